import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Anchor } from "../document/resolved.ts";
import type { Inline } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { joinParts, type NumberPart } from "./levels.ts";
import type { Scope } from "./scope.ts";

/** What references call a thing: the words are `refer-paragraph`, `refer-section` and so on. */
export type TargetKind =
  | "paragraph"
  | "section"
  | "part"
  | "article"
  | "annex"
  | "appendix"
  | "table"
  | "figure"
  | "box"
  | "footnote"
  | "subparagraph";

/** Something that a reference can lead to. */
export interface Target {
  /** The author's label; absent for headings and annexes that only the program points to. */
  readonly id?: string;
  readonly anchor: string;
  readonly place: Anchor["kind"];
  readonly kind: TargetKind;
  /** Its number from the outermost part on; empty where it has none. */
  readonly parts: readonly NumberPart[];
  readonly scope: Scope;
  /** The article that it is a paragraph of. */
  readonly article?: ArticleName;
  /** What stands in for the number of an unnumbered thing. */
  readonly title?: readonly Inline[];
  /** The only one of its kind, which goes without a number: "the annex". */
  readonly lone: boolean;
  /** It stands in another document: it has a number, and nothing here leads to it. */
  readonly elsewhere?: true;
  readonly span: Span;
}

/** What labels name: the document's own, or those of the document to which it belongs. */
export interface Labels {
  /** What a label names. */
  find(id: string): Target | undefined;
  /** Every label, for guessing what was meant. */
  labels(): Iterable<string>;
}

/** An article, as its paragraphs are referred to from elsewhere: "article 3, paragraph 2". */
export interface ArticleName {
  readonly anchor: string;
  readonly parts: readonly NumberPart[];
}

/** The number of a target as a reference prints it: "V.B", "7 (b)". */
function targetNumber(target: Target): string {
  return joinParts(target.parts, target.kind === "section" ? "." : " ");
}

/** All targets: one namespace for the report and its annexes. */
export class Targets implements Labels {
  readonly #labels = new Map<string, Target>();
  readonly #anchors = new Map<string, Anchor>();
  readonly #articles = new Set<Scope>();
  readonly #files = new Map<string, string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Adds a target; of two with one label the first stays, and the second is reported. */
  add(target: Target): void {
    if (target.kind === "article" || target.kind === "part") this.#articles.add(target.scope);
    if (!this.#anchors.has(target.anchor)) {
      this.#anchors.set(target.anchor, { id: target.anchor, kind: target.place, number: targetNumber(target) });
    }
    if (target.id === undefined) return;
    const first = this.#labels.get(target.id);
    if (!first) this.#labels.set(target.id, target);
    else {
      this.#report(
        diagnostic("label-doubled", `The label “${target.id}” is given twice.`, {
          span: target.span,
          related: [{ span: first.span, message: "the first one" }],
        }),
      );
    }
  }

  /** Notes the file of a document of the whole: an annex begins at an anchor, the main document at none. */
  addFile(path: string, anchor = ""): void {
    this.#files.set(path.normalize("NFC"), anchor);
  }

  /** The anchor at which the document of a file begins, "" where it has none; nothing for a file that is no part of the whole. */
  findFile(path: string): string | undefined {
    return this.#files.get(path.normalize("NFC"));
  }

  /** The target of a label. */
  find(id: string): Target | undefined {
    return this.#labels.get(id);
  }

  /** Every label, for guessing what was meant. */
  labels(): Iterable<string> {
    return this.#labels.keys();
  }

  /** Whether articles are numbered in more than one document of the whole, so that a reference must say which is meant. */
  get articlesInSeveral(): boolean {
    return this.#articles.size > 1;
  }

  /** Whether the document has articles of its own, so that one of another document must be told from them. */
  get hasArticles(): boolean {
    return this.#articles.size > 0;
  }

  /** Every anchor, with what it is. */
  anchors(): Map<string, Anchor> {
    return new Map(this.#anchors);
  }
}
