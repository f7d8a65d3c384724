#!/usr/bin/env node
// The command line. It reads arguments and a file; everything that is said comes from the tables of words.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { say } from '../index.js';
import { type Checked, check } from './check.js';
import { isSaying, type Saying, words } from './words.js';

const options = {
  lang: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

function run(args: string[]): Checked {
  // Not strict, because the messages of Node are in English only.
  const parsed = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const { lang, all, help, version } = parsed.values;
  const [command, ...files] = parsed.positionals;
  const language = lang === 'vi' ? 'vi' : 'en';
  const wrong = (saying: Saying, received = ''): Checked => ({
    lines: [`goalpost: ${words(language, saying, received)}`, '', words(language, 'usage')],
    exitCode: 2,
  });

  const unknown = parsed.tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') return wrong('unknownOption', unknown.rawName);
  if (lang !== undefined && lang !== 'vi' && lang !== 'en')
    return wrong('unknownLang', lang === true ? '' : String(lang));
  if (help) return { lines: [words(language, 'usage')], exitCode: 0 };
  if (version) return { lines: [versionOfPackage()], exitCode: 0 };
  if (command === undefined) return wrong('noCommand');
  if (command !== 'check') return wrong('unknownCommand', command);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return wrong('oneFile', String(files.length));
  try {
    return check(readFileSync(file, 'utf8'), file, lang ?? null, all === true);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = isSaying(code) ? words(language, code) : words(language, 'unreadable', code);
    return { lines: [say(language, 'loadFailed', { src: file, reason })], exitCode: 2 };
  }
}

function versionOfPackage(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}

const { lines, exitCode } = run(process.argv.slice(2));
// The exit code is set and not forced, so that a pipe takes all that is printed.
process.exitCode = exitCode;
const stream = exitCode === 2 ? process.stderr : process.stdout;
// A reader such as `head` may have gone before all is written.
stream.on('error', () => undefined);
stream.write(`${lines.join('\n')}\n`);
