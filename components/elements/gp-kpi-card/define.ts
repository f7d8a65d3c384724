import '../../events.js';
import { register } from '../register.js';
import { GpKpiCard } from './kpi-card.js';

register('gp-kpi-card', GpKpiCard);

declare global {
  interface HTMLElementTagNameMap {
    'gp-kpi-card': GpKpiCard;
  }
}
