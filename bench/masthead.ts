import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The program as it is built, which is what users run. */
export const { nodeWorld, openSession }: typeof import("../src/index.ts") = await import(
  pathToFileURL(join(process.cwd(), "dist/index.js")).href
);

/** Its command. */
export const program = join(process.cwd(), "dist/cli/main.cjs");
