import { codes } from "../diagnostics/codes.ts";
import type { JsonDiagnostic } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { PrintOptions } from "../diagnostics/print.ts";
import { formatAsSarif } from "../diagnostics/sarif.ts";
import { formatForUnix } from "../diagnostics/unix.ts";
import { UsageError } from "./arguments.ts";
import type { Request } from "./command.ts";
import type { Run } from "./documents.ts";
import { summaryJson } from "./summary.ts";
import { version } from "./version.ts";

const formats = ["pretty", "json", "sarif", "github", "unix"] as const;

/** For whom messages are: people, GitHub's actions (a line each, as they come), or other programs (all at the end, in place of any other answer). */
export type MessageFormat = (typeof formats)[number];

/** The form that a command line asks for; throws a `UsageError` for one that there is not. */
export function messageFormat(request: Request): MessageFormat {
  const name = request.value("format")?.trim().toLowerCase();
  if (request.has("json")) {
    if (name !== undefined && name !== "json") throw new UsageError("--json and --format exclude each other.");
    return "json";
  }
  if (name === undefined) return "pretty";
  const known = formats.find((format) => format === name);
  if (known) return known;
  const meant = name === "text" ? "pretty" : nearest(name, formats);
  throw new UsageError(
    `There is no format “${name}”${meant ? `; did you mean ${meant}?` : `; the formats are: ${formats.join(", ")}.`}`,
  );
}

/** What a command prints at its end: `text`, or all there is to say in the form for programs. */
export async function closingAnswer(run: Run, format: MessageFormat, folder: string, text: string): Promise<string> {
  if (format === "json") return summaryJson(run, folder);
  const all = [...run.diagnostics, ...run.documents.flatMap((document) => document.diagnostics)];
  if (format === "sarif") {
    const { ruleEntries } = await import("../check/rules/rule-entries.ts");
    return formatAsSarif(all, { ...codes, ...ruleEntries() }, version());
  }
  return format === "unix" ? formatForUnix(shownMessages(all, run.task.print)) : text;
}

/** Messages without the suggestions, where these are not to be printed. */
export function shownMessages(all: readonly JsonDiagnostic[], { suggestions = true }: PrintOptions): readonly JsonDiagnostic[] {
  return suggestions ? all : all.filter(({ severity }) => severity !== "suggestion");
}
