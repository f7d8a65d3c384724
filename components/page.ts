/**
 * The document, asked past what stands in it.
 *
 * A name in the content hides what the document has under it: with `<img name="createElement">` on the page,
 * `document.createElement` is that image. Whoever may write text with pictures could stop every card so.
 */
export const page: Document =
  globalThis.document &&
  new Proxy(globalThis.document, {
    get(document, name) {
      const value: unknown = Reflect.get(Document.prototype, name, document);
      return typeof value === 'function' ? value.bind(document) : value;
    },
    set: (document, name, value) => Reflect.set(Document.prototype, name, value, document),
  });
