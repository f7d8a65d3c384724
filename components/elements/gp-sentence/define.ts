import '../../events.js';
import { register } from '../register.js';
import { GpSentence } from './sentence.js';

register('gp-sentence', GpSentence);

declare global {
  interface HTMLElementTagNameMap {
    'gp-sentence': GpSentence;
  }
}
