import { nearest } from "../diagnostics/nearest.ts";
import { formatAsSarif } from "../diagnostics/sarif.ts";
import { UsageError } from "./arguments.ts";
import type { Request } from "./command.ts";
import type { Run } from "./documents.ts";
import { summaryJson } from "./summary.ts";
import { version } from "./version.ts";

/** For whom messages are: people, GitHub's actions (a line each, as they come), or programs (all at the end, in place of any other answer). */
export type MessageFormat = "text" | "github" | "sarif" | "json";

const named = ["text", "github", "sarif"] as const satisfies readonly MessageFormat[];

/** The form that a command line asks for; throws a `UsageError` for one that there is not. */
export function messageFormat(request: Request): MessageFormat {
  const name = request.value("format")?.trim().toLowerCase();
  if (request.has("json")) {
    if (name !== undefined) throw new UsageError("--json and --format exclude each other.");
    return "json";
  }
  if (name === undefined) return "text";
  const known = named.find((format) => format === name);
  if (known) return known;
  const meant = name === "json" ? "--json" : nearest(name, named);
  throw new UsageError(
    `There is no format “${name}”${meant ? `; did you mean ${meant}?` : `; the formats are: ${named.join(", ")}.`}`,
  );
}

/** What a command prints at its end: `text`, or all there is to say in the form for programs. */
export function closingAnswer(run: Run, format: MessageFormat, folder: string, text: string): string {
  if (format === "json") return summaryJson(run, folder);
  if (format === "sarif") {
    const all = [...run.diagnostics, ...run.documents.flatMap((document) => document.diagnostics)];
    return formatAsSarif(all, version());
  }
  return text;
}
