import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type MergeOptions, merge } from "../../src/merge/merge.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { anyEdits, makeEdits } from "./any-edits.ts";
import { anyFiles, type Files } from "./any-files.ts";
import { withParts } from "./word-tree.ts";

const machine = machineWorld({});

it("no document has a byte changed by a Word file in which nothing was", async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const sent = await sentFile(files);
      if (!sent) return;
      const { files: merged, diagnostics, returned } = await mergeInto(files, sent);
      expect([merged, diagnostics, returned.flatMap(({ changes }) => changes)]).toEqual([[], [], []]);
    }),
    { ...cases(15), seed: 2018 },
  );
});

it("where those alone are asked for that were recorded, the source builds, nothing else is made, and nothing goes untold", async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, anyEdits(), async (files, edits) => {
      const sent = await sentFile(files);
      if (!sent) return;
      const returned = withParts(sent, (parts) => makeEdits(parts, edits));
      const { files: merged, diagnostics } = await mergeInto(files, returned, { only: "recorded" });
      expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
      if (edits.every(({ isRecorded }) => !isRecorded)) expect(merged).toEqual([]);
      const after = { ...files, ...Object.fromEntries(merged.map((file) => [file.path, file.after])) };
      expect(await sentFile(after)).toBeDefined();
    }),
    { ...cases(20), seed: 5 },
  );
});

/** The Word file of a document; nothing where it cannot be built. */
async function sentFile(files: Files): Promise<Uint8Array | undefined> {
  const { files: made } = await compile("report.md", { world: memoryWorld(files, machine), to: ["docx"] });
  return made[0]?.bytes;
}

async function mergeInto(files: Files, returned: Uint8Array, options: Partial<MergeOptions> = {}) {
  const world = memoryWorld(files, machine);
  return merge("report.md", [{ path: "returned.docx", bytes: returned }], { world, ...options });
}
