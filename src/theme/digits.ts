import type { Data } from "../document/data.ts";
import type { Theme } from "./theme.ts";

/** The digits that pages show among letters of Arabic: 0 to 9 or ٠ to ٩. */
export const digitForms = ["european", "arabic-indic"] as const;

/** Digits of one form or the other. */
export type Digits = (typeof digitForms)[number];

/** A text as it is shown with such digits among letters of Arabic. */
export function withDigits(text: string, digits: Digits): string {
  return digits === "european" ? text : text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/**
 * The digits of a document's pages: as its front matter says, or else as its theme does. They are chosen with the glyphs, so that what is
 * copied from a page, read aloud or searched has 0 to 9 as the other outputs have; in Word it is the reader who chooses.
 */
export function digitsOf({ digits }: Pick<Theme, "digits">, data: Data): Digits {
  return digitForms.find((form) => form === data.digits) ?? digits;
}
