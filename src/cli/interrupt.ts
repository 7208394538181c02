/** Signals that ask a program to end, with the exit codes that shells give them: 128 and the number of the signal. */
const signals = [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

/** The exit code of a run that was asked to end. */
export type StopCode = (typeof signals)[number][1];

/**
 * Whether a run was asked to end: with Ctrl-C, or by another program. The first time it ends tidily, after the files of a document and not
 * among them. A second time, and while nothing is listened for, the system ends the program at once, whatever it is doing: that is the best
 * there is as long as no file is being written.
 */
export class Interrupt {
  #code: StopCode | undefined;
  #listeners: readonly (readonly [NodeJS.Signals, () => void])[] = [];
  readonly #stops: (() => void)[] = [];

  /** The exit code for what was asked; none as long as nothing was. */
  get code(): StopCode | undefined {
    return this.#code;
  }

  /** Calls `stop` when the run is asked to end. */
  onAsked(stop: () => void): void {
    this.#stops.push(stop);
  }

  /** Takes signals into our own hands, from now on. */
  listen(): void {
    if (this.#listeners.length > 0) return;
    this.#listeners = signals.map(([signal, code]) => [signal, () => this.#ask(code)]);
    for (const [signal, listener] of this.#listeners) process.on(signal, listener);
  }

  /** Gives them back to the system. */
  close(): void {
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
    this.#listeners = [];
  }

  #ask(code: StopCode): void {
    this.close();
    this.#code = code;
    for (const stop of this.#stops) stop();
  }
}
