import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by layout. */
export const layoutCodes = {} as const satisfies Record<string, CodeEntry>;
