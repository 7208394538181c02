/** A place in a glyph, or a way from one to another, in font units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a font wants its marks (OpenType 1.9, table GPOS): each answer is the way from the origin of what carries the mark to the mark's own. */
export interface MarkAnchors {
  /** On a letter. */
  onLetter(letter: number, mark: number): Point | undefined;
  /** On a mark that is there already. */
  onMark(under: number, mark: number): Point | undefined;
}

const toLetter = 4;
const toMark = 6;
const extension = 9;

/** Reads the anchors in a font's table GPOS. Those that hold in a context alone are left out: they tune the accents of Hebrew chant. */
export function readAnchors(table: Uint8Array): MarkAnchors {
  if (table.length === 0) return { onLetter: () => undefined, onMark: () => undefined };
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const letters = attachmentsOf(view, "mark", toLetter);
  const marks = attachmentsOf(view, "mkmk", toMark);
  return {
    onLetter: (letter, mark) => lastOf(letters, letter, mark),
    onMark: (under, mark) => lastOf(marks, under, mark),
  };
}

/** Lookups are applied one after another, so the last that knows a pair decides. */
function lastOf(attachments: readonly Attachment[], base: number, mark: number): Point | undefined {
  for (let index = attachments.length - 1; index >= 0; index--) {
    const found = attachments[index]?.(base, mark);
    if (found) return found;
  }
  return undefined;
}

type Attachment = (base: number, mark: number) => Point | undefined;

/** The subtables of one type in the lookups of a feature, in their order. */
function attachmentsOf(view: DataView, feature: string, wanted: number): Attachment[] {
  const lookups = view.getUint16(8);
  return lookupsOf(view, feature).flatMap((index) => {
    const lookup = lookups + view.getUint16(lookups + 2 + index * 2);
    const type = view.getUint16(lookup);
    return offsets(view, lookup + 4).flatMap((offset) => {
      const at = lookup + offset;
      if (type === wanted) return [attachment(view, at)];
      const isOf = type === extension && view.getUint16(at + 2) === wanted;
      return isOf ? [attachment(view, at + view.getUint32(at + 4))] : [];
    });
  });
}

/** Indexes of the lookups of a feature, whatever the script. */
function lookupsOf(view: DataView, feature: string): number[] {
  const list = view.getUint16(6);
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(list); index++) {
    const record = list + 2 + index * 6;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    if (tag === feature) for (const lookup of offsets(view, list + view.getUint16(record + 4) + 2)) found.add(lookup);
  }
  return [...found].sort((one, other) => one - other);
}

/** A counted row of 16-bit numbers. */
function offsets(view: DataView, at: number): number[] {
  return Array.from({ length: view.getUint16(at) }, (_, index) => view.getUint16(at + 2 + index * 2));
}

/** A subtable that attaches marks to letters or to marks: both have one form. */
function attachment(view: DataView, at: number): Attachment {
  const markIndex = coverage(view, at + view.getUint16(at + 2));
  const baseIndex = coverage(view, at + view.getUint16(at + 4));
  const classes = view.getUint16(at + 6);
  const marks = at + view.getUint16(at + 8);
  const bases = at + view.getUint16(at + 10);
  return (base, mark) => {
    const [row, column] = [baseIndex.get(base), markIndex.get(mark)];
    if (row === undefined || column === undefined) return undefined;
    const record = marks + 2 + column * 4;
    const offset = view.getUint16(bases + 2 + (row * classes + view.getUint16(record)) * 2);
    if (offset === 0) return undefined;
    const [to, from] = [point(view, bases + offset), point(view, marks + view.getUint16(record + 2))];
    return { x: to.x - from.x, y: to.y - from.y };
  };
}

function point(view: DataView, at: number): Point {
  return { x: view.getInt16(at + 2), y: view.getInt16(at + 4) };
}

/** Indexes of the glyphs that a coverage table lists, one by one (format 1) or in ranges (format 2). */
function coverage(view: DataView, at: number): ReadonlyMap<number, number> {
  const indexes = new Map<number, number>();
  const inRanges = view.getUint16(at) === 2;
  for (let entry = 0; entry < view.getUint16(at + 2); entry++) {
    const start = at + 4 + entry * (inRanges ? 6 : 2);
    const first = view.getUint16(start);
    const last = inRanges ? view.getUint16(start + 2) : first;
    const index = inRanges ? view.getUint16(start + 4) : entry;
    for (let glyph = first; glyph <= last; glyph++) indexes.set(glyph, index + glyph - first);
  }
  return indexes;
}
