import { codePoint } from "../diagnostics/characters.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Span, span } from "../source.ts";
import type { Face } from "./fonts.ts";

/** So many characters are told one by one; a text in a script that no face has is told as such. */
const toldAlone = 8;

/** Looks for characters that no face can show, and tells each once. */
export class GlyphCheck {
  readonly #report: Report;
  readonly #missing = new Map<string, Span | undefined>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** Looks through a text; `raw` is that of `at` as it was written. */
  check(text: string, face: Face, at: Span | undefined, raw: string): void {
    if (isAscii.test(text)) return;
    for (const character of text) {
      const missing = character.length > 1 || face.present[character.charCodeAt(0)] === 0;
      if (!missing || character === "\n" || this.#missing.has(character)) continue;
      this.#missing.set(character, at && narrow(at, raw, character));
    }
  }

  /** Tells what was found, when all text is set. */
  finish(): void {
    const all = [...this.#missing];
    if (all.length <= toldAlone) {
      for (const [character, at] of all) {
        const message = `No font has the character “${character}” (${codePoint(character)}).`;
        this.#report(diagnostic("glyph-missing", message, { span: at }));
      }
      return;
    }
    const some = all.slice(0, toldAlone).map(([character]) => character);
    this.#report(
      diagnostic("glyph-missing", `No font has ${all.length} of the characters of this text: ${some.join(" ")} …`, {
        span: all[0]?.[1],
        help: "Pages can only be set in Latin, Greek, Cyrillic and Hebrew letters. A Word file, a web page or plain text shows all others.",
      }),
    );
  }
}

const isAscii = /^[\x20-\x7e]*$/;

/** The place of the character itself, where it stands in the file as it is set and not as an entity. */
function narrow(at: Span, raw: string, character: string): Span {
  const asWritten = at.end - at.start === raw.length;
  const start = asWritten ? at.start + raw.indexOf(character) : at.source.text.indexOf(character, at.start);
  return start < at.start || start >= at.end ? at : span(at.source, start, start + character.length);
}
