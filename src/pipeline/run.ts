import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { Data } from "../document/data.ts";
import type { Span } from "../source.ts";
import { atOnce, type Steps } from "../steps.ts";
import type { DocumentType } from "../template/type.ts";
import { loadTheme } from "../theme/load.ts";
import { loadWords } from "../theme/load-words.ts";
import { withNotesWhite } from "../theme/notes-white.ts";
import type { Theme } from "../theme/theme.ts";
import { withTitleSizes } from "../theme/title-size.ts";
import { withWordLimit } from "../theme/word-limit.ts";
import type { Words } from "../theme/words.ts";
import { isInside, type World } from "../world.ts";

/** Time that a stage took in all. */
export interface StageTime {
  readonly name: string;
  readonly ms: number;
}

/** What a run is of: where it reads, the folders of templates, the one that wins first, and what may stop it. */
interface Setting {
  readonly world: World;
  readonly folders: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** So many milliseconds a run that may be stopped takes before others have their turn. */
const longestTurn = 5;

/** One run of the pipeline: where it reads, what it reported, how long each stage took, and whether it goes on. */
export class Run implements Setting {
  readonly world: World;
  readonly folders: readonly string[];
  readonly signal: AbortSignal | undefined;
  /** The user's files that were read, by their paths, in the order in which they first were. */
  readonly filesRead: ReadonlyMap<string, Uint8Array>;
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #stages: Map<string, number>;
  readonly #themes: Map<string, Theme>;
  readonly #words: Map<string, Words>;
  readonly #outer: Run | undefined;
  #stage: string | undefined;
  #turn = performance.now();

  constructor({ world, folders, signal }: Setting, outer?: Run) {
    const noting = outer ?? withFilesRead(world);
    this.world = noting.world;
    this.filesRead = noting.filesRead;
    this.folders = folders;
    this.signal = signal;
    this.#outer = outer;
    this.#stages = outer ? outer.#stages : new Map();
    this.#themes = outer ? outer.#themes : new Map();
    this.#words = outer ? outer.#words : new Map();
  }

  /** The reading of a document to which this one belongs: its errors are this one's too, its warnings its own affair. */
  ofParent(): Run {
    return new Run(this, this);
  }

  /**
   * The theme of a document of a type, read once: its `theme` (written `at`), or the one that its type extends, under what the type's own
   * theme.yaml says. One that does not suit the type is told of where the document itself names it (`isOwn`), and never used.
   */
  theme({ theme, fields }: DocumentType, data: Data, at: Span, isOwn: boolean): Theme {
    const chosen = typeof data.theme === "string" ? { name: data.theme, span: at, isOwn } : undefined;
    const files = [chosen?.name ?? "", ...theme.map(({ path }) => path)].join("\n");
    const asked = { chosen, fields: new Set(fields.keys()) };
    const read = onceNamed(this.#themes, files, () => loadTheme(theme, this.folders, this.world, this.report, asked));
    return withWordLimit(withNotesWhite(withTitleSizes(read, data), data), data);
  }

  /** The words of a language, read once; `at` is where it is written. */
  words(language: string, at: Span): Words {
    return onceNamed(this.#words, language, () => loadWords(language, this.folders, this.world, this.report, at));
  }

  /** Takes a message, once: a document and the one that is made from it may come upon the same mistake. */
  readonly report: Report = (diagnostic) => {
    const { code, message, span, path } = diagnostic;
    const key = [code, span?.source.path ?? path, span?.start, message].join("\n");
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, diagnostic);
    if (diagnostic.severity === "error") this.#outer?.report(diagnostic);
  };

  /** Whether an error was reported. */
  get failed(): boolean {
    return this.reported.some((diagnostic) => diagnostic.severity === "error");
  }

  /** All that was reported, in the order in which it was. */
  get reported(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Puts what another made of all that was reported in its place. */
  settle(settled: readonly Diagnostic[]): void {
    this.#diagnostics.clear();
    for (const diagnostic of settled) this.report(diagnostic);
  }

  /** All that was reported, sorted by place. */
  get diagnostics(): readonly Diagnostic[] {
    return sortDiagnostics(this.reported);
  }

  /** Times by stage, in the order in which the stages first ran. */
  get stages(): readonly StageTime[] {
    return [...this.#stages].map(([name, ms]) => ({ name, ms }));
  }

  /** The stage that began last. */
  get stage(): string | undefined {
    return this.#outer ? this.#outer.stage : this.#stage;
  }

  /** Lets others have their turn, where one of them may stop the run: none is heard while a stage is at work. Throws what the signal says if it does. */
  async rest(): Promise<void> {
    this.signal?.throwIfAborted();
    if (!this.signal || performance.now() - this.#turn < longestTurn) return;
    await nextTurn();
    this.#turn = performance.now();
    this.signal.throwIfAborted();
  }

  /** Runs a stage, unless the run is stopped, and adds up its time; for an asynchronous one, until it is done. */
  time<T>(stage: string, work: () => T): T {
    this.signal?.throwIfAborted();
    this.#began(stage);
    const start = performance.now();
    const add = () => void this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + performance.now() - start);
    const result = work();
    if (result instanceof Promise) result.then(add, add);
    else add();
    return result;
  }

  /** Runs a stage that is made of steps, each as `time` does: what others do while it rests is not its time. */
  *steps<T>(stage: string, steps: Steps<T>): Steps<T> {
    if (!this.signal) return this.time(stage, () => atOnce(steps));
    let step = this.time(stage, () => steps.next());
    while (!step.done) {
      yield;
      step = this.time(stage, () => steps.next());
    }
    return step.value;
  }

  #began(stage: string): void {
    if (this.#outer) this.#outer.#began(stage);
    else this.#stage = stage;
  }
}

/** A world that keeps what it gave of the user's files. */
function withFilesRead(world: World): Pick<Run, "world" | "filesRead"> {
  const filesRead = new Map<string, Uint8Array>();
  const read: World["read"] = (path) => {
    const answer = world.read(path);
    if (answer.ok && !filesRead.has(path) && !isInside(world.templates, path)) filesRead.set(path, answer.bytes);
    return answer;
  };
  return { world: { ...world, read }, filesRead };
}

/** The end of all that waits for its turn now. Timers would wait longer. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

function onceNamed<T>(made: Map<string, T>, name: string, make: () => T): T {
  const value = made.get(name) ?? make();
  made.set(name, value);
  return value;
}
