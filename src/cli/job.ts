import type { Mends } from "../check/mend.ts";
import { compile } from "../compile.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import { type Counts, countDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { formatDiagnostics, type PrintOptions } from "../diagnostics/print.ts";
import type { OutputName } from "../render/outputs.ts";
import { type ChapterWords, chapterWords } from "../resolve/chapter-words.ts";
import { type Mended, mend } from "./mend.ts";
import { nodeWorld } from "./node-world.ts";
import { withNotes } from "./reads.ts";
import { withStandardInput } from "./standard-input.ts";
import type { NamedBytes } from "./write-files.ts";

/** A document to compile, as plain data that can go to another thread. */
export interface Job {
  readonly path: string;
  readonly to: readonly OutputName[] | "usual";
  readonly as?: string;
  readonly variant?: string;
  /** What came from standard input, where the path means that. */
  readonly input?: Uint8Array;
  readonly templates: readonly string[];
  /** Whether style is checked too. */
  readonly style?: boolean;
  /** What of it is mended; absent where nothing is. */
  readonly mends?: Mends & { readonly isDry: boolean };
  /** Whether the words of its chapters are counted. */
  readonly counts?: boolean;
  /** How its messages are printed for people. */
  readonly print: PrintOptions;
}

/** What came of it, as plain data. */
export interface Done extends Counts {
  readonly path: string;
  readonly files: readonly NamedBytes[];
  /** The user's files that were read for it, by what the system knows them by. */
  readonly read: readonly (readonly [identity: string, path: string])[];
  /** The messages as people read them, and as programs do. */
  readonly printed: string;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly mended?: Mended;
  readonly chapters?: readonly ChapterWords[];
  readonly pages?: number;
  readonly words: number;
  readonly limit: number;
  readonly ms: number;
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
}

/** What came of a document for which the memory did not suffice. */
export function outOfMemory({ path, print }: Job): Done {
  const found = [diagnostic("memory-full", `${path} needs more memory than the program may take.`, { path })];
  const answer = { files: [], read: [], ...countDiagnostics(found), words: 0, limit: 0, ms: 0, stages: [] };
  return { path, ...answer, printed: formatDiagnostics(found, print), diagnostics: diagnosticsToJson(found) };
}

/** Compiles one document. */
export async function runJob(job: Job): Promise<Done> {
  const { path, to, as, variant, templates, style = false, counts = false, mends, print, input } = job;
  const start = performance.now();
  const { world, read } = withNotes(nodeWorld());
  const options = {
    world: withStandardInput(world, input),
    to,
    templates,
    style,
    ...(as !== undefined && { as }),
    ...(variant !== undefined && { variant }),
  };
  const mending = mends && (await mend(path, options, mends));
  const compiled = mending ? (mends.isDry ? mending.first : mending.last) : await compile(path, options);
  const { diagnostics, files, pages, words, limit, stages, values } = compiled;
  return {
    path,
    files: files.map(({ name, bytes }) => ({ name, bytes })),
    read: [...read],
    ...countDiagnostics(diagnostics),
    printed: mends?.isDry && !hasError(diagnostics) ? "" : formatDiagnostics(diagnostics, print),
    diagnostics: diagnosticsToJson(diagnostics),
    ...(counts && values.resolved && { chapters: chapterWords(values.resolved) }),
    ...(mending && { mended: mending.mended }),
    ...(pages !== undefined && { pages }),
    words,
    limit,
    ms: performance.now() - start,
    stages,
  };
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
