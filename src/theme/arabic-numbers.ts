/** Units of ordinals, masculine, without the article: "الأول" alone, "الحادي عشر" in 11 and 21. */
const units = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"];
const tens = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
const adverbs = ["أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً"];
const ordinals = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"];

/** The old order of letters, not the dictionary's, and what each is called. */
const letters = [..."أبجد", "هـ", ..."وزحطيكلمنسعفصقرشتثخذضظغ"];
const names = [
  ...["ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين", "عين"],
  ...["فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين"],
];

/** What stands before a chapter: أولاً, حادي عشر, حادي وعشرون. Arabic digits below 1 and beyond 99. */
export function arabicAdverb(value: number): string {
  return adverbs[value - 1] ?? compound(value, "");
}

/** A masculine ordinal with its article: الأول, الحادي عشر, الحادي والعشرون. Arabic digits below 1 and beyond 99. */
export function arabicOrdinal(value: number): string {
  return ordinals[value - 1] ?? compound(value, "ال");
}

/** The letter of an item: أ, ب, ج; beyond the twenty-eighth twice, and so on. */
export function arabicLetter(value: number): string {
  return inTurn(letters, value, "");
}

/** The name of the letter of a heading: ألف, باء, جيم; beyond the twenty-eighth twice, and so on. */
export function arabicLetterName(value: number): string {
  return inTurn(names, value, " ");
}

/** From 11 on: a unit and ten or, with "and" between them, tens; only the tens have an article of their own. */
function compound(value: number, article: string): string {
  const unit = units[(value % 10) - 1];
  const ten = tens[Math.floor(value / 10) - 2];
  if (value < 11 || value > 99) return String(value);
  if (value < 20) return `${article}${unit} عشر`;
  return unit === undefined ? `${article}${ten}` : `${article}${unit} و${article}${ten}`;
}

/** The sign of a number; beyond the last of them each once more, as often as Word would (780 numbers). */
function inTurn(signs: readonly string[], value: number, between: string): string {
  const sign = signs[(value - 1) % signs.length];
  if (value < 1 || value > 780 || sign === undefined) return String(value);
  return Array.from({ length: Math.ceil(value / signs.length) }, () => sign).join(between);
}
