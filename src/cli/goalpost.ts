#!/usr/bin/env node
// The command line. It reads arguments and files; everything that is said comes from the tables of words.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  isUnreadable,
  mappingIn,
  readFile,
  say,
  type TableReport,
  type Unreadable,
  unreadableSentence,
  visible,
} from '../index.js';
import { readXlsx } from '../read/xlsx/index.js';
import { bake } from './bake.js';
import { check, type Printed } from './check.js';
import { convert, isTooDeep } from './convert.js';
import { isWithin } from './files.js';
import { encodingOf } from './page-encoding.js';
import { withProgress } from './progress.js';
import { isSaying, type Saying, words } from './words.js';

const options = {
  lang: { type: 'string' },
  mapping: { type: 'string' },
  sheet: { type: 'string' },
  output: { type: 'string', short: 'o' },
  root: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

const commands = ['check', 'convert', 'bake'];

/** What goes to the screen and what to the other stream. */
interface Ended extends Printed {
  readonly text?: string | Uint8Array;
}

function run(args: string[]): Ended {
  // Not strict, because the messages of Node are in English only.
  const parsed = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const { lang, all, help, version } = parsed.values;
  const [command, ...files] = parsed.positionals;
  const language = lang === 'vi' ? 'vi' : 'en';
  const wrong = (saying: Saying, received = ''): Ended => ({
    lines: [`goalpost: ${words(language, saying, received)}`, '', words(language, 'usage')],
    exitCode: 2,
  });

  const failed = (src: string, reason: string): Ended => ({
    lines: [say(language, 'loadFailed', { src, reason })],
    exitCode: 2,
  });

  const unknown = parsed.tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') return wrong('unknownOption', unknown.rawName);
  if (lang !== undefined && lang !== 'vi' && lang !== 'en')
    return wrong('unknownLang', lang === true ? '' : String(lang));
  if (help) return { lines: [words(language, 'usage')], exitCode: 0 };
  if (version) return { lines: [versionOfPackage()], exitCode: 0 };
  if (command === undefined) return wrong('noCommand');
  if (!commands.includes(command)) return wrong('unknownCommand', command);
  const valueless = (['mapping', 'sheet', 'output', 'root'] as const).find((name) => parsed.values[name] === true);
  if (valueless) return wrong('noValue', `--${valueless}`);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return wrong('oneFile', String(files.length));

  const { mapping, sheet, output, root = null } = parsed.values as Partial<Record<string, string>>;
  if (output !== undefined && [file, mapping].some((read) => read !== undefined && isSameFile(read, output)))
    return wrong('overInput', output);
  let at = file;
  const written = ({ lines, exitCode }: Printed, text: string | Uint8Array): Ended => {
    at = output ?? file;
    if (output !== undefined) writeFileSync(output, text);
    return { lines, exitCode, text: output === undefined ? text : '' };
  };
  try {
    if (command === 'bake') {
      const bytes = readFileSync(file);
      const encoding = encodingOf(bytes);
      if (typeof encoding === 'string') return failed(file, words(language, 'encoding', encoding));
      if (root !== null && !isWithin(resolve(root), resolve(file)))
        return failed(file, words(language, 'outsideRoot', root));
      const baked = bake(encoding.textOf(bytes), file, { lang: lang ?? '', root });
      return written(baked, encoding.bytesOf(baked.text));
    }
    at = mapping ?? file;
    const declared = mapping === undefined ? {} : mappingIn(readFileSync(mapping, 'utf8'), mapping);
    at = file;
    const read = isUnreadable(declared)
      ? declared
      : readReport(file, { ...declared, ...(sheet ? { sheet } : {}) }, language);
    if (isUnreadable(read)) return failed(read.source, unreadableSentence(read, language));
    if (command === 'check') return check(read, lang ?? null, all === true);
    if (isTooDeep(read.root)) return failed(file, words(language, 'tooDeep'));
    const converted = convert(read, lang ?? null, output?.endsWith('.data.js') ? basename(output) : null);
    return written(converted, converted.text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = isSaying(code) ? words(language, code) : words(language, 'unreadable', code);
    return failed(at, reason);
  }
}

function readReport(file: string, mapping: object, lang: string): TableReport | Unreadable {
  const steps = readFile(readFileSync(file), file, { mapping, readXlsx });
  const { stderr } = process;
  let isShown = false;
  const read = withProgress(steps, (percent) => {
    isShown = stderr.isTTY;
    if (isShown) stderr.write(`\r${words(lang, 'progress', visible(`${basename(file)} ${percent}%`))}`);
  });
  if (isShown) stderr.write('\r\x1b[K');
  return read;
}

/** Whether two names lead to one file, through links too; one that does not exist yet is no other's. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

function versionOfPackage(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}

const { text, lines, exitCode } = run(process.argv.slice(2));
// The exit code is set and not forced, so that a pipe takes all that is printed.
process.exitCode = exitCode;
const print = (stream: NodeJS.WriteStream, printed: string | Uint8Array): void => {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader such as `head` may have gone before all is written.
    if (code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`goalpost: ${code}\n`);
  });
  if (printed !== '') stream.write(printed);
};
// The result goes to the first stream, what is said of it beside it to the second.
if (text !== undefined) print(process.stdout, text);
// Sentences have nothing raw in them; the name of a file may.
const said = lines
  .flatMap((line) => line.split('\n'))
  .map((line) => `${visible(line)}\n`)
  .join('');
print(exitCode === 2 || text !== undefined ? process.stderr : process.stdout, said);
