import { diffArrays } from "diff";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type Merged, merge } from "../../src/merge/merge.ts";
import type { World } from "../../src/world.ts";
import { type Edit, makeEdits } from "./any-edits.ts";
import type { Files } from "./any-files.ts";
import { plain, shownIn } from "./shown-text.ts";
import { withParts } from "./word-tree.ts";

/** What came of a document that was built, edited in its Word file, merged and built again. */
export interface RoundTrip {
  readonly merged: Merged;
  readonly files: Files;
  /** What is wrong with the changed source; empty where it builds. */
  readonly broken: readonly Diagnostic[];
  /** Paragraphs that the Word file and the rebuilt document do not both show, and of which nothing was told. */
  readonly silent: readonly string[];
}

/** Builds, edits, merges and builds again, and compares what both Word files show by a reader of the tests' own; nothing where it cannot be built. */
export async function roundTrip(files: Files, edits: readonly Edit[], machine: World): Promise<RoundTrip | undefined> {
  const sent = await built(files, machine);
  const [file] = sent.files;
  if (!file) return undefined;
  const returned = withParts(file.bytes, (parts) => makeEdits(parts, edits));
  const merged = await merge("report.md", [{ path: "returned.docx", bytes: returned }], { world: memoryWorld(files, machine) });
  const after = { ...files, ...Object.fromEntries(merged.files.map((one) => [one.path, one.after])) };
  const again = await built(after, machine);
  const broken = again.diagnostics.filter(({ severity }) => severity === "error");
  const [other] = again.files;
  return { merged, files: after, broken, silent: other ? silentIn(returned, other.bytes, merged) : [] };
}

async function built(files: Files, machine: World) {
  return compile("report.md", { world: memoryWorld(files, machine), to: ["docx"] });
}

function silentIn(returned: Uint8Array, rebuilt: Uint8Array, { returned: [one], diagnostics }: Merged): readonly string[] {
  if (diagnostics.some(({ code }) => code === "merge-differs")) return [];
  const [wanted, shown] = [shownIn(returned), shownIn(rebuilt)];
  const told = (one?.changes ?? [])
    .flatMap(({ old, fresh, left, remark = "" }) =>
      left || remark ? [old, fresh, /text “([^”]*)” now/.exec(remark)?.[1] ?? ""] : [],
    )
    .map(plain);
  const leftMoves = (one?.changes ?? []).some(({ kind, left }) => kind === "moved" && left);
  const isSame = (some: readonly string[], others: readonly string[]) => `${[...some].sort()}` === `${[...others].sort()}`;
  // Of a note that could not be made its words are told, and with them its call.
  const isCalled = !told.some((words) => words.includes("[note: "));
  const shownBy = (lines: readonly string[]) => (isCalled ? lines : lines.map((line) => line.replaceAll("§", "")));
  const hunks = [
    ...(leftMoves && isSame(wanted.paragraphs, shown.paragraphs)
      ? []
      : hunksOf(shownBy(wanted.paragraphs), shownBy(shown.paragraphs))),
    // Notes to tables are remarks, which stand elsewhere.
    ...(isSame(wanted.notes, shown.notes) ? [] : hunksOf(wanted.notes, shown.notes)),
  ];
  return hunks.flatMap(({ went, came }) => {
    const parting = told.find((words) => words.includes("¶"));
    const isParted = parting !== undefined && isWithout(lettersOf(went.join("")), lettersOf(came.join("")), lettersOf(parting));
    const isTold = (line: string) =>
      told.some((words) => words !== "" && (alike(line, words) || words.includes(`[note: ${line}]`)));
    const [silent, others] = [went.filter((line) => !isTold(line)), came.filter((line) => !isTold(line))];
    // What was told of one side is what stands on the other.
    const rest = others.slice(Math.max(0, Math.min(others.length, went.length - silent.length)));
    const lost = silent.slice(Math.max(0, Math.min(silent.length, came.length - others.length)));
    return isParted ? [] : [...lost.map((line) => `- ${line}`), ...rest.map((line) => `+ ${line}`)];
  });
}

/** Whether a text is another but for some words. */
function isWithout(text: string, other: string, words: string): boolean {
  return text === other || text.replace(words, "") === other;
}

/** Stretches of two lists that differ. */
function hunksOf(
  wanted: readonly string[],
  shown: readonly string[],
): readonly { went: readonly string[]; came: readonly string[] }[] {
  const hunks: { went: string[]; came: string[] }[] = [];
  let isOpen = false;
  for (const { added, removed, value } of diffArrays([...wanted], [...shown])) {
    if (added || removed) {
      if (!isOpen) hunks.push({ went: [], came: [] });
      hunks.at(-1)?.[added ? "came" : "went"].push(...value);
    }
    isOpen = added || removed;
  }
  return hunks;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a text holds most words of another, or the other way round. */
function alike(line: string, words: string): boolean {
  if (line.includes(words.trim())) return true;
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [one, other] = [wordsOf(line), wordsOf(words)];
  const share = (from: readonly string[], to: readonly string[]) =>
    from.filter((word) => to.includes(word)).length / Math.max(from.length, 1);
  return share(one, other) > 0.5 || share(other, one) > 0.5;
}
