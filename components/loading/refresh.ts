import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../page.js';

/** What is refreshed: an element that loads something and says whether that went well. */
export interface Refreshable extends ReactiveControllerHost {
  readonly isConnected: boolean;
  reload(): Promise<boolean>;
}

/** No wait is longer, in seconds: a day. Timers take no more than 24 days and do not wait at all beyond. */
const longestWait = 86_400;

/** After failures in a row the wait doubles so many times. */
const maxDoublings = 5;
/** Waits are longer by up to this share, so that a hundred pages do not ask in the same second. */
const jitter = 0.1;

/**
 * Loads again and again while the host is on the page and the page can be seen.
 *
 * After a failure it waits twice as long, then four times, up to 32 times, and never longer than a day. A load that came
 * due while nobody looked happens when somebody looks again.
 */
export class Refresh implements ReactiveController {
  readonly #host: Refreshable;
  #seconds = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDue = false;

  constructor(host: Refreshable) {
    this.#host = host;
    host.addController(this);
  }

  /** Sets the time between two loads in seconds; 0 ends the refreshing. */
  set seconds(seconds: number) {
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#wait();
  }

  hostConnected(): void {
    page.addEventListener('visibilitychange', this.#look);
    this.#wait();
  }

  hostDisconnected(): void {
    page.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#seconds === 0 || !this.#host.isConnected) return;
    const factor = 2 ** Math.min(this.#failures, maxDoublings) * (1 + jitter * Math.random());
    this.#timer = setTimeout(() => this.#due(), Math.min(this.#seconds * factor, longestWait) * 1000);
  }

  #due(): void {
    this.#isDue = page.hidden;
    if (!page.hidden) void this.#load();
  }

  readonly #look = (): void => {
    if (this.#isDue && !page.hidden) this.#due();
  };

  async #load(): Promise<void> {
    this.#failures++;
    try {
      if (await this.#host.reload()) this.#failures = 0;
    } finally {
      this.#wait();
    }
  }
}
