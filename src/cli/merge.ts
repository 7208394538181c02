import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Merged, MergeOptions, ReturnedFile } from "../merge/merge.ts";
import { folderOf, join, type World } from "../world.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode, Request } from "./command.ts";
import { count } from "./count.ts";
import { baseFinder } from "./merge-base.ts";
import { nodeWorld } from "./node-world.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { replaceFiles, writeFiles } from "./write-files.ts";

/** `masthead merge`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [operand = "", ...names] = request.operands;
  const path = join(".", operand);
  const world = nodeWorld();
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => void found.push(one);
  const options = optionsOf(request, path, world, report);
  const returned = names.flatMap((name) => readReturned(name, world, report));
  const { merge, reviewOf } = await import("../merge/merge.ts");
  const canMerge = found.length === 0;
  const merged: Merged = canMerge
    ? await merge(path, returned, options)
    : { files: [], returned: [], diagnostics: [], conflicts: 0, pictures: [] };
  found.push(...merged.diagnostics);
  const isDry = request.has("dry-run");
  const review = reviewOf(merged);
  const wholeFails = canMerge && merged.returned.length < returned.length;
  if (!isDry && canMerge && !wholeFails) {
    const failure = write(path, merged, review, world);
    if (failure) found.push(failure);
  }
  const json = request.has("json");
  if (!json) {
    terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
    if (isDry) for (const file of merged.files) terminal.out.write(unifiedDiff(visible(file.path), file.before, file.after));
    terminal.out.write(summary(path, merged, isDry, wholeFails));
  } else terminal.out.write(`${JSON.stringify({ ...plain(merged), diagnostics: diagnosticsToJson(found) }, null, 2)}\n`);
  return found.some(({ severity }) => severity === "error") ? 1 : 0;
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

/** Writes the files, all or none, with what was there beside them unless git keeps it. */
function write(path: string, { files, pictures }: Merged, review: string, world: World): Diagnostic | undefined {
  const saved = writeFiles(
    ".",
    pictures.map(({ path: name, bytes }) => ({ name, bytes })),
  );
  if (saved || files.length === 0) return saved;
  const encoder = new TextEncoder();
  const folder = folderOf(path);
  for (const { path: at, before } of files) {
    const now = world.read(at);
    const text = now.ok ? new TextDecoder().decode(now.bytes).replace(/\r\n?/g, "\n") : undefined;
    if (text !== before) return diagnostic("file-changed", `${visible(at)} was written to in the meantime.`, { path: at });
  }
  if (!isUnderGit(folder)) {
    const copies = files.flatMap(({ path: at }) => {
      const read = world.read(at);
      return read.ok ? [{ name: backupName(at, world), bytes: read.bytes }] : [];
    });
    const failure = writeFiles(".", copies);
    if (failure) return failure;
  }
  const failure = replaceFiles(
    files.map(({ path: at, after }) => ({ path: at, bytes: encoder.encode(withEnds(after, at, world)) })),
  );
  if (failure || review === "") return failure;
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
  return writeFiles(folder, [{ name: `${stem}.review.md`, bytes: encoder.encode(review) }]);
}

/** A text with the line ends that its file has. */
function withEnds(text: string, path: string, world: World): string {
  const read = world.read(path);
  const had = read.ok ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes) : "";
  const ended = had.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
  return had.startsWith("\ufeff") ? `\ufeff${ended}` : ended;
}

/** A name beside a file that nothing has yet. */
function backupName(path: string, world: World): string {
  for (let number = 1; ; number++) {
    const name = `${path}.bak${number === 1 ? "" : number}`;
    const read = world.read(name);
    if (!read.ok && read.reason === "missing") return name;
  }
}

function isUnderGit(folder: string): boolean {
  for (let at = resolve(folder); ; at = resolve(at, "..")) {
    if (existsSync(`${at}/.git`)) return true;
    if (at === resolve(at, "..")) return false;
  }
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
