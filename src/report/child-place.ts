import type { Path, RootedPlace } from './place.js';

/**
 * A part of what stands at another place, by its key or its position. A million values have such a place and few are at
 * fault, so its path is put together when it is asked for.
 */
export class ChildPlace {
  readonly at: 'document' | 'mapping';
  readonly #whole: RootedPlace;
  readonly #key: string | number;

  constructor(whole: RootedPlace, key: string | number) {
    this.at = whole.at;
    this.#whole = whole;
    this.#key = key;
  }

  get path(): Path {
    return [...this.#whole.path, this.#key];
  }
}
