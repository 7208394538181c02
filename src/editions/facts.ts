import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Value } from "../document/data.ts";
import type { FieldType } from "../template/type.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";

/** Kinds of fields that no language says otherwise. */
const universal: ReadonlySet<FieldType> = new Set([
  "symbol",
  "date",
  "integer",
  "ordinal",
  "item",
  "choice",
  "flag",
  "languages",
]);

/** Fields about how a document is printed, which may differ. */
const ofPrinting: ReadonlySet<string> = new Set([
  "changes",
  "typography",
  "justification",
  "digits",
  "title-size",
  "subtitle-size",
  "word-limit",
]);

/** Front matter that should agree and does not: symbol, dates, session, agenda item, and the type of the document. */
export function checkFacts({ original, edition }: Compared, report: Report): void {
  const [ours, theirs] = [original.document, edition.document];
  const tell = (name: string, said: string, meant: string) => {
    const message = `“${name}” is ${said} in ${fileOf(edition)}, and ${meant} in ${fileOf(original)}.`;
    tellBoth(report, "edition-facts", message, { edition: theirs.frontMatter.at(name), original: ours.frontMatter.at(name) });
  };
  if (ours.type !== theirs.type) tell("type", shown(theirs.type), shown(ours.type));
  for (const [name, field] of original.fields) {
    if (!universal.has(field.type) || ofPrinting.has(name)) continue;
    const [mine, other] = [comparable(ours.data[name]), comparable(theirs.data[name])];
    if (mine !== other) tell(name, shown(theirs.data[name]), shown(ours.data[name]));
  }
}

/** A value as text: what YAML reads as a number or a text is the same. */
function comparable(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

function shown(value: Value | undefined): string {
  const text = comparable(value);
  return text === "" ? "left out" : `“${visible(text)}”`;
}
