import { Interrupt, type StopCode } from "./interrupt.ts";
import { startWatching, type Watcher } from "./watch.ts";

/** What has changed on the disk since somebody last asked; and the wish that the program ends, which it hears as long as it is not closed. */
export class Changes {
  readonly #watcher: Watcher;
  readonly #interrupt = new Interrupt();
  #paths = new Set<string>();
  #at: number | undefined;
  #wake: () => void = () => {};

  /** `poll` is what `Watching` says; `say` is told in a line what goes worse than it might. */
  constructor(poll: number | undefined, say: (line: string) => void) {
    const fellBack = (reason: string) =>
      say(`The system can watch no more folders (${reason}): files are looked at three times a second instead.\n`);
    this.#watcher = startWatching((paths, at) => this.#add(paths, at), { poll, fellBack });
    this.#interrupt.onAsked(() => this.#wake());
    this.#interrupt.listen();
  }

  /** As of `Watcher`. */
  watch(paths: Iterable<string>, since: number): void {
    this.#watcher.watch(paths, since);
  }

  /** Whether anything has changed. */
  get isThere(): boolean {
    return this.#paths.size > 0;
  }

  /** The exit code, where the program was asked to end. */
  get stopped(): StopCode | undefined {
    return this.#interrupt.code;
  }

  /** All that has changed, and when the first of it did (`performance.now()`). */
  take(): { readonly paths: ReadonlySet<string>; readonly at: number } {
    const taken = { paths: this.#paths, at: this.#at ?? performance.now() };
    this.#paths = new Set();
    this.#at = undefined;
    return taken;
  }

  /** Waits until something has changed, or the program is to end, but no longer than so many milliseconds. */
  async wait(milliseconds?: number): Promise<void> {
    if (this.isThere || this.stopped !== undefined) return;
    await new Promise<void>((done) => {
      const end = milliseconds === undefined ? undefined : setTimeout(done, milliseconds);
      this.#wake = () => {
        clearTimeout(end);
        done();
      };
    });
  }

  close(): void {
    this.#watcher.close();
    this.#interrupt.close();
  }

  #add(paths: readonly string[], at: number): void {
    for (const path of paths) this.#paths.add(path);
    this.#at ??= at;
    this.#wake();
  }
}
