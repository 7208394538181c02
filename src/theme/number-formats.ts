/**
 * How numbers can be written. Chinese is counted in words (一, 十一); Arabic has adverbs (أولاً), names of letters (ألف), letters in their old
 * order (أ ب ج د) and ordinals (الأول).
 */
export const numberFormats = [
  ...(["decimal", "upper-roman", "lower-roman", "upper-letter", "lower-letter", "bullet"] as const),
  ...(["chinese", "arabic-adverb", "arabic-name", "arabic-letter", "arabic-ordinal"] as const),
] as const;

/** How a counter is written. */
export type NumberFormat = (typeof numberFormats)[number];

/** Whether Word can count in a format: it knows no words of Arabic, so that these are typed into its files. */
export function isCountedByWord(format: NumberFormat): boolean {
  return format !== "arabic-adverb" && format !== "arabic-name" && format !== "arabic-ordinal";
}
