import { CompilerStopped } from "./compiler.ts";
import { damaged, words } from "./words.ts";

/**
 * Starts the studio in a task of its own: what the browser has to do for the worker, which was started just before, comes first, and both then
 * run beside each other.
 */
async function start(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  const { Studio } = await import("./studio.ts");
  const studio = new Studio();
  studio.start().catch((error: unknown) => studio.say(damaged + wordsOf(error), true));
  // What was asked for and failed, wherever that was: nobody is left to wait for nothing. That the compiler has stopped is told by itself.
  addEventListener("unhandledrejection", ({ reason }) => {
    if (!(reason instanceof CompilerStopped)) studio.say(words.failed(wordsOf(reason)), true);
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void start();
