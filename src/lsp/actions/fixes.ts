import { chooseFixes, type Mends } from "../../check/mend.ts";
import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import type { Source } from "../../source.ts";
import type { Spot } from "../desk.ts";
import { type Offered, titleOf } from "./offered.ts";

/** What mends one finding. */
export function fixOf({ code, fix, help, message, rule }: Finding): readonly Offered[] {
  if (!fix) return [];
  return [{ title: titleOf(rule ? message : help || code), edits: fix, isPreferred: rule?.isCertain ?? true }];
}

/** What mends all that one rule found in a document and its annexes, where that is more than once. */
export function fixesOfRule(code: string, spot: Spot): readonly Offered[] {
  const files = new Set(spot.studies.flatMap(({ index }) => index?.documents.map(({ path }) => path) ?? []));
  const { count, edits } = mended(spot, { certain: false, rules: [code] }, (path) => files.has(path));
  return count > 1 ? [{ title: `Mend all ${count} places of ${code}`, edits }] : [];
}

/** What mends all that is certain in a file. */
export function allFixes(spot: Spot): readonly Offered[] {
  const { edits } = mended(spot, { certain: true, rules: [] }, (path) => path === spot.file);
  return edits.length > 0 ? [{ title: "Mend all that is certain", edits }] : [];
}

function mended({ studies }: Spot, mends: Mends, isOwn: (path: string) => boolean) {
  const [study] = studies;
  const found = study?.latest.diagnostics ?? [];
  const sources = found.flatMap(({ fix = [] }) => fix.map(({ span }): Source => span.source));
  return chooseFixes(found, mends, new Set(sources.filter(({ path }) => isOwn(path))));
}
