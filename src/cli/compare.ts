import { realpathSync, statSync } from "node:fs";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { jsonText, visible } from "../diagnostics/visible.ts";
import { sessionWorld } from "../pipeline/session-world.ts";
import { type Redline, type RedlineOptions, type RedlineOutput, redline, redlineOutputs } from "../redline.ts";
import { join, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { disk } from "./disk.ts";
import { nodeWorld } from "./node-world.ts";
import { showComparing } from "./progress.ts";
import { revisionOf } from "./revision.ts";
import { templateFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { type Version, versionOf } from "./versions.ts";
import { failureOf } from "./write-failure.ts";
import { writeFiles } from "./write-files.ts";

/** `masthead compare`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [old, fresh] = operandsOf(request);
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const date = dateOf(request);
  const templates = templateFolders(request, report);
  const revisions = revisionsOf(request, [old, fresh], sessionWorld(nodeWorld()));
  const clear = showComparing([old, fresh], Math.max(sizeOf(old), sizeOf(fresh)), terminal.error);
  const versions = [
    await versionOf(revisions.old.path, revisions.old.world, templates, report),
    await versionOf(revisions.fresh.path, revisions.fresh.world, templates, report),
  ] as const;
  const options = {
    templates,
    to: wanted(request.values("to")),
    author: request.value("author") ?? "Masthead",
    ...(date !== undefined && { date }),
    numbers: numbersOf(request),
  };
  const made = await redlineOf(versions, options).finally(clear);
  for (const each of made?.diagnostics ?? []) report(each);
  const folder = join(".", request.value("out") ?? ".");
  const isSame = request.value("rev") === undefined && samePath(old, fresh);
  const isWritten = made !== undefined && made.files.length > 0 && write(folder, made, [old, fresh], report);
  return told(sortDiagnostics(found), isWritten ? made : undefined, folder, isSame, request, terminal);
}

/** Two files, or one of a repository in two revisions. */
function operandsOf(request: Request): readonly [string, string] {
  const [old = "", fresh] = request.operands;
  const hasRevision = request.value("rev") !== undefined;
  if (hasRevision && fresh !== undefined) throw new UsageError("With --rev there is one file, which is compared with itself.");
  if (!hasRevision && fresh === undefined)
    throw new UsageError(`${old} alone cannot be compared: give another version of it, or --rev and a revision of git.`);
  return [old, fresh ?? old];
}

/** Where each version is: with `--rev A..B` both in git, with `--rev A` the old one there and the new one as the files are. */
function revisionsOf(
  request: Request,
  [old, fresh]: readonly [string, string],
  world: World,
): { readonly old: Version; readonly fresh: Version } {
  const [revision] = request.values("rev");
  const asIs = { world, path: fresh };
  if (revision === undefined) return { old: { world, path: old }, fresh: asIs };
  const at = revision.indexOf("..");
  if (at < 0) return { old: revisionOf(revision, old, world), fresh: asIs };
  const [from, to] = [revision.slice(0, at), revision.slice(at + 2)];
  return { old: revisionOf(from || "HEAD", old, world), fresh: revisionOf(to || "HEAD", fresh, world) };
}

/** None where a Word file cannot be read. */
async function redlineOf(
  [old, fresh]: readonly [Version | undefined, Version | undefined],
  options: RedlineOptions,
): Promise<Redline | undefined> {
  return old && fresh && redline(old.path, fresh.path, { ...options, world: fresh.world, oldWorld: old.world });
}

function wanted(lists: readonly string[]): readonly RedlineOutput[] {
  const names = lists.flatMap((list) => list.split(",")).map((name) => name.trim().toLowerCase());
  const outputs = names.filter((name) => name !== "").map(outputOf);
  return outputs.length > 0 ? [...new Set(outputs)] : ["docx"];
}

function outputOf(name: string): RedlineOutput {
  const output = redlineOutputs.find((one) => one === name);
  if (!output) throw new UsageError(`A redline is made as ${redlineOutputs.join(", ")}, and not as ${name}.`);
  return output;
}

function dateOf(request: Request): string | undefined {
  const date = request.value("date");
  if (date === undefined || (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)))) return date;
  throw new UsageError(`--date is a day such as 2026-05-04, and not ${date}.`);
}

function numbersOf(request: Request): "both" | "new" {
  const numbers = request.value("numbers") ?? "both";
  if (numbers === "both" || numbers === "new") return numbers;
  throw new UsageError(`--numbers is both or new, and not ${numbers}.`);
}

/** In bytes; none of what is not there, which is told when it is read. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function samePath(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Writes all files or none, and never one of the two that were compared. */
function write(folder: string, { files }: Redline, sources: readonly string[], report: (each: Diagnostic) => void): boolean {
  const paths = files.map(({ name }) => join(folder, name));
  const own = paths.find((path) => sources.some((source) => samePath(path, source)));
  if (own !== undefined) {
    report(diagnostic("output-exists", `${own} is what is compared.`, { path: own, help: "Give another folder: --out DIR" }));
    return false;
  }
  try {
    disk.makeFolder(folder);
  } catch (error) {
    report(failureOf(error, folder));
    return false;
  }
  const failure = writeFiles(folder, files);
  if (failure) report(failure);
  return failure === undefined;
}

function told(
  found: readonly Diagnostic[],
  made: Redline | undefined,
  folder: string,
  isSame: boolean,
  request: Request,
  terminal: Terminal,
): ExitCode {
  const code = made ? 0 : 1;
  if (request.has("json")) {
    const files = made?.files.map(({ name }) => join(folder, name)) ?? [];
    const about = { files, changes: made?.counts, diagnostics: diagnosticsToJson(found) };
    terminal.out.write(`${jsonText(about)}\n`);
    return code;
  }
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (made) for (const line of summary(made, folder, isSame)) terminal.out.write(`${visible(line)}\n`);
  return code;
}

function summary({ files, counts }: Redline, folder: string, isSame: boolean): readonly string[] {
  const { inserted, deleted, moved, restyled } = counts;
  const total = inserted + deleted + moved + restyled;
  const parts = [
    `${inserted} in`,
    `${deleted} out`,
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(restyled > 0 ? [`${restyled} of another rank`] : []),
  ];
  const count =
    total === 0
      ? "No change was found in the text."
      : `${total === 1 ? "One change" : `${total} changes`}: ${parts.join(", ")}.`;
  return [...files.map(({ name }) => join(folder, name)), isSame ? `${count} Both names are one file's.` : count];
}
