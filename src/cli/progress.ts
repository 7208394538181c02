import { visible } from "../diagnostics/visible.ts";
import type { Stream } from "./terminal.ts";

/** Says how far a run of several documents has come; silent for a single one. */
export interface Progress {
  /** A document is done. */
  step(path: string): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

/** As many bytes as are read before anybody wonders. */
const large = 200_000;

/** Says that a large file is being read, where the terminal can take the line away again; gives back how. */
export function showReading(path: string, { length }: Uint8Array, stream: Stream): () => void {
  return showWork(`Reading ${visible(path)} (${(length / 1e6).toFixed(1)} MB) …`, length, stream);
}

/** Says that two versions are being compared, one of which is large; gives back how to take that away. */
export function showComparing([old, fresh]: readonly [string, string], length: number, stream: Stream): () => void {
  const what = old === fresh ? visible(old) : `${visible(old)} with ${visible(fresh)}`;
  return showWork(`Comparing ${what} …`, length, stream);
}

function showWork(line: string, length: number, stream: Stream): () => void {
  if (!stream.live || length < large) return () => {};
  stream.write(line);
  return () => stream.write("\r\u001b[K");
}

/** Starts to count `total` documents: on one line that is written over, where the terminal can do that. */
export function startProgress(total: number, stream: Stream): Progress {
  if (total < 2) return { step() {}, clear() {} };
  let done = 0;
  return {
    step(path) {
      done += 1;
      const line = `${done} of ${total}: ${visible(path)}`;
      stream.write(stream.live ? `\r\u001b[K${line}` : `${line}\n`);
    },
    clear() {
      if (stream.live) stream.write("\r\u001b[K");
    },
  };
}
