import type { Resolved } from "../../document/resolved.ts";

/** The document's own date, yyyy-mm-dd, by which rules go that have changed; 9999-12-31 for one without, which is of today's habits. */
export function documentDate({ data }: Pick<Resolved, "data">): string {
  return typeof data.date === "string" && /^\d{4}-\d\d-\d\d$/.test(data.date) ? data.date : "9999-12-31";
}
