import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { LoadEvent, ProblemEvent } from 'goalpost/components';
import { faulty, first, second, target } from '../figures.js';
import { hearLoad, hearProblem } from '../heard.js';

@Component({
  selector: 'app-board',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <gp-kpi-card id="card" lang="vi" label="Tổng doanh thu" period="2018" as-of="2019-01-14" [value]="value()" [target]="plan()">
      <span>Tổng doanh thu: {{ value() }}</span>
    </gp-kpi-card>
    <gp-target-bar id="faulty" lang="vi" [value]="faulty" (gp-problem)="hearProblem($event)">
      <span>Lợi nhuận: {{ faulty }}</span>
    </gp-target-bar>
    <gp-report id="report" src="/data/plan-2019.csv" [check]="true" (gp-load)="hearLoad($event)">
      <gp-kpi-card id="keys" indicator="revenue" period="2018"><span>Revenue 2018: see the report</span></gp-kpi-card>
    </gp-report>
    @if (date(); as asOf) {
      <gp-kpi-card id="added" lang="vi" label="Lợi nhuận" value="12,5 tỷ đồng" [asOf]="asOf" [indicator]="undefined" />
    }
    <button id="change" type="button" (click)="value.set(second)">Change</button>
    <button id="clear" type="button" (click)="plan.set(undefined)">Clear</button>
    <button id="add" type="button" (click)="date.set('2019-01-14')">Add</button>
  `,
})
export class Board {
  readonly faulty = faulty;
  readonly second = second;
  readonly value = signal(first);
  readonly plan = signal<string | undefined>(target);
  readonly date = signal('');

  hearLoad(event: Event): void {
    hearLoad(event as LoadEvent);
  }

  hearProblem(event: Event): void {
    hearProblem(event as ProblemEvent);
  }
}
