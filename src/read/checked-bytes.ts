import { CallError } from '../figures/call-error.js';

/** `bytes`, which must be some; those of another window are bytes too. */
export function checkedBytes(bytes: Uint8Array): Uint8Array {
  if (!ArrayBuffer.isView(bytes))
    throw new CallError(
      'bad-argument',
      `a file is read from a Uint8Array: new Uint8Array(buffer), not ${typeof bytes}`,
    );
  return bytes;
}
