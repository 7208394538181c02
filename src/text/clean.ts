import { computedAt, type TracedText, withReplacements } from "../trace.ts";

/**
 * Text as it can be set: controls that show nothing are left out (a drawn file has no use for them, and a font would draw boxes),
 * white space is spaces, marks are joined to their letters. Soft hyphens, zero-width spaces, word joiners and marks of direction stay to steer
 * lines; what joins letters or keeps them apart stays behind those that would join otherwise.
 */
export function clean(text: string): string {
  if (!special.test(text)) return text;
  const joined = combining.test(text) ? text.normalize("NFC") : text;
  return joined
    .replace(whitespace, " ")
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu, (sign, at, whole: string) =>
      steers.test(sign) || isJoiner(sign, at, whole) ? sign : "",
    )
    .replace(loneSurrogates, "\ufffd");
}

/** The same of a text whose characters know their places. */
export function cleaned(text: TracedText): TracedText {
  const shown = clean(text.text);
  if (shown === text.text) return text;
  /** What cleaning may change at once: a letter with its marks, or a character. */
  const pieces = text.text.matchAll(/\p{L}\p{M}+|[^\x20-\x7e]/gu);
  const made = withReplacements(
    text,
    [...pieces].map(({ 0: piece, index }) => ({
      at: index,
      length: piece.length,
      text: isJoiner(piece, index, text.text) ? piece : clean(piece),
    })),
  );
  return made.text === shown ? made : computedAt(shown, text.at(0, text.text.length));
}

/** Whether a sign is a (non-)joiner behind a letter of a script whose letters join: Persian words need them. */
function isJoiner(sign: string, at: number, whole: string): boolean {
  return (sign === "\u200c" || sign === "\u200d") && joining.test(whole.charAt(at - 1));
}

/** Arabic, Syriac and their like, and the scripts of India and its neighbours. */
const joining = /[\u0620-\u085f\u0870-\u0dff\ufb50-\ufdff\ufe70-\ufefc]/;
const special = /[^\x20-\x7e\xa0-\u02ff\u0370-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u2fff\u3001-\ud7ff]/;
const combining = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a]/;
const whitespace = /[\t\n\v\f\r\x85\u2028\u2029]/g;
const steers = /[\u00ad\u061c\u200b\u200e\u200f\u2060]/;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
