import { madeText } from "../document/made-text.ts";
import { type RNumber, wholeNumber } from "../document/number.ts";
import { contentsRoles } from "../document/own-roles.ts";
import { resolvedText, unlinked } from "../document/plain.ts";
import type { RContents, RContentsEntry, RHeading, RInline } from "../document/resolved.ts";
import type { Span } from "../source.ts";
import type { ContentsLook } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { PlacedAnnex, PlacedHeading } from "./placed.ts";

/** An entry while its section is written: the paragraphs in it are not all known yet. */
interface OpenEntry {
  readonly entry: Omit<RContentsEntry, "paragraphs" | "range">;
  first?: RNumber;
  last?: RNumber;
}

/** Gathers the contents page while headings and paragraphs are written. */
export class ContentsBuilder {
  readonly #look: ContentsLook;
  readonly #words: Words;
  readonly #body: OpenEntry[] = [];
  readonly #annexes: OpenEntry[] = [];
  #open: OpenEntry[] = [];

  constructor(look: ContentsLook, words: Words) {
    this.#look = look;
    this.#words = words;
  }

  /** A heading of the main document; gives whether the contents list it. */
  heading({ level }: PlacedHeading, heading: RHeading): boolean {
    if (level === 0) return false;
    this.#open = this.#open.filter((open) => open.entry.level < level);
    if (level > this.#look.depth) return false;
    const content = unlinked(heading.content);
    const own: OpenEntry = {
      entry: { level, number: heading.number?.text ?? "", content, anchor: heading.anchor },
    };
    this.#body.push(own);
    this.#open.push(own);
    return true;
  }

  /** An annex begins; its title comes with `annexTitle`. */
  annex({ heading }: PlacedAnnex, number: RNumber | undefined): void {
    const own: OpenEntry = {
      entry: { level: 1, number: number ? `${wholeNumber(number)}.` : "", content: [], anchor: heading.anchor },
    };
    this.#annexes.push(own);
    this.#open = [own];
  }

  /** The title of the annex that is being written. */
  annexTitle(heading: RHeading): void {
    const last = this.#annexes.at(-1);
    if (!last || last.entry.content.length > 0) return;
    const content = unlinked(heading.content);
    this.#annexes[this.#annexes.length - 1] = Object.assign(last, { entry: { ...last.entry, content } });
  }

  /** A paragraph with a number of the main series or of an annex's. */
  paragraph(number: RNumber): void {
    for (const open of this.#open) {
      open.first ??= number;
      open.last = number;
    }
  }

  /** The entries; none where there is nothing to list. */
  entries(span: Span): readonly RContentsEntry[] {
    const line = (text: string): readonly RInline[] => [madeText(text, span)];
    const body = this.#body.map((open) => this.#finished(open));
    const annexes = this.#annexes.map((open) => this.#finished(open));
    if (annexes.length === 0) return body;
    const titled = annexes.some(({ content }) => resolvedText(content).trim() !== "");
    const name = this.#words.text[annexes.length > 1 ? "annexes" : "annex"] ?? "";
    if (!titled) return [...body, ...annexes.map((entry) => ({ ...entry, content: line(this.#words.text.annex ?? "") }))];
    return [...body, { level: 0, number: "", content: line(name), paragraphs: "", anchor: "" }, ...annexes];
  }

  #finished({ entry, first, last }: OpenEntry): RContentsEntry {
    if (!first || !last || !this.#look.paragraphs) return { ...entry, paragraphs: "" };
    const range = { first, between: this.#words.text.range ?? "–", last };
    const paragraphs = first === last ? wholeNumber(first) : wholeNumber(first) + range.between + wholeNumber(last);
    return { ...entry, paragraphs, range };
  }

  /** The contents page with all its words. */
  page(span: Span): RContents | undefined {
    const entries = this.entries(span);
    if (entries.length === 0) return undefined;
    const { text } = this.#words;
    const paragraphs = this.#look.paragraphs ? { paragraphs: text["contents-paragraphs"] ?? "" } : {};
    const heads = { ...paragraphs, page: text["contents-page"] ?? "" };
    return { type: "contents", role: contentsRoles.title, classes: [], span, title: text.contents ?? "", heads, entries };
  }
}
