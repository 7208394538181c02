import { inlinesToMarkdown } from "../document/markdown-inlines.ts";
import { toMarkdown } from "../document/to-markdown.ts";
import type { Block, Body } from "../document/tree.ts";
import { countedIn } from "../theme/language-levels.ts";
import type { Part } from "./annexes.ts";
import { partsOf } from "./annexes.ts";
import { bodyOf } from "./body.ts";
import type { Context } from "./context.ts";
import { annexFront, titledFront } from "./front.ts";
import type { Fields, FieldValue } from "./front-matter.ts";
import { registerLabels } from "./label-pass.ts";
import { Labels } from "./labels.ts";
import type { Piece } from "./lines.ts";
import { Losses } from "./losses.ts";
import { takeDefinitions } from "./note-definitions.ts";
import { NoteNames } from "./note-names.ts";
import { withoutOpenings } from "./openings.ts";
import { withRecommendations } from "./recommended.ts";
import type { Shelf } from "./shelf.ts";
import { TypedReferences } from "./typed-references.ts";
import { wrapped } from "./wrap.ts";

/** A file that an import makes, before it is written: front matter and text. */
export interface Source {
  readonly name: string;
  readonly fields: Fields;
  readonly body: Body;
}

/** A text and what is annexed to it, read so far that labels are known. */
export interface ReadParts {
  readonly main: Part;
  readonly annexes: readonly Part[];
  readonly context: Context;
}

/** Cuts a text into its parts and gives labels to what is referred to; `references` says whether typed numbers are. */
export function readParts(pieces: readonly Piece[], plainly: Context, references: boolean): ReadParts {
  const parts = partsOf(pieces, plainly);
  for (const [index, part] of parts.entries()) {
    plainly.labels.enter(index);
    registerLabels(part.pieces, plainly);
  }
  plainly.labels.enter(0);
  const context = references ? { ...plainly, typed: new TypedReferences(parts, plainly) } : plainly;
  const [main = { isAppendix: false, pieces: [] }, ...annexes] = parts;
  return { main, annexes, context };
}

/**
 * One of several documents in a file as a file of its own, with its annexes: labels and notes are its own, and what the first page of the file
 * says it takes from the first. `number` is the line with which it begins.
 */
export function splitSources(pieces: readonly Piece[], plainly: Context, shelf: Shelf, references: boolean): readonly Source[] {
  const labels = new Labels(plainly.view, plainly.isOwn, plainly.words);
  const notes = new NoteNames(plainly.view, labels, new Losses());
  const { main, annexes, context } = readParts(pieces, { ...plainly, labels, notes }, references);
  const { fields, rest } = titledFront(main.pieces, context);
  const stem = stemOf(pieces);
  const footnotes = footnotesOf(context);
  const own: Fields = new Map<string, FieldValue>([
    ["type", context.type.name],
    ["of", "report.md"],
    ...fields,
    ["language", context.words.language],
    ...(context.type.fields.has("contents") ? [["contents", false] as const] : []),
    ...footnotes,
  ]);
  const body = builtBody(rest, context);
  const annexed = annexSources(annexes, `${stem}.md`, `${stem}-`, context, shelf);
  if (annexed.outer.length > 0) own.set("annexes", annexed.outer);
  fillIn(own, undefined, context);
  return [{ name: `${stem}.md`, fields: own, body }, ...annexed.sources];
}

/** The name of a file after the number of a document: "decision-6-cma-3". */
function stemOf([first]: readonly Piece[]): string {
  const words = first?.kind === "line" ? `${first.numeral?.text ?? ""} ${first.words}` : "";
  return (words.toLowerCase().match(/[a-z0-9]+/g) ?? ["document"]).join("-");
}

/** Annexes as files, and the names of those that are annexed to the text itself. */
export function annexSources(
  annexes: readonly Part[],
  of: string,
  before: string,
  context: Context,
  shelf: Shelf,
): { readonly sources: readonly Source[]; readonly outer: readonly string[] } {
  const names = annexNames(annexes, before);
  const sources = annexes.map((annex, index): Source => {
    context.labels.enter(index + 1);
    const { body, fields } = annexOf(annex, of, context, shelf);
    return { name: names[index] ?? "", fields: withAppendices(fields, index, annexes, names), body };
  });
  return { sources, outer: names.filter((_, index) => !annexes[index]?.isAppendix) };
}

/** The text of a part. */
export function builtBody(pieces: readonly Piece[], context: Context): Body {
  const bold = new Set<Block>();
  const blocks = withoutOpenings(withRecommendations(bodyOf(pieces, "body", context, bold), bold), context);
  return { blocks, notes: takeDefinitions(context) };
}

/** Notes that front matter calls. */
export function footnotesOf(context: Context): Fields {
  const notes = takeDefinitions(context).map(({ blocks, id }): [string, FieldValue] => {
    const [only, second] = blocks;
    return [
      id,
      only?.type === "paragraph" && !second
        ? inlinesToMarkdown(only.content, { oneLine: true })
        : wrapped(toMarkdown({ blocks, notes: [] }).trimEnd()),
    ];
  });
  return new Map(notes.length > 0 ? [["footnotes", Object.fromEntries(notes)]] : []);
}

/** Names of the files of annexes, which begin with what stands before them: `annex.md`, `annex-2.md`, and `annex-2-appendix.md` for what is annexed to one. */
function annexNames(annexes: readonly Part[], before: string): readonly string[] {
  let [annex, appendix] = [0, 0];
  return annexes.map(({ isAppendix }) => {
    if (isAppendix) appendix += 1;
    else [annex, appendix] = [annex + 1, 0];
    const own = `${before}${annex > 1 ? `annex-${annex}` : "annex"}`;
    return isAppendix ? `${own}-appendix${appendix > 1 ? `-${appendix}` : ""}.md` : `${own}.md`;
  });
}

function withAppendices(fields: Fields, index: number, annexes: readonly Part[], names: readonly string[]): Fields {
  const own: string[] = [];
  for (let next = index + 1; annexes[next]?.isAppendix && !annexes[index]?.isAppendix; next++) own.push(names[next] ?? "");
  return own.length > 0 ? new Map([...fields, ["annexes", own]]) : fields;
}

/** An annex as a document of its own: its title is the headings right under the line over it. */
function annexOf({ heading, pieces }: Part, of: string, context: Context, shelf: Shelf): Omit<Source, "name"> {
  const articles = pieces.filter((piece) => piece.kind === "line" && piece.numeral?.word === "ARTICLE").length;
  const type = shelf.types.get(articles > (context.isOwn ? 0 : 1) ? "declaration" : "report") ?? context.type;
  const own: Context = { ...context, type, theme: countedIn(shelf.theme(type), context.words) };
  const { fields, rest } = annexFront(heading, pieces, own);
  const footnotes = footnotesOf(own);
  const all: Fields = new Map<string, FieldValue>([
    ["type", type.name],
    ["of", of],
    ...fields,
    ["language", context.words.language],
    ...footnotes,
  ]);
  fillIn(all, undefined, own);
  return { fields: all, body: builtBody(rest, own) };
}

/** Fields that documents of the type must have and the file does not say: words that are to be replaced stand there. Annexes need no title. */
export function fillIn(fields: Fields, title: string | undefined, { losses, type }: Context): void {
  for (const { inherit, name, required, type: kind } of type.fields.values()) {
    if (
      !required ||
      fields.has(name) ||
      (name === "title" && title === undefined) ||
      (inherit && fields.has("of")) ||
      (kind !== "text" && kind !== "markdown" && kind !== "symbol")
    )
      continue;
    const value = name === "title" ? `[${title}]` : `[${name}]`;
    fields.set(name, value);
    losses.add("front-matter-missing", {
      one: `The file does not say “${name}”: “${value}” stands there, to be replaced`,
      many: "",
    });
  }
}
