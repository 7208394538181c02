import type { Link, Reference } from "../document/tree.ts";
import { addressesIn } from "../parse/inlines/address.ts";
import type { WPlace } from "../word/blocks.ts";
import { isNoteSign } from "../word/note-signs.ts";
import type { WLook } from "../word/tokens.ts";
import type { PlainField, PlainToken } from "../word/word-view.ts";
import type { Labels } from "./labels.ts";
import type { Losses } from "./losses.ts";
import { nowhere } from "./nodes.ts";
import type { NoteCallToken, NoteNames } from "./note-names.ts";
import { isRaised } from "./raised.ts";
import type { Remarks } from "./remarks.ts";
import type { TypedReferences } from "./typed-references.ts";

/** Text of one look, as far as Markdown can say it. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly script: "raised" | "lowered" | "none";
  readonly href?: string;
}

/** A call of a note. */
export interface CallRun {
  readonly kind: "call";
  readonly id: string;
}

/** What a field says the number of. */
export interface ReferenceRun {
  readonly kind: "reference";
  readonly label: string;
  /** What the file shows. */
  readonly shown: string;
  /** Whether the words before the number are the program's too. */
  readonly isFull: boolean;
  /** Labels of further things of its kind that it names: "paragraphs 3, 7 and 9". */
  readonly others?: readonly string[];
}

/** A part of a line: text, or what the program will make text of. */
export type Run = TextRun | CallRun | ReferenceRun | { readonly kind: "break" };

/** What is needed to read the runs of a paragraph. */
export interface RunContext {
  readonly notes: NoteNames;
  readonly labels: Labels;
  readonly losses: Losses;
  /** Notes of a table by the letters that call them in it. */
  readonly letters: ReadonlyMap<string, string>;
  /** Whether it is a file of ours, in which every link is one. */
  readonly isOwn?: boolean;
  /** Where comments stand in the text as signs. */
  readonly remarks?: Remarks;
  /** Typed references, where they become labels. */
  readonly typed?: TypedReferences | undefined;
}

/** A paragraph whose tokens become runs: how its style looks, and where it stands. */
export interface RunPlace {
  readonly look: WLook;
  readonly place: WPlace;
  /** Whether stars behind its words call the star notes of the first page: those in a text mean what the text says. */
  readonly callsStars?: boolean;
}

/** Looks that Markdown has no sign for. */
const lostLooks = ["underline", "strike", "highlight"] as const;

/** Reads tokens as runs. What text cannot hold is told. */
export function runsOf(tokens: readonly PlainToken[], at: RunPlace, context: RunContext): readonly Run[] {
  const reader = new RunReader(at, context);
  reader.read(tokens, undefined);
  return reader.runs;
}

class RunReader {
  readonly runs: Run[] = [];
  readonly #at: RunPlace;
  readonly #context: RunContext;

  constructor(at: RunPlace, context: RunContext) {
    this.#at = at;
    this.#context = context;
  }

  read(tokens: readonly PlainToken[], href: string | undefined): void {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (isNoteSign(tokens, index)) continue;
      if (token?.kind === "note" && token.isCustom) {
        const next = tokens[index + 1];
        const mark = next?.kind === "text" ? (/^[^\s,;.]+/.exec(next.text)?.[0] ?? "") : "";
        this.#call(token, mark);
        if (next?.kind === "text") this.#text(next.text.slice(mark.length), next.look, href);
        if (next?.kind === "text") index += 1;
      } else if (token) this.#one(token, href);
    }
  }

  #one(token: PlainToken, href: string | undefined): void {
    switch (token.kind) {
      case "text":
        this.#text(token.text, token.look, href);
        break;
      case "tab":
        this.#plain(" ");
        break;
      case "break":
        if (token.of === "line") this.runs.push({ kind: "break" });
        else this.#plain(" ");
        break;
      case "note":
        this.#call(token, "");
        break;
      case "field":
        this.#field(token, href);
        break;
      case "math":
        this.#plain(token.text);
        this.#lose(
          "formula",
          "A formula stands as its letters and signs in a row",
          "# formulas stand as their letters and signs in a row",
        );
        break;
      case "noteMark":
      case "picture":
      case "object":
      case "commentStart":
        break;
      case "commentEnd":
        this.#plain(this.#context.remarks?.signOf(token.comment) ?? "");
        break;
    }
  }

  #text(text: string, look: WLook, href: string | undefined): void {
    if (text === "") return;
    const { losses } = this.#context;
    if (look.hidden) return;
    if (this.#letters(text, look) || this.#stars(text, look, href) || this.#addresses(text, look, href)) return;
    const says = /[\p{L}\p{N}]/u.test(text);
    const isLink = href !== undefined || /link$/.test(look.style ?? "");
    for (const lost of lostLooks) {
      if (!says || !look[lost] || this.#at.look[lost] || (lost === "underline" && isLink)) continue;
      const name = { underline: "underlined", strike: "struck out", highlight: "highlighted" }[lost];
      losses.add(
        "look-lost",
        {
          one: `Text is ${name} and came over as plain text`,
          many: `# stretches of text are ${name} and came over as plain text`,
        },
        this.#at.place,
        text,
      );
    }
    const { look: base } = this.#at;
    const core = text.trim();
    if ((look.raised || look.lowered) && core !== text) {
      // How high a blank stands nobody sees, and no mark of Markdown begins or ends with one.
      const start = text.indexOf(core);
      this.#plain(text.slice(0, start));
      this.#text(core, look, href);
      this.#plain(text.slice(start + core.length));
      return;
    }
    const script = look.raised && !base.raised ? "raised" : look.lowered && !base.lowered ? "lowered" : "none";
    this.runs.push({
      kind: "text",
      text,
      bold: look.bold && !base.bold,
      italic: look.italic && !base.italic,
      script: /^footnote (?:reference|characters|anchor)$/.test(look.style ?? "") && !says ? "none" : script,
      ...(href !== undefined && { href }),
    });
  }

  /** Takes stars behind a word for the calls of star notes that the file has as text. */
  #stars(text: string, look: WLook, href: string | undefined): boolean {
    const { notes } = this.#context;
    const found =
      this.#at.callsStars && notes.hasStars
        ? [...text.matchAll(/(?<=[^\s*])\*{1,4}(?![*\p{L}\p{N}])/gu)].filter(([mark]) => notes.isStar(mark))
        : [];
    let from = 0;
    for (const { 0: mark, index } of found) {
      this.#text(text.slice(from, index), look, href);
      this.runs.push({ kind: "call", id: notes.callTyped(mark) });
      from = index + mark.length;
    }
    if (from > 0) this.#text(text.slice(from), look, href);
    return from > 0;
  }

  /** Takes addresses that are typed in a text for links, as they are in Markdown. */
  #addresses(text: string, look: WLook, href: string | undefined): boolean {
    const found = href !== undefined || this.#context.isOwn ? [] : addressesIn(text);
    let from = 0;
    for (const { start, end } of found) {
      this.#text(text.slice(from, start), look, href);
      this.#text(text.slice(start, end), look, text.slice(start, end));
      from = end;
    }
    if (from > 0) this.#text(text.slice(from), look, href);
    return from > 0;
  }

  /** Takes raised letters for the calls of a table's notes, where it has notes with all of them. */
  #letters(text: string, look: WLook): boolean {
    const { letters } = this.#context;
    if (letters.size === 0 || !isRaised(look)) return false;
    const marks = text.split(/[\s,]+/).filter((mark) => mark !== "");
    if (!marks.every((mark) => letters.has(mark))) return false;
    for (const mark of marks) this.runs.push({ kind: "call", id: this.#context.notes.callTyped(letters.get(mark) ?? "") });
    return true;
  }

  #plain(text: string): void {
    if (text !== "") this.runs.push({ kind: "text", text, bold: false, italic: false, script: "none" });
  }

  #call(call: NoteCallToken, mark: string): void {
    const id = this.#context.notes.call(call, mark);
    if (id !== undefined) this.runs.push({ kind: "call", id });
  }

  #field(field: PlainField, href: string | undefined): void {
    const { address, code, name, result } = field;
    if (address !== undefined) {
      this.read(result, /^(?:https?|ftp|mailto|tel):/i.test(address) ? address : href);
      return;
    }
    const target = field.target ?? targetOfCode(name, code);
    if (name === "PAGEREF") {
      this.read(result, href);
      this.#lose(
        "field-frozen",
        `A field that prints “${resultText(result)}”, the number of a page, stands as text`,
        `# fields that print “${resultText(result)}”, the number of a page, stand as text`,
      );
    } else if (name === "EQ" && resultText(result) === "") this.#formula(code);
    else if (target === undefined) this.read(result, href);
    else this.#reference(field, target, href);
  }

  /** A formula of old files, which Word draws as its instruction says: `\\f(1,2)`. */
  #formula(code: string): void {
    this.#plain(code.replace(/^EQ\b|\\[a-z]+\d*/gi, "").trim());
    this.#lose(
      "formula",
      "A formula stands as its letters and signs in a row",
      "# formulas stand as their letters and signs in a row",
    );
  }

  #reference({ code, name, result }: PlainField, target: string, href: string | undefined): void {
    const { labels } = this.#context;
    const all = resultText(result);
    // Word says with the number whether it stands above or below.
    const place = /\\p\b/.test(code) ? (/[ \u00a0]\p{L}+$/u.exec(all.slice(-20))?.[0] ?? "") : "";
    const shown = all.slice(0, all.length - place.length);
    const label = labels.of(target);
    const inner = result.find((token) => token.kind === "field");
    if (label === undefined) {
      this.read(result, href);
      if (name !== "HYPERLINK" && !inner)
        this.#lose(
          "field-frozen",
          `A field that prints “${shown}” points to nothing in the file, and stands as text`,
          `# fields that print “${shown}” point to nothing in the file, and stand as text`,
        );
    } else if (name === "HYPERLINK" && !inner && !labels.isReference(label, shown)) this.read(result, `#${label}`);
    else {
      this.runs.push({ kind: "reference", label, shown, isFull: false });
      if (place !== "") this.#plain(place);
    }
  }

  #lose(code: "formula" | "field-frozen", one: string, many: string): void {
    this.#context.losses.add(code, { one, many }, this.#at.place);
  }
}

/** The bookmark of a field that begins with it, and leaves the name of the field out. */
function targetOfCode(name: string, code: string): string | undefined {
  const first = /^\S+/.exec(code)?.[0] ?? "";
  return first !== "" && first.toUpperCase() === name && /\\n/.test(code) ? first : undefined;
}

/** The characters that a field shows. */
function resultText(result: readonly PlainToken[]): string {
  return result
    .map((token) => (token.kind === "text" ? token.text : token.kind === "field" ? resultText(token.result) : ""))
    .join("");
}

/** A reference to labels. */
export function referenceTo(ids: readonly string[], form: Reference["form"]): Reference {
  return { type: "reference", form, span: nowhere, targets: ids.map((id) => ({ id, idSpan: nowhere, span: nowhere })) };
}

/** A link. */
export function linkTo(href: string, content: Link["content"]): Link {
  return { type: "link", href, hrefSpan: nowhere, span: nowhere, content };
}
