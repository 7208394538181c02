import PDFDocument from "pdfkit";
import type { Packing } from "../../packing.ts";
import type { EmbeddableFont } from "./embeddable.ts";
import { PdfFile } from "./file.ts";

/**
 * pdfkit's document, which embeds fonts and holds the catalogue, with a packed file instead of its
 * plain one. pdfkit hands every finished object to `_write` in a few calls; here they end in object streams. Its pages, text and
 * structure are not used: they shape each word again and cannot say all that PDF/UA asks for.
 *
 * A bundle can leave out fontkit and linebreak, which pdfkit imports and which nothing here calls: fonts come in as
 * `EmbeddableFont`, text is broken elsewhere.
 */
export class Kit extends (PDFDocument as unknown as KitBase) {
  /** How its streams are packed, and those of pictures unpacked. */
  readonly packing: Packing;
  readonly #file: PdfFile;
  #open: OpenObject | undefined;
  #trailer: string | undefined;

  constructor(language: string, info: KitInfo, packing: Packing) {
    super({ pdfVersion: "1.7", lang: language, displayTitle: true, font: null, autoFirstPage: false, compress: false, info });
    this.packing = packing;
    this.#file = new PdfFile(() => this.reserve(), packing);
  }

  /** The catalogue, to which entries may be added until the end. */
  get catalog(): Record<string, PdfValue> {
    return this._root.data;
  }

  /** The number of a new object, to be given to `put`. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object of a reserved number, as text in Latin-1. */
  put(id: number, text: string): void {
    this.#file.object(id, text);
  }

  /** Writes a stream as it is and gives its number; `entries` are those of its dictionary besides `Length`. */
  stream(entries: string, bytes: Uint8Array): number {
    const id = this.reserve();
    this.#file.stream(id, entries, bytes);
    return id;
  }

  /** Packs a stream, writes it and gives its number. */
  packed(entries: string, bytes: Uint8Array): number {
    const id = this.reserve();
    this.#file.packed(id, entries, bytes);
    return id;
  }

  /** Makes a font ready to be drawn with; what it draws must be entered in `widths` and `unicode`. */
  embed(font: EmbeddableFont): EmbeddedFont {
    this.font(font);
    return this._font;
  }

  /** Adds the page, whose object is complete, after those that are there. */
  addPageObject(page: Reference): void {
    const pages = this._root.data.Pages.data;
    pages.Kids.push(page);
    pages.Count += 1;
  }

  /** Ends the document and gives its file. */
  finish(): Uint8Array {
    this.end();
    if (this.#trailer === undefined) throw new Error("an object of the PDF was left open");
    return this.#file.finish(this.#trailer);
  }

  /** No outline of pdfkit's: bookmarks are written by themselves. */
  override initOutline(): void {}

  override endOutline(): void {}

  /** The structure is written by itself: pdfkit's elements have no ids and few attributes. */
  override endMarkings(): void {}

  /** The packet is written by itself: pdfkit's is not escaped. */
  override endMetadata(): void {}

  override _write(data: string | Uint8Array): void {
    if (!(#open in this)) return;
    const start = typeof data === "string" ? /^(\d+) 0 obj$/.exec(data) : null;
    if (start) this.#open = { id: Number(start[1]), text: undefined, bytes: undefined };
    else if (this.#open) this.#take(this.#open, data);
  }

  override _finalize(): void {
    const id = `<${Array.from(this._id, (byte) => byte.toString(16).padStart(2, "0")).join("")}>`;
    this.#trailer = `/Root ${this._root}/Info ${this._info}/ID[${id}${id}]`;
  }

  #take(open: OpenObject, data: string | Uint8Array): void {
    if (typeof data !== "string") open.bytes = data;
    else if (open.text === undefined) open.text = data;
    else if (data === "endobj") this.#close(open, open.text);
  }

  #close({ id, bytes }: OpenObject, text: string): void {
    this.#open = undefined;
    if (!bytes) {
      this.#file.object(id, text);
      return;
    }
    const entries = text.slice(2, -2).replace(/\/Length \d+\n?/, isFontFile(bytes) ? `/Length1 ${bytes.length}` : "");
    if (entries.includes("/Filter")) this.#file.stream(id, entries, bytes);
    else this.#file.packed(id, entries, bytes);
  }
}

/** Whether bytes are a TrueType file, for which pdfkit leaves out the length that ISO 32000-1, 9.9 asks for. */
function isFontFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0;
}

/** An object as pdfkit hands it over: its number, then its text, then the bytes of its stream. */
interface OpenObject {
  readonly id: number;
  text: string | undefined;
  bytes: Uint8Array | undefined;
}

/** A value of pdfkit's: strings are names, String objects text, Uint8Array hexadecimal strings. */
export type PdfValue =
  | string
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the wrapper
  | String
  | number
  | boolean
  | null
  | Uint8Array
  | Reference
  | Verbatim
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

/** PDF syntax as it is written, where pdfkit wants a value: it prints what does not say it is a plain object. */
export class Verbatim {
  readonly #text: string;
  readonly [Symbol.toStringTag] = "Verbatim";

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** An indirect object of pdfkit's: open until `end`, which may give it a stream. */
export interface Reference {
  readonly id: number;
  data: PdfValue;
  end(stream?: Uint8Array): void;
  toString(): string;
}

/** A font in the document, by the codes that text is written in. */
export interface EmbeddedFont {
  /** Its name among the resources of pages. */
  readonly id: string;
  /** Thousandths of the em, by code. */
  readonly widths: number[];
  /** What a code stands for, in code points. */
  readonly unicode: number[][];
  ref(): Reference;
}

/** What the file says of itself. */
export interface KitInfo {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/** The parts of pdfkit that are used, some of which its types leave out. */
interface KitDocument {
  readonly _root: Reference & { readonly data: Record<string, PdfValue> & { readonly Pages: PageTree } };
  readonly _info: Reference;
  readonly _id: Uint8Array;
  readonly _offsets: (number | null)[];
  readonly _font: EmbeddedFont;
  ref(data?: PdfValue): Reference;
  font(font: EmbeddableFont): void;
  end(): void;
  initOutline(): void;
  endOutline(): void;
  endMarkings(): void;
  endMetadata(): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
}

interface PageTree extends Reference {
  readonly data: { readonly Kids: Reference[]; Count: number };
}

interface KitOptions {
  readonly pdfVersion: string;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly font: null;
  readonly autoFirstPage: boolean;
  readonly compress: boolean;
  readonly info: KitInfo;
}

type KitBase = new (options: KitOptions) => KitDocument;
