import { visible } from "../diagnostics/visible.ts";
import { resolvedText } from "../document/plain.ts";
import type { Unit } from "./edition.ts";

/** A unit as messages name it: “paragraph 12”, “the heading “Scope””, “an item (“to report …”)”. */
export function nameOf(unit: Unit): string {
  const { kind, number } = unit;
  const words = beginningOf(unit);
  if (kind === "heading") return `the heading “${words}”`;
  if (number !== undefined) return kind === "item" ? `item ${visible(number)} (“${words}”)` : `${kind} ${visible(number)}`;
  const article = kind === "item" ? "an" : "a";
  return words === "" ? `${article} ${kind}` : `${article} ${kind} (“${words}”)`;
}

/** Several units as messages name them: the first and how many more there are. */
export function namesOf(units: readonly Unit[]): string {
  const [first] = units;
  if (!first) return "nothing";
  const last = units.at(-1) ?? first;
  if (units.length === 1) return nameOf(first);
  const isRun = units.every(({ kind, number }) => kind === "paragraph" && number !== undefined);
  return isRun
    ? `paragraphs ${visible(first.number ?? "")} to ${visible(last.number ?? "")}`
    : `${nameOf(first)} and ${units.length - 1} more`;
}

/** A name at the beginning of a sentence. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const mostWords = 40;

/** The first words of a unit; of what has a title, those of the title. */
function beginningOf({ kind, lines }: Unit): string {
  const isTitled = kind === "table" || kind === "figure";
  const text = (isTitled ? lines.slice(0, 1) : lines)
    .map(({ content }) => resolvedText(content))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= mostWords) return visible(text);
  const cut = text.slice(0, mostWords);
  const space = cut.lastIndexOf(" ");
  return `${visible(space > mostWords / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, ""))} …`;
}
