import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by parse. */
export const parseCodes = {} as const satisfies Record<string, CodeEntry>;
