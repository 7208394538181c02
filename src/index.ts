/** The names that programs use: see README.md. Everything else is inside, and may change. */
export * from "./browser.ts";
export { nodeWorld } from "./cli/node-world.ts";
