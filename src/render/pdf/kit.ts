import type { Packing } from "../../packing.ts";
import { PdfFile } from "./file.ts";
import { type KitInfo, OpenDocument, type PdfValue, type Reference } from "./pdfkit-private.ts";

export { type KitInfo, type Reference, Verbatim } from "./pdfkit-private.ts";

/**
 * pdfkit's document, which holds the catalogue and says what the file is, with a packed file instead of its
 * plain one. pdfkit hands every finished object to `_write` in a few calls; here they end in object streams. Its fonts, pages, text and
 * structure are not used: they shape each word again and cannot say all that PDF/UA asks for.
 *
 * A bundle can leave out fontkit and linebreak, which pdfkit imports and which nothing here calls.
 */
export class Kit extends OpenDocument {
  /** How its streams are packed, and those of pictures unpacked. */
  readonly packing: Packing;
  readonly #file: PdfFile;
  #open: OpenObject | undefined;
  /** What the trailer says; empty until it comes. */
  #trailer: string | undefined;

  /** Of a document that is read from right to left two pages are shown side by side in that order. */
  constructor(language: string, direction: "ltr" | "rtl", info: KitInfo, packing: Packing) {
    const displayTitle = direction === "ltr";
    super({ pdfVersion: "1.7", lang: language, displayTitle, font: null, autoFirstPage: false, compress: false, info });
    if (!displayTitle) this.catalog.ViewerPreferences = this.ref({ DisplayDocTitle: true, Direction: "R2L" });
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

  /** Adds the page, whose object is complete, after those that are there. */
  addPageObject(page: Reference): void {
    const pages = this._root.data.Pages.data;
    pages.Kids.push(page);
    pages.Count += 1;
  }

  /** Ends the document and gives its file. */
  finish(): Uint8Array {
    this.end();
    const { root, info, id } =
      /\/Root (?<root>\d+ 0 R)\n\/Info (?<info>\d+ 0 R)\n\/ID \[(?<id><[0-9a-f]+>)/.exec(this.#trailer ?? "")?.groups ?? {};
    if (!root || !info || !id) throw new Error("an object of the PDF was left open");
    return this.#file.finish(`/Root ${root}/Info ${info}/ID[${id}${id}]`);
  }

  /** No outline of pdfkit's: bookmarks are written by themselves. */
  override initOutline(): void {}

  override endOutline(): void {}

  /** The structure is written by itself: pdfkit's elements have no ids and few attributes. */
  override endMarkings(): void {}

  /** The packet is written by itself: pdfkit's is not escaped. */
  override endMetadata(): void {}

  override _write(line: string | Uint8Array): void {
    if (!(#open in this) || typeof line !== "string") return;
    if (line.endsWith(" 0 obj")) this.#open = { id: Number.parseInt(line, 10), text: undefined };
    else if (line === "trailer") this.#trailer = "";
    else if (this.#trailer === "") this.#trailer = line;
    else if (this.#open) this.#take(this.#open, line);
  }

  #take(open: OpenObject, line: string): void {
    if (open.text === undefined) open.text = line;
    else if (line === "endobj") {
      this.#open = undefined;
      this.#file.object(open.id, open.text);
    }
  }
}

/** An object as pdfkit hands it over: its number, then its text. */
interface OpenObject {
  readonly id: number;
  text: string | undefined;
}
