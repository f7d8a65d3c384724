/** A foreign document before anyone has judged it: plain values, and where they came from. */
export interface RawDocument {
  readonly root: unknown;
  /** The name of the source, for messages: a file name or an address. */
  readonly source: string;
}

/** Text that is not JSON, or is too large to be tried. */
export interface UnreadableJson {
  readonly problem: 'not-json' | 'too-large';
  readonly source: string;
  /** 1-based place of the first fault; `null` for a text that is too large. */
  readonly line: number | null;
  readonly column: number | null;
  readonly fragment: string;
}

/** Texts longer than this many characters are not read. */
export const maxJsonLength = 20_000_000;

/**
 * The JSON document in `text`, or where it stops being JSON.
 *
 * @param source the name that messages give the document.
 * @example
 * readJson('{"title": "2018"}', 'a.json').root //=> { title: '2018' }
 * readJson('{"title": }', 'a.json').problem //=> 'not-json'
 */
export function readJson(text: string, source: string): RawDocument | UnreadableJson {
  if (text.length > maxJsonLength) {
    return { problem: 'too-large', source, line: null, column: null, fragment: String(text.length) };
  }
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return { root: JSON.parse(content) as unknown, source };
  } catch {
    return { problem: 'not-json', source, ...faultPlace(content) };
  }
}

/** Line, column and surroundings of the first fault; engines differ in what they tell, so it is found here. */
function faultPlace(text: string): Pick<UnreadableJson, 'line' | 'column' | 'fragment'> {
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
