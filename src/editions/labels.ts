import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Document } from "../document/tree.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import type { Span } from "../source.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import type { Edition, Unit } from "./edition.ts";
import { capital, nameOf } from "./names.ts";

/**
 * Labels that only one of two editions has, or that are on something else in it; then references and citations of paragraphs that lead
 * elsewhere. Labels of units that have no counterpart are not told: that they have none is.
 */
export function checkLabels(compared: Compared, report: Report): void {
  const { original, pairs } = compared;
  const known = { original: labelsOf(compared.original), edition: labelsOf(compared.edition) };
  const called = new Map<string, string>();
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs) continue;
    const [mine, other] = [labelOf(ours), labelOf(theirs)];
    if (mine === other) continue;
    const at = { edition: theirs.span, original: ours.span };
    if (mine === undefined) {
      if (other !== undefined && known.original.has(other)) continue;
      tellBoth(
        report,
        "edition-labels",
        `${capital(nameOf(theirs))} has the label “${visible(other ?? "")}”, and none in ${fileOf(original)}.`,
        at,
      );
    } else if (known.edition.has(mine)) {
      const there = known.edition.get(mine);
      const message = `The label “${visible(mine)}” is on ${there ? nameOf(there) : "something else"}, and on ${nameOf(ours)} in ${fileOf(original)}.`;
      tellBoth(report, "edition-labels", message, { edition: there?.span ?? at.edition, original: at.original });
    } else {
      if (other !== undefined) called.set(other, mine);
      const has = other === undefined ? "has no label" : `has the label “${visible(other)}”`;
      tellBoth(
        report,
        "edition-labels",
        `${capital(nameOf(theirs))} ${has}, and “${visible(mine)}” in ${fileOf(original)}.`,
        at,
      );
    }
  }
  checkReferences(compared, called, report);
}

function labelOf({ isLabelled, anchor }: Unit): string | undefined {
  return isLabelled ? anchor : undefined;
}

function labelsOf({ units }: Edition): ReadonlyMap<string, Unit> {
  return new Map(units.flatMap((unit) => (unit.isLabelled && unit.anchor !== undefined ? [[unit.anchor, unit]] : [])));
}

/** Something that a paragraph leads to: a label, or a source that it cites. */
interface Lead {
  readonly name: string;
  readonly span: Span;
}

function checkReferences(compared: Compared, called: ReadonlyMap<string, string>, report: Report): void {
  const file = fileOf(compared.original);
  for (const { original: ours, edition: theirs, more, lost } of differentLeads(compared, called)) {
    const place = { edition: more[0]?.span ?? theirs.span, original: lost[0]?.span ?? ours.span };
    tellBoth(report, "edition-references", `${capital(nameOf(theirs))} ${leadsElsewhere(more, lost, file)}.`, place);
  }
}

/** A unit that leads elsewhere than the original's. */
interface DifferentLeads {
  readonly original: Unit;
  readonly edition: Unit;
  /** What only the one leads to, and what only the other. */
  readonly more: readonly Lead[];
  readonly lost: readonly Lead[];
}

/** Units that lead elsewhere than the original's; `called` says what labels of the original are called in the edition. */
export function differentLeads(
  { original, edition, pairs }: Compared,
  called: ReadonlyMap<string, string> = new Map(),
): readonly DifferentLeads[] {
  const leads = { original: leadsBySpan(original), edition: leadsBySpan(edition) };
  return pairs.flatMap(({ original: ours, edition: theirs }) => {
    if (!ours || !theirs) return [];
    const mine = leads.original.get(ours.span) ?? [];
    const other = (leads.edition.get(theirs.span) ?? []).map((lead) => ({ ...lead, name: called.get(lead.name) ?? lead.name }));
    const [lost, more] = [without(mine, other), without(other, mine)];
    return lost.length > 0 || more.length > 0 ? [{ original: ours, edition: theirs, more, lost }] : [];
  });
}

function leadsElsewhere(more: readonly Lead[], lost: readonly Lead[], original: string): string {
  if (lost.length === 0) return `leads to ${names(more)}, and does not in ${original}`;
  if (more.length === 0) return `does not lead to ${names(lost)}, as it does in ${original}`;
  return `leads to ${names(more)}, and to ${names(lost)} in ${original}`;
}

function names(leads: readonly Lead[]): string {
  return leads.map(({ name }) => `“${visible(name)}”`).join(", ");
}

/** Those that are more often in one list than in the other. */
function without(leads: readonly Lead[], others: readonly Lead[]): readonly Lead[] {
  const left = new Map<string, number>();
  for (const { name } of others) left.set(name, (left.get(name) ?? 0) + 1);
  return leads.filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

/** What each unit leads to, by its place: what is written within it. */
function leadsBySpan({ document, units }: Edition): ReadonlyMap<Span, readonly Lead[]> {
  const found = new Map<Span, Lead[]>();
  const spans = units
    .map(({ span }) => span)
    .sort((one, other) => one.source.path.localeCompare(other.source.path) || one.start - other.start);
  for (const lead of leadsIn(document)) {
    const span = innermost(spans, lead.span);
    if (span) found.set(span, [...(found.get(span) ?? []), lead]);
  }
  return found;
}

/** The last of the places that begin before another and reach as far. */
function innermost(spans: readonly Span[], { source, start }: Span): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const order = span ? span.source.path.localeCompare(source.path) || span.start - start : 1;
    if (order <= 0) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && span.source === source && span.end >= start ? span : undefined;
}

/** All that a document and its annexes lead to. */
function leadsIn(document: Document): readonly Lead[] {
  const leads: Lead[] = [];
  const visit = (node: AnyNode) => {
    if (node.type === "reference") for (const target of node.targets) leads.push({ name: target.id, span: node.span });
    else if (node.type === "citation") for (const { key, keySpan } of node.items) leads.push({ name: key, span: keySpan });
  };
  walk(document.blocks, visit);
  return leads;
}
