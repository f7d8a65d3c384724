import type { Steps } from '../steps.js';
import { requireWithin } from './limits.js';
import { type Package, readPart } from './package.js';
import { textCollector } from './text.js';

/** Reads the texts that cells share, by their number. */
export function* readStrings(file: Package, part: string): Steps<readonly string[]> {
  const strings: string[] = [];
  const collector = textCollector();
  yield* readPart(file, part, 'sst', (xml) => {
    collector.take(xml);
    if (xml.kind === 'close' && xml.depth === 2 && xml.name === 'si')
      requireWithin(strings.push(collector.taken()), 'strings');
  });
  return strings;
}
