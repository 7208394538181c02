/**
 * Letters, as the inside of a character class: those of ASCII, and beyond it all that is no sign, blank or punctuation. As ranges,
 * because an expression with Unicode's own classes takes milliseconds to compile, and every run of the program would pay for it.
 */
export const letters =
  "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u037d\\u037f-\\u0386\\u0388-\\u0559\\u0560-\\u0588\\u058a-\\u05bd" +
  "\\u05bf\\u05c1\\u05c2\\u05c4-\\u05f2\\u05f5-\\u060b\\u060d-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963\\u0966-\\u1fff" +
  "\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u3029\\u3040-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufdff\\ufe70-\\ufefc" +
  "\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc";

/** Letters, digits and the underscore: what words and labels are made of. */
export const wordCharacters = `${letters}0-9_`;

const letterBeyondAscii = new RegExp(`[${letters}]`);

/** Whether a character of a text is a letter; those of ASCII are told without an expression, which most texts then never make ready. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return letterBeyondAscii.test(text.charAt(at));
}

/** Whether a character of a text is of those that words are made of. */
export function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 48 && unit <= 57) || unit === 95 || isLetter(text, at);
}

/** A label as `{#label}` gives it and `@label` names it, as the source of an expression: a letter or digit first, stops and hyphens only within. */
export const label = nameOf(".:-");

/** What the brackets of `[@key]` name: a label, or the key of a source, in which a symbol may have its slashes. */
export const key = nameOf(".:/-");

function nameOf(joints: string): string {
  return `[${letters}0-9][${wordCharacters}]*(?:[${joints}]+[${wordCharacters}]+)*`;
}
