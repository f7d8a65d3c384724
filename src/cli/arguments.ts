import { parseArgs } from 'node:util';
import { type Lang, languages } from '../index.js';
import type { Saying } from './words.js';

const options = {
  lang: { type: 'string' },
  mapping: { type: 'string' },
  sheet: { type: 'string' },
  output: { type: 'string', short: 'o' },
  root: { type: 'string' },
  all: { type: 'boolean' },
  'fix-mapping': { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

const commands = ['check', 'convert', 'bake', 'update'] as const;

/** A command with everything that it was told. */
export interface Command {
  readonly name: (typeof commands)[number];
  readonly file: string;
  readonly mapping: string | null;
  readonly sheet: string | null;
  readonly output: string | null;
  readonly root: string | null;
  readonly all: boolean;
  /** Whether a mapping is asked for that answers what the table asks. */
  readonly fixesMapping: boolean;
}

/** What arguments ask for: a command, or help, or the version; or why they are wrong use. */
export interface Asked {
  /** The language that is asked for; `null` where none is. */
  readonly lang: Lang | null;
  readonly command: Command | 'help' | 'version' | { readonly wrong: Saying; readonly received: string };
}

/** What the arguments of the program ask for. */
export function readArguments(args: string[]): Asked {
  // Not strict, because the messages of Node are in English only.
  const { values, tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lang = languages().find(({ code }) => code === values.lang)?.code ?? null;
  const wrong = (saying: Saying, received = ''): Asked => ({ lang, command: { wrong: saying, received } });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') return wrong('unknownOption', unknown.rawName);
  if (values.lang !== undefined && lang === null) {
    return wrong('unknownLang', values.lang === true ? '' : String(values.lang));
  }
  if (values.help) return { lang, command: 'help' };
  if (values.version) return { lang, command: 'version' };
  const [given, file, ...others] = positionals;
  if (given === undefined) return wrong('noCommand');
  const name = commands.find((known) => known === given);
  if (name === undefined) return wrong('unknownCommand', given);
  const valueless = (['mapping', 'sheet', 'output', 'root'] as const).find((option) => values[option] === true);
  if (valueless) return wrong('noValue', `--${valueless}`);
  if (file === undefined || others.length > 0) return wrong('oneFile', String(positionals.length - 1));
  const text = (option: 'mapping' | 'sheet' | 'output' | 'root'): string | null => (values[option] as string) ?? null;
  const [mapping, sheet, output, root] = [text('mapping'), text('sheet'), text('output'), text('root')];
  return {
    lang,
    command: {
      name,
      file,
      mapping,
      sheet,
      output,
      root,
      all: values.all === true,
      fixesMapping: values['fix-mapping'] === true,
    },
  };
}
