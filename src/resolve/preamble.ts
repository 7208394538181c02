import type { Structure } from "../document/tree.ts";

/**
 * How far a text is with its preamble: a declaration or a resolution begins with the line of its organ, goes on with clauses, and
 * leaves them for what is declared or decided (un-format 14.2). A text of any other type is behind its preamble from the start.
 */
export type PreambleState = "before" | "open" | "closed";

/**
 * What comes next in a text: the line of the organ, a clause, the paragraph that declares ("Declares the following:"), a numbered list,
 * a heading of the structure.
 */
export type PreambleEvent = "organ" | "clause" | "declaring" | "list" | "heading";

/** What comes of an event. */
export interface PreambleStep {
  readonly state: PreambleState;
  /** What a paragraph is; absent for lists and headings. */
  readonly part?: "organ" | "preambular" | "declares";
  /** The organ has not been named: its line is put in before, where the document says who it is. */
  readonly wantsOrgan?: true;
  /** The preamble was left without the paragraph that declares. */
  readonly lacksDeclaring?: true;
}

/** What each event does in each state; one that is not named changes nothing. */
type Steps = Readonly<Record<PreambleState, Partial<Readonly<Record<PreambleEvent, PreambleStep>>>>>;

const closing: PreambleStep = { state: "closed" };
const clause: PreambleStep = { state: "open", part: "preambular" };
const declaring: PreambleStep = { state: "closed", part: "declares" };

/** Only the first paragraph can be the organ's line: later ones of its form are clauses. */
const common = {
  before: { organ: { state: "open", part: "organ" }, clause: { ...clause, wantsOrgan: true } },
  open: { organ: clause, clause },
  closed: {},
} as const satisfies Steps;

/** By how the type of a document has its preamble end: with the paragraph that declares, or with the first list of operative paragraphs. */
const steps: Readonly<Record<Structure["preamble"], Steps>> = {
  none: { before: {}, open: {}, closed: {} },
  declares: {
    before: { ...common.before, declaring: { ...declaring, wantsOrgan: true }, heading: closing },
    open: { ...common.open, declaring, heading: { ...closing, lacksDeclaring: true } },
    closed: {},
  },
  operative: {
    before: { ...common.before, list: closing },
    open: { ...common.open, list: closing },
    closed: {},
  },
};

/** The preamble of one text, a state machine: what every event does stands in `steps`. */
export class Preamble {
  readonly #steps: Steps;
  #state: PreambleState;

  /** `kind` is how the type of the document has its preamble end. */
  constructor(kind: Structure["preamble"]) {
    this.#steps = steps[kind];
    this.#state = kind === "none" ? "closed" : "before";
  }

  /** How far the text is. */
  get state(): PreambleState {
    return this.#state;
  }

  /** Goes on with what comes next in the text. */
  take(event: PreambleEvent): PreambleStep {
    const step = this.#steps[this.#state][event] ?? { state: this.#state };
    this.#state = step.state;
    return step;
  }
}
