import type { Fields, Said } from "./schema.ts";

/**
 * What a theme may say of a role: the one place for the keys, their types, their checks and, as `usual`, what holds where the theme says
 * nothing. What a role means to numbers, contents, pages and outputs stands here and in no writer, so that a type with roles of its own is a
 * folder without code.
 */
export const roleFields = {
  /** Id of a style. */
  style: { kind: "text", usual: "" },
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
  titledBy: { kind: "role" },
  /** The role of what an editor writes next after it in Word, where text seldom follows. */
  follower: { kind: "role" },
  /** A heading of the role is the title of the document, and its class makes any heading a part of that. Over an annex it has the role that `titledBy` names there. */
  entitles: { kind: "boolean", usual: false },
  /** Roles that it looks like instead, by what the front matter's `field` says: sizes of a title. */
  sizes: {
    kind: "record",
    fields: { field: { kind: "text" }, roles: { kind: "map", of: { kind: "role" } } },
    required: ["field", "roles"],
  },
  /** What references call a heading of the role: a section where the theme says nothing. */
  called: { kind: "choice", of: ["article", "part"] },
  /** What a paragraph of the role is in a declaration, resolution or corrigendum: how its opening words look, and how its clauses end, depends on it. */
  clause: { kind: "choice", of: ["organ", "preambular", "operative", "instruction"] },
  /** Numbered paragraphs of the role may have items, which in Word count under them. */
  holdsItems: { kind: "boolean", usual: false },
  /** The role of the heading at which numbers of the role start again: in Word they count under it. */
  countsUnder: { kind: "role" },
  /** The role of an item that is the only one of its list, where such a one goes without a number. */
  alone: { kind: "role" },
  /** A container of the role has its notes by letters at its own foot, is numbered where it has a title and there are several, and is called a box. */
  lettered: { kind: "boolean", usual: false },
  /** The word of the language's file that heads a container of the role where its author gave it no title. */
  titleWord: { kind: "text" },
  /** What a container of the role says describes the document, where its author gave it no subject. */
  describes: { kind: "boolean", usual: false },
  /** A container of the role stands on one page, in Word with nothing kept to it from before. */
  whole: { kind: "boolean", usual: false },
  /** The HTML element of a container or paragraph of the role, where another than `div` or `p` says better what it is. */
  element: { kind: "choice", of: ["address", "article", "aside", "section"] },
  /** The class of its HTML element, where it is not the role's name. */
  class: { kind: "class" },
} as const satisfies Fields;

/** What a role looks like and means, of what `roleFields` says. */
export type RoleLook = Said<typeof roleFields>;
