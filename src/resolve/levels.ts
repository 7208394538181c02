import type { Data } from "../document/data.ts";
import { type NumberStep, type RNumber, type RParentNumber, textOfSteps, wholeNumber } from "../document/number.ts";
import type { Role } from "../document/tree.ts";
import { formatNumber, type NumberPattern, readPattern } from "../theme/number-format.ts";
import type { NumberLevel, Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";

/** The part of a number that one level gives: "V" or "B" of "V.B", "7" or "(b)" of "7 (b)", "104" or "12" of "104.12". */
export interface NumberPart {
  readonly value: number;
  /** Without the full stop of its own line, with its parentheses. */
  readonly text: string;
  /** What joins it to the part before, where its own line prints both: "." */
  readonly joint?: string;
  /** What a language puts between it and the part before, where that is its own. */
  readonly gap?: string;
  /** What it is a part of. */
  readonly number?: RNumber;
}

/** Where a role stands in the theme's numbering. */
export interface LevelPlace {
  readonly level: NumberLevel;
  /** The pattern of the language, or else the theme's. */
  readonly pattern: NumberPattern;
  readonly list: string;
  readonly index: number;
}

/** Where a number counts, and what it may be printed under. */
export interface Counted {
  readonly run: string;
  /** The number of what it stands under. */
  readonly parent?: RNumber | undefined;
  /** Front matter of its document, whose fields a pattern may name. */
  readonly data?: Data;
}

/** The numbered levels of a theme by role, with the patterns of the language. */
export class Levels {
  readonly #places = new Map<Role, LevelPlace>();

  constructor(theme: Theme, words: Words) {
    for (const [list, levels] of Object.entries(theme.numbering)) {
      for (const [index, level] of levels.entries()) {
        if (this.#places.has(level.role)) continue;
        const pattern = readPattern(words.numbering[level.role]?.pattern ?? level.text) ?? noPattern;
        this.#places.set(level.role, { level, pattern, list, index });
      }
    }
  }

  /** The level of a role; none where the role is not numbered, or has only a bullet. */
  find(role: Role): LevelPlace | undefined {
    const place = this.#places.get(role);
    return place?.level.format === "bullet" ? undefined : place;
  }

  /** Whether a role has a mark in front of it, be it a number or a bullet. */
  has(role: Role): boolean {
    return this.#places.has(role);
  }

  /** The number as printed in front of its text. Where there is nothing that it could be printed under, it stands alone. */
  number({ level, pattern }: LevelPlace, value: number, { run, parent, data }: Counted): RNumber {
    const { before, after } = pattern;
    const bare = formatNumber(value, level.format);
    const under = parentOf(pattern, parent, data);
    const text = before + wholeNumber({ bare, ...(under && { under }) }) + after;
    return { role: level.role, value, text, before, ...(under && { under }), bare, after, run };
  }
}

const noPattern: NumberPattern = { before: "", after: "" };

function parentOf({ under }: NumberPattern, parent: RNumber | undefined, data: Data | undefined): RParentNumber | undefined {
  if (!under) return undefined;
  const { name, joint } = under;
  if (name === "parent") return parent && { number: parent, text: wholeNumber(parent), joint };
  const field = data?.[name];
  const given = typeof field === "string" || typeof field === "number" ? String(field) : "";
  return given === "" ? undefined : { text: given, joint };
}

/** A number as a part of a reference: its parentheses stay, its full stop and its word go. */
export function partOf(number: RNumber): NumberPart {
  const { value, before, under, bare, after } = number;
  if (under) return { value, text: bare, joint: under.joint, number };
  return { value, text: /[()‘’]/.test(before + after) ? (before + bare + after).trim() : bare, number };
}

/** A number that is referred to by itself: its part, behind those of what it is printed under. */
export function partsOf(number: RNumber): readonly NumberPart[] {
  const { under } = number;
  const above = under && (under.number ? partsOf(under.number) : [{ value: 0, text: under.text }]);
  return [...(above ?? []), partOf(number)];
}

/**
 * The parts of a number as they are joined: headings with full stops ("V.B.1"), anything in parentheses after a space ("V.B.1 (a)"), and so
 * all sub-items ("7 (b)"); what its own line prints behind the part before is one with that ("104.12"). The space does not break.
 */
export function stepsOf(parts: readonly NumberPart[], glue: "." | " "): readonly NumberStep[] {
  const steps: NumberStep[] = [];
  for (const { text, joint, gap, number } of parts) {
    const last = steps.at(-1);
    if (last && joint !== undefined) steps[steps.length - 1] = { gap: last.gap, text: last.text + joint + text, number };
    else steps.push({ gap: last ? (gap ?? gapBefore(text, glue)) : "", text, number });
  }
  return steps;
}

function gapBefore(text: string, glue: "." | " "): string {
  return glue === "." && !/[()]/.test(text) ? "." : "\u00a0";
}

/** The parts of a number, joined: "V.B.1 (a)". */
export function joinParts(parts: readonly NumberPart[], glue: "." | " "): string {
  return textOfSteps(stepsOf(parts, glue));
}
