import type { DocumentIndex } from "../analysis/document-index.ts";
import type { Analysis } from "../analyze.ts";
import type { Session } from "../session.ts";

/** What is known of a document that is looked at. */
export interface Study {
  readonly path: string;
  /** What the last look at it said. */
  readonly latest: Analysis;
  /** What is in it, as the last look knew that got so far. */
  readonly index: DocumentIndex | undefined;
  /** The files that it reads, those that the last look did not come to among them. */
  readonly files: ReadonlySet<string>;
}

/** How a document is looked at, besides its style. */
export interface StudyChoices {
  readonly templates: readonly string[];
}

/** An editor sends a change for each key; so many milliseconds after the last one the document is looked at. */
const quiet = 60;

/**
 * Documents that are looked at, each again when one of its files has changed: after a moment in which nothing does, one at a time. What is under
 * way is broken off when one of the files that it reads changes. What the last look knew stays known until the next is done.
 */
export class Studies {
  readonly #session: Session;
  readonly #told: (study: Study) => Promise<void> | void;
  readonly #documents = new Map<string, StudyChoices>();
  readonly #studies = new Map<string, Study>();
  readonly #stale = new Set<string>();
  #waiting: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;
  #running: { readonly path: string; readonly stop: AbortController } | undefined;

  /** `told` hears of each look that was not broken off. */
  constructor(session: Session, told: (study: Study) => Promise<void> | void) {
    this.#session = session;
    this.#told = told;
  }

  /** What is known, in the order in which the documents came. */
  get all(): readonly Study[] {
    return [...this.#documents.keys()].flatMap((path) => this.#studies.get(path) ?? []);
  }

  /** Whether a document is looked at by itself. */
  has(path: string): boolean {
    return this.#documents.has(path);
  }

  /** What is known of the documents that read a file, its own first. */
  of(path: string): readonly Study[] {
    const reading = this.all.filter(({ files, path: own }) => own === path || files.has(path));
    return reading.sort((one, other) => Number(other.path === path) - Number(one.path === path));
  }

  /** Looks at a document from now on. */
  add(path: string, choices: StudyChoices): void {
    if (this.#documents.has(path)) return;
    this.#documents.set(path, choices);
    this.#await(path);
  }

  /** Looks at a document no more. */
  remove(path: string): void {
    this.#documents.delete(path);
    this.#studies.delete(path);
    this.#stale.delete(path);
    if (this.#running?.path === path) this.#running.stop.abort(brokenOff);
  }

  /** Hears that a file has changed. */
  changed(file: string): void {
    for (const path of this.#documents.keys()) if (this.#reads(path, file)) this.#await(path);
  }

  /** Hears that anything may have changed. */
  allChanged(): void {
    for (const path of this.#documents.keys()) this.#await(path);
  }

  /** Waits until all that is looked at has been seen as it is now. */
  async settled(): Promise<void> {
    if (this.#stale.size === 0 && !this.#isLooking) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** One that was never looked at to the end may read any file. */
  #reads(path: string, file: string): boolean {
    const study = this.#studies.get(path);
    return path === file || !study || study.files.has(file) || study.latest.index === undefined;
  }

  #await(path: string): void {
    this.#stale.add(path);
    if (this.#running?.path === path) this.#running.stop.abort(brokenOff);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#lookAtAll();
    }, quiet);
  }

  async #lookAtAll(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (let path = this.#next(); path !== undefined; path = this.#next()) {
      this.#stale.delete(path);
      const study = await this.#look(path);
      if (study) await this.#told(study);
    }
    this.#isLooking = false;
    if (this.#timer !== undefined) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** The next to be looked at; none as long as changes come in. */
  #next(): string | undefined {
    const [path] = this.#timer === undefined ? this.#stale : [];
    return path;
  }

  async #look(path: string): Promise<Study | undefined> {
    const choices = this.#documents.get(path);
    if (!choices) return undefined;
    const stop = new AbortController();
    this.#running = { path, stop };
    try {
      const latest = await this.#session.analyze(path, { ...choices, style: true, signal: stop.signal });
      if (stop.signal.aborted || !this.#documents.has(path)) return undefined;
      const known = this.#studies.get(path);
      const files = new Set([...latest.filesRead, ...(latest.index ? [] : (known?.files ?? []))]);
      const study = { path, latest, index: latest.index ?? known?.index, files };
      this.#studies.set(path, study);
      return study;
    } catch (error) {
      if (error !== brokenOff) throw error;
      return undefined;
    } finally {
      this.#running = undefined;
    }
  }
}

/** Why a look was broken off. */
const brokenOff = Symbol("the text has changed");
