/** What `:state(…)` asks for; of engines without it, or with other rules for names, nothing is. */
export class States {
  readonly #internals: ElementInternals | undefined;

  constructor(host: HTMLElement) {
    try {
      this.#internals = host.attachInternals();
    } catch {
      // No such engine, or a subclass has them.
    }
  }

  /** Sets the states that are named, and ends all others. */
  set(...names: readonly (string | null | false)[]): void {
    const internals = this.#internals;
    if (!internals) return;
    // The attributes of the tag belong to the page.
    internals.ariaBusy = String(names.includes('loading'));
    try {
      internals.states.clear();
      for (const name of names) if (name) internals.states.add(name);
    } catch {}
  }
}
