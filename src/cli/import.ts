import { lstatSync } from "node:fs";
import { diagnostic } from "../diagnostics/codes.ts";
import { countDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { jsonText, visible } from "../diagnostics/visible.ts";
import type { Imported } from "../import/import.ts";
import { sessionWorld } from "../pipeline/session-world.ts";
import { readBytes } from "../read.ts";
import { importOrRestore } from "../restore.ts";
import { folderOf, join } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { disk } from "./disk.ts";
import { quoted } from "./lines.ts";
import { nodeWorld } from "./node-world.ts";
import { showReading } from "./progress.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { failureOf } from "./write-failure.ts";
import { writeFiles } from "./write-files.ts";

/** `masthead import`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [path = ""] = request.operands;
  const folder = join(".", request.value("out") ?? ".");
  const changes = changesOf(request);
  const world = sessionWorld(nodeWorld());
  const bytes = readBytes(path, world, report);
  const templates = templateFolders(request, report);
  const as = request.value("as");
  const keepNumbers = request.has("keep-numbers");
  const references = request.has("references");
  const split = request.has("split");
  const options = { changes, keepNumbers, references, split, templates, ...(as !== undefined && { as }) };
  const clear = bytes && showReading(path, bytes, terminal.error);
  const imported = bytes && (await importOrRestore(path, bytes, world, options));
  clear?.();
  for (const each of imported?.diagnostics ?? []) report(each);
  const isWritten = imported !== undefined && imported.files.length > 0 && write(folder, imported, report);
  return told(found, isWritten ? imported : undefined, folder, request, terminal);
}

function changesOf(request: Request): "accept" | "reject" | "marks" {
  const value = request.value("changes") ?? "accept";
  if (value === "accept" || value === "reject" || value === "marks") return value;
  throw new UsageError(`--changes is accept, reject or marks, and not ${value}.`);
}

/** Writes all files or none; none where one of their names is taken. */
function write(folder: string, { files }: Imported, report: (each: Diagnostic) => void): boolean {
  const taken = takenOf(files.map(({ name }) => join(folder, name)));
  if (typeof taken === "object") {
    report(taken);
    return false;
  }
  if (taken !== undefined) {
    report(
      diagnostic("output-exists", `${taken} is there already.`, {
        path: taken,
        help: "Nothing was written. Give another folder: --out DIR",
      }),
    );
    return false;
  }
  const failure = makeFolders(folder, files) ?? writeFiles(folder, files);
  if (failure) report(failure);
  return failure === undefined;
}

/** The first of some paths that something has, or why nobody can say. */
function takenOf(paths: readonly string[]): string | Diagnostic | undefined {
  for (const path of paths) {
    try {
      if (isTaken(path)) return path;
    } catch (error) {
      return failureOf(error, path);
    }
  }
  return undefined;
}

/** Whether something has a name, a link that leads nowhere too. */
function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Makes the folders that files go to. */
function makeFolders(folder: string, files: Imported["files"]): Diagnostic | undefined {
  for (const at of new Set(files.map(({ name }) => folderOf(join(folder, name))))) {
    try {
      disk.makeFolder(at);
    } catch (error) {
      return failureOf(error, at);
    }
  }
  return undefined;
}

function told(
  found: readonly Diagnostic[],
  imported: Imported | undefined,
  folder: string,
  request: Request,
  terminal: Terminal,
): ExitCode {
  const code = imported ? 0 : 1;
  if (request.has("json")) {
    const files = imported?.files.map(({ name }) => join(folder, name)) ?? [];
    terminal.out.write(
      `${jsonText({ files, type: imported?.type, counts: imported?.counts, diagnostics: diagnosticsToJson(found) })}\n`,
    );
    return code;
  }
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (imported) for (const line of summary(imported, found, folder)) terminal.out.write(`${visible(line)}\n`);
  return code;
}

function summary(
  { counts, files, isRestored, type }: Imported,
  found: readonly Diagnostic[],
  folder: string,
): readonly string[] {
  const parts = Object.entries(counts).flatMap(([name, count]) =>
    count > 0 ? [`${count} ${count === 1 ? name.replace(/s$/, "").replace(/xe$/, "x") : name}`] : [],
  );
  const [first] = files;
  const { warnings, suggestions } = countDiagnostics(found);
  const remarks = warnings + suggestions;
  const notes = remarks > 0 ? ` ${remarks === 1 ? "One remark stands" : `${remarks} remarks stand`} above.` : "";
  const path = join(folder, first?.name ?? "");
  return [
    `${path} is there, a document of the type ${type}: ${parts.join(", ")}.${isRestored ? " It is the source that the Word file carries." : ""}${notes}`,
    `Next: masthead build ${quoted(path)}`,
  ];
}
