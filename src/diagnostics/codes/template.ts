import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found by template. */
export const templateCodes = {} as const satisfies Record<string, CodeEntry>;
