import { Component, CUSTOM_ELEMENTS_SCHEMA, input } from '@angular/core';
import type { ProblemEvent } from 'goalpost/components';
import 'goalpost/define';

@Component({
  selector: 'app-revenue',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <gp-kpi-card lang="vi" [value]="value()" target="trên 270 tỷ đồng" [asOf]="asOf()" (gp-problem)="tell($event)">
      <span>{{ value() }}</span>
    </gp-kpi-card>
  `,
})
export class Revenue {
  readonly value = input.required<string>();
  readonly asOf = input<string | null>(null);

  tell(event: Event): void {
    console.info((event as ProblemEvent).problems);
  }
}
