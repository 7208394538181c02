import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by resolve. */
export const resolveCodes = {} as const satisfies Record<string, CodeEntry>;
