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
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The commands, each with the options that it has a use for. */
const commands = {
  check: ['mapping', 'sheet', 'all', 'fix-mapping', 'output'],
  convert: ['mapping', 'sheet', 'output'],
  bake: ['root', 'output'],
  update: ['root', 'output'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof options)[]>>;

type CommandName = keyof typeof commands;

/** Options that say nothing of what a command does. */
const general: readonly string[] = ['lang', 'help', 'version'];

/** A command with everything that it was told. */
export interface Command {
  readonly name: CommandName;
  readonly file: string;
  readonly mapping: string | null;
  readonly sheet: string | null;
  readonly output: string | null;
  readonly root: string | null;
  readonly all: boolean;
  /** Whether a mapping is asked for that answers what the table asks. */
  readonly fixesMapping: boolean;
}

/** Why arguments are wrong use: a saying with what stands in its places. */
export interface Wrong {
  readonly wrong: Saying;
  readonly received: string;
  readonly command: string;
}

/** What arguments ask for: a command, or help, or the version; or why they are wrong use. */
export interface Asked {
  /** The language that is asked for; `null` where none is. */
  readonly lang: Lang | null;
  readonly command: Command | 'help' | 'version' | Wrong;
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
  const wrong = (saying: Saying, received = '', command = ''): Asked => ({
    lang,
    command: { wrong: saying, received, command },
  });
  const given = tokens.filter((token) => token.kind === 'option');
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name));
  if (unknown) return wrong('unknownOption', unknown.rawName);
  if (values.lang !== undefined && lang === null) {
    return wrong('unknownLang', values.lang === true ? '' : String(values.lang));
  }
  if (values.help) return { lang, command: 'help' };
  if (values.version) return { lang, command: 'version' };
  const [name, file, ...others] = positionals;
  if (name === undefined) return wrong('noCommand');
  if (!isCommand(name)) return wrong('unknownCommand', name);
  const unused = given.find((option) => !isUsed(option.name, name, values['fix-mapping'] === true));
  if (unused) return wrong('unusedOption', unused.rawName, name);
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

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Whether a command has a use for an option: a check writes nothing but a mapping. */
function isUsed(option: string, command: CommandName, fixesMapping: boolean): boolean {
  if (command === 'check' && option === 'output') return fixesMapping;
  const used: readonly string[] = commands[command];
  return general.includes(option) || used.includes(option);
}
