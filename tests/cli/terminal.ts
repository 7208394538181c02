import { main } from "../../src/cli/masthead.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** What a command line answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, as in a pipe: no colours, no line written over. */
export async function masthead(...args: readonly string[]): Promise<Answer> {
  const decode = (text: string | Uint8Array) => (typeof text === "string" ? text : new TextDecoder().decode(text));
  const out: string[] = [];
  const error: string[] = [];
  const terminal: Terminal = {
    out: { write: (text) => void out.push(decode(text)), colour: false, live: false },
    error: { write: (text) => void error.push(decode(text)), colour: false, live: false },
  };
  const code = await main(args, terminal);
  return { code, out: out.join(""), error: error.join("") };
}
