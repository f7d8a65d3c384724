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
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  const before = text.slice(Math.max(start, offset - 20), offset);
  const [behind = ''] = text.slice(offset, offset + 20).split('\n');
  return { line, column: offset - start + 1, fragment: (before + behind).trim() };
}

const blanks = /[ \t\r\n]*/y;
const plainToken = /([{}[\],:])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The match of a sticky pattern at `offset`, or `null`. */
function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Offset of the first piece of `text` that JSON does not allow there. */
function firstFault(text: string): number {
  const open: string[] = [];
  let before = '';
  for (let offset = 0; ; ) {
    const at = offset + (matchAt(blanks, text, offset)?.[0].length ?? 0);
    const isText = text.charAt(at) === '"';
    const match = isText ? null : matchAt(plainToken, text, at);
    const mark = match?.[1];
    const end = isText ? textEnd(text, at) : at + (match?.[0].length ?? 0);
    if (end === at || !follows(before, mark ?? (isText ? 'string' : 'value'), open.at(-1))) return at;
    if (mark === '{' || mark === '[') open.push(mark);
    if (mark === '}' || mark === ']') open.pop();
    // A key counts as a mark of its own: only a colon may follow it.
    const isKey = isText && open.at(-1) === '{' && before !== ':';
    before = isKey ? 'key' : mark === '{' || mark === '[' || mark === ',' || mark === ':' ? mark : 'value';
    offset = end;
  }
}

/**
 * Where the text that opens at `start` ends, behind its quote; `start` itself where it does not end as JSON wants it. A
 * pattern for the whole would need more of the stack for a longer text.
 */
function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character < ' ') return start;
    if (character !== '\\') continue;
    const sequence = matchAt(escaped, text, at)?.[0];
    if (sequence === undefined) return start;
    at += sequence.length - 1;
  }
  return start;
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
