import '../../events.js';
import { register } from '../register.js';
import { GpTargetBar } from './target-bar.js';

register('gp-target-bar', GpTargetBar);

declare global {
  interface HTMLElementTagNameMap {
    'gp-target-bar': GpTargetBar;
  }
}
