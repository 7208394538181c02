import { mayHaveScripts, type ScriptName, scriptOf, scriptOfLanguage, scripts } from "../fonts/scripts.ts";
import type { Context } from "./context.ts";
import { element, type Tag } from "./element.ts";
import type { Prose, Run } from "./prose.ts";

/**
 * Cuts the runs of a prose where a script begins that has a face of its own, and gives each its look in that. What is of no script (a digit, a
 * space, a bracket) is set as the words around it are. Letters whose face is not installed stay as they are, and are boxes.
 */
export function inFaces(prose: Prose, context: Context): Prose {
  const own = scriptOfLanguage(context.language);
  if (own === undefined && !mayHaveScripts(prose.text)) return prose;
  const { text } = prose;
  const chooser = new ScriptChooser(text, own);
  const runs: Run[] = [];
  let at = 0;
  for (const run of prose.runs) {
    let open: (Run & { end: number }) | undefined;
    while (at < run.end) {
      const character = text.codePointAt(at) ?? 0;
      const script = chooser.scriptOf(character, at, run);
      const inScript = script && context.looks.inScript(run.look, script);
      const usual = (run.level ?? 0) % 2 === 1 ? context.looks.complex(run.look) : run.look;
      const look = inScript?.face.has(character) ? inScript : usual;
      at += character > 0xffff ? 2 : 1;
      if (open && (open.look === look || staysWithLetter(character))) open.end = at;
      else {
        const foreign = script !== own && look !== run.look && (run.level ?? 0) % 2 === 0;
        open = { ...run, end: at, look, tag: foreign && script ? spokenIn(script, run.tag) : run.tag };
        runs.push(open);
      }
    }
  }
  return { ...prose, runs, spreads: isMostlyWide(runs) };
}

/** A part of a text, and the language (BCP 47) that its script tells of, where that is another than the text's. */
export interface Foreign {
  readonly text: string;
  readonly language?: string;
}

/**
 * Cuts a text that is read from left to right, of a document of a language, where letters begin or end that have a face of their own, and so tell
 * of another language: of those that are read from right to left `spokenStretches` knows.
 */
export function foreignParts(text: string, language: string): readonly Foreign[] {
  if (!mayHaveScripts(text)) return [{ text }];
  const own = scriptOfLanguage(language);
  const parts: { text: string; script: ScriptName | undefined }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    const script = staysWithLetter(code) ? last?.script : scriptOf(code);
    const foreign = script === own ? undefined : script;
    if (last && last.script === foreign) last.text += character;
    else parts.push({ text: character, script: foreign });
  }
  return parts.map((part) =>
    part.script ? { text: part.text, language: scripts[part.script].language } : { text: part.text },
  );
}

/** Which units of a text are set in the face of Chinese, were it installed, in a document of a language: 1 for each. */
export function chineseUnits(text: string, language: string): Uint8Array {
  const units = new Uint8Array(text.length);
  const chooser = new ScriptChooser(text, scriptOfLanguage(language));
  for (let at = 0; at < text.length; ) {
    const character = text.codePointAt(at) ?? 0;
    const length = character > 0xffff ? 2 : 1;
    if (chooser.scriptOf(character, at) === "chinese") units.fill(1, at, at + length);
    at += length;
  }
  return units;
}

/** Whether most of what some runs show is wide. */
function isMostlyWide(runs: readonly Run[]): boolean {
  let [start, wide] = [0, 0];
  for (const { end, look } of runs) {
    if (look.face.wide) wide += end - start;
    start = end;
  }
  return wide > start / 2;
}

/** Whether a character stands on the letter before it, or decides how that joins, and so is of its run. */
export function staysWithLetter(character: number): boolean {
  if (character < 0x300) return false;
  return character === 0x200c || character === 0x200d || /\p{M}/u.test(String.fromCodePoint(character));
}

function spokenIn(script: ScriptName, tag: Tag): Tag {
  return typeof tag === "string" ? tag : element("Span", tag, { language: scripts[script].language });
}

/** Marks that Chinese has as wide as its letters, and other languages as narrow as theirs, under the same numbers. */
const wideMarks = "“”‘’—…·";

/** Chooses scripts for the characters of a text, one after the other. */
class ScriptChooser {
  readonly #text: string;
  /** Of the language of the document. */
  readonly #own: ScriptName | undefined;
  /** Of the last letter, and of the last that is read from right to left. */
  #last: ScriptName | undefined;
  #lastReversed: ScriptName | undefined;
  /** Of the last character. */
  #before: ScriptName | undefined;

  constructor(text: string, own: ScriptName | undefined) {
    this.#text = text;
    this.#own = own;
    this.#last = own;
    this.#lastReversed = own;
  }

  scriptOf(character: number, at: number, { level = 0, clings }: Pick<Run, "level" | "clings"> = {}): ScriptName | undefined {
    const script = scriptOf(character);
    const letter = String.fromCodePoint(character);
    if (script === undefined && staysWithLetter(character)) return this.#before;
    if (script !== undefined || /\p{L}/u.test(letter)) {
      this.#last = script;
      if (level % 2 === 1) this.#lastReversed = script;
      this.#before = script;
    } else this.#before = clings ? this.#ofDigit(this.#own, level) : this.#ofSign(letter, at, level);
    return this.#before;
  }

  /** A sign among words from right to left is set as these are; among others it is one of the document's face, but for the wide marks of Chinese. */
  #ofSign(sign: string, at: number, level: number): ScriptName | undefined {
    if (level % 2 === 1) return this.#lastReversed;
    if (wideMarks.includes(sign)) return this.#isAmongChinese(at) ? "chinese" : undefined;
    return this.#ofDigit(this.#last, level);
  }

  /** Digits that words from right to left hold are set as these are. */
  #ofDigit(around: ScriptName | undefined, level: number): ScriptName | undefined {
    return level > 0 && around === "arabic" ? around : undefined;
  }

  /** Whether a mark stands beside a Chinese character; in a Chinese text, where it is not in the middle of a foreign word. */
  #isAmongChinese(at: number): boolean {
    const isOf = (place: number) => scriptOf(this.#text.codePointAt(place) ?? 0) === "chinese";
    if (isOf(at - 1) || isOf(at + 1)) return true;
    if (this.#own !== "chinese") return false;
    const isOfWord = (place: number) => /[\p{L}\p{N}]/u.test(this.#text.charAt(place));
    return !(isOfWord(at - 1) && isOfWord(at + 1));
  }
}
