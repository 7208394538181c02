import { ruleNames } from "../check/rules/rule-entries.ts";
import { codes, diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import { UsageError } from "./arguments.ts";
import type { Request } from "./command.ts";
import { count } from "./count.ts";
import type { PutFiles, Run } from "./documents.ts";
import type { Job } from "./job.ts";
import type { MendedFile } from "./mend.ts";
import { messageFormat } from "./message-format.ts";
import { nodeWorld } from "./node-world.ts";
import { dash } from "./standard-input.ts";
import type { Stream } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { replaceFiles } from "./write-files.ts";

/** What a command line asks to be mended; absent where nothing is. Throws a `UsageError` for what cannot be. */
export function mendsOf(request: Request): Job["mends"] {
  const isDry = request.has("dry-run");
  if (!request.has("fix")) {
    if (isDry) throw new UsageError("--dry-run shows what --fix would change: give both.");
    return undefined;
  }
  if (isDry && messageFormat(request) !== "pretty") throw new UsageError("--dry-run prints a diff: leave out --format.");
  if (!isDry && request.operands.includes(dash))
    throw new UsageError("Standard input cannot be mended: name a file, or add --dry-run.");
  const lists = request.values("fix");
  const rules = lists.flatMap((list) => list.split(",").map((rule) => rule.trim())).filter((rule) => rule !== "");
  const known = [...ruleNames(), ...Object.keys(codes)];
  for (const rule of rules) {
    if (known.includes(rule)) continue;
    const meant = nearest(rule, known);
    throw new UsageError(
      `There is no rule “${rule}”${meant === undefined ? "; `masthead explain` lists them all." : `; did you mean ${meant}?`}`,
    );
  }
  return { certain: lists.includes(""), rules, isDry };
}

/** Puts mended files in the place of those that were read or, in a dry run, prints to `out` how they would differ. */
export function putMended(isDry: boolean, out: Stream): PutFiles {
  return ({ mended }) => {
    const files = mended?.files ?? [];
    if (!isDry) return writeMended(files);
    for (const { path, before, after } of files) out.write(unifiedDiff(visible(path), textOf(before), textOf(after)));
    return undefined;
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Writes the files of one document, all or none, each where a link to it leads; none that somebody has written to since it was read. */
export function writeMended(files: readonly MendedFile[]): Diagnostic | undefined {
  const world = nodeWorld();
  const has = (path: string, bytes: Uint8Array) => {
    const now = world.read(path);
    return now.ok && Buffer.compare(now.bytes, bytes) === 0;
  };
  const left = files.filter(({ path, after }) => !has(path, after));
  const changed = left.find(({ path, before }) => !has(path, before));
  if (changed) {
    const { path } = changed;
    return diagnostic("file-changed", `${path} has changed since it was read, and was not mended.`, { path });
  }
  const failure = replaceFiles(left.map(({ path, after }) => ({ path: world.real(path), bytes: after })));
  const help = "Close the file in the program that has it open, or let yourself write to it.";
  return failure && (failure.code === "output-denied" ? { ...failure, help } : failure);
}

/** What a run mended, or would have: "3 mistakes mended; ", and lines on what is left. */
export function mendedText({ documents }: Run, isDry: boolean): { readonly done: string; readonly left: string } {
  const mended = documents.flatMap((document) => document.mended ?? []);
  const total = mended.reduce((sum, { count: some }) => sum + some, 0);
  const done = total === 0 ? "" : `${count(total, "mistake")} ${isDry ? "would be mended" : "mended"}; `;
  const elsewhere = [...new Set(mended.flatMap((one) => one.elsewhere))].map(visible);
  const left = elsewhere.map(
    (path) => `There is more to mend in ${path}, which is not the document's own: it was left as it is.\n`,
  );
  return { done, left: left.join("") };
}
