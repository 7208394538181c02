import { joined, latin1 } from "../../bytes.ts";
import type { Packing } from "../../packing.ts";

/**
 * A PDF file being written: small objects go into compressed object streams, streams stand on their own, and a cross-reference
 * stream closes it (ISO 32000-1, 7.5.7 and 7.5.8). Tagged files are mostly small objects, so this makes them half as large.
 */
export class PdfFile {
  readonly #reserve: () => number;
  readonly #packing: Packing;
  readonly #streams: Stream[] = [];
  readonly #places: Place[] = [];
  #batch: Batch = { ids: [], texts: [], length: 0 };

  /** `reserve` gives the number of a new object. */
  constructor(reserve: () => number, packing: Packing) {
    this.#reserve = reserve;
    this.#packing = packing;
  }

  /** Adds an object that is no stream: `text` in Latin-1, each character a byte. */
  object(id: number, text: string): void {
    this.#batch.ids.push(id);
    this.#batch.texts.push(text);
    this.#batch.length += text.length;
    if (this.#batch.ids.length === objectsToStream || this.#batch.length > bytesToStream) this.#closeBatch();
  }

  /** Adds a stream as it is; `entries` are those of its dictionary besides `Length`. */
  stream(id: number, entries: string, bytes: Uint8Array): void {
    this.#streams.push({ id, entries, bytes });
  }

  /** Adds a stream and packs it, unless it is so small that a few hundred bytes would not be worth the time. */
  packed(id: number, entries: string, bytes: Uint8Array): void {
    if (bytes.length < worthPacking) this.stream(id, entries, bytes);
    else this.stream(id, `${entries}/Filter/FlateDecode`, this.#packing.zlib(bytes, level));
  }

  /** Closes the file; `trailer` is what its dictionary says besides its size. No object can follow. */
  finish(trailer: string): Uint8Array {
    this.#closeBatch();
    const output = new Output();
    output.add(latin1("%PDF-1.7\n%\xff\xff\xff\xff\n"));
    for (const stream of this.#streams) this.#write(stream, output);
    this.#writeTable(trailer, output);
    return output.joined();
  }

  #write({ id, entries, bytes }: Stream, output: Output): void {
    this.#places[id] = { kind: 1, at: output.length, index: 0 };
    output.add(latin1(`${id} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`));
    output.add(bytes);
    output.add(latin1("\nendstream\nendobj\n"));
  }

  /** The table of places is the last stream, and has a row for itself. */
  #writeTable(trailer: string, output: Output): void {
    const id = this.#reserve();
    const start = output.length;
    this.#places[id] = { kind: 1, at: start, index: 0 };
    const bytes = this.#packing.zlib(predicted(crossReferences(this.#places)));
    const form = `/Type/XRef/Size ${this.#places.length}/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`;
    this.#write({ id, entries: `${form}${trailer}`, bytes }, output);
    output.add(latin1(`startxref\n${start}\n%%EOF\n`));
  }

  #closeBatch(): void {
    const { ids, texts } = this.#batch;
    if (ids.length === 0) return;
    const stream = this.#reserve();
    const head: string[] = [];
    let offset = 0;
    for (const [index, id] of ids.entries()) {
      this.#places[id] = { kind: 2, at: stream, index };
      head.push(`${id} ${offset}`);
      offset += (texts[index] ?? "").length + 1;
    }
    const first = `${head.join(" ")}\n`;
    this.#batch = { ids: [], texts: [], length: 0 };
    const bytes = latin1(`${first}${texts.join("\n")}\n`);
    this.packed(stream, `/Type/ObjStm/N ${ids.length}/First ${first.length}`, bytes);
  }
}

/** How hard streams are packed: the last 6 per cent would take twice as long again. */
const level = 1;

const worthPacking = 1500;

/** A stream of the file. */
interface Stream {
  readonly id: number;
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** The bytes of the file so far. */
class Output {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  add(part: Uint8Array): void {
    this.#parts.push(part);
    this.length += part.length;
  }

  joined(): Uint8Array {
    return joined(this.#parts);
  }
}

/** Objects in a stream, at most: a reader unpacks a whole stream to see one. */
const objectsToStream = 200;
const bytesToStream = 1 << 16;

/** Objects that wait for their stream. */
interface Batch {
  ids: number[];
  texts: string[];
  length: number;
}

/** Where an object is: kind 1 at a byte of the file, kind 2 in an object stream at an index. */
interface Place {
  readonly kind: 1 | 2;
  readonly at: number;
  readonly index: number;
}

/** The cross-reference table, seven bytes a row: kind, place, index. Object 0 heads the list of free ones. */
function crossReferences(places: readonly (Place | undefined)[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(places.length * 7));
  for (let id = 0; id < places.length; id += 1) {
    const place = places[id];
    view.setUint8(id * 7, place?.kind ?? 0);
    view.setUint32(id * 7 + 1, place?.at ?? 0);
    view.setUint16(id * 7 + 5, place ? place.index : 0xffff);
  }
  return new Uint8Array(view.buffer);
}

/** Rows of seven bytes as differences from the row above (PNG's "up"): a table of steady steps packs to almost nothing. */
function predicted(rows: Uint8Array): Uint8Array {
  const out = new Uint8Array((rows.length / 7) * 8);
  for (let from = 0, to = 0; from < rows.length; from += 1, to += 1) {
    if (from % 7 === 0) out[to++] = 2;
    out[to] = (rows[from] ?? 0) - (from < 7 ? 0 : (rows[from - 7] ?? 0));
  }
  return out;
}
