import { isTurned } from "./camera-turn.ts";

/** A JPEG as its segments say (ITU-T T.81). */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for colours, 4 for printing inks. */
  readonly components: number;
  /** Whether three components are red, green and blue as they are, and no writer has said so: their names alone tell. */
  readonly namedRgb: boolean;
  /** A photograph that its camera wants shown turned. */
  readonly turned: boolean;
}

/** What the segments of a JPEG give: the image, or what is wrong with it, to follow “is damaged:”; or the kind of JPEG that few programs read. */
export type JpegRead = Jpeg | { readonly wrong: string } | { readonly kind: string };

/** What was found in the segments so far. */
interface Found {
  frame: Frame | undefined;
  turned: boolean;
  /** Whether a writer says which colours there are. */
  marked: boolean;
  /** Tables of quantization by number, and of Huffman codes by class and number. */
  readonly quantization: Set<number>;
  readonly codes: Set<number>;
}

interface Frame {
  readonly progressive: boolean;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

interface Component {
  readonly name: number;
  readonly table: number;
}

/** Reads the segments of a JPEG up to its end: the frame, and that there are the tables and the data to draw it from. */
export function readJpeg(bytes: Uint8Array): JpegRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Found = { frame: undefined, turned: false, marked: false, quantization: new Set(), codes: new Set() };
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return { wrong: "one of its parts has the wrong length" };
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9) return imageOf(found, scans);
    const end = at + 2 + (at + 4 <= bytes.length ? view.getUint16(at + 2) : 0);
    if (end > bytes.length) break;
    if (end < at + 4) return { wrong: "one of its parts has no length" };
    const answer = readSegment(marker, view, at, end, found);
    if (answer) return answer;
    if (marker === 0xda) scans += 1;
    at = marker === 0xda ? endOfData(bytes, end) : end;
  }
  return { wrong: "its end is missing" };
}

/** Markers without a segment. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Where packed pixels end: at a marker that is none of those within them. */
function endOfData(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Takes what a segment says; gives an answer where it shows that the image cannot be used. */
function readSegment(marker: number, view: DataView, at: number, end: number, found: Found): JpegRead | undefined {
  const kind = kinds.get(marker);
  if (kind) return { kind };
  if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) return readFrame(marker, view, at, end, found);
  if (marker === 0xda) return checkScan(view, at, end, found);
  if (marker === 0xdb) readQuantization(view, at + 4, end, found.quantization);
  if (marker === 0xc4) readCodes(view, at + 4, end, found.codes);
  if (marker === 0xe1) found.turned ||= isTurned(view, at);
  if (marker === 0xe0 || marker === 0xee) found.marked = true;
  return undefined;
}

/** JPEGs whose data few programs can read, and PDF cannot hold, by the marker of their frame. */
const kinds: ReadonlyMap<number, string> = new Map([
  [0xc3, "a lossless JPEG file"],
  [0xc5, "a hierarchical JPEG file"],
  [0xc6, "a hierarchical JPEG file"],
  [0xc7, "a lossless JPEG file"],
  [0xc9, "a JPEG file with arithmetic coding"],
  [0xca, "a JPEG file with arithmetic coding"],
  [0xcb, "a lossless JPEG file"],
  [0xcd, "a hierarchical JPEG file"],
  [0xce, "a hierarchical JPEG file"],
  [0xcf, "a lossless JPEG file"],
  [0xf7, "a JPEG-LS file"],
]);

function readFrame(marker: number, view: DataView, at: number, end: number, found: Found): JpegRead | undefined {
  if (found.frame) return { wrong: "it has two frames" };
  const count = end >= at + 10 ? view.getUint8(at + 9) : 0;
  if (count === 0 || end !== at + 10 + count * 3) return { wrong: "its frame is malformed" };
  const depth = view.getUint8(at + 4);
  if (depth !== 8) return { kind: `a JPEG file of ${depth} bits` };
  const components = Array.from({ length: count }, (_, index) => {
    const place = at + 10 + index * 3;
    return { name: view.getUint8(place), table: view.getUint8(place + 2) };
  });
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
  found.frame = { progressive: marker === 0xc2, width, height, components };
  if (width === 0 || height === 0) return { wrong: `it says that it is ${width} by ${height} pixels large` };
  if (count === 4) return { width, height, components: 4, namedRgb: false, turned: false };
  return count === 1 || count === 3 ? undefined : { wrong: `its pixels have ${count} parts, not one or three` };
}

/** Several tables may stand in a segment (T.81, B.2.4.1): 64 values of one or two bytes each. */
function readQuantization(view: DataView, start: number, end: number, tables: Set<number>): void {
  for (let at = start; at < end; ) {
    const head = view.getUint8(at);
    at += 1 + (head >> 4 === 0 ? 64 : 128);
    if (at <= end) tables.add(head & 15);
  }
}

/** Several tables may stand in a segment (T.81, B.2.4.2): how many codes there are of each length, then as many values. */
function readCodes(view: DataView, start: number, end: number, tables: Set<number>): void {
  for (let at = start; at + 17 <= end; ) {
    const head = view.getUint8(at);
    let count = 0;
    for (let length = 1; length <= 16; length += 1) count += view.getUint8(at + length);
    at += 17 + count;
    if (at <= end) tables.add(head);
  }
}

/** Whether a scan names components of the frame, and has the tables that these are unpacked with. */
function checkScan(view: DataView, at: number, end: number, { frame, quantization, codes }: Found): JpegRead | undefined {
  if (!frame) return { wrong: "its pixels stand before their frame" };
  const count = end > at + 4 ? view.getUint8(at + 4) : 0;
  if (count < 1 || count > 4 || end !== at + 8 + count * 2) return { wrong: "the head of its pixels is malformed" };
  const [first, refines] = [view.getUint8(end - 3), view.getUint8(end - 1) >> 4 !== 0];
  for (let index = 0; index < count; index += 1) {
    const component = frame.components.find(({ name }) => name === view.getUint8(at + 5 + index * 2));
    const tables = view.getUint8(at + 6 + index * 2);
    const wantsFirst = first === 0 && !refines;
    const wantsOthers = !frame.progressive || first > 0;
    const coded = (!wantsFirst || codes.has(tables >> 4)) && (!wantsOthers || codes.has(0x10 | (tables & 15)));
    if (!component || !quantization.has(component.table) || !coded)
      return { wrong: "a table that its pixels are unpacked with is missing" };
  }
  return undefined;
}

function imageOf({ frame, turned, marked }: Found, scans: number): JpegRead {
  if (!frame) return { wrong: "it has no frame" };
  if (scans === 0) return { wrong: "it holds no pixels" };
  const { width, height, components } = frame;
  const namedRgb = !marked && components.map(({ name }) => String.fromCharCode(name)).join("") === "RGB";
  return { width, height, components: components.length, namedRgb, turned };
}
