import type { RBlock, RInline, RText } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import { partOfText } from "../traced-node.ts";
import type { PlaceName } from "./places.ts";

/** A piece of a line that is compared as a whole: a word, a blank, a sign, a note, a reference, a link. */
export interface Token {
  /** Equal where two tokens say the same in the same look. */
  readonly id: string;
  readonly node: RInline;
  /** Its characters in the node's text; of a node that is none, all of it. */
  readonly start: number;
  readonly end: number;
}

/** What finds the words of a language: as Unicode does, in languages that put no blanks between words too. */
export function segmenterOf(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language, { granularity: "word" });
}

/** A line cut into tokens. `place` names what references lead to. */
export function tokensOf(line: readonly RInline[], words: Intl.Segmenter, place: PlaceName): readonly Token[] {
  return line.flatMap((node): readonly Token[] => {
    if (node.type !== "text") return [{ id: idOf(node, place), node, start: 0, end: 0 }];
    const look = lookOf(node);
    const segments = [...words.segment(node.text)];
    return segments.map(({ segment, index }) => ({ id: look + segment, node, start: index, end: index + segment.length }));
  });
}

/** A line of which each part is a token: what is compared before it is cut into words, which takes most of the time. */
export function wholeTokens(line: readonly RInline[], place: PlaceName): readonly Token[] {
  return line.map((node) =>
    node.type === "text"
      ? { id: lookOf(node) + node.text, node, start: 0, end: node.text.length }
      : { id: idOf(node, place), node, start: 0, end: 0 },
  );
}

/** Tokens as parts of a line again; neighbours of one node are one part. */
export function lineOf(tokens: readonly Token[]): readonly RInline[] {
  const line: RInline[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first?.node.type !== "text") {
      if (first) line.push(first.node);
      continue;
    }
    while (tokens[at + 1]?.node === first.node && tokens[at + 1]?.start === tokens[at]?.end) at += 1;
    line.push(partOfText(first.node, first.start, tokens[at]?.end ?? first.end));
  }
  return line;
}

/** A reference says the same where it leads to the same, whatever number that has by now. */
function idOf(node: Exclude<RInline, RText>, place: PlaceName): string {
  switch (node.type) {
    case "ref":
      return `ref ${place(node.anchor)}`;
    case "link":
      return `link ${JSON.stringify("anchor" in node.target ? place(node.target.anchor) : node.target)} ${plain(node.content)}`;
    case "note":
      return `note ${node.kind} ${noteText(node)}`;
    case "line-break":
      return "line-break";
  }
}

function noteText({ content, more = [] }: Extract<RInline, { readonly type: "note" }>): string {
  return JSON.stringify([plain(content), more.map((block) => [block.type, "content" in block ? plain(block.content) : ""])]);
}

/** The characters of a line, whatever their look; what notes say stands in braces. */
export function plain(line: readonly RInline[]): string {
  return line.map(plainPart).join("");
}

/** The characters of the lines of blocks. */
export function plainBlocks(blocks: readonly RBlock[]): string {
  return linesIn(blocks).map(plain).join("\n");
}

function plainPart(node: RInline): string {
  switch (node.type) {
    case "text":
    case "ref":
      return node.text;
    case "link":
      return plain(node.content);
    case "note":
      return `{${plain(node.content)}}`;
    case "line-break":
      return "\n";
  }
}

function lookOf({ bold, italic, code, script, classes = [] }: RText): string {
  return `${bold ? "b" : ""}${italic ? "i" : ""}${code ? "c" : ""}${script ?? ""}${classes.join(" ")}\u0000`;
}
