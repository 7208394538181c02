import type { FileRead, World } from "../world.ts";

/** What stands for standard input and standard output on a command line. */
export const dash = "-";

/** The name that a source from standard input goes by, in messages and, where it has no symbol, in the names of its files. */
export const standardInput = "standard-input";

/** Bytes that are taken in: as many as a file may have. */
const largest = 20_000_000;

/** All that comes in, up to one byte more than a source may have; undefined where no operand asks for it. */
export async function readStandardInput(operands: readonly string[]): Promise<Uint8Array | undefined> {
  if (!operands.includes(dash)) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largest) break;
  }
  return Buffer.concat(chunks);
}

/** A world in which what came in is a file in the folder where the user stands; the same world where nothing did. */
export function withStandardInput(world: World, input: Uint8Array | undefined): World {
  return input === undefined ? world : withFiles(world, new Map([[standardInput, asFile(input)]]));
}

/** What came in, as a file. */
export function asFile(input: Uint8Array): FileRead {
  return input.length > largest ? { ok: false, reason: "too-large" } : { ok: true, bytes: input };
}

/** A world in which some files are what `files` says at the time, whatever the machine has. */
export function withFiles(world: World, files: ReadonlyMap<string, FileRead>): World {
  return { ...world, read: (path) => files.get(path) ?? world.read(path) };
}
