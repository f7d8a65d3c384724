// The command line: what each command does with its arguments. Everything that is said comes from the tables of words.
import { basename, resolve } from 'node:path';
import {
  CallError,
  fileKind,
  isUnreadable,
  jsonText,
  mappingFor,
  mappingIn,
  say,
  type TableReport,
  type Unreadable,
  unreadableSentence,
  visible,
} from '../index.js';
import { type Asked, type Command, readArguments } from './arguments.js';
import { bake } from './bake.js';
import { check, isNothing, issueLines, type Printed } from './check.js';
import { convert, isTooDeep } from './convert.js';
import { isWithin } from './files.js';
import type { Io } from './io.js';
import { hasTag } from './page.js';
import { encodingOf } from './page-encoding.js';
import { withProgress } from './progress.js';
import { isDataScript, reportInFile } from './report-in-file.js';
import { update } from './update.js';
import { isSaying, type Saying, words } from './words.js';

/** How a command ended: its result, if it has one, and what is said beside it. */
export interface Ended extends Printed {
  readonly text?: string | Uint8Array;
}

/** Runs the program with these arguments. */
export function run(args: string[], io: Io): Ended {
  const { lang, command } = readArguments(args);
  const language = lang ?? '';
  if (command === 'help') return { lines: [words(language, 'usage')], exitCode: 0 };
  if (command === 'version') return { lines: [io.version], exitCode: 0 };
  const wrong = (saying: Saying, received: string, name = ''): Ended => ({
    lines: [`goalpost: ${words(language, saying, received, { command: name })}`, '', words(language, 'usage')],
    exitCode: 2,
  });
  if ('wrong' in command) return wrong(command.wrong, command.received, command.command);
  const { output, file, mapping } = command;
  const written = output && io.identity(output);
  const isRead = written && [file, mapping].some((path) => path !== null && io.identity(path) === written);
  if (isRead) return wrong('overInput', output);
  return new Running(command, lang, io).ended();
}

/** What is said of a file that cannot be written, where it is not what is said of one that cannot be read. */
const unwritten: Readonly<Record<string, Saying>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EACCES: 'notWritable',
  EROFS: 'notWritable',
};

/** The code of what a disk refuses; a mistake in the program goes on. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || error instanceof CallError) throw error;
  return code;
}

/** A command that is being run. */
class Running {
  readonly #command: Command;
  readonly #lang: Asked['lang'];
  readonly #language: string;
  readonly #io: Io;
  /** The file that is read. */
  #at: string;

  constructor(command: Command, lang: Asked['lang'], io: Io) {
    this.#command = command;
    this.#lang = lang;
    this.#language = lang ?? '';
    this.#io = io;
    this.#at = command.file;
  }

  ended(): Ended {
    try {
      const { name } = this.#command;
      return name === 'bake' || name === 'update' ? this.#page(name) : this.#report();
    } catch (error) {
      const code = codeOf(error);
      return this.#failed(this.#at, this.#words(isSaying(code) ? code : 'unreadable', code));
    }
  }

  #page(name: 'bake' | 'update'): Ended {
    const { file, root } = this.#command;
    const bytes = this.#read(file);
    const encoding = encodingOf(bytes);
    if (typeof encoding === 'string') return this.#failed(file, this.#words('encoding', encoding));
    if (root !== null && !isWithin(resolve(root), resolve(file))) {
      return this.#failed(file, this.#words('outsideRoot', root));
    }
    const text = encoding.textOf(bytes);
    if (text.trim() === '') return this.#unreadable({ problem: 'blank', source: file, detail: '' });
    // A workbook has any bytes, those of a tag too.
    if (fileKind(bytes) === 'xlsx' || !hasTag(text)) return this.#failed(file, this.#words('noPage'));
    const options = { lang: this.#language, root, io: this.#io };
    if (name === 'bake') {
      const baked = bake(text, file, options);
      return this.#written(baked, encoding.bytesOf(baked.text));
    }
    const updated = update(text, file, options);
    const count = this.#words('updated', `${updated.changed}/${updated.shown}`);
    // A page stands where it stood, with new words in it.
    const output = this.#command.output ?? (updated.changed > 0 ? file : null);
    const said = { lines: [...updated.lines, `${output ?? file}: ${count}`], exitCode: updated.exitCode };
    return output === null ? said : this.#written(said, encoding.bytesOf(updated.text), output);
  }

  #report(): Ended {
    const { name, file, output, all, fixesMapping } = this.#command;
    const declared = this.#readMapping();
    const read = isUnreadable(declared) ? declared : this.#readReport(declared);
    if (isUnreadable(read)) return this.#unreadable(read);
    if (name === 'check') {
      const checked = check(read, this.#lang, all);
      if (!fixesMapping) return checked;
      const lines = [...checked.lines, this.#words('mappingChoices')];
      return this.#written({ ...checked, lines }, jsonText(mappingFor(read.issues, { ...declared })));
    }
    if (isNothing(read)) return { lines: issueLines(read, this.#lang ?? read.report.lang, true), exitCode: 2 };
    if (isTooDeep(read.root)) return this.#failed(file, this.#words('tooDeep'));
    const converted = convert(read, this.#lang, output && isDataScript(output) ? basename(output) : null);
    return this.#written(converted, converted.text);
  }

  /** What `--mapping` declares. */
  #readMapping(): object | Unreadable {
    const { mapping } = this.#command;
    return mapping === null ? {} : mappingIn(new TextDecoder().decode(this.#read(mapping)), mapping);
  }

  #readReport(declared: object): TableReport | Unreadable {
    const { file, sheet } = this.#command;
    const mapping = { ...declared, ...(sheet ? { sheet } : {}) };
    const read = withProgress(reportInFile(this.#read(file), file, mapping), (percent) =>
      this.#io.progress(this.#words('progress', visible(`${basename(file)} ${percent}%`))),
    );
    this.#io.progress(null);
    return read;
  }

  #read(path: string): Uint8Array {
    this.#at = path;
    return this.#io.read(path);
  }

  #written({ lines, exitCode }: Printed, text: string | Uint8Array, output = this.#command.output): Ended {
    if (output === null) return { lines, exitCode, text };
    try {
      this.#io.write(output, text);
    } catch (error) {
      const code = codeOf(error);
      const reason = this.#words(unwritten[code] ?? (isSaying(code) ? code : 'unreadable'), code);
      return { lines: [words(this.#language, 'notWritten', output, { reason })], exitCode: 2 };
    }
    return { lines, exitCode, text: '' };
  }

  #unreadable(read: Unreadable): Ended {
    return this.#failed(read.source, unreadableSentence(read, this.#language));
  }

  #failed(src: string, reason: string): Ended {
    return { lines: [say(this.#language, 'loadFailed', { src, reason })], exitCode: 2 };
  }

  #words(saying: Saying, received = ''): string {
    return words(this.#language, saying, received);
  }
}
