import { version } from '../version.js';

/**
 * Registers `element` under `tag` unless the tag is taken: the first definition wins, a second copy warns and lives.
 *
 * Does nothing where there is no DOM.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (registry === undefined) return;
  const existing = registry.get(tag);
  if (existing === undefined) registry.define(tag, element);
  else if (existing !== element) {
    console.warn(`goalpost ${version}: <${tag}> is already defined by another copy, which stays in use`);
  }
}
