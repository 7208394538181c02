import { expect } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { compile } from "../../../src/compile.ts";
import { memoryWorld } from "../../../src/memory-world.ts";
import type { OutputName } from "../../../src/render/outputs.ts";
import { unpacked } from "../browser/unpacked.ts";
import type { OpenStudio } from "./open-studio.ts";

const labels: Partial<Record<OutputName, string>> = { docx: "Word", pdf: "PDF", html: "Web page", text: "Plain text" };

/** Whether the studio saves the files that the command makes of the same folder, by their names and stream by stream once they are unpacked. */
export async function expectSameFiles(
  studio: OpenStudio,
  main: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  outputs: readonly OutputName[] = ["docx", "pdf", "html", "text"],
): Promise<void> {
  const record = Object.fromEntries(Object.entries(files).map(([path, content]) => [`/${path}`, content]));
  const world = memoryWorld(record, nodeWorld({}), new Date().toLocaleDateString("sv"));
  for (const output of outputs) {
    const { name, bytes } = await studio.save(labels[output] ?? "");
    const [there] = (await compile(`/${main}`, { world, to: [output] })).files;
    const [ours, theirs] = [unpacked(output, bytes), unpacked(output, there?.bytes ?? new Uint8Array())];
    expect([name, ...ours.keys()]).toEqual([there?.name, ...theirs.keys()]);
    for (const [part, expected] of theirs) expect(ours.get(part)?.equals(expected), `${main}: ${output} ${part}`).toBe(true);
  }
}
