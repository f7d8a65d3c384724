import 'goalpost/define';
import 'goalpost/types/preact';

export const Revenue = ({ value }: { value: string }) => (
  <gp-kpi-card
    lang="vi"
    value={value}
    target="trên 270 tỷ đồng"
    ongp-problem={({ problems }) => console.info(problems)}
  >
    <span>{value}</span>
  </gp-kpi-card>
);
