// The context protocol of the Web Components Community Group: whoever needs a value fires `context-request` with a
// callback, and the nearest element above that has the value answers. Written out here because the library for it costs
// half a kilobyte of the embed bundle more than these few lines.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Facts } from '../src/facts/facts.js';
import type { StandingOfTag, TagTexts } from '../src/standing/of-attributes.js';
import { page } from './page.js';

/** What a report element hands to the elements inside it. */
export interface ReportState {
  /** `'waiting'` until the first answer; a refresh that fails keeps `facts` and stays `'ready'`. */
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly facts: Facts | null;
  /**
   * What a tag asks of the report, by its attributes and the names of all that it has; `null` without facts. It comes with
   * the report, because cards without one need none of it.
   */
  readonly standingOf: ((texts: TagTexts, names: readonly string[], lang: string) => StandingOfTag) | null;
  /** The address as the page wrote it, for messages. */
  readonly src: string;
}

/** What a report answers to the elements inside it. */
export type Answers = Pick<ReportState, 'facts' | 'standingOf'>;

/** The key of the report in the protocol; shared by all copies of this package on a page. */
export const reportContext: symbol = Symbol.for('goalpost.report');

/** Receives a report, and with a subscription the function that ends it. */
export type ReportCallback = (state: ReportState, unsubscribe?: () => void) => void;

/** A request for the report above; any element of a page may fire one. */
export class ContextRequestEvent extends Event {
  /** What is asked for: {@link reportContext}. */
  readonly context: unknown;
  /** Called with the report, and again whenever it changes. */
  readonly callback: ReportCallback;
  /** Whether later changes are asked for too. */
  readonly subscribe: boolean;

  constructor(context: unknown, callback: ReportCallback, subscribe: boolean) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.callback = callback;
    this.subscribe = subscribe;
  }
}

/** Says that from here on requests for a context are answered, so that those who asked before ask again. */
export class ContextProviderEvent extends Event {
  /** What is provided: {@link reportContext}. */
  readonly context: unknown;
  /** Who provides it. */
  readonly contextTarget: Element;

  constructor(context: unknown, contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
  }
}

const nothingYet: Answers = { facts: null, standingOf: null };

/** Answers requests for the report from below its host. */
export class ReportProvider {
  value: ReportState = { ...nothingYet, status: 'waiting', src: '' };
  /** Each subscriber with the function that ends its subscription; the protocol wants the same one every time. */
  readonly #subscribers = new Map<ReportCallback, () => void>();

  constructor(host: HTMLElement) {
    host.addEventListener('context-request', (event) => this.#answer(event as ContextRequestEvent));
  }

  /** Hands on the state of the report at `src`; without `answers` there are no facts. */
  provide(status: ReportState['status'], src: string, answers = nothingYet): void {
    this.value = { ...answers, status, src };
    for (const [callback, unsubscribe] of this.#subscribers) callback(this.value, unsubscribe);
  }

  #answer(event: ContextRequestEvent): void {
    if (event.context !== reportContext) return;
    event.stopPropagation();
    const { callback, subscribe } = event;
    const unsubscribe = (): void => {
      // The same subscriber may have asked again since; its newer subscription stays.
      if (this.#subscribers.get(callback) === unsubscribe) this.#subscribers.delete(callback);
    };
    if (subscribe) this.#subscribers.set(callback, unsubscribe);
    callback(this.value, subscribe ? unsubscribe : undefined);
  }
}

/** Asks for the report above its host while the host is on the page. */
export class ReportConsumer implements ReactiveController {
  value: ReportState | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    page.addEventListener('context-provider', this.#provided);
    this.#ask();
  }

  hostDisconnected(): void {
    page.removeEventListener('context-provider', this.#provided);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = undefined;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(reportContext, this.#receive, true));
  }

  /** One that comes late did not hear the request, and may stand nearer than the one that did. */
  readonly #provided = (event: Event): void => {
    if ((event as ContextProviderEvent).context === reportContext) this.#ask();
  };

  readonly #receive: ReportCallback = (state, unsubscribe) => {
    // A provider that was defined later may stand nearer than the one that answered first.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = state;
    this.#host.requestUpdate();
  };
}
