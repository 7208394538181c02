import { isWordCharacter } from "./characters.ts";

/** Little words of French, Spanish, Portuguese, Italian and German that English has not. */
const foreign = new Set(
  `de la le les des du et aux pour sur dans une un el los las del por para y con da do dos das e em della delle dei di il per und der das
  für von zur zum mit`.split(/\s+/),
);

/** Little words of English: a run of another language ends at them. */
const english = new Set(
  `the of and to in for on by with is was were are be that which this from as at an or has have had not its their it he she they who will
  would may can should into under between than but if when where`.split(/\s+/),
);

/**
 * Stretches in another language: runs of words between marks and little words of English in which at least two words are foreign, by
 * being one of its little words or by an accent. “Rio de Janeiro” is none, “Organisation internationale de la Francophonie” is one.
 */
export function* foreignRanges(text: string): Iterable<readonly [number, number]> {
  if (!/[À-ɏ]|\b(?:d[aeio]s?|l[ae]s?|du|e[lt]|los|del|d[ea][rs]|das|und|della|delle|por|para|pour)\b/.test(text)) return;
  let [from, to, signs, words] = [0, 0, 0, 0];
  const isForeign = () => signs >= 2 && signs * 5 >= words;
  for (let at = 0; at <= text.length; ) {
    let end = at;
    while (isWordCharacter(text, end)) end += 1;
    const word = text.slice(at, end);
    if (word === "" ? !" ’'-".includes(text[at] ?? ".") : english.has(word.toLowerCase())) {
      if (isForeign()) yield [from, to];
      [signs, words] = [0, 0];
    } else if (word !== "") {
      if (words === 0) from = at;
      [to, words] = [end, words + 1];
      if (foreign.has(word) || /[À-ɏ]/.test(word)) signs += 1;
    }
    at = word === "" ? at + 1 : end;
  }
}
