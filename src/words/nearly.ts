/** Whether one letter was left out, added, changed, or swapped with its neighbour in a word of four letters or more. */
export function isNearly(word: string, known: string): boolean {
  if (known.length < 4 || Math.abs(word.length - known.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === known[start]) start++;
  const [rest, knownRest] = [word.slice(start), known.slice(start)];
  const swapped = knownRest.charAt(1) + knownRest.charAt(0) + knownRest.slice(2);
  return (
    rest.slice(1) === knownRest ||
    rest === knownRest.slice(1) ||
    rest.slice(1) === knownRest.slice(1) ||
    rest === swapped
  );
}
