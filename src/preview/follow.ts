import type { Preview } from "./preview.ts";

/** Who is told of what happens to a document that is followed. */
export interface Follower {
  /** It is being looked at again. */
  working(): void;
  /** The pages are those of the newest state, or of one before that had no error. Messages are worked out when that is done, or something changes. */
  drawn(times: RunTimes): Promise<void>;
  /** The messages are those of the newest state too. */
  refreshed(): void;
  /** The files to watch from now on. */
  watch(files: ReadonlySet<string>): void;
}

/** When something changed, as far as somebody told that, when it began to be read, and when its pages were there (`performance.now()`). */
export interface RunTimes {
  readonly changedAt: number | undefined;
  readonly readAt: number;
  readonly doneAt: number;
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
    const changedAt = this.#changedAt;
    this.#changedAt = undefined;
    const readAt = performance.now();
    let isTold = false;
    const drawn = () => {
      isTold = true;
      return this.#follower.drawn({ changedAt, readAt, doneAt: performance.now() });
    };
    this.#follower.working();
    try {
      await this.#preview.refresh(running.signal, async () => {
        if (!this.#preview.isStale) await Promise.race([drawn(), whenStopped(running.signal)]);
      });
    } catch (error) {
      if (error !== newer) throw error;
      if (!isTold) this.#changedAt = changedAt ?? this.#changedAt;
      return;
    } finally {
      this.#running = undefined;
      this.#follower.watch(this.#preview.files);
    }
    this.#stopped = 0;
    const { isStale } = this.#preview;
    const tell = () => {
      this.#toldStale = isStale;
      if (!isTold) void drawn();
      this.#follower.refreshed();
    };
    if (isStale && !this.#toldStale && changedAt !== undefined)
      this.#wait = setTimeout(tell, changedAt + halfSaved - performance.now());
    else tell();
  }
}

function whenStopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

/** Runs in a row that are stopped for a newer state. */
const mostStopped = 3;

/** Why a run is stopped: there is a newer state. */
const newer = new Error("There is a newer state.");
