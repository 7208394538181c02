import { codePoint } from "../diagnostics/characters.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Face, Fonts } from "../fonts/fonts.ts";
import { type ScriptName, scriptOf } from "../fonts/scripts.ts";
import type { Span } from "../source.ts";
import { placeIn, type Trace } from "../trace.ts";
import type { FacesAdvice } from "../world.ts";

/** So many places are told one by one; more of them are counted. */
const shown = 20;

/** The part of a document's characters that may be boxes; where more are, pages would say too little. */
const most = 0.1;

/** Characters in a row that no face has, and where they stand. */
interface Missing {
  readonly text: string;
  readonly at: Span;
}

/** What is not among the letters and signs of western languages, which nearly all text is made of, and which most faces have. */
const unusual = /[^\n\x20-\x7e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/;
const usualSigns = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026";

/** Looks for characters that no face can show. */
export class GlyphCheck {
  readonly #fonts: Pick<Fonts, "addFaces" | "face" | "shows">;
  readonly #missing = new Map<string, Missing>();
  /** Characters that were looked at, and how many of them no face has. */
  #set = 0;
  #lost = 0;
  /** Missing letters of text that nobody wrote in a file: words and numbers that the document's language prints. */
  #ofLanguage = "";

  #usual: boolean | undefined;

  constructor(fonts: Pick<Fonts, "addFaces" | "face" | "shows">) {
    this.#fonts = fonts;
  }

  /** Any of the faces that documents are set in: they have the same characters. */
  get #face(): Face {
    return this.#fonts.face(false, false);
  }

  /** Looks through a text. `trace` is asked for only where something in it is missing; there is none for words of the language. */
  check(text: string, trace: (() => Trace) | undefined): void {
    this.#set += text.length;
    if (!unusual.test(text) && this.#hasUsual()) return;
    const others = text.match(/[^\n\x20-\x7e]/g);
    if (!others || showsAll(others, this.#face)) return;
    for (const { start, end } of missingIn(text, (character) => this.#fonts.shows(character))) {
      const stretch = text.slice(start, end);
      this.#lost += stretch.length;
      const at = trace && placeIn(trace(), start, end);
      if (at) this.#missing.set([at.source.path, at.start, stretch].join("\n"), { text: stretch, at });
      else if (/\p{L}/u.test(stretch)) this.#ofLanguage += stretch;
    }
  }

  #hasUsual(): boolean {
    this.#usual ??= hasUsual(this.#face);
    return this.#usual;
  }

  /**
   * Tells what was found, when all texts were looked through. Where no face has the letters that the document is written in, pages would be
   * boxes: then it gives the message that says so, at the place where the document names its language, and tells nothing.
   */
  finish(language: string, at: Span | undefined, report: Report): Diagnostic | undefined {
    const all = [...this.#missing.values()];
    if (this.#ofLanguage !== "" || this.#lost > this.#set * most) {
      const what = this.#ofLanguage === "" ? "much of this document is written in" : `the language “${language}” is written in`;
      const examples = [...(this.#ofLanguage || all.map(({ text }) => text).join(""))].slice(0, 3).join(" ");
      const message = `No font has the letters that ${what} (${examples}), so there can be no PDF.`;
      const adding = this.#adding(this.#ofLanguage || all.map(({ text }) => text).join(""));
      const help = adding && `${adding.add}, or ${adding.without}.`;
      return diagnostic("script-missing", message, { span: at ?? all[0]?.at, ...(help && { help }) });
    }
    for (const { text, at: place } of all.slice(0, shown)) {
      const count = [...text].length;
      const what = count === 1 ? `the character “${text}” (${codePoint(text)})` : `the characters “${shortened(text)}”`;
      const adding = this.#adding(text);
      const help = adding && `${adding.add}: until then the pages of a PDF show empty boxes in its place.`;
      report(diagnostic("glyph-missing", `No font has ${what}.`, { span: place, ...(help && { help }) }));
    }
    if (all.length > shown) {
      const message = `${all.length - shown} more places have characters that no font has; this is the first of them.`;
      report(diagnostic("glyph-missing", message, { span: all[shown]?.at }));
    }
    return undefined;
  }

  /** What is done for letters of a text that have a face of their own; none where there is no such face, or it has not these letters. */
  #adding(text: string): FacesAdvice | undefined {
    const names = new Set([...text].map((character) => scriptOf(character.codePointAt(0) ?? 0)));
    const missing = [...names].filter((name): name is ScriptName => name !== undefined);
    return missing.length === 0 ? undefined : this.#fonts.addFaces(missing);
  }
}

function hasUsual(face: Face): boolean {
  const latin = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index));
  return showsAll([...latin, ...usualSigns], face);
}

/** Whether a face has a glyph of its own for each of some units, as it has for nearly all text: then it need not be looked through. */
function showsAll(units: readonly string[], { present }: Face): boolean {
  return units.every((unit) => present[unit.charCodeAt(0)] === 1);
}

/** Stretches of a text that nothing shows, with the joiners in them. */
function missingIn(text: string, isShown: (character: string) => boolean): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let at = 0;
  /** Where the last stretch would go on. */
  let next = -1;
  for (const character of text) {
    const start = at;
    at += character.length;
    const joins = start === next;
    if (!shows(character, isShown)) {
      const last = joins ? stretches.at(-1) : undefined;
      if (last) last.end = at;
      else stretches.push({ start, end: at });
      next = at;
    } else if (joins && joiner.test(character)) next = at;
  }
  return stretches;
}

/** What joins pictograms, or chooses their form. */
const joiner = /[\u200d\ufe0e\ufe0f]/;

/** Whether a character is shown; a letter with its marks in one can be shown by its parts. */
function shows(character: string, isShown: (character: string) => boolean): boolean {
  if (isShown(character) || isUnseen(character)) return true;
  const parts = character.normalize("NFD");
  return parts !== character && [...parts].every(isShown);
}

/** Whether a character is never drawn: white space and controls, and what Unicode calls default ignorable. */
function isUnseen(character: string): boolean {
  return /^[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(character);
}

/** A long stretch by its beginning. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 12 ? text : `${characters.slice(0, 12).join("")}…`;
}
