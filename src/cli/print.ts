import { visible } from '../index.js';
import type { Ended } from './run.js';

/** The streams of a process, and the code that it ends with. */
type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exitCode'>;

/** Prints how a command ended: the result to the first stream, what is said of it beside it to the second. */
export function print({ text, lines, exitCode }: Ended, process: Streams): void {
  // The exit code is set and not forced, so that a pipe takes all that is printed.
  process.exitCode = exitCode;
  const write = (stream: NodeJS.WriteStream, printed: string | Uint8Array): void => {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // A reader such as `head` may have gone before all is written.
      if (code === 'EPIPE') return;
      process.exitCode = 2;
      if (stream === process.stdout) process.stderr.write(`goalpost: ${code}\n`);
    });
    if (printed !== '') stream.write(printed);
  };
  if (text !== undefined) write(process.stdout, text);
  // Sentences have nothing raw in them; the name of a file may.
  const said = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `${visible(line)}\n`)
    .join('');
  write(exitCode === 2 || text !== undefined ? process.stderr : process.stdout, said);
}
