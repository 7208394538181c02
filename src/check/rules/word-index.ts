import { isWordCharacter } from "../prose/characters.ts";
import { noteMark, type ProseText } from "../prose/prose.ts";
import type { EditorialRule, Found, WordEntry } from "./rule.ts";

/** An entry with the rule that it belongs to. */
interface Indexed {
  readonly rule: EditorialRule;
  readonly entry: WordEntry;
  readonly key: string;
}

/** Words and phrases of all rules by their first word, so that one pass over a text finds those of all of them. */
export class WordIndex {
  readonly #byFirst = new Map<string, Indexed[]>();

  constructor(rules: Iterable<EditorialRule>) {
    for (const rule of rules) {
      for (const finder of rule.find) if (finder.by === "words") for (const entry of finder.words) this.#add(rule, entry);
    }
    for (const entries of this.#byFirst.values()) entries.sort((one, other) => other.key.length - one.key.length);
  }

  /** What is found in a text: at each place the longest entry of each rule. */
  *find(prose: ProseText): Iterable<readonly [EditorialRule, Found]> {
    const { lower } = prose;
    for (let start = 0; start < lower.length; ) {
      let end = start;
      while (isWordCharacter(lower, end)) end += 1;
      if (end === start) start += 1;
      else {
        const entries = this.#byFirst.get(lower.slice(start, end));
        if (entries && !isElided(lower, start)) yield* findAt(prose, start, entries);
        start = end;
      }
    }
  }

  #add(rule: EditorialRule, entry: WordEntry): void {
    const isPlain = /^[a-z]+$/.test(entry.word);
    const key = isPlain ? entry.word : entry.word.toLowerCase();
    const first = isPlain ? key : firstWord(key);
    const entries = this.#byFirst.get(first);
    if (entries) entries.push({ rule, entry, key });
    else this.#byFirst.set(first, [{ rule, entry, key }]);
  }
}

function firstWord(text: string): string {
  let end = 0;
  while (isWordCharacter(text, end)) end += 1;
  return text.slice(0, end);
}

/** Whether a word stands behind an article of French that lost its vowel: l’organisation. */
function isElided(text: string, start: number): boolean {
  return "’'".includes(text[start - 1] ?? " ") && isWordCharacter(text, start - 2);
}

function* findAt(prose: ProseText, start: number, entries: readonly Indexed[]): Iterable<readonly [EditorialRule, Found]> {
  const found = new Set<EditorialRule>();
  for (const { entry, key, rule } of entries) {
    const end = start + key.length;
    if (found.has(rule) || !prose.lower.startsWith(key, start) || isWordCharacter(prose.lower, end)) continue;
    const written = prose.text.slice(start, end);
    if (!(entry.exact ? written === entry.word : isOrdinary(prose.text, written, start, end))) continue;
    found.add(rule);
    const before = prose.text.slice(Math.max(0, start - 80), start);
    if (entry.unless?.({ found: written, before, after: prose.text.slice(end, end + 80), prose })) continue;
    yield [rule, { start, end, replacement: entry.to === undefined ? undefined : cased(written, entry.to, entry.exact) }];
  }
}

/**
 * Whether a word is one of the language where it stands, and no part of a name: it has small letters, or a capital at the start of a
 * sentence, or one though the words around it have none. What is all capitals is an abbreviation, or shouted.
 */
function isOrdinary(text: string, written: string, start: number, end: number): boolean {
  if (written === written.toLowerCase()) return true;
  if (written.slice(1) !== written.slice(1).toLowerCase()) return false;
  const after = text.slice(end, end + 60).split(/[.,;:?!()]/, 1)[0] ?? "";
  const follows = after.split(" ", 4);
  if (isTitled(text, start)) return false;
  if (beginsSentence(text, start)) return !isName(follows.slice(1));
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.,;:?!()]/)
      .at(-1) ?? "";
  return ![...before.split(" ").slice(-3), ...follows].some(hasCapital);
}

/** Whether a sentence or a quotation begins at a place: nothing stands before it, or a stop with a blank, or a mark that opens. */
export function beginsSentence(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && "“‘(*".includes(text[at - 1] ?? "")) at -= 1;
  if (at === 0 || text[at - 1] === noteMark) return true;
  if (isTitled(text, at)) return false;
  return text[at - 1] === " " && (at === 1 || `.:?!${noteMark}”`.includes(text[at - 2] ?? ""));
}

/** Whether a stop before a place is that of an abbreviation: “Mr. Gray”, “J. Harbor”, “No. 5”. */
function isTitled(text: string, start: number): boolean {
  return /(?:^|[\s(.“])(?:Mr|Ms|Mrs|Messrs|Dr|Prof|St|Jr|Nos?|[Pp]aras?|[Aa]rts?|[Ss]ects?|[Vv]ols?|[A-Z])\. $/.test(
    text.slice(Math.max(0, start - 9), start),
  );
}

/** Whether words that follow are the rest of a name: “Program Office”, “Center for Human Rights”. */
function isName([first = "", second = "", third = ""]: readonly string[]): boolean {
  return hasCapital(first) || (hasCapital(second) && hasCapital(third));
}

function hasCapital(word: string): boolean {
  return word !== "" && word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** With the capital of what is written. */
function cased(written: string, to: string, exact = false): string {
  const capital = written.charAt(0);
  return exact || capital === capital.toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1);
}
