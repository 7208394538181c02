import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { traceValue } from "../document/trace-value.ts";
import type { CitedSource, Inline } from "../document/tree.ts";
import { key } from "../parse/letters.ts";
import { parseInline } from "../parse/parse.ts";
import { isRecord } from "./operand.ts";

const citable = new RegExp(`^${key}$`);

/** The sources that front matter declares for citations: `sources`, by their keys, each with its full form and perhaps a short one. */
export function citedSources(frontMatter: FrontMatter, data: Data, report: Report): readonly CitedSource[] {
  const { sources } = data;
  if (!isRecord(sources)) return [];
  return Object.entries(sources).flatMap(([name, source]) => {
    if (!isRecord(source)) return [];
    const form = (part: string, value: Value | undefined): readonly Inline[] | undefined =>
      typeof value === "string" ? parseInline(traceValue(value, frontMatter, ["sources", name, part]), report) : undefined;
    if (!citable.test(name)) reportKey(name, frontMatter, report);
    const full = form("full", source.full);
    const short = form("short", source.short);
    return full ? [{ key: name, full, ...(short && { short }), span: frontMatter.at("sources", name) }] : [];
  });
}

function reportKey(name: string, frontMatter: FrontMatter, report: Report): void {
  const message = `No citation can name the source “${name}”.`;
  report(diagnostic("source-key", message, { span: frontMatter.keyAt("sources", name) }));
}
