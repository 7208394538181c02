const rightToLeft = new Set(["ar", "dv", "fa", "he", "ps", "ur", "yi"]);

/** The direction in which a language is written, from its BCP 47 tag: right to left for the few whose script is. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";
}
