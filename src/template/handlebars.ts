import { parse as parseHandlebars, parser } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source.ts";
import type { TracedText } from "../trace.ts";
import type { ContentStatement, Program } from "./syntax.ts";

/** A template that was parsed. Its tags are found again in the text by their lines and columns. */
export class Template {
  readonly text: TracedText;
  readonly program: Program;
  readonly #lineStarts: readonly number[];

  /** Use `parseTemplate`, which gives the program of a text. */
  constructor(text: TracedText, program: Program) {
    this.text = text;
    this.program = program;
    this.#lineStarts = lineStarts(text.text);
  }

  /** The place of a tag or of a name in it, in the file where it was written. */
  place(node: { readonly loc: ContentStatement["loc"] }): Span {
    return this.text.at(this.#offset(node.loc.start), this.#offset(node.loc.end));
  }

  /** Where in the text the characters of a content statement begin. */
  contentStart(content: ContentStatement): number {
    const { loc, original, value, rightStripped, leftStripped } = content;
    const taken = rightStripped && !leftStripped ? original.length - value.length : original.indexOf(value);
    return this.#offset(loc.start) + Math.max(taken, 0);
  }

  #offset(point: { readonly line: number; readonly column: number }): number {
    return (this.#lineStarts[point.line - 1] ?? 0) + point.column;
  }
}

/** Blocks inside blocks, and helpers inside helpers, that a template may have. */
const deepest = 100;

/** Branches, `{{else if …}}`, of the blocks that are open at one place: to the parser each is a block in the one before. */
const mostBranches = 500;

/** Parses a template; `undefined` where Handlebars cannot read it, which is then reported. */
export function parseTemplate(text: TracedText, report: Report): Template | undefined {
  const program = parseText(text, report);
  return program && new Template(text, program);
}

function parseText(text: TracedText, report: Report): Program | undefined {
  const masked = mask(text.text);
  const fault = findFault(masked);
  if (fault) {
    reportFault(fault, text, report);
    return undefined;
  }
  try {
    return parseHandlebars(masked);
  } catch {
    const { matched, match } = parser.lexer;
    reportFault(unreadable(masked, matched.length - match.length), text, report);
    return undefined;
  }
}

/**
 * The text with everything blanked that the parser reads slowly or miscounts: the inside of comments (a long comment costs it the
 * whole text before), and line separators (it does not count past them). No character moves, and content is taken from the text itself.
 */
function mask(text: string): string {
  const plain = /[\0\u2028\u2029]/.test(text) ? text.replace(/[\0\u2028\u2029]/g, "\u00a0") : text;
  const pieces: string[] = [];
  let copied = 0;
  for (let at = plain.indexOf("{{"); at >= 0; at = plain.indexOf("{{", Math.max(at + 2, copied))) {
    const open = /^\{\{~?!(?:--)?/.exec(plain.slice(at, at + 6))?.[0];
    if (!open || plain[at - 1] === "\\") continue;
    const end = commentEnd(plain, at + open.length, open.endsWith("--"));
    if (end < 0) break;
    const inside = at + open.replace("--", "").length;
    pieces.push(plain.slice(copied, inside), plain.slice(inside, end).replace(/[^\n]/g, " "));
    copied = end;
  }
  return pieces.length > 0 ? pieces.join("") + plain.slice(copied) : plain;
}

/** Where the closing braces of a comment begin, their `~` included; -1 where there are none. */
function commentEnd(text: string, from: number, long: boolean): number {
  const closing = long ? /--(?=~?\}\})/g : /~?\}\}/g;
  closing.lastIndex = from;
  const close = closing.exec(text);
  return close ? close.index + (long ? 2 : 0) : -1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** What is wrong with the tags of a template, and where. */
interface Fault {
  readonly at: number;
  readonly message: string;
  /** Another tag that belongs to it. */
  readonly related?: { readonly at: number; readonly message: string };
}

function reportFault({ at, message, related }: Fault, text: TracedText, report: Report): void {
  const end = text.text.indexOf("}}", at);
  const span = text.at(at, end < 0 || end > at + 200 ? Math.min(at + 2, text.text.length) : end + 2);
  const others = related && [{ span: text.at(related.at, related.at + 2), message: related.message }];
  report(diagnostic("template-syntax", message, { span, ...(others && { related: others }) }));
}

/** What is wrong where Handlebars stopped: it names the place where it could not go on, perhaps at the end of the file; the author looks for the tag. */
function unreadable(text: string, stopped: number): Fault {
  const tag = text.lastIndexOf("{{", stopped);
  if (tag < 0) return { at: stopped, message: "Handlebars cannot read this tag." };
  const isOpen = !text.slice(tag, stopped).includes("}}") && !/^[^\n]*\}\}/.test(text.slice(stopped));
  return { at: tag, message: isOpen ? "These braces are never closed." : "Handlebars cannot read this tag." };
}

/** A block that was opened, and the branches that it and those around it have so far. */
interface Open {
  readonly name: string;
  readonly at: number;
  branches: number;
}

/** Checks that blocks open and close in pairs and are not too deep: Handlebars says neither with a place. */
function findFault(text: string): Fault | undefined {
  const open: Open[] = [];
  for (const match of text.matchAll(/(?<!\\)(\\*)\{\{(\{\{)?~?([#^/]?)[*>]?\s*([^\s}~]*)/g)) {
    const [, backslashes = "", raw, kind, name = ""] = match;
    if (raw || backslashes.length % 2 === 1) continue;
    const at = match.index + backslashes.length;
    const around = open.at(-1);
    if (kind === "#" || (kind === "^" && name !== "")) open.push({ name, at, branches: around?.branches ?? 0 });
    else if (around && name === "else" && ++around.branches > mostBranches) return tooManyBranches(around, at);
    if (open.length > deepest || callsDeeperThan(deepest, text, at))
      return { at, message: `Tags are nested more than ${deepest} deep.` };
    if (kind !== "/") continue;
    const opened = open.pop();
    if (!opened) return { at, message: `{{/${name}}} closes a block that was not opened.` };
    if (opened.name !== name) return mismatch(opened, { name, at });
  }
  const last = open.at(-1);
  return last && { at: last.at, message: `The block {{#${last.name}}} is never closed.` };
}

function tooManyBranches({ name, at: opened }: Open, at: number): Fault {
  const message = `The block {{#${name}}} has more than ${mostBranches} branches.`;
  return { at, message, related: { at: opened, message: "It was opened here." } };
}

function mismatch(opened: Open, closed: Pick<Open, "name" | "at">): Fault {
  const message = `{{/${closed.name}}} closes the block {{#${opened.name}}}.`;
  return { at: closed.at, message, related: { at: opened.at, message: "It was opened here." } };
}

function callsDeeperThan(most: number, text: string, at: number): boolean {
  let depth = 0;
  for (let index = at + 2; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 0x7b || character === 0x7d) return false;
    if (character === 0x28 && ++depth > most) return true;
    if (character === 0x29) depth--;
  }
  return false;
}
