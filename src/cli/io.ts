/** What the command line reads and writes, so that it can be tried without a disk. Whatever fails throws with a `code`. */
export interface Io {
  /** The version of the package. */
  readonly version: string;
  read(path: string): Uint8Array;
  write(path: string, content: string | Uint8Array): void;
  /** The path of a file behind all links. */
  real(path: string): string;
  /** Whether it is a file, and no folder, pipe or device, which may never end. */
  isFile(path: string): boolean;
  /** What tells a file from all others, whatever it is called; `null` where there is none. */
  identity(path: string): string | null;
  /** Shows how far the work is, until the next text; `null` takes it away. */
  progress(text: string | null): void;
}
