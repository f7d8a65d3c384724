/** Where a text stops being JSON: 1-based line and column of the first fault, and what stands around it. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly fragment: string;
}

/**
 * Where `text`, which is not JSON, goes wrong; engines differ in what they tell, so it is found here.
 *
 * @example
 * jsonFault('{"title": }') //=> { line: 1, column: 11, fragment: '{"title": }' }
 */
export function jsonFault(text: string): JsonFault {
  const offset = firstFault(text);
  const lines = text.slice(0, offset).split('\n');
  const start = lines.at(-1) ?? '';
  const [ending = ''] = text.slice(offset, offset + 20).split('\n');
  return { line: lines.length, column: start.length + 1, fragment: (start.slice(-20) + ending).trim() };
}

const tokenPattern =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** Offset of the first piece of `text` that JSON does not allow there. */
function firstFault(text: string): number {
  const token = new RegExp(tokenPattern);
  const open: string[] = [];
  let before = '';
  for (;;) {
    const offset = token.lastIndex;
    const match = token.exec(text);
    const [, mark, string] = match ?? [];
    const at = offset + (/^[ \t\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
    if (match === null || !follows(before, mark ?? (string === undefined ? 'value' : 'string'), open.at(-1))) return at;
    if (mark === '{' || mark === '[') open.push(mark);
    if (mark === '}' || mark === ']') open.pop();
    // A key counts as a mark of its own: only a colon may follow it.
    const isKey = string !== undefined && open.at(-1) === '{' && before !== ':';
    before = isKey ? 'key' : mark === '{' || mark === '[' || mark === ',' || mark === ':' ? mark : 'value';
  }
}

/** Whether JSON allows `piece` after `before` inside the bracket `inside`. */
function follows(before: string, piece: string, inside: string | undefined): boolean {
  const isValue = piece === 'value' || piece === 'string' || piece === '{' || piece === '[';
  if (before === 'key') return piece === ':';
  if (before === 'value') {
    return (
      (piece === ',' && inside !== undefined) || (piece === '}' && inside === '{') || (piece === ']' && inside === '[')
    );
  }
  if (before === '{') return piece === 'string' || piece === '}';
  if (before === ',' && inside === '{') return piece === 'string';
  if (before === '[') return isValue || piece === ']';
  return isValue;
}
