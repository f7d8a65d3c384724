import '../events.js';
import { GpKpiCard } from '../kpi-card.js';
import { register } from '../register.js';

register('gp-kpi-card', GpKpiCard);

declare global {
  interface HTMLElementTagNameMap {
    'gp-kpi-card': GpKpiCard;
  }
}
