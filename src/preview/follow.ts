import type { Preview } from "./preview.ts";

/** Who is told of what happens to a document that is followed. */
export interface Follower {
  /** It is being looked at again. */
  working(): void;
  /** Pages and messages are those of the newest state; `times` are of this run, `changedAt` as it was given. */
  refreshed(changedAt: number | undefined, readAt: number, doneAt: number): void;
  /** The files to watch from now on. */
  watch(files: ReadonlySet<string>): void;
}

/** Milliseconds in which a file may be half saved: what it says wrong is told only when it still does so then. */
const halfSaved = 200;

/**
 * Follows a document: looks at it as often as a file changes, but once at a time, and always at the newest state. What is under way when something
 * changes is stopped, unless that has happened too often in a row: somebody who types without a pause wants to see something too.
 */
export class Follow {
  readonly #preview: Preview;
  readonly #follower: Follower;
  #running: AbortController | undefined;
  #isDirty = false;
  #changedAt: number | undefined;
  #stopped = 0;
  #isEnded = false;
  /** Whether what was last told is that the newest state has an error. */
  #toldStale = false;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(preview: Preview, follower: Follower) {
    this.#preview = preview;
    this.#follower = follower;
  }

  /** Something changed, at a time (`performance.now()`). Never rejects. */
  async changed(at?: number): Promise<void> {
    clearTimeout(this.#wait);
    this.#changedAt ??= at;
    this.#isDirty = true;
    if (this.#running) {
      if (this.#stopped < mostStopped) {
        this.#stopped += 1;
        this.#running.abort(newer);
      }
      return;
    }
    while (this.#isDirty && !this.#isEnded) await this.#once();
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#wait);
    this.#running?.abort(newer);
  }

  async #once(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    this.#isDirty = false;
    const since = this.#changedAt;
    const readAt = performance.now();
    this.#follower.working();
    try {
      await this.#preview.refresh(running.signal);
    } catch (error) {
      if (error !== newer) throw error;
      return;
    } finally {
      this.#running = undefined;
      this.#follower.watch(this.#preview.files);
    }
    this.#stopped = 0;
    this.#changedAt = undefined;
    const doneAt = performance.now();
    const { isStale } = this.#preview;
    const tell = () => {
      this.#toldStale = isStale;
      this.#follower.refreshed(since, readAt, doneAt);
    };
    if (isStale && !this.#toldStale && since !== undefined) this.#wait = setTimeout(tell, since + halfSaved - doneAt);
    else tell();
  }
}

/** Runs in a row that are stopped for a newer state. */
const mostStopped = 3;

/** Why a run is stopped: there is a newer state. */
const newer = new Error("There is a newer state.");
