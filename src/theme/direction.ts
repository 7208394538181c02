const rightToLeft = new Set(["ar", "dv", "fa", "he", "ps", "ur", "yi"]);

const complex = new Set([...rightToLeft, "hi", "mr", "ne"]);

/** Whether a language is written in letters that Word keeps a face and a size of their own for, beside those of Latin ones. */
export function hasComplexLetters(language: string): boolean {
  return complex.has(language.split("-")[0]?.toLowerCase() ?? "");
}

/** The direction in which a language is written, from its BCP 47 tag: right to left for the few whose script is. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";
}
