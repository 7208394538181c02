import { nodeWorld } from "../../src/cli/node-world.ts";

/** Whether the face of Chinese is installed, which is too large to come with the program. Without it Chinese pages go unjudged, but in CI that is a failure. */
export function chineseFaceIsThere(): boolean {
  if (nodeWorld().hasFont?.("chinese")) return true;
  if (process.env.CI) throw new Error("missing: @expo-google-fonts/noto-serif-sc");
  console.warn("skipped: Chinese pages, since their face is not installed");
  return false;
}
