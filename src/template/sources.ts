import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import type { CitedSource, Inline } from "../document/tree.ts";
import { parseInline } from "../parse/parse.ts";
import { isRecord } from "./operand.ts";
import { traceValue } from "./trace.ts";

/** The sources that front matter declares for citations: `sources`, by their keys, each with its full form and perhaps a short one. */
export function citedSources(frontMatter: FrontMatter, data: Data, report: Report): readonly CitedSource[] {
  const { sources } = data;
  if (!isRecord(sources)) return [];
  return Object.entries(sources).flatMap(([key, source]) => {
    if (!isRecord(source)) return [];
    const form = (name: string, value: Value | undefined): readonly Inline[] | undefined =>
      typeof value === "string" ? parseInline(traceValue(value, frontMatter, ["sources", key, name]), report) : undefined;
    const full = form("full", source.full);
    const short = form("short", source.short);
    return full ? [{ key, full, ...(short && { short }), span: frontMatter.at("sources", key) }] : [];
  });
}
