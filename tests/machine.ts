import { nodeWorld } from "../src/cli/node-world.ts";
import { sessionWorld } from "../src/pipeline/session-world.ts";
import type { World } from "../src/world.ts";

/** Without the faces that some have installed and others not: only that of Arabic comes with the program. */
function withOwnFonts(world: World): World {
  return { ...world, hasFont: (key) => key.startsWith("arabic") };
}

/** One for all files of tests that a thread runs: they keep their modules (`isolate` in vitest.config.ts). */
const shared = sessionWorld(withOwnFonts(nodeWorld()));

/**
 * The world of this machine with a session open in it: tests that make many documents read fonts, themes and types once, as the program does.
 * One with an environment of its own has a session of its own.
 */
export function machineWorld(environment?: Parameters<typeof nodeWorld>[0]): World {
  return environment ? sessionWorld(withOwnFonts(nodeWorld(environment))) : shared;
}
