import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import type { Resolved } from "../../src/document/resolved.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { resolvedOf } from "./resolved-of.ts";

/** A resolved document with a name that failures print. */
export interface Sample {
  readonly name: string;
  readonly resolved: Resolved;
}

function own(file: string): string {
  return readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");
}

/** A picture of one grey, as PNG. */
export function greySquare(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(checksum(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  const lines = deflateSync(
    Buffer.alloc((side + 1) * side, 0x88).map((value, index) => (index % (side + 1) === 0 ? 0 : value)),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))]));
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Every construct once, with two annexes. */
export const everything: Sample = {
  name: "everything",
  resolved: resolvedOf({
    text: own("sample.md"),
    annexes: [own("annex.md"), own("annex-report.md")],
    pictures: { "square.png": greySquare(40) },
  }),
};

/** The published documents, where they are beside the project. */
function published(): readonly Sample[] {
  if (publishedMissing()) return [];
  const read = (...path: string[]) => readFileSync(join(publishedFolder, ...path), "utf8");
  const folders = ["a-hrc-38-40", "a-hrc-35-35"].filter((name) => existsSync(join(publishedFolder, name)));
  return folders.map((name) => {
    const annex = join(publishedFolder, name, "annex.md");
    const annexes = existsSync(annex) ? [readFileSync(annex, "utf8")] : [];
    return { name, resolved: resolvedOf({ text: read(name, "report.md"), annexes }) };
  });
}

/** All documents that the tests of the Word file look at. */
export const samples: readonly Sample[] = [everything, ...published()];
