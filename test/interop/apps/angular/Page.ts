import { Component } from '@angular/core';
import { Revenue } from './Revenue.js';

@Component({ selector: 'app-page', imports: [Revenue], template: '<app-revenue [value]="value" />' })
export class Page {
  static value = '';
  readonly value = Page.value;
}
