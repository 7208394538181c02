import type { Schema } from "./schema.ts";

/**
 * What a theme may say of a role: the one place for the keys, their types, their checks and, as `usual`, what holds where the theme says
 * nothing. What a role means to numbers, contents, pages and outputs stands here and in no writer, so that a type with roles of its own is a
 * folder without code.
 */
export const roleFields = {
  /** Id of a style. */
  style: { kind: "text" },
  /**
   * A tab typed before the text of an unnumbered paragraph: its first line then starts at the next stop, in a style that hangs
   * at `start` (an unnumbered heading, typed with two tabs).
   */
  lead: { kind: "boolean", usual: false },
  /** Text in bold through a style, numbers roman (recommendations). */
  bold: { kind: "boolean", usual: false },
  /** A border around a container: its distance from the margins, and its thickness in eighths of a point. `below`: white under the text besides its own, in twips. */
  frame: {
    kind: "record",
    fields: {
      start: { kind: "number", least: -40_000, most: 40_000 },
      end: { kind: "number", least: -40_000, most: 40_000 },
      rule: { kind: "number", least: 0, most: 40_000 },
      below: { kind: "number", least: 0, most: 40_000 },
    },
    required: ["start", "end", "rule"],
  },
  /** The level of a heading in Word's navigation, from 1. A role of which the theme says none stands on top where it is numbered, else outside. */
  outline: { kind: "number", least: 1, most: 9, whole: true },
  /** Headings of the role start a page, also for an editor who writes a new one in Word. */
  startsPage: { kind: "boolean", usual: false },
  /** The role of the title that stands under this line ("Annex"): in outline and contents the title stands for both. */
  titledBy: { kind: "text" },
  /** The role of what an editor writes next after it in Word, where text seldom follows. */
  follower: { kind: "text" },
  /** What references call a heading of the role: a section where the theme says nothing. */
  called: { kind: "choice", of: ["article", "part"] },
  /** What a paragraph of the role is in a declaration, resolution or corrigendum: how its opening words look, and how its clauses end, depends on it. */
  clause: { kind: "choice", of: ["organ", "preambular", "operative", "instruction"] },
  /** Numbered paragraphs of the role may have items, which in Word count under them. */
  holdsItems: { kind: "boolean", usual: false },
  /** A container of the role has its notes by letters at its own foot, is numbered where it has a title and there are several, and is called a box. */
  lettered: { kind: "boolean", usual: false },
  /** The word of the language's file that heads a container of the role where its author gave it no title. */
  titleWord: { kind: "text" },
  /** A container of the role stands on one page, in Word with nothing kept to it from before. */
  whole: { kind: "boolean", usual: false },
  /** The HTML element of a container or paragraph of the role, where another than `div` or `p` says better what it is. */
  element: { kind: "choice", of: ["address", "article", "aside", "section"] },
  /** The class of its HTML element, where it is not the role's name. */
  class: { kind: "class" },
} as const satisfies Readonly<Record<string, Schema>>;

/** What a role looks like and means, of what `roleFields` says. */
export type RoleLook = Said<typeof roleFields>;

/** The values of fields: those that have a usual one are always there, and so is the style, without which there is no role. */
type Said<F> = {
  readonly [K in keyof F as F[K] extends { readonly usual: unknown } ? K : K extends "style" ? K : never]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends { readonly usual: unknown } ? never : K extends "style" ? never : K]?: ValueOf<F[K]>;
};

type ValueOf<S> = S extends { readonly kind: "number" }
  ? number
  : S extends { readonly kind: "text" | "class" }
    ? string
    : S extends { readonly kind: "boolean" }
      ? boolean
      : S extends { readonly kind: "choice"; readonly of: readonly (infer Word)[] }
        ? Word
        : S extends { readonly kind: "record"; readonly fields: infer Fields; readonly required: readonly (infer Required)[] }
          ? { readonly [K in keyof Fields as K extends Required ? K : never]: ValueOf<Fields[K]> } & {
              readonly [K in keyof Fields as K extends Required ? never : K]?: ValueOf<Fields[K]>;
            }
          : never;

/** What holds of every role of which the theme says no more. */
export const usualLook: Omit<RoleLook, "style"> = {
  lead: false,
  bold: false,
  startsPage: false,
  holdsItems: false,
  lettered: false,
  whole: false,
};
