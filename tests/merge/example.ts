import { unifiedDiff } from "../../src/cli/unified-diff.ts";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { merge } from "../../src/merge/merge.ts";
import { machineWorld } from "../machine.ts";
import { withEdits } from "./word-edits.ts";

const machine = machineWorld();

/** What came of an example: a document that was sent as a Word file, edited there as `edits.txt` says, and merged. */
export interface MergedExample {
  readonly diagnostics: readonly Diagnostic[];
  /** The changes of the files, as `--dry-run` shows them. */
  readonly changed: string;
}

/** Builds the document of an example, makes its edits in the Word file, and merges that. */
export async function mergedExample(main: string, files: Readonly<Record<string, Uint8Array>>): Promise<MergedExample> {
  const world = memoryWorld(files, machine);
  const { files: built, diagnostics } = await compile(main, { world, to: ["docx"] });
  const [sent] = built;
  if (!sent) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const bytes = withEdits(sent.bytes, new TextDecoder().decode(files["edits.txt"]));
  const merged = await merge(main, [{ path: "returned.docx", bytes }], { world });
  const changed = merged.files.map(({ path, before, after }) => unifiedDiff(path, before, after)).join("");
  return { diagnostics: merged.diagnostics, changed };
}
