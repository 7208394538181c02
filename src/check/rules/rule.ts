import type { House } from "../../theme/house.ts";
import type { TextEdit } from "../../trace.ts";
import type { Prose, ProseKind, ProseText } from "../prose/prose.ts";
import type { Usage } from "../prose/usage.ts";
import type { WholeProse } from "../prose/whole.ts";
import { everyZone, type ZoneKind } from "../prose/zones.ts";

/** What a rule finds is worth: `off` until somebody switches it on. */
export type Level = "warning" | "suggestion" | "off";

/** Something that breaks a rule: a range of a block. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** What the range is to say; absent where that is the author's to decide. */
  readonly replacement?: string | undefined;
  /** Instead of the rule's own message. */
  readonly message?: string;
  /** What mends it, where that is something else than other words in the range. */
  readonly edits?: readonly TextEdit[] | undefined;
}

/**
 * A text that breaks a rule, or one that does not: Markdown of a paragraph, or of what else it says. In a wrong one ⟦ and ⟧ stand around
 * the range that is found.
 */
export type Example =
  | string
  | {
      readonly text: string;
      /** What it stands in; `document` is the whole body. */
      readonly in?: ProseKind | "document";
      /** The date of its document, where the rule goes by it. */
      readonly date?: string;
      /** The type of its document, where the rule goes by that: `resolution`. A report else. */
      readonly type?: string;
      /** The house of its document, where the rule goes by that. */
      readonly house?: House;
      /** The language of its document; English else. */
      readonly language?: string;
    };

/** How a rule finds what breaks it. */
export type Finder =
  | { readonly by: "words"; readonly words: readonly WordEntry[] }
  | { readonly by: "pattern"; readonly pattern: PatternEntry }
  | { readonly by: "block"; readonly visit: (prose: Prose) => Iterable<Found> }
  | { readonly by: "document"; readonly visit: (whole: WholeProse) => Iterable<FoundIn> };

/** What was found, and in which block. */
export interface FoundIn extends Found {
  readonly prose: Prose;
}

/** A word or a phrase that is looked up. */
export interface WordEntry {
  /** In small letters, or as it has to be spelled where `exact`. */
  readonly word: string;
  readonly to?: string | undefined;
  /** Found only in these very letters; else also where it begins a sentence, or has a capital though all around it have none. */
  readonly exact?: boolean;
  readonly unless?: ((place: WordPlace) => boolean) | undefined;
}

/** A word that was found, with what stands around it. */
export interface WordPlace {
  /** As it is written. */
  readonly found: string;
  /** Up to 80 characters before it, and after it. */
  readonly before: string;
  readonly after: string;
  readonly prose: ProseText;
}

/** An expression that is looked for where a text has one of the words or signs that it cannot do without. */
export interface PatternEntry {
  readonly pattern: RegExp;
  /** In small letters: the text has to hold one of them. Absent where there is nothing so cheap to ask. */
  readonly needs?: readonly string[] | undefined;
  readonly fix?: ((match: RegExpExecArray, prose: ProseText) => string | undefined) | undefined;
  readonly unless?: ((match: RegExpExecArray, prose: ProseText) => boolean) | undefined;
}

/** What an editorial rule says of itself. */
export interface RuleDescription {
  /** Its name in settings and messages, in kebab case. */
  readonly id: string;
  /** Its number in the list of rules: "20", "50a"; none for one that came later. */
  readonly number: string;
  readonly severity: Level;
  /** Whether its fix is right wherever it is found and may be made unasked, or is only offered. Without a word it mends nothing. */
  readonly fix?: "certain" | "offered";
  /** What it rests on, in words: "Editorial Manual, Spelling", "A/HRC/38/40", "published resolutions, 3,281 to 24". */
  readonly sources: readonly string[];
  /** The rule in a few words, as a list of rules has it. */
  readonly summary: string;
  /** What to do, in one sentence. */
  readonly help: string;
  /** Why, for `explain`, where there is more to say. */
  readonly explanation?: string;
  /** What is wrong, of what was found and what it is to say. Without it: Write “…”, not “…”. */
  readonly message?: (found: string, replacement: string | undefined) => string;
  /** The kinds of block that it looks into; all, without a word. */
  readonly kinds?: readonly ProseKind[];
  /** The zones that it leaves alone; all, without a word. */
  readonly skip?: readonly ZoneKind[];
  /** What it is worth by the usage of a house or a type of document, where that is something else. */
  readonly usage?: Readonly<Partial<Record<Usage, Level>>>;
  /** The first and the last date, yyyy-mm-dd, of documents that it holds for. */
  readonly from?: string;
  readonly until?: string;
  /** The languages that it holds for, by their codes, or any of them; without a word English alone. */
  readonly languages?: "any" | readonly string[];
  readonly find: Finder | readonly Finder[];
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

/** An editorial rule: everything about it in one place. What its description leaves out has been filled in. */
export interface EditorialRule extends RuleDescription {
  readonly skip: readonly ZoneKind[];
  readonly find: readonly Finder[];
}

/** Makes a rule of its description. */
export function rule(description: RuleDescription): EditorialRule {
  return { skip: everyZone, ...description, find: [description.find].flat() };
}

/** Paragraphs, items and notes: blocks of whole sentences. */
export const sentences: readonly ProseKind[] = ["paragraph", "item", "note"];

/** All but cells, in which there is no room. */
export const outsideTables: readonly ProseKind[] = ["title", "heading", "paragraph", "item", "note", "caption", "field"];

/** What a rule is worth in a block: what the usage there says, the closest first, else its own severity; off outside its dates. */
export function levelOf(
  { from, severity, until, usage = {} }: EditorialRule,
  where: Pick<ProseText, "date" | "usages">,
): Level {
  if ((from !== undefined && where.date < from) || (until !== undefined && where.date > until)) return "off";
  const special = where.usages.map((one) => usage[one]).find((level) => level !== undefined);
  return special ?? severity;
}
