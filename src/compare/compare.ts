import type { Anchor, RBlock, Resolved, RInline, RNote } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import { BlockComparison } from "./blocks.ts";
import { Changes, type Signed } from "./changes.ts";
import { formerly } from "./mark.ts";

/** Two versions of a document as one. */
export interface Comparison {
  /** The new version, with what only the old one has in its place; parts that differ carry their change. */
  readonly resolved: Resolved;
  readonly counts: Changes["counts"];
  /** Parts of the head of the first page that differ, which is shown as the new version has it. */
  readonly head: readonly string[];
}

/** Compares two versions of a document; all changes are those of one author at one date. */
export function compareDocuments(old: Resolved, fresh: Resolved, signed: Signed): Comparison {
  const changes = new Changes(signed);
  const blocks = new BlockComparison(fresh.language, changes).blocks(old.blocks, fresh.blocks);
  const notes = notesIn(blocks);
  const starred = fresh.notes.filter(({ anchor }) => !notes.some((note) => note.anchor === anchor));
  const resolved = {
    ...fresh,
    blocks,
    notes: [...starred, ...notes],
    anchors: anchorsOf(old, fresh),
    isRedline: true as const,
  };
  return { resolved, counts: changes.counts, head: headDifferences(old, fresh) };
}

/** Notes of the page foot in the order of their calls. */
function notesIn(blocks: readonly RBlock[]): readonly RNote[] {
  const called = (line: readonly RInline[]) => line.filter((node) => node.type === "note");
  return linesIn(blocks)
    .flatMap(called)
    .filter(({ kind }) => kind !== "letter");
}

/** Places of both versions; those of the old one under names of their own. */
function anchorsOf(old: Resolved, fresh: Resolved): ReadonlyMap<string, Anchor> {
  const former = [...old.anchors].map(([id, anchor]) => [formerly + id, { ...anchor, id: formerly + id }] as const);
  return new Map([...former, ...fresh.anchors]);
}

/** The parts of two mastheads that differ, by their names in front matter. */
function headDifferences(old: Resolved, fresh: Resolved): readonly string[] {
  const fields = (resolved: Resolved): ReadonlyMap<string, string> => {
    const head = resolved.blocks.find(({ type }) => type === "masthead");
    const own = Object.entries(head ?? {}).filter(([name]) => !["span", "emblem", "trace", "traces", "said"].includes(name));
    return new Map(own.map(([name, value]) => [name, wordsOf(value)]));
  };
  const [before, after] = [fields(old), fields(fresh)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

/** What a value of a masthead says: its words alone, and not where they are written. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join("\n");
  if (typeof value !== "object" || value === null) return "";
  const own = Object.entries(value).filter(([name]) => name !== "span" && name !== "trace");
  return own.map(([, each]) => wordsOf(each)).join("");
}
