import { registerLanguage } from 'goalpost';
import { fr } from 'goalpost/languages/fr';
import { disk } from '../../dist/src/cli/disk.js';
import { print } from '../../dist/src/cli/print.js';
import { run } from '../../dist/src/cli/run.js';

// The program knows every language.
registerLanguage(fr);

/** Runs `goalpost` here: how it ended, and the bytes that it printed to either stream. */
export function goalpost(...args: string[]): { status: unknown; stdout: Buffer; stderr: Buffer } {
  const said = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const stream = (name: keyof typeof said) => ({
    on: () => {},
    write: (text: string | Uint8Array) => said[name].push(Buffer.from(text as string)),
  });
  const streams = { stdout: stream('stdout'), stderr: stream('stderr'), exitCode: undefined };
  print(run(args, disk), streams as unknown as NodeJS.Process);
  return { status: streams.exitCode, stdout: Buffer.concat(said.stdout), stderr: Buffer.concat(said.stderr) };
}
