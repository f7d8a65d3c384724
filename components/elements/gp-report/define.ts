import '../../events.js';
import { register } from '../register.js';
import { GpReport } from './report.js';

register('gp-report', GpReport);

declare global {
  interface HTMLElementTagNameMap {
    'gp-report': GpReport;
  }
}
