import type { Report } from "../diagnostics/diagnostic.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import type { Edition, Pair, Unit, UnitKind } from "./edition.ts";
import { capital, nameOf, namesOf } from "./names.ts";

/**
 * What only one of two editions has: one message for all that is missing at one place, so that a lost paragraph is one difference though
 * every number after it differs; and headings that are of another level.
 */
export function checkGaps({ original, edition, pairs }: Compared, report: Report): void {
  let before: Pair | undefined;
  for (let at = 0; at < pairs.length; ) {
    const run = runFrom(pairs, at);
    const [first] = run;
    const side = sideOf(first);
    at += run.length;
    if (first && side === "both") {
      before = first;
      checkLevel(first, original, edition, report);
    } else if (side !== "both") {
      const after = pairs[at];
      const around = { original: before?.original ?? after?.original, edition: before?.edition ?? after?.edition };
      tellGap(side, run, around, { original, edition }, report);
    }
  }
}

type Side = "both" | "original" | "edition";

function sideOf(pair: Pair | undefined): Side {
  if (!pair?.original) return "edition";
  return pair.edition ? "both" : "original";
}

/** Units of one side in a row; where both have one, that pair alone. */
function runFrom(pairs: readonly Pair[], start: number): readonly Pair[] {
  const side = sideOf(pairs[start]);
  if (side === "both") return pairs.slice(start, start + 1);
  let end = start;
  while (end < pairs.length && sideOf(pairs[end]) === side) end += 1;
  return pairs.slice(start, end);
}

function tellGap(
  side: "original" | "edition",
  run: readonly Pair[],
  around: Readonly<Record<"original" | "edition", Unit | undefined>>,
  editions: Readonly<Record<"original" | "edition", Edition>>,
  report: Report,
): void {
  const units = run.map((pair) => pair[side]).filter((unit) => unit !== undefined);
  const [first] = units;
  if (!first) return;
  const place = (which: "original" | "edition") =>
    which === side ? first.span : (around[which]?.span ?? editions[which].document.frontMatter.at("title"));
  const next = around.edition;
  const where = next === undefined ? "" : ` beside ${nameOf(next)}`;
  const message =
    side === "original"
      ? `${capital(namesOf(units))} of ${fileOf(editions.original)} ${units.length === 1 ? "is" : "are"} not in ${fileOf(editions.edition)}${where}.`
      : `${capital(namesOf(units))} of ${fileOf(editions.edition)} ${units.length === 1 ? "is" : "are"} not in ${fileOf(editions.original)}.`;
  tellBoth(report, codeOf(units), message, { edition: place("edition"), original: place("original") });
}

const codes: Readonly<Partial<Record<UnitKind, "edition-headings" | "edition-tables">>> = {
  heading: "edition-headings",
  table: "edition-tables",
  figure: "edition-tables",
};

/** What has numbers counts most: with a chapter that is lost its paragraphs are. */
function codeOf(units: readonly Unit[]): "edition-paragraphs" | "edition-headings" | "edition-tables" {
  const kinds = new Set(units.map(({ kind }) => kind));
  const [only, ...others] = kinds;
  if (only === undefined || others.length > 0) return "edition-paragraphs";
  return codes[only] ?? "edition-paragraphs";
}

function checkLevel({ original: ours, edition: theirs }: Pair, original: Edition, edition: Edition, report: Report): void {
  if (!ours || !theirs) return;
  const at = { edition: theirs.span, original: ours.span };
  if (ours.kind === "heading" && ours.depth !== theirs.depth) {
    const levels = Math.abs(theirs.depth - ours.depth);
    const by = `${levels === 1 ? "a level" : `${levels} levels`} ${theirs.depth < ours.depth ? "higher" : "deeper"}`;
    const message = `${capital(nameOf(theirs))} stands ${by} than in ${fileOf(original)}.`;
    tellBoth(report, "edition-headings", message, at);
  } else if (ours.kind !== theirs.kind || (ours.count === undefined) !== (theirs.count === undefined)) {
    const message = `${capital(nameOf(theirs))} of ${fileOf(edition)} is ${nameOf(ours)} in ${fileOf(original)}.`;
    tellBoth(report, "edition-paragraphs", message, at);
  } else if (ours.depth !== theirs.depth) {
    const message = `${capital(nameOf(theirs))} stands at depth ${theirs.depth}, and at depth ${ours.depth} in ${fileOf(original)}.`;
    tellBoth(report, "edition-paragraphs", message, at);
  }
}
