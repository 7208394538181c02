import { unseenHelp } from "../diagnostics/characters.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Citation, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { Guess } from "./guess.ts";
import { isFigure } from "./meaning.ts";
import type { Scope } from "./scope.ts";
import type { Labels } from "./targets.ts";

/** Tells of references and citations whose name nothing has, and which one was probably meant. */
export class UnknownNames {
  readonly #targets: Labels;
  readonly #parent: Labels | undefined;
  readonly #report: Report;
  readonly #guess = new Guess();

  constructor(targets: Labels, parent: Labels | undefined, report: Report) {
    this.#targets = targets;
    this.#parent = parent;
    this.#report = report;
  }

  /** Reports a name of a reference; figures behind an @ without brackets are text, unless they are nearly a label. */
  tell({ id, span }: { readonly id: string; readonly span: Span }, node: Reference | Citation, scope: Scope): void {
    if (isUnopenedAnnex(id, scope) || isElsewhere(scope)) return;
    const written = span.source.text.slice(span.start, span.end + 1);
    const meant = this.#guess.near(id, this.#known(scope));
    if (isFigure(id, node) && !/^\d/.test(meant ?? "")) return;
    const help = unseenHelp(written) ?? (meant === undefined ? undefined : `Did you mean @${meant}?`);
    const cites = node.type === "citation";
    const message = cites ? `The source “${id}” is not declared.` : `Nothing carries the label “${id}”.`;
    this.#report(diagnostic(cites ? "citation-unknown" : "label-unknown", message, { span, help }));
  }

  *#known(scope: Scope): Iterable<string> {
    yield* this.#targets.labels();
    if (this.#parent) yield* this.#parent.labels();
    for (let at: Scope | undefined = scope; at; at = at.parent) yield* at.sources.keys();
  }
}

/** Whether a name may stand in a document that could not be read. */
function isElsewhere(scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.document.frontMatter.orphaned) return true;
  return false;
}

/** Whether a label is that of an annex which is listed and could not be opened: that is told where it is listed. */
function isUnopenedAnnex(id: string, { document }: Scope): boolean {
  const [, number] = /^annex-(\d+)$/.exec(id) ?? [];
  const { annexes } = document.frontMatter.data;
  const listed = Array.isArray(annexes) ? annexes.length : annexes === undefined || annexes === null ? 0 : 1;
  return number !== undefined && Number(number) <= listed;
}
