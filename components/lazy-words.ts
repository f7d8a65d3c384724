// What cards and bars alone load later. It stands apart from lazy.ts, so that a bundler gives a single card no more of what reads
// reports than the card itself uses. The embed bundle has components/embed/lazy.ts in the place of this file too.

/** What says what is wrong with a tag. */
export type Words = Pick<typeof import('../src/view/issue-sentence.js'), 'issueSentence'>;

export const loadWords = (): Promise<Words> => import('../src/view/issue-sentence.js');
