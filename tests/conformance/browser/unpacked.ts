import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { nodePacking } from "../../../src/cli/node-packing.ts";
import { readPng } from "../../../src/picture/png.ts";
import { samples } from "../../../src/picture/png-pixels.ts";
import type { OutputName } from "../../../src/render/outputs.ts";
import { ask } from "../judge.ts";

/** A file without its packing, as parts by their names: what two packers give is the same then. */
export function unpacked(output: OutputName, bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  if (output === "docx") {
    const files = Object.entries(unzipSync(bytes));
    return new Map(files.map(([name, data]) => [name, name.endsWith(".png") ? pixels(data) : Buffer.from(data)]));
  }
  return new Map([["", output === "pdf" ? plainPdf(bytes) : Buffer.from(bytes)]]);
}

/** The size and the samples of a picture. */
function pixels(bytes: Uint8Array): Buffer {
  const png = readPng(bytes, nodePacking);
  if (!("data" in png)) throw new Error("a picture of a Word file is no PNG");
  const { width, height, channels } = png;
  return Buffer.concat([Buffer.from([width, height, channels].join(" ")), Buffer.from(samples(png, nodePacking).buffer)]);
}

/** A PDF with every object in the open and every stream unpacked. */
function plainPdf(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "masthead-qdf-"));
  const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
  writeFileSync(from, bytes);
  const { ok, text } = ask("qpdf", "--qdf", "--static-id", "--object-streams=disable", from, to);
  if (!ok) throw new Error(text);
  const plain = readFileSync(to);
  rmSync(folder, { recursive: true, force: true });
  return plain;
}
