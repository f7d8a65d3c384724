import { useState } from 'react';
import 'goalpost/define';
import 'goalpost/types/react';

export function Revenue({ value }: { value: string }) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  return (
    <gp-report src="/data/plan-2019.csv" ongp-load={({ issues }) => console.info(issues.length, 'issues')}>
      <gp-kpi-card indicator="revenue" period="2018">
        <span>Revenue 2018: see the report</span>
      </gp-kpi-card>
      <gp-target-bar
        lang="vi"
        label="Doanh thu"
        value={value}
        target="trên 270 tỷ đồng"
        period="2019"
        as-of="2019-08-31"
        ongp-problem={(event) => setProblems(event.problems)}
      >
        <span>{value}</span>
      </gp-target-bar>
      <p>{problems.join(' ')}</p>
    </gp-report>
  );
}
