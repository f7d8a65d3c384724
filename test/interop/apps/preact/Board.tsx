import type {} from 'goalpost/types/preact';
import { useState } from 'preact/hooks';
import { faulty, first, second, target } from '../figures.js';
import { hearLoad, hearProblem } from '../heard.js';

export function Board() {
  const [value, setValue] = useState(first);
  const [plan, setPlan] = useState<string | undefined>(target);
  const [date, setDate] = useState<string>();
  return (
    <>
      <gp-kpi-card
        id="card"
        lang="vi"
        label="Tổng doanh thu"
        period="2018"
        as-of="2019-01-14"
        value={value}
        target={plan}
      >
        <span>Tổng doanh thu: {value}</span>
      </gp-kpi-card>
      <gp-target-bar id="faulty" lang="vi" value={faulty} ongp-problem={hearProblem}>
        <span>Lợi nhuận: {faulty}</span>
      </gp-target-bar>
      <gp-report id="report" src="/data/plan-2019.csv" check={true} ongp-load={hearLoad}>
        <gp-kpi-card id="keys" indicator="revenue" period="2018">
          <span>Revenue 2018: see the report</span>
        </gp-kpi-card>
      </gp-report>
      {date && (
        <gp-kpi-card id="added" lang="vi" label="Lợi nhuận" value="12,5 tỷ đồng" asOf={date} indicator={undefined} />
      )}
      <button id="change" type="button" onClick={() => setValue(second)}>
        Change
      </button>
      <button id="clear" type="button" onClick={() => setPlan(undefined)}>
        Clear
      </button>
      <button id="add" type="button" onClick={() => setDate('2019-01-14')}>
        Add
      </button>
    </>
  );
}
