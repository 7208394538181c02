import type { WordView } from "../word/word-view.ts";
import { plainOf } from "./plain-words.ts";

/** As many characters of a text as are looked at. */
const reach = 20_000;

/** As many characters that say a language as make it certain. */
const least = 4;

/** Scripts of the official languages that have one to themselves. */
const scripts = [
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["zh", /\p{Script=Han}/gu],
] as const;

/** Small words of the official languages in Latin letters that are in no other of them. */
const smallWords = [
  ["en", /(?<!\p{L})(?:the|and|of|is|was|which|with|this|that|has)(?!\p{L})/giu],
  ["fr", /(?<!\p{L})(?:le|les|des|du|et|est|une|dans|qui|aux|sur|avec)(?!\p{L})/giu],
  ["es", /(?<!\p{L})(?:el|los|las|del|y|una|por|con|para|como|que se)(?!\p{L})/giu],
] as const;

/** The official language that a text is in, by its script, else by its small words; none where neither says it. */
export function languageOfText({ body }: WordView): string | undefined {
  const text = plainOf(body.slice(0, 200)).slice(0, reach);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const inScript = scripts.find(([, sign]) => (text.match(sign)?.length ?? 0) > Math.max(letters / 2, least));
  if (inScript) return inScript[0];
  const counted = smallWords.map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }));
  const [first, second] = counted.sort((one, other) => other.count - one.count);
  return first && first.count >= least && first.count > 2 * (second?.count ?? 0) ? first.language : undefined;
}
