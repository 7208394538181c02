import type { Report } from "../diagnostics/diagnostic.ts";
import type { YamlDocument, YamlRecord } from "../yaml.ts";
import { andBefore } from "./and-before.ts";
import type { Words } from "./words.ts";
import { isRecord, reportValue } from "./words-value.ts";

/** The forms of names of bodies: a record of texts by the opening of the name. */
export function readBodies(document: YamlDocument, data: YamlRecord, report: Report): Words["bodies"] {
  const bodies: Record<string, Readonly<Record<string, string>>> = {};
  const given = data.bodies;
  if (given === undefined || given === null) return bodies;
  if (!isRecord(given)) {
    reportValue(document, ["bodies"], "a record of forms by the opening of a name", report);
    return bodies;
  }
  for (const [opening, forms] of Object.entries(given)) {
    const texts = isRecord(forms) ? Object.entries(forms) : [];
    const written = texts.flatMap(([form, value]) => (typeof value === "string" ? [[form, value] as const] : []));
    if (!isRecord(forms) || written.length < texts.length)
      reportValue(document, ["bodies", opening], "a record of texts: { by: le Conseil, of: du Conseil }", report);
    else bodies[opening] = Object.fromEntries(written);
  }
  return bodies;
}

/**
 * The name of a body in the form that a sentence needs, such as “by” (who adopts) or “of” (of what a State is a member): the longest opening
 * that the language knows gives way to its form, and the rest stays; any other name stands in the pattern `body-by`, as it is written, or in
 * `body-by-vowel` where its first letter asks for that (“de l’Union”).
 */
export function declined(name: string, form: string, words: Words): string {
  const openings = Object.keys(words.bodies).filter((opening) => opensWith(name, opening));
  const longest = openings.reduce<string | undefined>(
    (best, next) => (best && best.length >= next.length ? best : next),
    undefined,
  );
  const known = longest === undefined ? undefined : words.bodies[longest]?.[form];
  if (longest !== undefined && known !== undefined) return known + name.slice(longest.length);
  return (andBefore(`body-${form}`, name, words) || "%").replace("%", () => name);
}

/** Whether a name begins with whole words. */
function opensWith(name: string, opening: string): boolean {
  if (name.slice(0, opening.length).toLowerCase() !== opening.toLowerCase()) return false;
  return !/^[\p{L}\p{M}]/u.test(name.slice(opening.length));
}
