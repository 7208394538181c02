import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source.ts";

/** Where a text says to what its links lead (`[name]: https://…`), and which of these names links have used. */
export class LinkDefinitions {
  readonly #first = new Map<string, Span>();
  readonly #doubled: { readonly label: string; readonly span: Span }[] = [];
  readonly #used = new Set<string>();

  /** A definition; `label` is in markdown-it's form, in which labels of one meaning are the same. */
  define(label: string, span: Span): void {
    if (this.#first.has(label)) this.#doubled.push({ label, span });
    else this.#first.set(label, span);
  }

  use(label: string): void {
    this.#used.add(label);
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
