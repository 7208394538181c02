import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { jsonText, visible } from "../diagnostics/visible.ts";
import type { Merged, MergeOptions, ReturnedFile } from "../merge/merge.ts";
import type { MergedFile } from "../merge/merged-file.ts";
import { join, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { count } from "./count.ts";
import { baseFinder } from "./merge-base.ts";
import { writeMerged } from "./merge-files.ts";
import { nodeWorld } from "./node-world.ts";
import { showReading } from "./progress.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** `masthead merge`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [operand = "", ...names] = request.operands;
  const path = join(".", operand);
  const world = nodeWorld();
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => void found.push(one);
  const options = optionsOf(request, path, world, report);
  const returned = names.flatMap((name) => readReturned(name, world, report));
  const [{ merge, reviewOf }, { withMarks }] = await Promise.all([
    import("../merge/merge.ts"),
    import("../compare/marked-text.ts"),
  ]);
  const canMerge = found.length === 0;
  const asMarks = wantsMarks(request);
  const [largest] = [...returned].sort((one, other) => other.bytes.length - one.bytes.length);
  const clear = largest && showReading(largest.path, largest.bytes, terminal.error);
  const made: Merged = canMerge
    ? await merge(path, returned, options)
    : { files: [], returned: [], diagnostics: [], conflicts: 0, pictures: [] };
  clear?.();
  const merged = asMarks && made.conflicts === 0 ? { ...made, files: made.files.map((file) => marked(file, withMarks)) } : made;
  const unmarked = asMarks ? made.files.filter((file) => merged.files.includes(file)).map((file) => visible(file.path)) : [];
  found.push(...merged.diagnostics);
  const isDry = request.has("dry-run");
  const review = reviewOf(merged, path);
  const wholeFails = canMerge && merged.returned.length < returned.length;
  if (!isDry && canMerge && !wholeFails) {
    const failure = writeMerged(path, merged, review, world);
    if (failure) found.push(failure);
  }
  const json = request.has("json");
  if (!json) {
    terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
    if (isDry) for (const file of merged.files) terminal.out.write(unifiedDiff(visible(file.path), file.before, file.after));
    terminal.out.write(summary(path, merged, isDry, wholeFails));
    if (asMarks && made.conflicts > 0)
      terminal.out.write(
        "Nothing is written as marks where there are conflicts: settle them with --take source or word, and merge again.\n",
      );
    else if (unmarked.length > 0)
      terminal.out.write(`The changes of ${unmarked.join(", ")} could not be written as marks: they are edits.\n`);
  } else
    terminal.out.write(jsonText({ ...plain(merged), ...(asMarks && { unmarked }), diagnostics: diagnosticsToJson(found) }));
  return found.some(({ severity }) => severity === "error") ? 1 : 0;
}

function wantsMarks(request: Request): boolean {
  const form = request.value("as") ?? "edits";
  if (form !== "edits" && form !== "marks") throw new UsageError("--as is edits or marks.");
  return form === "marks";
}

/** The same file with marks of its changes; itself where it cannot be marked. */
function marked(file: MergedFile, withMarks: (path: string, before: string, after: string) => string | undefined): MergedFile {
  const after = withMarks(file.path, file.before, file.after);
  return after === undefined ? file : { ...file, after };
}

function optionsOf(request: Request, path: string, world: World, report: (one: Diagnostic) => void): MergeOptions {
  const changes = request.value("changes") ?? "all";
  if (changes !== "all" && changes !== "tracked") throw new UsageError("--changes is all or tracked.");
  const take = request.value("take");
  if (take !== undefined && take !== "source" && take !== "word") throw new UsageError("--take is source or word.");
  const author = request.value("by");
  const findBase = baseFinder(path, request.value("base"), world);
  return {
    world,
    templates: namedFolders(request, report),
    findBase,
    ...(author !== undefined ? { only: { author } } : changes === "tracked" && { only: "recorded" as const }),
    ...(take !== undefined && { take }),
  };
}

function readReturned(name: string, world: World, report: (one: Diagnostic) => void): readonly ReturnedFile[] {
  const path = join(".", name);
  const read = world.read(path);
  if (read.ok) return [{ path, bytes: read.bytes }];
  const code =
    read.reason === "missing"
      ? "file-missing"
      : read.reason === "folder"
        ? "file-is-folder"
        : read.reason === "too-large"
          ? "file-too-large"
          : "file-denied";
  const what =
    read.reason === "missing"
      ? `There is no file ${visible(path)}.`
      : read.reason === "folder"
        ? `${visible(path)} is a folder, not a file.`
        : `${visible(path)} cannot be read.`;
  report(diagnostic(code, what, { path }));
  return [];
}

function plain({ files, returned, conflicts }: Merged): object {
  const changes = returned.map(({ path, changes: its }) => ({
    path,
    changes: its.map(({ span: place, place: at, origin, ...change }) => ({
      ...change,
      part: at.part,
      paragraph: at.paragraph,
      where: at.where,
      ...(origin && { origin: { file: origin.source.path, line: origin.source.position(origin.start).line } }),
      ...(place && { file: place.source.path, line: place.source.position(place.start).line }),
    })),
  }));
  return { files: files.map(({ path }) => path), returned: changes, conflicts };
}

function summary(path: string, { files, returned, conflicts }: Merged, isDry: boolean, wholeFails: boolean): string {
  const all = returned.flatMap(({ changes }) => changes);
  const left = all.filter((change) => change.left !== undefined).length;
  if (wholeFails) return "Nothing was written.\n";
  if (files.length === 0)
    return `${left > 0 ? `${count(left, "change")} not made; ` : ""}nothing was changed in ${visible(path)}.\n`;
  const made = `${count(all.length - left, "change")} ${isDry ? "to be made" : "made"} in ${files.map((file) => visible(file.path)).join(", ")}`;
  return `${made}${left > 0 ? `, ${left} not made` : ""}${conflicts > 0 ? `, ${count(conflicts, "conflict")}` : ""}.\n`;
}
