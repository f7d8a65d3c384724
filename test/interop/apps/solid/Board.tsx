import type {} from 'goalpost/types/solid';
import { createSignal, Show } from 'solid-js';
import { faulty, first, second, target } from '../figures.js';
import { hearLoad, hearProblem } from '../heard.js';

export function Board() {
  const [value, setValue] = createSignal(first);
  const [plan, setPlan] = createSignal<string | undefined>(target);
  const [date, setDate] = createSignal<string>();
  return (
    <>
      <gp-kpi-card
        id="card"
        lang="vi"
        label="Tổng doanh thu"
        period="2018"
        as-of="2019-01-14"
        value={value()}
        target={plan()}
      >
        <span>Tổng doanh thu: {value()}</span>
      </gp-kpi-card>
      <gp-target-bar id="faulty" lang="vi" value={faulty} on:gp-problem={hearProblem}>
        <span>Lợi nhuận: {faulty}</span>
      </gp-target-bar>
      <gp-report id="report" src="/data/plan-2019.csv" check={true} on:gp-load={hearLoad}>
        <gp-kpi-card id="keys" indicator="revenue" period="2018">
          <span>Revenue 2018: see the report</span>
        </gp-kpi-card>
      </gp-report>
      <Show when={date()}>
        <gp-kpi-card
          id="added"
          lang="vi"
          label="Lợi nhuận"
          value="12,5 tỷ đồng"
          prop:asOf={date()}
          indicator={undefined}
        />
      </Show>
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
