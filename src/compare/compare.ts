import type { Anchor, RBlock, Resolved, RInline, RNote, Signed } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import { BlockComparison } from "./blocks.ts";
import { type ChangeCounts, Changes } from "./changes.ts";
import { Marker } from "./mark.ts";
import { Moves } from "./moves.ts";
import { formerly, Places } from "./places.ts";

/** Two versions of a document as one. */
export interface Comparison {
  /** The new version, with what only the old one has in its place; parts that differ carry their change. */
  readonly resolved: Resolved;
  readonly counts: ChangeCounts;
}

/** Compares two versions of a document; all changes are those of one author at one date. */
export function compareDocuments(old: Resolved, fresh: Resolved, signed: Signed): Comparison {
  const first = compareBlocks(old, fresh, signed, new Places(fresh.anchors.keys()));
  const isSettled = !first.places.differs(old.anchors.keys());
  const { blocks, header, footer, changes } = isSettled
    ? first
    : compareBlocks(old, fresh, signed, new Places(fresh.anchors.keys(), first.places));
  const notes = notesIn(blocks);
  const called = new Set(notes.map(({ anchor }) => anchor));
  const starred = fresh.notes.filter(({ anchor }) => !called.has(anchor));
  const resolved = {
    ...fresh,
    blocks,
    header,
    footer,
    notes: [...starred, ...notes],
    anchors: anchorsOf(old, fresh),
    redline: signed,
  };
  return { resolved, counts: changes.counts };
}

/** What stays, comes and goes. Where references lead is known once it is: where a name was given to another thing, all is compared again. */
function compareBlocks(old: Resolved, fresh: Resolved, signed: Signed, places: Places) {
  const [changes, moves] = [new Changes(signed), new Moves()];
  const found = { changes, moves, places, marker: new Marker(places) };
  const comparison = new BlockComparison(fresh.language, found);
  const blocks = comparison.text(old.blocks, fresh.blocks);
  const [header, footer] = [comparison.line(old.header, fresh.header), comparison.line(old.footer, fresh.footer)];
  moves.pair(changes);
  return { blocks, header, footer, changes, places };
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
