import type { RMasthead } from "../../document/first-page.ts";
import { wholeNumber } from "../../document/number.ts";
import { receivedClass } from "../../document/received.ts";
import type {
  RBlock,
  RCell,
  Resolved,
  RFigure,
  RHeading,
  RInline,
  RList,
  RNode,
  RRemark,
  RTable,
} from "../../document/resolved.ts";
import type { Span } from "../../source.ts";
import { traced } from "../../trace.ts";
import { type Line, lineOf, lineOfText } from "./line.ts";
import type { ProseKind, Titled } from "./prose.ts";
import type { Zone } from "./zones.ts";

/** A block of prose before its zones are found. */
export interface Gathered {
  readonly kind: ProseKind;
  readonly role: string;
  readonly classes: readonly string[];
  readonly content: readonly RInline[];
  readonly line: Line;
  /** Zones that the block is as a whole, such as a quotation set off from the text. */
  readonly whole: readonly Zone["kind"][];
  /** The list of which it is the first paragraph of an item. */
  readonly list?: RList;
  /** Of a caption: what it is the title of. */
  readonly titled?: Titled;
}

/** What a block stands in. */
interface Around {
  /** What paragraphs are here. */
  readonly kind: ProseKind;
  readonly classes: readonly string[];
  readonly quoted: boolean;
  /** The list whose item begins here. */
  readonly list?: RList;
  readonly titled?: Titled;
}

/** Every block of prose of a document in its order, notes last. What is drawn twice, as headings in contents are, comes once. */
export function gatherProse({ blocks, notes }: Pick<Resolved, "blocks" | "notes">): readonly Gathered[] {
  const gatherer = new Gatherer();
  gatherer.blocks(blocks, { kind: "paragraph", classes: [], quoted: false });
  for (const note of notes) gatherer.note(note, note.content[0]?.span ?? note.span, []);
  return gatherer.found;
}

class Gatherer {
  readonly found: Gathered[] = [];
  /** The depth of the heading whose section is printed as it was received. */
  #received: number | undefined;

  blocks(blocks: readonly RBlock[], around: Around): void {
    for (const block of blocks) this.#block(block, { ...around, classes: joined(around.classes, block.classes) });
  }

  /** A note, or a line under a table, with what follows its first paragraph. */
  note({ content, more = [] }: Pick<RRemark, "content" | "more">, span: Span, classes: readonly string[], role = ""): void {
    const around: Around = { kind: "note", classes, quoted: false };
    this.#line(content, span, role, around);
    this.blocks(more, around);
  }

  #block(block: RBlock, around: Around): void {
    switch (block.type) {
      case "heading":
        this.#heading(block, around);
        break;
      case "paragraph":
        this.#line(block.content, block.span, block.role, around);
        break;
      case "list":
        for (const item of block.items) {
          const inside = inItem(around, item);
          this.blocks(item.blocks.slice(0, 1), { ...inside, list: block });
          this.blocks(item.blocks.slice(1), inside);
        }
        break;
      case "quotation":
        this.blocks(block.blocks, { ...around, quoted: true });
        break;
      case "container":
        this.#line(block.title ?? [], block.span, block.role, { ...around, kind: "caption" });
        this.blocks(block.blocks, around);
        this.#remarks(block.remarks ?? [], around);
        break;
      case "table":
        this.#line(block.title ?? [], block.span, block.role, { ...around, kind: "caption", titled: titled(block) });
        for (const row of [...block.head, ...block.body]) {
          for (const cell of row.cells) this.#cell(cell, { ...around, classes: joined(around.classes, row.classes) });
        }
        this.#remarks(block.remarks, around);
        break;
      case "figure":
        this.#line(block.title, block.span, block.role, { ...around, kind: "caption", titled: titled(block) });
        this.#remarks(block.remarks, around);
        break;
      case "masthead":
        this.#masthead(block);
        break;
    }
  }

  #heading({ content, outline, role, span }: RHeading, around: Around): void {
    if (this.#received !== undefined && outline <= this.#received) this.#received = undefined;
    if (around.classes.includes(receivedClass)) this.#received ??= outline;
    this.#line(content, span, role, { ...around, kind: outline === 1 ? "title" : "heading" });
  }

  #cell({ blocks, classes, content, role, span }: RCell, around: Around): void {
    const inside: Around = { ...around, kind: "cell", classes: joined(around.classes, classes) };
    this.#line(content, span, role, inside);
    this.blocks(blocks, inside);
  }

  #remarks(remarks: readonly RRemark[], { classes }: Around): void {
    for (const remark of remarks) this.note(remark, remark.span, joined(classes, remark.classes), remark.role);
  }

  /** What the author says there himself is the title of the agenda item; all else are numbers and names. */
  #masthead({ agendaTitle, classes, role, traces }: RMasthead): void {
    const trace = traces?.agendaTitle;
    if (!trace) return;
    const line = lineOfText(traced(agendaTitle.join("\n"), trace));
    this.found.push({ kind: "field", role, classes, content: [], line, whole: [] });
  }

  #line(content: readonly RInline[], span: Span, role: string, around: Around): void {
    const { classes, kind, list, quoted, titled } = around;
    const line = lineOf(content, span);
    if (line.traced.text.trim() === "") return;
    const whole: Zone["kind"][] = [];
    if (quoted || classes.includes("quoted")) whole.push("quoted");
    if (this.#received !== undefined || classes.includes(receivedClass)) whole.push("received");
    this.found.push({ kind, role, classes, content, line, whole, ...(list && { list }), ...(titled && { titled }) });
  }
}

function titled({ number, type }: RTable | RFigure): Titled {
  return { kind: type, ...(number && { number: wholeNumber(number) }) };
}

function inItem({ kind, classes, quoted }: Around, item: RNode): Around {
  return { quoted, kind: kind === "paragraph" ? "item" : kind, classes: joined(classes, item.classes) };
}

function joined(outer: readonly string[], own: readonly string[]): readonly string[] {
  return own.length === 0 ? outer : [...outer, ...own];
}
