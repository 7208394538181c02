import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge } from "../../src/merge/merge.ts";
import { cases } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { anyEdits, makeEdits } from "./any-edits.ts";
import { anyFiles, type Files } from "./any-files.ts";
import { withParts } from "./word-tree.ts";

const machine = machineWorld({});

/** What is said where a change was made, or told as not made, with its place. */
const told = new Set([
  ...["contents-edited", "label-lost", "look-lost", "made-text", "merge-left"],
  ...["number-typed-over", "pages-changed", "picture-changed", "rank-changed", "reference-typed", "template-text"],
]);

it("any document shows what its Word file shows after any changes in it, or what could not be made is told", async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(anyFiles, anyEdits(), async (files, edits) => {
      const sent = await sentFile(files);
      if (!sent) return;
      const { files: merged, diagnostics } = await mergeInto(
        files,
        withParts(sent, (parts) => makeEdits(parts, edits)),
      );
      expect(diagnostics.filter(({ code }) => !told.has(code)).map(({ message }) => message)).toEqual([]);
      made += merged.length;
    }),
    { ...cases(36), seed: 5 },
  );
  expect(made).toBeGreaterThan(4);
});

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

/** The Word file of a document; nothing where it cannot be built. */
async function sentFile(files: Files): Promise<Uint8Array | undefined> {
  const { files: made } = await compile("report.md", { world: memoryWorld(files, machine), to: ["docx"] });
  return made[0]?.bytes;
}

async function mergeInto(files: Files, returned: Uint8Array) {
  const world = memoryWorld(files, machine);
  return merge("report.md", [{ path: "returned.docx", bytes: returned }], { world });
}
