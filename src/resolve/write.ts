import type { Report } from "../diagnostics/diagnostic.ts";
import { madeText } from "../document/made-text.ts";
import { noteRoles } from "../document/own-roles.ts";
import type { RBlock, RContents, RHeading, RInline, RItem, RParagraph } from "../document/resolved.ts";
import { atOnce, type Steps } from "../steps.ts";
import { isTitleUnder, lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { ContentsBuilder } from "./contents.ts";
import { writeFirstFoot } from "./first-foot.ts";
import type { Images } from "./images.ts";
import type { Levels } from "./levels.ts";
import { writeMasthead } from "./masthead.ts";
import type { ClauseOpenings } from "./openings.ts";
import {
  nodeOf,
  type PlacedAnnex,
  type PlacedBlock,
  type PlacedContainer,
  type PlacedDirective,
  type PlacedHeading,
  type PlacedItem,
  type PlacedParagraph,
} from "./placed.ts";
import { type LetteredNote, noteRemarks } from "./remarks.ts";
import type { Scope } from "./scope.ts";
import type { TextWriter } from "./text.ts";
import { writeFigure, writeTable } from "./write-table.ts";

/** What the writing of blocks needs. */
export interface Writing {
  /** Writes the blocks that stand in another. */
  blocks(blocks: readonly PlacedBlock[], around: Around): RBlock[];
  readonly text: TextWriter;
  readonly contents: ContentsBuilder;
  readonly images: Images;
  readonly openings: ClauseOpenings;
  readonly levels: Levels;
  readonly theme: Theme;
  readonly words: Words;
  readonly report: Report;
}

/** Where the blocks that are being written stand. */
export interface Around {
  readonly scope: Scope;
  /** The anchor of the article whose paragraphs are being written. */
  article: string | undefined;
  /** Notes of the box that they stand in. */
  readonly letters?: LetteredNote[];
  /** That they are the text of a note. */
  readonly notes?: "inside";
}

/** Writes blocks in the order of the document, a step a block; `::contents` keeps its place, because it is written last. */
export function* writeSteps(blocks: readonly PlacedBlock[], around: Around, writing: Writing): Steps<RBlock[]> {
  const written: RBlock[] = [];
  for (const block of blocks) {
    const made = block.type === "annex" ? yield* writeAnnex(block, writing) : writeBlock(block, around, writing);
    for (const one of made) written.push(one);
    yield;
  }
  return written;
}

/** Writes the blocks that stand in another, or in a note, at once. */
export function writeBlocks(blocks: readonly PlacedBlock[], around: Around, writing: Writing): RBlock[] {
  return atOnce(writeSteps(blocks, around, writing));
}

function writeBlock(block: Exclude<PlacedBlock, PlacedAnnex>, around: Around, writing: Writing): readonly RBlock[] {
  switch (block.type) {
    case "heading":
      return [writeHeading(block, around, writing)];
    case "paragraph":
      return [writeParagraph(block, around, writing)];
    case "list":
      return [
        {
          type: "list",
          ordered: block.ordered,
          depth: block.depth,
          items: block.items.map((item) => writeItem(item, around, writing)),
          ...nodeOf(block),
        },
      ];
    case "quotation":
      return [{ type: "quotation", blocks: writeBlocks(block.blocks, around, writing), ...nodeOf(block) }];
    case "table":
      return [writeTable(block, around, writing)];
    case "figure":
      return [writeFigure(block, around, writing)];
    case "container":
      return [writeContainer(block, around, writing)];
    case "directive":
      return writeDirective(block, around, writing);
    case "verbatim":
      return [{ type: "verbatim", text: block.text, trace: block.trace, ...nodeOf(block) }];
    case "rule":
      return [{ type: "end-rule", ...nodeOf(block) }];
  }
}

function writeHeading(block: PlacedHeading, around: Around, writing: Writing): RHeading {
  enterArticle(block, around);
  const heading: RHeading = {
    type: "heading",
    anchor: block.anchor,
    outline: block.outline,
    ...(block.number && { number: block.number }),
    content: writing.text.write(block.content, { notes: "call", ...around }),
    startsPage: lookOf(writing.theme, block.role).startsPage,
    ...nodeOf(block),
  };
  if (!around.scope.annex) writing.contents.heading(block, heading);
  else if (isTitleUnder(writing.theme, block.role)) writing.contents.annexTitle(heading);
  return heading;
}

function enterArticle({ role, level, number, anchor }: PlacedHeading, around: Around): void {
  const { structure } = around.scope.document;
  const restart = structure.restartAt === undefined ? 0 : structure.headings.indexOf(structure.restartAt) + 1;
  if (level > 0 && level <= restart) around.article = role === structure.restartAt && number ? anchor : undefined;
}

function writeParagraph(block: PlacedParagraph, around: Around, writing: Writing): RParagraph {
  const content = writing.text.write(block.content, { notes: "call", ...around });
  const { number } = block;
  if (number && number.run === around.scope.run && number.role === around.scope.document.structure.paragraph) {
    writing.contents.paragraph(number);
  }
  return {
    type: "paragraph",
    ...(number && { number }),
    content: block.opening ? writing.openings.italicize(content, block.opening) : content,
    ...nodeOf(block),
  };
}

function writeItem(item: PlacedItem, around: Around, writing: Writing): RItem {
  return { type: "item", blocks: writeBlocks(item.blocks, around, writing), ...nodeOf(item) };
}

function writeContainer(block: PlacedContainer, around: Around, writing: Writing): RBlock {
  const letters: LetteredNote[] | undefined = block.lettered ? [] : around.letters;
  const inside: Around = { scope: around.scope, article: around.article, ...(letters && { letters }) };
  const title = block.title ? writing.text.write(block.title, { notes: "call", ...inside }) : ownTitle(block, writing);
  const blocks = writeBlocks(block.blocks, inside, writing);
  const remarks = block.lettered ? noteRemarks(letters ?? [], writing.theme.structure.tables.note) : [];
  return {
    type: "container",
    name: block.name,
    ...(block.number && { number: block.number }),
    ...(title && { title }),
    blocks,
    ...(remarks.length > 0 && { remarks }),
    ...nodeOf(block),
  };
}

/** What a container is headed by where the author gave it no title: a summary by “Summary”. */
function ownTitle({ role, span }: PlacedContainer, { theme, words }: Writing): readonly RInline[] | undefined {
  const word = words.text[lookOf(theme, role).titleWord ?? ""];
  return word === undefined ? undefined : [madeText(word, span)];
}

/** What the program draws. Directives that mean nothing here have been reported by the template. */
function writeDirective(block: PlacedDirective, around: Around, writing: Writing): readonly RBlock[] {
  const { words } = writing;
  const { document } = around.scope;
  switch (block.name) {
    case "masthead": {
      const { emblem } = document.data;
      const at = document.frontMatter.at("emblem");
      const image = typeof emblem === "string" && emblem !== "" ? writing.images.read(emblem, at) : undefined;
      const foot = writeFirstFoot(document, writing.theme, words, block.span);
      return [writeMasthead(document, words, block, image), ...(foot ? [foot] : [])];
    }
    case "contents":
      return [emptyContents(block)];
    case "notes":
      return [{ ...nodeOf(block), role: noteRoles.title, type: "notes", title: words.text.notes ?? "" }];
    case "end-rule":
      return [{ type: "end-rule", ...nodeOf(block) }];
    case "page-break":
      return [{ type: "page-break", ...nodeOf(block) }];
    default:
      return [];
  }
}

/** Keeps the place of the contents until all headings are written. */
function emptyContents(block: PlacedDirective): RContents {
  return { type: "contents", title: "", heads: { page: "" }, entries: [], ...nodeOf(block) };
}

function* writeAnnex(block: PlacedAnnex, writing: Writing): Steps<readonly RBlock[]> {
  const { scope, heading } = block;
  writing.contents.annex(block, scope.annex?.number);
  const line: RHeading = {
    type: "heading",
    anchor: heading.anchor,
    outline: heading.outline,
    ...(heading.number && { number: heading.number }),
    content: writing.text.write(heading.content, { scope, notes: "call" }),
    startsPage: lookOf(writing.theme, heading.role).startsPage,
    ...nodeOf(heading),
  };
  return [line, ...(yield* writeSteps(block.blocks, { scope, article: undefined }, writing))];
}
