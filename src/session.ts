import { type Analysis, type AnalyzeOptions, analyze } from "./analyze.ts";
import { type Choices, type Compiled, type CompileOptions, compile, type InWorld, openRun } from "./compile.ts";
import { diagnostic } from "./diagnostics/codes.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import { checkAnalyze, checkCompile, checkOpen } from "./pipeline/check-call.ts";
import type { Run } from "./pipeline/run.ts";
import { sessionWorld } from "./pipeline/session-world.ts";
import type { World } from "./world.ts";

/**
 * Documents that are made one after another, or beside one another, in one world. What they have in common is read once: fonts, themes, words,
 * types, parsed templates, pictures. Files that have changed are seen. A session keeps a bounded part of what it has read, and nothing of the
 * documents; there is nothing to close.
 */
export interface Session {
  /**
   * Makes outputs of a source file. What an author did wrong is in the answer, and so is a mistake of Masthead's own, which leaves the session as
   * good as it was: it never throws for these. What a program passes wrongly (an output that does not exist, a path that is no text) rejects
   * with a `TypeError` that says so, and a run that its signal stopped with the signal's reason.
   */
  compile(path: string, options: CompileOptions): Promise<Compiled>;
  /**
   * Says what is in a source file and its annexes, for an editor, and all that is wrong with them, and makes no file. The same holds of mistakes
   * and of signals.
   */
  analyze(path: string, options?: AnalyzeOptions): Promise<Analysis>;
}

/** Opens a session in a world. Throws a `TypeError` for what is no world. */
export function openSession(world: World): Session {
  checkOpen(world);
  const own = sessionWorld(world);
  return {
    async compile(path, options) {
      checkCompile(path, options);
      return guarded(path, { ...options, world: own }, compile, (failure): Compiled => ({ ...failure, files: [], values: {} }));
    },
    async analyze(path, options = {}) {
      checkAnalyze(path, options);
      const { world: noting, paths } = withPaths(own);
      const work = (at: string, chosen: InWorld<AnalyzeOptions>, run: Run) => analyze(at, chosen, run, paths);
      return guarded(path, { ...options, world: noting }, work, (failure): Analysis => ({ ...failure, filesRead: [...paths] }));
    },
  };
}

/** A world that notes the paths of the files that it gave. */
function withPaths(world: World): { readonly world: World; readonly paths: ReadonlySet<string> } {
  const paths = new Set<string>();
  const read: World["read"] = (path) => {
    const answer = world.read(path);
    if (answer.ok) paths.add(path);
    return answer;
  };
  return { world: { ...world, read }, paths };
}

/** Does work on a document. Where it throws, there is a mistake in Masthead or in a world: that is told as one of this document. */
async function guarded<Options extends InWorld<Choices>, Value>(
  path: string,
  options: Options,
  work: (path: string, options: Options, run: Run) => Promise<Value>,
  failedWith: (failure: Failure) => Value,
): Promise<Value> {
  const { signal } = options;
  signal?.throwIfAborted();
  let run: Run | undefined;
  try {
    run = openRun(path, options);
    return await work(path, options, run);
  } catch (error) {
    if (signal?.aborted && error === signal.reason) throw error;
    const diagnostics = sortDiagnostics([...(run?.diagnostics ?? []), told(path, run?.stage, error)]);
    return failedWith({ diagnostics, words: 0, limit: 0, stages: run?.stages ?? [], failure: error });
  }
}

/** What is known of a document that was not made to the end. */
type Failure = Pick<Compiled, "diagnostics" | "words" | "limit" | "stages" | "failure">;

/** What is told of a document in whose making something was thrown. */
function told(path: string, stage: string | undefined, error: unknown): Diagnostic {
  const where = stage === undefined ? "" : ` in the stage “${stage}”`;
  return diagnostic("masthead-failed", `${path} could not be made: Masthead has failed${where} (${named(error)}).`, { path });
}

/** What was thrown, in a line; it may be anything. */
function named(error: unknown): string {
  try {
    return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(/\s+/g, " ").slice(0, 300);
  } catch {
    return "something without a name";
  }
}
