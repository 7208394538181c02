import { diagnostic } from "../diagnostics/codes.ts";
import { countDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatForGithub } from "../diagnostics/github.ts";
import { diagnosticsToJson } from "../diagnostics/json.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { visible } from "../diagnostics/visible.ts";
import { versionsBeside } from "../pipeline/versions-beside.ts";
import type { World } from "../world.ts";
import type { Request } from "./command.ts";
import type { Run } from "./documents.ts";
import { messageFormat } from "./message-format.ts";
import { nodeWorld } from "./node-world.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";

/**
 * A run with what differs between the language versions that were built in it, as warnings that are told after those of each document: one of
 * them alone may be right. A version with an error is left out; its mistakes have been told, and that others lead to it is.
 */
export async function withDifferences(run: Run, request: Request, terminal: Terminal): Promise<Run> {
  const world = nodeWorld();
  const groups = run.stopped ? [] : versionsIn(run, world);
  const found = run.stopped ? [] : versionsLacking(run, world);
  if (groups.length === 0 && found.length === 0) return run;
  const templates = namedFolders(request, () => {});
  for (const paths of groups) {
    const { align } = await import("../editions/editions.ts");
    const { diagnostics } = await align(paths, { world, templates });
    found.push(...diagnostics.filter(({ severity }) => severity !== "error"));
  }
  const told = diagnosticsToJson(found);
  const format = messageFormat(request);
  if (format === "github") terminal.error.write(formatForGithub(told));
  if (format === "pretty") terminal.error.write(formatDiagnostics(found, run.task.print));
  const { warnings } = countDiagnostics(found);
  return { ...run, diagnostics: [...run.diagnostics, ...told], warnings: run.warnings + warnings };
}

/** Versions of which no file was made, though others of the run lead to them. */
function versionsLacking({ documents }: Run, world: World): Diagnostic[] {
  const made = new Set(documents.filter(({ fileNames }) => fileNames.length > 0).map(({ path }) => path));
  return documents.flatMap(({ path }) => {
    if (made.has(path)) return [];
    const others = versionsBeside(path, world).flatMap((version) => (made.has(version.path) ? [visible(version.path)] : []));
    if (others.length === 0) return [];
    const message = `No file of ${visible(path)} was made, and ${others.join(", ")} ${others.length === 1 ? "leads" : "lead"} to it.`;
    return [diagnostic("edition-not-made", message, { path })];
  });
}

/** The documents of a run that were made without an error, where several are versions of one. */
function versionsIn({ documents }: Run, world: World): readonly (readonly string[])[] {
  const made = documents.filter(({ errors }) => errors === 0).map(({ path }) => path);
  const seen = new Set<string>();
  return made.flatMap((path) => {
    if (seen.has(path)) return [];
    const beside = new Set(versionsBeside(path, world).map((version) => version.path));
    const versions = made.filter((each) => beside.has(each));
    for (const each of versions) seen.add(each);
    return versions.length > 1 ? [versions] : [];
  });
}
