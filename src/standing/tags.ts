/** What others need to know of a tag: where it may stand, and how much room it takes. */
interface TagTraits {
  /** Whether it is text inside a paragraph; the others are blocks, which end a paragraph. */
  readonly isInline: boolean;
  /** The size of a frame that holds it, in pixels. */
  readonly frame: { readonly width: number; readonly height: number };
}

/** The tags that show a standing. Elements, carriers, baking, the builder and the kits for hosts go by this list. */
export const tags = {
  'gp-kpi-card': { isInline: false, frame: { width: 360, height: 260 } },
  'gp-target-bar': { isInline: false, frame: { width: 560, height: 220 } },
  'gp-sentence': { isInline: true, frame: { width: 560, height: 80 } },
} as const satisfies Readonly<Record<string, TagTraits>>;

/** A tag that shows a standing. */
export type Tag = keyof typeof tags;

/** The tags that show a standing, in the order of the documentation. */
export const tagNames = Object.keys(tags) as readonly Tag[];

/** Whether `name` is that of a tag that shows a standing. */
export const isTag = (name: string): name is Tag => Object.hasOwn(tags, name);

/** The tag that reads a report for the tags inside it. */
export const reportTag = 'gp-report';
