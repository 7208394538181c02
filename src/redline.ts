import type { ChangeCounts } from "./compare/changes.ts";
import { compareDocuments } from "./compare/compare.ts";
import {
  type Choices,
  type InWorld,
  layOut,
  type Made,
  make,
  type OutputFile,
  openRun,
  prepareOutputs,
  writeOutputs,
} from "./compile.ts";
import { diagnostic } from "./diagnostics/codes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { outputs } from "./render/outputs.ts";
import type { World } from "./world.ts";

/** Outputs that can show what was changed. */
export const redlineOutputs = ["docx", "pdf", "html", "text"] as const;

/** One of them. */
export type RedlineOutput = (typeof redlineOutputs)[number];

/** What is wanted of a redline. */
export interface RedlineOptions extends Choices {
  readonly to: readonly RedlineOutput[];
  /** By whom Word says that all was changed. */
  readonly author: string;
  /** yyyy-mm-dd; the new version's own date without it. */
  readonly date?: string;
  /** The world of the old version, where it is another: an earlier state of the same files. */
  readonly oldWorld?: World;
  /** Whether pages show numbers that are others now with what they were ("12 → 13"), as they do without it, or the new ones alone. */
  readonly numbers?: "both" | "new";
}

/** What came of two versions. */
export interface Redline {
  /** Empty where a diagnostic of either version is an error. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Stretches of text, blocks, items and rows that came or went. */
  readonly counts: ChangeCounts;
}

/** Makes files that show what has changed between two versions of a document, in the looks of the new one. */
export async function redline(oldPath: string, newPath: string, options: InWorld<RedlineOptions>): Promise<Redline> {
  const { oldWorld = options.world } = options;
  const [old, fresh] = [await opened(oldPath, { ...options, world: oldWorld }), await opened(newPath, options)];
  const diagnostics = [...old.run.diagnostics, ...fresh.run.diagnostics, ...unlike(old.made, fresh.made, newPath)];
  if (!old.made || !fresh.made || old.run.failed || fresh.run.failed) {
    return { files: [], diagnostics, counts: noChanges };
  }
  const date = options.date ?? fresh.made.resolved.properties.date;
  const { resolved, counts } = compareDocuments(old.made.resolved, fresh.made.resolved, { author: options.author, date });
  const showsFormerNumbers = options.numbers !== "new";
  const files = await written(newPath, { ...fresh.made, resolved: { ...resolved, showsFormerNumbers } }, options);
  return { files, diagnostics, counts };
}

/** That two versions are of different types or languages. */
function unlike(old: Made | undefined, fresh: Made | undefined, path: string): readonly Diagnostic[] {
  if (!old || !fresh) return [];
  const [one, other] = [old.read, fresh.read];
  const differ = [
    ...(one.type.name === other.type.name ? [] : [`a ${one.type.name} and a ${other.type.name}`]),
    ...(old.resolved.language === fresh.resolved.language
      ? []
      : [`a text in “${old.resolved.language}” and one in “${fresh.resolved.language}”`]),
  ];
  return differ.length > 0 ? [diagnostic("versions-unlike", `What is compared is ${differ.join(", ")}.`, { path })] : [];
}

const noChanges: ChangeCounts = { inserted: 0, deleted: 0, restyled: 0, moved: 0 };

async function opened(path: string, options: InWorld<RedlineOptions>) {
  const run = openRun(path, options);
  const made = await make(path, options, run, () => ({ needsLayout: false, showsPages: options.to.includes("pdf") }));
  return { run, made };
}

/** Writes a redline. What is wrong with its parts has been told of the versions that they are from. */
async function written(
  path: string,
  { read, resolved }: Made,
  options: InWorld<RedlineOptions>,
): Promise<readonly OutputFile[]> {
  const { theme, words } = read;
  const { world, to } = options;
  const run = openRun(path, options);
  const prepared = await prepareOutputs(resolved, theme, run);
  const needsPages = to.some((name) => outputs[name].needs(resolved) !== "nothing");
  const pagination = needsPages ? await layOut(resolved, prepared, run) : undefined;
  const input = { resolved, theme, words, prepared, world, word: { plain: true } };
  return writeOutputs(to, redlineStem(path), input, pagination, run);
}

/** Named after the new version's source, so that it takes no document's name. */
function redlineStem(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return `${name.replace(/\.[^.]*$/, "")}-redline`;
}
