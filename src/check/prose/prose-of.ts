import { editText } from "../../document/edit-text.ts";
import type { Resolved, RInline, RList } from "../../document/resolved.ts";
import type { Document } from "../../document/tree.ts";
import { type Source, type Span, span } from "../../source.ts";
import type { House } from "../../theme/house.ts";
import type { TextEdit } from "../../trace.ts";
import { authorsOf } from "../authors.ts";
import { inSmallLetters, plainBlanks } from "./characters.ts";
import { findZones } from "./find-zones.ts";
import { type Gathered, gatherProse } from "./gather.ts";
import type { NameFinder } from "./names.ts";
import type { Prose, ProseKind, Stretch, Titled } from "./prose.ts";
import { type Usage, usagesOf } from "./usage.ts";
import type { Zones } from "./zones.ts";

/** What the prose of a document is seen by. */
export interface View {
  readonly date: string;
  readonly house: House;
  readonly names: NameFinder;
}

/** The prose of a document, block by block. */
export function proseOf(document: Document, resolved: Resolved, view: View): readonly Block[] {
  const authors = authorsOf(document);
  const usages = new Map(
    [...new Set(authors.values())].map((type) => [type, usagesOf(type, view.house, document.data.typography)]),
  );
  const files = new Set(authors.keys());
  const own = usages.get(document.type) ?? [view.house];
  return gatherProse(resolved).map((gathered) => {
    const type = authors.get(gathered.line.traced.at(0, 0).source);
    const known = type === undefined ? undefined : usages.get(type);
    return new Block(gathered, { date: view.date, usages: known ?? own, authors: files, names: view.names });
  });
}

/** What a block has from its document. */
interface Setting {
  readonly date: string;
  readonly usages: readonly Usage[];
  readonly authors: ReadonlySet<Source>;
  readonly names: NameFinder;
}

/** A block of prose; its zones are found when a rule asks for them. */
export class Block implements Prose {
  readonly text: string;
  readonly #gathered: Gathered;
  readonly #setting: Setting;
  #zones: Zones | undefined;
  #lower: string | undefined;

  constructor(gathered: Gathered, setting: Setting) {
    this.#gathered = gathered;
    this.#setting = setting;
    this.text = plainBlanks(gathered.line.traced.text);
  }

  get written(): string {
    return this.#gathered.line.traced.text;
  }

  get kind(): ProseKind {
    return this.#gathered.kind;
  }

  get role(): string {
    return this.#gathered.role;
  }

  get classes(): readonly string[] {
    return this.#gathered.classes;
  }

  get content(): readonly RInline[] {
    return this.#gathered.content;
  }

  get italics(): readonly Stretch[] {
    return this.#gathered.line.italics;
  }

  get bold(): readonly Stretch[] {
    return this.#gathered.line.bold;
  }

  get list(): RList | undefined {
    return this.#gathered.list;
  }

  get setOff(): boolean {
    return this.#gathered.whole.includes("quoted");
  }

  get titled(): Titled | undefined {
    return this.#gathered.titled;
  }

  get date(): string {
    return this.#setting.date;
  }

  get usages(): readonly Usage[] {
    return this.#setting.usages;
  }

  get lower(): string {
    this.#lower ??= inSmallLetters(this.text);
    return this.#lower;
  }

  get zones(): Zones {
    this.#zones ??= findZones(this.#gathered, this.text, this.#setting.names);
    return this.#zones;
  }

  /** All that its text and its zones follow from, in one line: what was found in one block holds for another with the same. */
  get key(): string {
    const { kind, line, whole } = this.#gathered;
    const marked = line.marked.map(({ kind, start, end }) => `${kind} ${start} ${end}`);
    const italics = line.italics.map(({ start, end }) => `${start} ${end}`);
    return [kind, this.usages, whole, marked, italics, this.text].join("\n");
  }

  at(start: number, end: number): Span {
    return this.#gathered.line.traced.at(start, end);
  }

  editsFor(start: number, end: number, replacement: string): readonly TextEdit[] | undefined {
    const editing = editText(this.#gathered.line.traced, start, end, replacement);
    return "refused" in editing ? undefined : this.#ofAuthors(editing.edits);
  }

  withoutEmphasis(start: number, end: number): readonly TextEdit[] | undefined {
    const { source, start: from, end: to } = this.at(start, end);
    const [, sign = ""] = /(?:^|[^*_])([*_]{1,2})$/.exec(source.text.slice(Math.max(0, from - 3), from)) ?? [];
    const [, closing] = /^([*_]{1,2})(?![*_])/.exec(source.text.slice(to, to + 3)) ?? [];
    if (sign === "" || closing !== sign) return undefined;
    const pair = [span(source, from - sign.length, from), span(source, to, to + sign.length)];
    return this.#ofAuthors(pair.map((place) => ({ span: place, text: "" })));
  }

  /** Edits of what the author wrote; a template is not his. */
  #ofAuthors(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    return edits.every(({ span }) => this.#setting.authors.has(span.source)) ? edits : undefined;
  }
}
