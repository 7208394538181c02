import { cleanCharacters } from "../diagnostics/characters.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Block, Body, Inline } from "../document/tree.ts";
import { atOnce, type Steps } from "../steps.ts";
import type { TracedText } from "../trace.ts";
import { BlockState } from "./block-state.ts";
import { buildBody, buildNote } from "./build-blocks.ts";
import { parseParagraphs } from "./build-note.ts";
import { Content } from "./content.ts";
import { LinkDefinitions } from "./link-definitions.ts";
import { markdown } from "./markdown.ts";
import { complain, type Run } from "./run.ts";

/** Parses a body: its blocks, and the notes that it defines. */
export function parseBody(text: TracedText, report: Report): Body {
  return atOnce(parseSteps(text, report));
}

/**
 * The same in steps. That markdown-it finds the blocks is one of them, since it calls itself; what stands in them, which takes most of the time,
 * is a step a block.
 */
export function* parseSteps(text: TracedText, report: Report): Steps<Body> {
  const state = tokenized(new BlockState(markdown(), newRun(text, report)));
  yield;
  return yield* buildBody(state);
}

/** Parses the text of a note that has a place of its own, in front matter: paragraphs, lists and quotations. */
export function parseNote(text: TracedText, report: Report): readonly Block[] {
  const state = new BlockState(markdown(), newRun(text, report));
  state.inNote = true;
  return atOnce(buildNote(tokenized(state)));
}

function tokenized(state: BlockState): BlockState {
  state.md.block.tokenize(state, 0, state.lineMax);
  return state;
}

/** Parses a stretch of text that is a part of a paragraph: a title, a source, a field. Blank lines become line breaks. */
export function parseInline(text: TracedText, report: Report): readonly Inline[] {
  const run = newRun(text, report);
  const { content, attributes } = parseParagraphs(paragraphsOf(run.traced), run);
  if (attributes) complain(run, "attributes-misplaced", "Braces have no meaning in this field.", { span: attributes.span });
  return content;
}

function newRun(text: TracedText, report: Report): Run {
  return { traced: cleanCharacters(text, report), report, tooDeep: false, links: new LinkDefinitions() };
}

/** The paragraphs of a text, each with its lines. */
function paragraphsOf(traced: TracedText): Content[] {
  const paragraphs: [number, number][][] = [[]];
  let start = 0;
  for (const line of traced.text.split("\n")) {
    const from = start + (line.length - line.trimStart().length);
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push([from, start + line.length]);
    start += line.length + 1;
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => new Content(traced, trimmed(lines, traced.text)));
}

/** The lines of a paragraph; blanks at the end of the last are no line break. */
function trimmed(lines: [number, number][], text: string): [number, number][] {
  const last = lines.at(-1);
  if (last) last[1] = last[0] + text.slice(last[0], last[1]).trimEnd().length;
  return lines;
}
