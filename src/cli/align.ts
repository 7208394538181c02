import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countDiagnostics } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { jsonText, visible } from "../diagnostics/visible.ts";
import type { Aligned } from "../editions/align.ts";
import { nameOf } from "../editions/names.ts";
import { folderOf, join } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { count } from "./count.ts";
import { nodeWorld } from "./node-world.ts";
import { findSources } from "./sources.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { writeFiles } from "./write-files.ts";

/** `masthead align`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => void found.push(one);
  const world = nodeWorld();
  const templates = namedFolders(request, report);
  const { paths } = findSources(request.operands, world, report);
  if (found.length === 0 && paths.length < 2) throw new UsageError("align takes two editions of a document, or more.");
  const { align, sideBySide } = await import("../editions/editions.ts");
  const aligned: Aligned = found.length === 0 ? await align(paths, { world, templates }) : { editions: [], diagnostics: [] };
  found.push(...aligned.diagnostics);
  const page = request.value("side-by-side");
  if (page !== undefined && aligned.original) {
    const failure = writePage(join(".", page), paths, sideBySide(aligned));
    if (failure) found.push(failure);
  }
  if (request.has("json")) terminal.out.write(jsonText(plain(aligned, found)));
  else {
    terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
    terminal.out.write(summary(aligned, found));
  }
  const { errors, warnings } = countDiagnostics(found);
  return errors > 0 || (request.has("strict") && warnings > 0) ? 1 : 0;
}

/** Writes the page that shows editions beside each other, never in the place of one of them. */
function writePage(path: string, editions: readonly string[], page: string): Diagnostic | undefined {
  if (editions.includes(path)) throw new UsageError(`--side-by-side would write over ${visible(path)}.`);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return writeFiles(folderOf(path), [{ name, bytes: new TextEncoder().encode(page) }]);
}

function summary({ original, editions }: Aligned, found: readonly Diagnostic[]): string {
  const { errors, warnings } = countDiagnostics(found);
  if (!original) return `Nothing was compared: ${count(errors, "error")}.\n`;
  const others = editions.map(({ edition }) => visible(edition.path)).join(", ");
  if (others === "") return `There is nothing to compare ${visible(original.path)} with: ${count(errors, "error")}.\n`;
  const wrong = errors > 0 ? `, ${count(errors, "error")}` : "";
  return `${others} beside ${visible(original.path)}: ${warnings === 0 ? "no difference" : count(warnings, "difference")}${wrong}.\n`;
}

/** The table of units, a row for each of the original's and for what only another edition has. */
function plain({ original, editions }: Aligned, found: readonly Diagnostic[]): object {
  return {
    ...(original && { original: { path: original.path, language: original.language } }),
    editions: editions.map(({ edition, pairs }) => ({
      path: edition.path,
      language: edition.language,
      rows: pairs.map((pair) => ({
        ...(pair.original && { original: unitOf(pair.original) }),
        ...(pair.edition && { edition: unitOf(pair.edition) }),
      })),
    })),
    diagnostics: diagnosticsToJson(found),
  };
}

function unitOf(unit: Parameters<typeof nameOf>[0]): object {
  const { kind, number, anchor, isLabelled, span } = unit;
  const { line } = span.source.position(span.start);
  return {
    ...{ kind, name: nameOf(unit), file: span.source.path, line },
    ...(number !== undefined && { number }),
    ...(isLabelled && { label: anchor }),
  };
}
