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

/** Milliseconds in which pages wait for more to happen from when a file was read: most are saved in several steps, one soon after the other. */
const settling = 15;

/** Milliseconds after which a file that is written to all the time is shown as it is. */
const longestSave = 150;

/**
 * Follows a document: looks at it as often as a file changes, but once at a time, and always at the newest state. What is under way when something
 * changes is stopped, unless that has happened too often in a row: somebody who types without a pause wants to see something too. It may be told of a
 * file that is still being written: pages are made of it at once, and shown when nothing more has happened for a moment.
 */
export class Follow {
  readonly #preview: Preview;
  readonly #follower: Follower;
  #running: UnderWay | undefined;
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
      if (!isBeingSaved(this.#running)) this.#stopped += 1;
      if (this.#stopped <= mostStopped) this.#running.controller.abort(newer);
      return;
    }
    while (this.#isDirty && !this.#isEnded) await this.#once();
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#wait);
    this.#running?.controller.abort(newer);
  }

  async #once(): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const changedAt = this.#changedAt;
    const readAt = performance.now();
    this.#running = { controller, changedAt, readAt };
    this.#isDirty = false;
    this.#changedAt = undefined;
    let isTold = false;
    const drawn = () => {
      isTold = true;
      return this.#follower.drawn({ changedAt, readAt, doneAt: performance.now() });
    };
    this.#follower.working();
    try {
      await this.#preview.refresh(signal, async () => {
        if (this.#preview.isStale) return;
        const stopped = whenStopped(signal);
        await Promise.race([pauseUntil(readAt + settling), stopped]);
        if (!signal.aborted) await Promise.race([drawn(), stopped]);
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
      this.#wait = setTimeout(tell, readAt + halfSaved - performance.now());
    else tell();
  }
}

/** A look at a document that has not come to its end. */
interface UnderWay extends Pick<RunTimes, "changedAt" | "readAt"> {
  readonly controller: AbortController;
}

/** Whether what happens now seems to belong to what happened when the files were read. */
function isBeingSaved({ changedAt, readAt }: UnderWay): boolean {
  const now = performance.now();
  return now - readAt < settling && now - (changedAt ?? readAt) < longestSave;
}

function pauseUntil(time: number): Promise<void> | undefined {
  const left = time - performance.now();
  return left > 0 ? new Promise((done) => setTimeout(done, left)) : undefined;
}

function whenStopped(signal: AbortSignal): Promise<void> {
  return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

/** Runs in a row that are stopped for a newer state. */
const mostStopped = 3;

/** Why a run is stopped: there is a newer state. */
const newer = Symbol("there is a newer state");
