import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by cli. */
export const cliCodes = {} as const satisfies Record<string, CodeEntry>;
