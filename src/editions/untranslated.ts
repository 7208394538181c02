import type { Report } from "../diagnostics/diagnostic.ts";
import { resolvedText } from "../document/plain.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import type { Unit } from "./edition.ts";
import { capital, nameOf } from "./names.ts";

/** Letters of languages that are not written in Latin ones. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
};

/** Shorter texts may well be the same: names, a symbol, a title such as “Introduction”. */
const leastLetters = 24;
const leastWords = 5;

/** The part of the words of a paragraph that two languages may have in common, names and figures mostly. */
const mostInCommon = 0.7;

/** The part of the letters that a text in another script has at least in its own. */
const leastOwn = 0.25;

/** Paragraphs that still stand in the language of the original. */
export function checkUntranslated(compared: Compared, report: Report): void {
  const { original, pairs } = compared;
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs || !isUntranslated(ours, theirs, compared)) continue;
    const message = `${capital(nameOf(theirs))} stands in the language of ${fileOf(original)}.`;
    tellBoth(report, "edition-missing", message, { edition: theirs.span, original: ours.span });
  }
}

/** Whether a paragraph of an edition stands in the language of the original. */
export function isUntranslated(ours: Unit, theirs: Unit, { original, edition }: Compared): boolean {
  return original.language !== edition.language && isLeft(textOf(ours), textOf(theirs), original.language, edition.language);
}

function textOf({ lines }: Unit): string {
  return lines.map(({ content }) => resolvedText(content)).join(" ");
}

function isLeft(original: string, edition: string, from: string, to: string): boolean {
  const letters = count(edition, /\p{L}/gu);
  const script = scripts[to];
  if (script)
    return letters >= leastLetters && count(edition, script) < letters * leastOwn && wordsInCommon(original, edition) > 0.3;
  const foreign = scripts[from];
  if (foreign) return letters >= leastLetters / 2 && count(edition, foreign) > letters / 2;
  return wordsInCommon(original, edition) > mostInCommon;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The part of the words of two texts that both have; nothing where there are few. */
function wordsInCommon(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.size < leastWords || others.size < leastWords) return 0;
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(words.size, others.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}
