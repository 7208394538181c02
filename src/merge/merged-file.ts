import type { World } from "../world.ts";

/** A file of the source, as it is written: with its mark at the beginning and its line ends, which stay where a line does. */
export interface MergedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What a file of the source says, with line ends of one kind; nothing where there is no such file. */
export function textAt(world: World, path: string): string | undefined {
  const read = world.read(path);
  return read.ok ? new TextDecoder("utf-8").decode(read.bytes).replace(/\r\n?/g, "\n") : undefined;
}
