import type { Report } from "../diagnostics/diagnostic.ts";
import type { Anchor, RBlock, Resolved, RInline } from "../document/resolved.ts";
import type { Block, Document } from "../document/tree.ts";
import type { Steps } from "../steps.ts";
import { directionOf } from "../theme/direction.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { World } from "../world.ts";
import { ContentsBuilder } from "./contents.ts";
import { countWords } from "./count-words.ts";
import { editionsOf } from "./editions.ts";
import { runningJob } from "./first-foot.ts";
import { Images } from "./images.ts";
import { planNotes } from "./notes.ts";
import { ClauseOpenings } from "./openings.ts";
import { place } from "./place.ts";
import { propertiesOf } from "./properties.ts";
import type { Scope } from "./scope.ts";
import type { Labels } from "./targets.ts";
import { TextWriter } from "./text.ts";
import { reportTypedReferences } from "./typed/typed-references.ts";
import { type Writing, writeBlocks, writeSteps } from "./write.ts";

/** What resolving needs besides the document. */
export interface ResolveContext {
  readonly theme: Theme;
  readonly words: Words;
  readonly world: World;
  readonly report: Report;
  /** The folder of the document: images are read in it and below it alone. */
  readonly folder: string;
  /** Labels of the document to which this one belongs, asked where a label is not its own. */
  readonly parent?: Labels | undefined;
}

/**
 * Makes everything final that a writer would otherwise have to know: numbers, labels, notes, references, citations, contents, words.
 * Each pass goes once through the document; those that take long do a step a block.
 */
export function* resolve(document: Document, { theme, words, world, report, folder, parent }: ResolveContext): Steps<Resolved> {
  const placed = yield* place(document, theme, words, report);
  const { scope, targets, levels } = placed;
  const plan = planNotes(placed, words, report);
  yield* reportTypedReferences(placed.blocks, scope, { plan, targets }, words, report);
  const text: TextWriter = new TextWriter({
    targets,
    plan,
    words,
    report,
    parent,
    blocks: (blocks, around) => writing.blocks(blocks, around),
  });
  const contents = new ContentsBuilder(theme.contents, words);
  const images = new Images(folder, world, report);
  const openings = new ClauseOpenings(words);
  const writing: Writing = {
    blocks: (inner, around) => writeBlocks(inner, around, writing),
    ...{ text, contents, images, openings, levels, theme, words, report },
  };
  const written = yield* writeSteps(placed.blocks, { scope, article: undefined }, writing);
  const blocks = setContents(written, contents, theme);
  const editions = editionsOf(document, words, report);
  const lines = (side: readonly Block[]) => runningLine(side, scope, text);
  return {
    type: document.type,
    language: words.language,
    languageSpan: document.frontMatter.at("language"),
    direction: directionOf(words.language),
    properties: propertiesOf(document, blocks, theme, world.sourceDate()),
    ...(editions.length > 0 && { editions }),
    blocks,
    header: lines(document.header),
    footer: joined(lines(document.footer), runningJob(document)),
    notes: text.notes,
    backToText: words.text["back-to-text"] ?? "%",
    changeWords: { inserted: words.text["change-inserted"] ?? "%", deleted: words.text["change-deleted"] ?? "%" },
    anchors: withNotes(targets.anchors(), text),
    data: document.data,
    words: countWords(blocks, text.notes),
  };
}

/** Puts the contents into their place, now that all is known; the text after a contents page of its own starts a page. */
function setContents(written: readonly RBlock[], contents: ContentsBuilder, theme: Theme): readonly RBlock[] {
  const at = written.findIndex((block) => block.type === "contents");
  const place = written[at];
  if (!place) return written;
  const page = contents.page(place.span);
  const before = written.slice(0, at);
  const after = written.slice(at + 1).filter((block) => block.type !== "contents");
  if (!page) return [...before, ...after];
  const [next, ...rest] = after;
  const starts = next?.type === "heading" && theme.contents.ownPage ? { ...next, startsPage: true } : next;
  return [...before, page, ...(starts ? [starts, ...rest] : [])];
}

/** The paragraphs of a running head or foot, one line each. */
function runningLine(blocks: readonly Block[], scope: Scope, text: TextWriter): readonly RInline[] {
  const lines: RInline[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph" && block.type !== "heading") continue;
    if (lines.length > 0) lines.push({ type: "line-break", span: block.span });
    lines.push(...text.write(block.content, { scope, notes: "skip" }));
  }
  return lines;
}

/** Two parts of a running foot, a line each. */
function joined(above: readonly RInline[], below: readonly RInline[]): readonly RInline[] {
  const [first] = below;
  return first && above.length > 0 ? [...above, { type: "line-break", span: first.span }, ...below] : [...above, ...below];
}

function withNotes(anchors: Map<string, Anchor>, text: TextWriter): ReadonlyMap<string, Anchor> {
  for (const { anchor, mark } of text.notes) anchors.set(anchor, { id: anchor, kind: "note", number: mark });
  return anchors;
}
