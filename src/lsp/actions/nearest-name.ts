import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { span } from "../../source.ts";
import type { Spot } from "../desk.ts";
import { namesIn } from "../names.ts";
import type { Offered } from "./offered.ts";

/** What kinds of names may have been meant, by the code of the mistake. */
const meant: Readonly<Record<string, readonly string[]>> = {
  "label-unknown": ["label", "note"],
  "note-undefined": ["note"],
  "citation-unknown": ["source", "label"],
};

/** The name that was probably meant by one that is nothing's. */
export function nearestName({ code, fix, span: place }: Finding, { studies }: Spot): readonly Offered[] {
  const kinds = meant[code];
  if (!kinds || !place || fix) return [];
  const { source, start, end } = place;
  const written = source.text.slice(start, end);
  const names = studies.flatMap(({ index }) => (index ? namesIn(index) : []));
  const known = new Set(names.filter(({ given, kind }) => kinds.includes(kind) && given.length > 0).map(({ name }) => name));
  for (const { 0: typed, index } of written.matchAll(/[^\s[\]^@;,#{}]+/g)) {
    const name = known.has(typed) ? undefined : nearest(typed, known);
    if (name === undefined) continue;
    const at = start + index;
    return [{ title: `Write ${name}`, edits: [{ span: span(source, at, at + typed.length), text: name }], isPreferred: true }];
  }
  return [];
}
