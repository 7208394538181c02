import type { Mends } from "../check/mend.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import { type Counts, countDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticsToJson, type JsonDiagnostic } from "../diagnostics/json.ts";
import { formatDiagnostics, type PrintOptions } from "../diagnostics/print.ts";
import type { Changes } from "../pipeline/read-document.ts";
import type { OutputName, WordChoices } from "../render/outputs.ts";
import { type ChapterWords, chapterWords } from "../resolve/chapter-words.ts";
import { Desk, type Mended, mend } from "./mend.ts";
import { nodeWorld } from "./node-world.ts";
import { withNotes } from "./reads.ts";
import { asFile, standardInput } from "./standard-input.ts";
import type { NamedBytes } from "./write-files.ts";

/** A document to compile, as plain data that can go to another thread. */
export interface Job {
  readonly path: string;
  readonly to: readonly OutputName[] | "usual";
  readonly as?: string;
  readonly variant?: string;
  /** What becomes of marks of changes, where the command says it. */
  readonly changes?: Changes;
  /** What is asked of a Word file. */
  readonly word?: WordChoices;
  /** What came from standard input, where the path means that. */
  readonly input?: Uint8Array;
  readonly templates: readonly string[];
  /** Whether style is checked too. */
  readonly style?: boolean;
  /** What of it is mended; absent where nothing is. */
  readonly mends?: Mends & { readonly isDry: boolean };
  /** Whether the words of its chapters are counted. */
  readonly counts?: boolean;
  /** How its messages are printed for people; absent where programs read them. */
  readonly print?: PrintOptions;
  /** Whether it is told which files were asked for, so that they can be watched. */
  readonly watched?: boolean;
}

/** What came of it, as plain data. */
export interface Done extends Counts {
  readonly path: string;
  readonly files: readonly NamedBytes[];
  /** The user's files that were read for it, by what the system knows them by. */
  readonly read: readonly (readonly [identity: string, path: string])[];
  /** The paths of all files that were asked for, also of those that are not there; where they are to be watched. */
  readonly asked?: readonly string[];
  /** The messages as people read them, or as programs do: the one or the other. */
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
export function outOfMemory(job: Job): Done {
  return failed(job, diagnostic("memory-full", `${job.path} needs more memory than the program may take.`, { path: job.path }));
}

/** What came of a document at which a thread ended before its time. */
export function threadFailed(job: Job, why: string): Done {
  const message = `${job.path} could not be made: Masthead has failed (${why}).`;
  return failed(job, diagnostic("masthead-failed", message, { path: job.path }));
}

function failed({ path, print }: Job, found: Diagnostic): Done {
  const answer = { files: [], read: [], ...countDiagnostics([found]), words: 0, limit: 0, ms: 0, stages: [] };
  return { path, ...answer, printed: print ? formatDiagnostics([found], print) : "", diagnostics: diagnosticsToJson([found]) };
}

/** What does the jobs of a thread, one after another, in one session. */
export class Jobs {
  readonly #noted = withNotes(nodeWorld());
  readonly #desk = new Desk(this.#noted.world);

  /** Compiles one document. */
  async run(job: Job): Promise<Done> {
    const {
      path,
      to,
      as,
      variant,
      changes,
      word,
      templates,
      style = false,
      counts = false,
      mends,
      print,
      input,
      watched,
    } = job;
    const start = performance.now();
    const { files: given, session } = this.#desk;
    given.clear();
    if (input) given.set(standardInput, asFile(input));
    const chosen = {
      ...(as !== undefined && { as }),
      ...(variant !== undefined && { variant }),
      ...(changes && { changes }),
      ...(word && { word }),
    };
    const options = { to, templates, style, ...chosen };
    const mending = mends && (await mend(path, options, mends, this.#desk));
    const compiled = mending ? (mends.isDry ? mending.first : mending.last) : await session.compile(path, options);
    const { diagnostics, files, pages, words, limit, stages, values, failure } = compiled;
    const { read, asked } = this.#noted.take();
    return {
      path,
      files: files.map(({ name, bytes }) => ({ name, bytes })),
      read: [...read],
      ...(watched && { asked: [...asked] }),
      ...countDiagnostics(diagnostics),
      printed:
        !print || (mends?.isDry && !hasError(diagnostics)) ? "" : formatDiagnostics(diagnostics, print) + whereIn(failure),
      diagnostics: print ? [] : diagnosticsToJson(diagnostics),
      ...(counts && values.resolved && { chapters: chapterWords(values.resolved) }),
      ...(mending && { mended: mending.mended }),
      ...(pages !== undefined && { pages }),
      words,
      limit,
      ms: performance.now() - start,
      stages,
    };
  }
}

/** Where in the program it failed, for those who mend it. */
function whereIn(failure: unknown): string {
  return process.env.MASTHEAD_DEBUG && failure instanceof Error ? `${failure.stack}\n` : "";
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
