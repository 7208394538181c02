import { type RNumber, wholeNumber } from "../document/number.ts";
import type { RBlock, RCell, Resolved, RInline, RNode, RRemark } from "../document/resolved.ts";
import type { Line, Unit, UnitKind } from "./edition.ts";

/**
 * What a document says, one unit after another in the order of the text, those of its annexes after its own. What the program makes of other
 * parts (masthead, contents, the list of notes) and what is no text is none.
 */
export function unitsOf({ blocks }: Resolved): readonly Unit[] {
  const units: Unit[] = [];
  for (const block of blocks) addBlock(block, { kind: "paragraph", depth: 0 }, units);
  return units;
}

/** What a paragraph is by what it stands in. */
interface Within {
  readonly kind: UnitKind;
  readonly depth: number;
}

function addBlock(block: RBlock, within: Within, units: Unit[]): void {
  switch (block.type) {
    case "heading":
      units.push({ ...unitOf(block, "heading", [block.content], block.number), depth: block.outline });
      return;
    case "paragraph":
      units.push({ ...unitOf(block, within.kind, [block.content], block.number), depth: within.depth });
      return;
    case "list":
      for (const item of block.items) addAll(item.blocks, { kind: "item", depth: block.depth }, units);
      return;
    case "quotation":
      addAll(block.blocks, { kind: "quotation", depth: 0 }, units);
      return;
    case "table": {
      const rows = [...block.head, ...block.body];
      const cells = rows.flatMap((row) => row.cells);
      const lines = [
        { content: block.title ?? [], span: block.span },
        ...cells.flatMap(linesOfCell),
        ...remarkLines(block.remarks),
      ];
      const size = { rows: rows.length, columns: block.columns.length };
      units.push({ ...unitOf(block, "table", [], block.number), lines, size });
      return;
    }
    case "figure": {
      const lines = [{ content: block.title, span: block.span }, ...remarkLines(block.remarks)];
      units.push({ ...unitOf(block, "figure", [], block.number), lines, alt: block.alt });
      return;
    }
    case "container":
      if (block.title) units.push(unitOf(block, "box", [block.title], block.number));
      addAll(block.blocks, within, units);
      return;
    default:
  }
}

function addAll(blocks: readonly RBlock[], within: Within, units: Unit[]): void {
  for (const block of blocks) addBlock(block, within, units);
}

function unitOf(node: RNode, kind: UnitKind, lines: readonly (readonly RInline[])[], number: RNumber | undefined): Unit {
  const { span, role, anchor, labelled } = node;
  return {
    ...{ kind, depth: 0, role, span, isLabelled: labelled === true },
    lines: lines.map((content) => ({ content, span })),
    ...(anchor !== undefined && { anchor }),
    ...(number && { count: number.value, number: wholeNumber(number) }),
  };
}

/** What a cell says: its first paragraph and what follows that. */
function linesOfCell({ content, blocks, span }: RCell): readonly Line[] {
  const units: Unit[] = [];
  addAll(blocks, { kind: "paragraph", depth: 0 }, units);
  return [{ content, span }, ...units.flatMap(({ lines }) => lines)];
}

function remarkLines(remarks: readonly RRemark[]): readonly Line[] {
  return remarks.map(({ content, span }) => ({ content, span }));
}
