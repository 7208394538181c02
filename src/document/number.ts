import type { Trace } from "../trace.ts";
import type { Role } from "./tree.ts";

/** A number that the program made, with its parts, so that nobody has to take apart what is printed. */
export interface RNumber {
  /** What numbers it: the theme's `numbering` has a level of this role. */
  readonly role: Role;
  readonly value: number;
  /** As printed, from the theme's pattern and the words: `before`, what it stands under, `bare` and `after`, one behind the other. */
  readonly text: string;
  /** "Article ", "Table ", "(" */
  readonly before: string;
  /** The number that it is printed under, where its pattern asks for that: "104." of "104.12". */
  readonly under?: RParentNumber;
  /** The count alone in its format: "12", "a", "II". */
  readonly bare: string;
  /** ".", ")" */
  readonly after: string;
  /**
   * The run of numbers it belongs to. All nodes of one role and run count 1, 2, 3 …; a new run starts at 1. A sub-item's run is
   * its list, an annex's paragraphs are a run of their own.
   */
  readonly run: string;
  /** Where its characters are written, of one that somebody gave (`{number="12 bis"}`). */
  readonly trace?: Trace;
}

/** What a number is printed under. */
export interface RParentNumber {
  /** The number of the paragraph, heading or item; none where it comes from front matter ("25"). */
  readonly number?: RNumber;
  /** That number without its words and signs, with what it is itself printed under: "104", "25.3". */
  readonly text: string;
  /** What stands between the two: "." */
  readonly joint: string;
}

/** A part of a reference's text that one number gives: "7" and "(b)" of "7 (b)", "104.12" of "104.12 (a)". */
export interface NumberStep {
  /** What stands between it and the part before: "." of "V.B", a space that does not break of "7 (b)". */
  readonly gap: string;
  readonly text: string;
  /** Absent where it is of another document. */
  readonly number?: RNumber | undefined;
}

/** What the steps of a reference come to. */
export function textOfSteps(steps: readonly NumberStep[]): string {
  return steps.map(({ gap, text }) => gap + text).join("");
}

/** A number without its words and signs, behind what it is printed under: "104.12" of "104.12.", "4" of "Article 4". */
export function wholeNumber({ under, bare }: Pick<RNumber, "under" | "bare">): string {
  return under ? under.text + under.joint + bare : bare;
}

/** Whether a number is one of a count, as those that programs make are; "12 bis" stands between two, and so does "12 bis.1" under it. */
export function isCounted({ value, under }: RNumber): boolean {
  return Number.isInteger(value) && (!under?.number || isCounted(under.number));
}
