import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Citation, CitedSource, Reference } from "../document/tree.ts";
import type { Span } from "../source.ts";
import { findDefinition } from "./note-definitions.ts";
import type { NotePlan } from "./notes.ts";
import { findSource, type Scope } from "./scope.ts";
import type { Labels, Target } from "./targets.ts";

/** What a name stands for: something with a label, a note, or a source. */
export type Meaning = { readonly target: Target } | { readonly source: CitedSource };

/** Where names are looked up. */
export interface Names {
  readonly targets: Labels;
  /** Labels of the document to which this one belongs, asked where a name is not this one's own. */
  readonly parent: Labels | undefined;
  readonly plan: NotePlan;
  readonly report: Report;
}

/** A name, and where it is written. */
interface Name {
  readonly id: string;
  readonly span: Span;
}

/**
 * What a name means. In `[@key]` and `[@key, para. 7]` it is a declared source, whatever else has its name: people name a note after its
 * source. Elsewhere it is a label or a note, else a source, and an error where it could be two of them.
 */
export function meaningOf(name: Name, node: Reference | Citation, scope: Scope, names: Names): Meaning | undefined {
  const figure = isFigure(name.id, node);
  const source = figure ? undefined : findSource(scope, name.id);
  const bare = node.type === "reference" && node.form === "bare";
  if (source && !bare && !isPlain(node)) return { source };
  const target = names.targets.find(name.id);
  const note = figure ? undefined : findNote(name.id, scope, names.plan);
  const own = [...(target ? [{ target }] : []), ...(note ? [{ target: note }] : [])];
  const found: readonly Meaning[] = source && !(bare && own.length > 0) ? [...own, { source }] : own;
  if (found.length > 1) reportAmbiguous(name, found, names.report);
  const elsewhere = found.length === 0 ? names.parent?.find(name.id) : undefined;
  return found[0] ?? (elsewhere && { target: elsewhere });
}

/**
 * Whether a name is one that starts with a figure and has no brackets: where such a name is no label it is text ("Principles @7"), and
 * never a note, which very often has a number for its name.
 */
export function isFigure(id: string, node: Reference | Citation): boolean {
  return isPlain(node) && /^\d/.test(id);
}

/** Whether a reference is `@name`, without brackets: its one name fills it. */
function isPlain(node: Reference | Citation): boolean {
  return node.type === "reference" && node.targets[0]?.span.start === node.span.start;
}

/** The note of a name; one is found only where it is called, since only then it has a number. */
function findNote(id: string, scope: Scope, plan: NotePlan): Target | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const definition = findDefinition(id, undefined, at);
    const note = definition && plan.called.get(definition);
    if (!note) continue;
    const { mark, anchor } = note;
    const parts = [{ value: Number(mark) || 0, text: mark }];
    return { id, anchor, place: "note", kind: "footnote", parts, scope: at, lone: false, span: definition.idSpan };
  }
  return undefined;
}

function reportAmbiguous({ id, span }: Name, found: readonly Meaning[], report: Report): void {
  const things = found.map((one) =>
    "source" in one ? { what: "source", span: one.source.span } : { what: one.target.place, span: one.target.span },
  );
  const message = `“${id}” is the name of ${things.map(({ what }) => article(what)).join(" and of ")}.`;
  const related = things.map(({ what, span: place }) => ({ span: place, message: `the ${what}` }));
  const cites = things.some(({ what }) => what === "source");
  const help = cites ? `Write [@${id}] where the source is meant; else give the other one a name of its own.` : undefined;
  report(diagnostic("name-ambiguous", message, { span, related, help }));
}

function article(what: string): string {
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`;
}
