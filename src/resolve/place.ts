import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { blockRoles, noteRoles } from "../document/own-roles.ts";
import type { Annex, Block, Document } from "../document/tree.ts";
import { atOnce, type Steps } from "../steps.ts";
import { atDepth } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import { Anchors } from "./anchors.ts";
import { takeCensus } from "./census.ts";
import { Counters } from "./counters.ts";
import { Levels } from "./levels.ts";
import { reportLostLabels } from "./lost-labels.ts";
import { Outline } from "./outline.ts";
import { placeAnnex } from "./place-annex.ts";
import { placeHeading } from "./place-heading.ts";
import { placeList } from "./place-list.ts";
import { placeParagraph } from "./place-paragraph.ts";
import { placeContainer, placeFigure, placeTable } from "./place-titled.ts";
import { numberingContainers } from "./place-under.ts";
import { common, type PlacedBlock, type PlacedParagraph } from "./placed.ts";
import { openSection, type Placing, type Section, type Within } from "./placing.ts";
import { openScope, type Scope } from "./scope.ts";
import { openSeries } from "./series.ts";
import { Targets } from "./targets.ts";

/** The document with its roles and numbers, and all that references can lead to. */
export interface PlacedDocument {
  readonly scope: Scope;
  readonly blocks: readonly PlacedBlock[];
  readonly targets: Targets;
  readonly anchors: Anchors;
  readonly levels: Levels;
  /** Places the text of a note of a scope: its blocks are those of a document, with roles of their own. */
  placeNote(blocks: readonly Block[], scope: Scope): readonly PlacedBlock[];
}

/** First pass: gives every block of a document and its annexes a role, a number and an anchor, a step a block. */
export function* place(document: Document, theme: Theme, words: Words, report: Report): Steps<PlacedDocument> {
  const census = takeCensus(document);
  reportLostLabels(document, report);
  const levels = new Levels(theme, words);
  const placing: Placing = {
    theme,
    words,
    report,
    census,
    levels,
    numbering: numberingContainers(theme, levels),
    anchors: new Anchors(census.labels),
    targets: new Targets(report),
    outline: new Outline(),
    counters: new Counters(),
    lists: 0,
    place: (blocks, within) => atOnce(placeBlocks(blocks, within, placing)),
  };
  const scope = openScope(document, "body");
  const { targets, anchors } = placing;
  targets.addFile(document.frontMatter.at().source.path);
  const sections = new Map<Scope, Section>();
  const placeNote = (blocks: readonly Block[], at: Scope) => {
    const section = sections.get(at) ?? openSection(at, theme);
    sections.set(at, section);
    return placing.place(blocks, { section, frame: noteRoles.text, inNote: true, depth: 0 });
  };
  const blocks = yield* placeScope(document.blocks, scope, placing);
  return { scope, blocks, targets, anchors, levels, placeNote };
}

function* placeScope(blocks: readonly Block[], scope: Scope, placing: Placing): Steps<readonly PlacedBlock[]> {
  const section = openSection(scope, placing.theme);
  if (section.structure.preamble === "none") openSeries(undefined, blocks, 0, section, placing);
  return yield* placeBlocks(blocks, { section, depth: 0 }, placing);
}

function* placeBlocks(blocks: readonly Block[], within: Within, placing: Placing): Steps<PlacedBlock[]> {
  const placed: PlacedBlock[] = [];
  const annexes = { value: 0, count: blocks.filter((block) => block.type === "annex").length };
  for (const [index, block] of blocks.entries()) {
    if (block.type === "annex") annexes.value += 1;
    const made =
      block.type === "annex"
        ? [yield* placeAnnex(block, annexes, within, placing, (inner, scope) => placeScope(inner, scope, placing))]
        : placeBlock(block, within, placing);
    for (const one of made) {
      placed.push(one);
      enterSeries(one, blocks, index + 1, within, placing);
    }
    yield;
  }
  return placed;
}

function placeBlock(block: Exclude<Block, Annex>, within: Within, placing: Placing): readonly PlacedBlock[] {
  switch (block.type) {
    case "heading":
      return [placeHeading(block, within, placing)];
    case "paragraph":
      return placeParagraph(block, within, placing);
    case "list":
      return [placeList(block, within, placing)];
    case "quotation": {
      const blocks = placing.place(block.blocks, insideQuotation(within));
      const role = atDepth(within.section.structure.quotations, 1);
      return [{ type: "quotation", node: block, blocks, ...common(block, role) }];
    }
    case "table":
      return [placeTable(block, within, placing)];
    case "figure":
      return [placeFigure(block, within, placing)];
    case "container":
      return [placeContainer(block, within, placing)];
    case "directive":
      return [{ type: "directive", name: block.name, ...common(block, block.name) }];
    case "verbatim":
      return [{ type: "verbatim", text: block.text, trace: block.trace, ...common(block, within.section.structure.verbatim) }];
    case "break":
      return [{ type: "rule", ...common(block, blockRoles.endRule) }];
  }
}

/**
 * A quotation in an item, or in another quotation, stands a step further in, and so does a list in it. The first list of one in the text
 * starts where its paragraphs do; in a note there is so little room that it counts as a step.
 */
function insideQuotation({ section, quoted, owner, inNote, depth }: Within): Within {
  const nested = inNote || (quoted && !owner);
  const frame = atDepth(section.structure.quotations, 1);
  return { section, frame, quoted: true, depth: nested ? depth + 1 : depth, ...(inNote && { inNote }) };
}

/** A heading of the structure, and the paragraph that ends a preamble, begin what may be a new series of paragraph numbers. */
function enterSeries(placed: PlacedBlock, blocks: readonly Block[], index: number, within: Within, placing: Placing): void {
  const { section } = within;
  if (placed.type === "paragraph" && endsPreamble(placed)) openSeries(undefined, blocks, index, section, placing);
  if (placed.type !== "heading" || placed.level === 0) return;
  if (section.preamble.take("heading").lacksDeclaring) {
    placing.report(
      diagnostic("declares-missing", "The preamble has no paragraph “Declares the following:”.", { span: placed.span }),
    );
  }
  openSeries(placed, blocks, index, section, placing);
}

function endsPreamble(placed: PlacedParagraph): boolean {
  return placed.opening === "declares";
}
