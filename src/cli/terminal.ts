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

/** The terminal, or whatever the shell has put in its place. */
export function processTerminal(): Terminal {
  process.stdout.on("error", quietly);
  process.stderr.on("error", quietly);
  return { out: stream(process.stdout), error: stream(process.stderr) };
}

function stream(output: NodeJS.WriteStream): Stream {
  const live = output.isTTY === true && process.env.TERM !== "dumb";
  return { write: (text) => void output.write(text), colour: live && !process.env.NO_COLOR, live };
}

/** A reader that stops reading (`masthead types | head`) is no mistake. */
function quietly(error: Error): void {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
  process.exit();
}
