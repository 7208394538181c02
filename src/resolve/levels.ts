import type { RNumber } from "../document/resolved.ts";
import type { Role } from "../document/tree.ts";
import { fillPattern, formatNumber } from "../theme/number-format.ts";
import type { NumberLevel, Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";

/** The part of a number that one level gives: "V" or "B" of "V.B", "7" or "(b)" of "7 (b)". */
export interface NumberPart {
  readonly value: number;
  /** Without the full stop of its own line, with its parentheses. */
  readonly text: string;
}

/** Where a role stands in the theme's numbering. */
export interface LevelPlace {
  readonly level: NumberLevel;
  /** The pattern of the language, or else the theme's. */
  readonly pattern: string;
  readonly list: string;
  readonly index: number;
}

/** The numbered levels of a theme by role, with the patterns of the language. */
export class Levels {
  readonly #places = new Map<Role, LevelPlace>();

  constructor(theme: Theme, words: Words) {
    for (const [list, levels] of Object.entries(theme.numbering)) {
      for (const [index, level] of levels.entries()) {
        if (this.#places.has(level.role)) continue;
        this.#places.set(level.role, { level, pattern: words.numbering[level.role] ?? level.text, list, index });
      }
    }
  }

  /** The level of a role; none where the role is not numbered, or has only a bullet. */
  find(role: Role): LevelPlace | undefined {
    const place = this.#places.get(role);
    return place?.level.format === "bullet" ? undefined : place;
  }

  /** The number as printed in front of its text. */
  number(place: LevelPlace, value: number, run: string): RNumber {
    const text = fillPattern(place.pattern, formatNumber(value, place.level.format));
    return { role: place.level.role, value, text, run };
  }

  /** The number as a part of a reference: its parentheses stay, its full stop and its word go. */
  part(place: LevelPlace, value: number): NumberPart {
    const bare = formatNumber(value, place.level.format);
    const text = /[()]/.test(place.pattern) ? fillPattern(place.pattern, bare).trim() : bare;
    return { value, text };
  }
}

/**
 * Joins the parts of a number: headings with full stops ("V.B.1"), anything in parentheses after a space ("V.B.1 (a)"), and so all
 * sub-items ("7 (b)"). The space does not break.
 */
export function joinParts(parts: readonly NumberPart[], glue: "." | " "): string {
  let joined = "";
  for (const { text } of parts) {
    if (joined === "") joined = text;
    else joined += glue === "." && !/[()]/.test(text) ? `.${text}` : `\u00a0${text}`;
  }
  return joined;
}
