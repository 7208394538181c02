import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source.ts";

/** Letters that all links together write out of addresses given elsewhere: some hundred thousand links. */
const mostLetters = 5_000_000;

/** Where a text says to what its links lead (`[name]: https://…`), and which of these names links have used. */
export class LinkDefinitions {
  readonly #first = new Map<string, Span>();
  readonly #doubled: { readonly label: string; readonly span: Span }[] = [];
  readonly #used = new Set<string>();
  #letters = 0;

  /** A definition; `label` is in markdown-it's form, in which labels of one meaning are the same. */
  define(label: string, span: Span): void {
    if (this.#first.has(label)) this.#doubled.push({ label, span });
    else this.#first.set(label, span);
  }

  /** A link at `span` that uses a definition, whose address has so many letters; false where all such links write out too many, said once. */
  use(label: string, letters: number, span: Span, report: Report): boolean {
    this.#used.add(label);
    const before = this.#letters;
    this.#letters += letters;
    if (this.#letters <= mostLetters) return true;
    const message = "The links up to here, whose address is given once, have more than five million letters together.";
    if (before <= mostLetters) report(diagnostic("links-too-long", message, { span }));
    return false;
  }

  /** Reports definitions that no link uses, and those of which an earlier one was taken. */
  report(report: Report): void {
    for (const { label, span } of this.#doubled) {
      const first = this.#first.get(label);
      const related = first ? { related: [{ span: first, message: "the one that counts" }] } : {};
      report(diagnostic("link-doubled", `The address of the link ${nameOf(span)} is given before.`, { span, ...related }));
    }
    for (const [label, span] of this.#first) {
      if (this.#used.has(label)) continue;
      report(diagnostic("link-unused", `No link uses the address ${nameOf(span)}, and it is printed nowhere.`, { span }));
    }
  }
}

/** A definition's name as it is written. */
function nameOf({ source, start, end }: Span): string {
  const written = source.text.slice(start, end);
  const close = written.indexOf("]:");
  return written.slice(0, close < 0 ? written.length : close + 1).replace(/\s+/g, " ");
}
