/**
 * Whether a character of a text is of a word: a letter of any script, or a figure. By the numbers of the characters, since every word of a
 * document is read so.
 */
export function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0
    ? unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || unit > 0x2bff) && unit < 0xd800
    : unit === 0xaa || unit === 0xba;
}

/** Blanks of all kinds as plain ones, so that a phrase is found across a line end or a space that does not break. */
export function plainBlanks(text: string): string {
  return /[\n\t\u00a0\u202f]/.test(text) ? text.replace(/[\n\t\u00a0\u202f]/g, " ") : text;
}

/** A text in small letters, of the same length: what would become longer stays as it is. */
export function inSmallLetters(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
