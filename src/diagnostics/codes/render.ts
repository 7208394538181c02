import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by render. */
export const renderCodes = {} as const satisfies Record<string, CodeEntry>;
