import type { Resolved, RRef, RText } from "../../src/document/resolved.ts";
import type { Document, Text } from "../../src/document/tree.ts";
import { walkBody } from "../../src/document/walk.ts";
import { runsIn } from "../../src/document/walk-resolved.ts";
import { Source, type Span } from "../../src/source.ts";
import type { Trace } from "../../src/trace.ts";
import { traceOf, type Written } from "../../src/traced-node.ts";

/** Whatever carries text with its places. */
export type Carrier = Written & { readonly type: string };

/** Every node of a value, a tree or a resolved document, that carries text: each once. */
function carriersIn(value: unknown, found = new Set<Carrier>(), seen = new Set<unknown>()): readonly Carrier[] {
  if (typeof value !== "object" || value === null || value instanceof Source || seen.has(value)) return [...found];
  seen.add(value);
  if (isCarrier(value)) found.add(value);
  else for (const inner of value instanceof Map ? value.values() : Object.values(value)) carriersIn(inner, found, seen);
  return [...found];
}

function isCarrier(value: object): value is Text | RText | RRef {
  return "span" in value && "text" in value && typeof value.text === "string" && "type" in value && value.type !== "ref";
}

/** What is wrong with the places of attributes in a tree: of their values, and of their ids and classes, which stand there as they are. */
export function strayedAttributes(document: Document): readonly string[] {
  const wrong: string[] = [];
  const isThere = (name: string, { source, start, end }: Span) => {
    const there = source.text.slice(start, end);
    if (there !== name && !there.includes("{{")) wrong.push(`“${there}” for the name “${name}”`);
  };
  walkBody(document, ({ attributes }) => {
    for (const { text, trace } of attributes?.values?.values() ?? []) wrong.push(...strayedIn(text, trace));
    for (const [name, place] of attributes?.places ?? []) isThere(name, place);
    if (attributes?.id !== undefined && attributes.idSpan) isThere(attributes.id, attributes.idSpan);
  });
  return wrong;
}

/** What is wrong with the trace of a text: segments that leave a gap, a place that is none, a copy that is no copy. */
export function strayedIn(text: string, trace: Trace): readonly string[] {
  let next = 0;
  const wrong = trace.flatMap(({ at, length, source, start, end, origin }) => {
    const here = text.slice(at, at + length);
    const there = source.text.slice(start, end);
    const gap = at === next ? [] : [`a gap at ${next} of “${text}”`];
    next = at + length;
    if (start > end || end > source.text.length || start < 0) return [...gap, `no place: ${start} to ${end} for “${here}”`];
    return origin === "copied" && here !== there ? [...gap, `“${here}” copied from “${there}”`] : gap;
  });
  return next === text.length ? wrong : [...wrong, `${next} of ${text.length} characters of “${text}”`];
}

/** What is wrong in all of a value. */
export function strayed(value: unknown): readonly string[] {
  return carriersIn(value).flatMap((carrier) => strayedIn(carrier.text, traceOf(carrier)));
}

/** The same of a resolved document, with what is written in braces: what figures show, numbers that are given. */
export function strayedRuns(resolved: Resolved | undefined): readonly string[] {
  const runs = resolved ? [...runsIn(resolved)] : [];
  return [...strayed(resolved), ...strayed(runs)];
}

/** How much of the text of a value is copied, replaced and computed, in characters. */
export function shares(value: unknown): Readonly<Record<"copied" | "replaced" | "computed", number>> {
  const count = { copied: 0, replaced: 0, computed: 0 };
  for (const carrier of carriersIn(value)) for (const { origin, length } of traceOf(carrier)) count[origin] += length;
  return count;
}
