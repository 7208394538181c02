import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Resolved } from "../document/resolved.ts";
import { type Span, span } from "../source.ts";
import type { Style, Theme } from "../theme/theme.ts";
import type { Face, Fonts, Letters } from "./fonts.ts";
import { type Looks, makeLooks } from "./looks.ts";

/** What every part of layout works with. */
export interface Context {
  readonly theme: Theme;
  readonly looks: Looks;
  /** Letters of drawings. */
  readonly letters: Letters;
  /** Notes are listed at the end instead of the foot of the page. */
  readonly notesAtEnd: boolean;
  /** The name of a link from a note to its call, "%" for its mark. */
  readonly backToText: string;
  readonly report: Report;
  /** The character style of a stretch's classes: the first class that is a role with one. */
  characterStyle(classes: readonly string[]): Style | undefined;
  /** Reports a character that no face can show, each once. `raw` is the text of `at` as it was written. */
  checkGlyphs(text: string, face: Face, at: Span | undefined, raw: string): void;
}

/** Makes the context of one document. */
export function makeContext(resolved: Resolved, theme: Theme, fonts: Fonts, report: Report): Context {
  const reported = new Set<string>();
  return {
    theme,
    looks: makeLooks(fonts),
    letters: fonts.letters,
    notesAtEnd: resolved.blocks.some((block) => block.type === "notes"),
    backToText: resolved.backToText ?? "%",
    report,
    characterStyle(classes) {
      for (const name of classes) {
        const style = theme.styles[theme.roles[name]?.style ?? ""];
        if (style?.kind === "character") return style;
      }
      return undefined;
    },
    checkGlyphs(text, face, at, raw) {
      if (isAscii.test(text)) return;
      for (const character of text) {
        const missing = character.length > 1 || face.present[character.charCodeAt(0)] === 0;
        if (!missing || character === "\n" || reported.has(character)) continue;
        reported.add(character);
        report(missingGlyph(character, at, raw));
      }
    },
  };
}

const isAscii = /^[\x20-\x7e]*$/;

function missingGlyph(character: string, at: Span | undefined, raw: string) {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return diagnostic("glyph-missing", `No font has the character “${character}” (U+${code}).`, {
    span: at && narrow(at, raw, character),
  });
}

/** The place of the character itself, where it stands in the file as it is set and not as an entity. */
function narrow(at: Span, raw: string, character: string): Span {
  const asWritten = at.end - at.start === raw.length;
  const start = asWritten ? at.start + raw.indexOf(character) : at.source.text.indexOf(character, at.start);
  return start < at.start || start >= at.end ? at : span(at.source, start, start + character.length);
}
