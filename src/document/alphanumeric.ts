/** Whether a character, or the first of a text, is a letter or a figure of any script; an empty text has none. */
export function isAlphanumeric(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  // Only here, since an expression with Unicode's own classes takes long to be made ready, and English text does without.
  return /^[\p{L}\p{N}]/u.test(text);
}

/** Whether a character, or the first of a text, is a letter of any script. */
export function isLetter(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? isAlphanumeric(text) && unit > 57 : /^\p{L}/u.test(text);
}
