import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by check. */
export const checkCodes = {} as const satisfies Record<string, CodeEntry>;
