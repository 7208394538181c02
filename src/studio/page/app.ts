import { CompilerStopped } from "./compiler.ts";
import { Studio } from "./studio.ts";
import { words } from "./words.ts";

const studio = new Studio();
studio.start().catch((error: unknown) => studio.say(words.damaged + wordsOf(error), true));

// What was asked for and failed, wherever that was: nobody is left to wait for nothing. That the compiler has stopped is told by itself.
addEventListener("unhandledrejection", ({ reason }) => {
  if (!(reason instanceof CompilerStopped)) studio.say(words.failed(wordsOf(reason)), true);
});

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
