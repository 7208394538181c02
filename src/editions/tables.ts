import type { Report } from "../diagnostics/diagnostic.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import type { Unit } from "./edition.ts";
import { capital, nameOf } from "./names.ts";

/** Tables of other rows and columns than the original's, and figures that are described in the original's words. */
export function checkTables({ original, edition, pairs }: Compared, report: Report): void {
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs) continue;
    const at = { edition: theirs.span, original: ours.span };
    if (ours.size && theirs.size && (ours.size.rows !== theirs.size.rows || ours.size.columns !== theirs.size.columns)) {
      const message = `${capital(nameOf(theirs))} has ${measures(theirs.size)}, and ${measures(ours.size)} in ${fileOf(original)}.`;
      tellBoth(report, "edition-tables", message, at);
    }
    const isUntranslated = ours.alt !== undefined && ours.alt !== "" && ours.alt === theirs.alt;
    if (isUntranslated && original.language !== edition.language && /\p{L}{3}/u.test(ours.alt ?? "")) {
      const message = `${capital(nameOf(theirs))} is described in the words of ${fileOf(original)}.`;
      tellBoth(report, "edition-tables", message, at);
    }
  }
}

function measures({ rows, columns }: NonNullable<Unit["size"]>): string {
  return `${rows} ${rows === 1 ? "row" : "rows"} of ${columns} ${columns === 1 ? "column" : "columns"}`;
}
