import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RNote } from "../document/resolved.ts";
import type { Block, Cell, Inline, InlineNote, NoteCall, NoteDefinition } from "../document/tree.ts";
import { formatNumber } from "../theme/number-format.ts";
import type { NumberFormat } from "../theme/number-formats.ts";
import type { Words } from "../theme/words.ts";
import type { Anchors } from "./anchors.ts";
import { Guess } from "./guess.ts";
import { checkDefinitions, findDefinition } from "./note-definitions.ts";
import type { PlacedDocument } from "./place.ts";
import type { PlacedBlock } from "./placed.ts";
import type { Scope } from "./scope.ts";
import { StarMarks } from "./star-marks.ts";

/** A note with its mark, before its text is written. */
export interface PlannedNote {
  readonly kind: RNote["kind"];
  readonly mark: string;
  /** Whether the mark is made of stars; those of a table are letters of a kind all the same. */
  readonly starred: boolean;
  readonly anchor: string;
  /** Its text, placed but not written. */
  readonly blocks: readonly PlacedBlock[];
  readonly call: Call;
  /** A star that was called before: its mark stands again, its text does not. */
  readonly again?: true;
}

/** A call of a note in the text, by which its note is found again. */
export type Call = NoteCall | InlineNote;

/** The notes of a document. */
export interface NotePlan {
  /** What each call prints, in the order of the text; a call that leads to no note is not among them. */
  readonly calls: ReadonlyMap<Call, PlannedNote>;
  /** The planned note of a definition that is called. */
  readonly called: ReadonlyMap<NoteDefinition, PlannedNote>;
}

/** Where notes are called: the scope they are looked up in, and the table, figure or box whose letters they take. */
interface Calling {
  readonly scope: Scope;
  readonly letters?: Letters;
}

/** The marks of a table, a figure or a box. */
interface Letters {
  count: number;
  readonly stars: StarMarks;
}

function newLetters(): Letters {
  return { count: 0, stars: new StarMarks() };
}

/**
 * Second pass: gives every note its mark, in the order of the calls, through body and annexes (un-format 10). Notes in tables, figures
 * and boxes take letters; ids made of asterisks take stars. The text pass finds the note of a call by the call itself.
 */
export function planNotes({ blocks, scope, anchors, placeNote }: PlacedDocument, words: Words, report: Report): NotePlan {
  const planner = new NotePlanner(anchors, placeNote, words, report);
  planner.document(blocks, scope);
  return planner.plan;
}

class NotePlanner {
  readonly #calls = new Map<Call, PlannedNote>();
  readonly #called = new Map<NoteDefinition, PlannedNote>();
  readonly #anchors: Anchors;
  readonly #placeNote: PlacedDocument["placeNote"];
  readonly #report: Report;
  readonly #guess = new Guess();
  readonly #stars = new StarMarks();
  readonly #letterFormat: NumberFormat;
  #numbers = 0;

  constructor(anchors: Anchors, placeNote: PlacedDocument["placeNote"], { numberOf }: Words, report: Report) {
    this.#letterFormat = numberOf["note-letter"] ?? "lower-letter";
    this.#anchors = anchors;
    this.#placeNote = placeNote;
    this.#report = report;
  }

  get plan(): NotePlan {
    return { calls: this.#calls, called: this.#called };
  }

  /** Plans the notes of a document, and finds definitions that are doubled or never called; a page may have notes that it needs only at times. */
  document(blocks: readonly PlacedBlock[], scope: Scope): void {
    this.#blocks(blocks, { scope });
    checkDefinitions(scope, this.#called, this.#report);
  }

  #blocks(blocks: readonly PlacedBlock[], calling: Calling): void {
    for (const block of blocks) this.#block(block, calling);
  }

  #block(block: PlacedBlock, calling: Calling): void {
    switch (block.type) {
      case "heading":
      case "paragraph":
        this.#inlines(block.content, calling);
        return;
      case "list":
        for (const item of block.items) this.#blocks(item.blocks, calling);
        return;
      case "quotation":
        this.#blocks(block.blocks, calling);
        return;
      case "table":
        this.#table(block, { scope: calling.scope, letters: newLetters() });
        return;
      case "figure":
        this.#figure(block, { scope: calling.scope, letters: newLetters() });
        return;
      case "container":
        this.#container(block, block.lettered ? { scope: calling.scope, letters: newLetters() } : calling);
        return;
      case "annex":
        this.#inlines(block.heading.content, calling);
        this.document(block.blocks, block.scope);
        return;
    }
  }

  #table({ cells, node }: Extract<PlacedBlock, { type: "table" }>, calling: Calling): void {
    if (node.title) this.#inlines(node.title, calling);
    for (const rows of [node.head, node.body]) {
      for (const cell of rows.flatMap((row): readonly Cell[] => row.cells)) {
        this.#inlines(cell.content, calling);
        this.#blocks(cells.get(cell) ?? [], calling);
      }
    }
    for (const remark of node.remarks) this.#inlines(remark.content, calling);
  }

  #figure({ node }: Extract<PlacedBlock, { type: "figure" }>, calling: Calling): void {
    this.#inlines(node.caption, calling);
    for (const remark of node.remarks) this.#inlines(remark.content, calling);
  }

  #container(block: Extract<PlacedBlock, { type: "container" }>, calling: Calling): void {
    if (block.title) this.#inlines(block.title, calling);
    this.#blocks(block.blocks, calling);
  }

  #inlines(content: readonly Inline[], calling: Calling): void {
    for (const node of content) {
      if (node.type === "note-call") this.#call(node, calling);
      else if (node.type === "inline-note") this.#calls.set(node, this.#plan(node, [{ ...node, type: "paragraph" }], calling));
      else if (node.type === "citation") {
        for (const { prefix, locator } of node.items) this.#inlines([...prefix, ...locator], calling);
      } else if ("content" in node) this.#inlines(node.content, calling);
    }
  }

  #call(call: NoteCall, calling: Calling): void {
    const definition = findDefinition(call.id, call.span.source, calling.scope);
    const before = definition && this.#called.get(definition);
    if (before?.kind === "star") {
      this.#calls.set(call, { ...before, again: true });
      return;
    }
    if (!definition || before) {
      this.#reportCall(call, before, calling.scope);
      return;
    }
    const planned = this.#plan(call, definition.blocks, calling);
    this.#calls.set(call, planned);
    this.#called.set(definition, planned);
  }

  #reportCall(call: NoteCall, before: PlannedNote | undefined, scope: Scope): void {
    const { id, span } = call;
    if (before) {
      const related = [{ span: before.call.span, message: "the first call" }];
      this.#report(diagnostic("note-repeated", `The note “${id}” is called a second time.`, { span, related }));
      return;
    }
    const meant = this.#guess.near(id, scope.notes.keys());
    const help =
      meant === undefined ? undefined : `Did you mean [^${meant}]? Or write the note below the text: \`[^${id}]: …\`.`;
    this.#report(diagnostic("note-undefined", `The note “${id}” is called, but written nowhere.`, { span, help }));
  }

  #plan(call: Call, text: readonly Block[], { scope, letters }: Calling): PlannedNote {
    const starred = call.type === "note-call" && /^\*+$/.test(call.id);
    const note = { blocks: this.#placeNote(text, scope), call, starred };
    if (starred) {
      const mark = (letters?.stars ?? this.#stars).next(call.id, call.span.source);
      return { ...note, kind: letters ? "letter" : "star", mark, anchor: this.#anchors.next("note-star") };
    }
    if (letters) {
      letters.count += 1;
      return {
        ...note,
        kind: "letter",
        mark: formatNumber(letters.count, this.#letterFormat),
        anchor: this.#anchors.next("note-letter"),
      };
    }
    this.#numbers += 1;
    return { ...note, kind: "number", mark: String(this.#numbers), anchor: this.#anchors.next("note") };
  }
}
