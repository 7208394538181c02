/** Where text goes, and what it may look like there. */
export interface Stream {
  /** Text, or the bytes of a file. */
  write(text: string | Uint8Array): void;
  /** Whether colours are shown: on a terminal, unless NO_COLOR is set. */
  readonly colour: boolean;
  /** Whether a line can be written over: on a terminal. */
  readonly live: boolean;
}

/** What commands print to: answers to `out`, messages and progress to `error`. */
export interface Terminal {
  readonly out: Stream;
  readonly error: Stream;
}

/** A terminal that keeps what is printed until it is certain that it is to be seen; the order stays. */
export class HeldTerminal implements Terminal {
  readonly out: Stream;
  readonly error: Stream;
  readonly #kept: (() => void)[] = [];

  constructor({ out, error }: Terminal) {
    const held = (stream: Stream): Stream => ({
      ...stream,
      live: false,
      write: (text) => void this.#kept.push(() => stream.write(text)),
    });
    this.out = held(out);
    this.error = held(error);
  }

  /** Prints all of it. */
  release(): void {
    for (const print of this.#kept.splice(0)) print();
  }
}

/** The terminal, or whatever the shell has put in its place. */
export function processTerminal(): Terminal {
  const error = stream(process.stderr, () => {});
  const out = stream(process.stdout, (reason) => {
    process.exitCode ||= 1;
    error.write(`The answer could not be printed: the system says ${reason}. Files that were built are whole.\n`);
  });
  return { out, error };
}

/**
 * One of the streams of the process. One that breaks takes nothing more, and the work goes on: a reader that stops reading
 * (`masthead types | head`) is no mistake; for anything else, such as a full disk, `broke` is called.
 */
function stream(output: NodeJS.WriteStream, broke: (reason: string) => void): Stream {
  let isBroken = false;
  output.on("error", (error: NodeJS.ErrnoException) => {
    const isFirst = !isBroken;
    isBroken = true;
    if (isFirst && error.code !== "EPIPE") broke(error.code ?? error.message);
  });
  const live = output.isTTY === true && process.env.TERM !== "dumb";
  return {
    write: (text) => void (isBroken || output.write(text)),
    colour: live && !process.env.NO_COLOR,
    live,
  };
}
