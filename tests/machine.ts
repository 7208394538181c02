import { nodeWorld } from "../src/cli/node-world.ts";
import { sessionWorld } from "../src/pipeline/session-world.ts";
import type { World } from "../src/world.ts";

/** The world of this machine with a session open in it: tests that make many documents read fonts, themes and types once, as the program does. */
export function machineWorld(...environment: Parameters<typeof nodeWorld>): World {
  return sessionWorld(nodeWorld(...environment));
}
