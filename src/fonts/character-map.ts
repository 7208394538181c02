/** Finds the glyph of a character, 0 for none. */
export type CharacterMap = (codePoint: number) => number;

/** The map of a font, whose table cmap is at `start`: the best of its character maps, all of Unicode (format 12), else its first plane (format 4). */
export function readCharacterMap(view: DataView, start: number): CharacterMap {
  const found = findCharacterMaps(view, start);
  const full = found.get(12);
  const plane = found.get(4);
  if (full !== undefined) return fullMap(view, full);
  if (plane !== undefined) return planeMap(view, plane);
  throw new Error("the font has no Unicode character map");
}

/** Where the character maps of Unicode are, by their format. */
function findCharacterMaps(view: DataView, start: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const at = start + 4 + index * 8;
    const isUnicode = view.getUint16(at) === 0 || (view.getUint16(at) === 3 && [1, 10].includes(view.getUint16(at + 2)));
    const table = start + view.getUint32(at + 4);
    if (isUnicode) found.set(view.getUint16(table), table);
  }
  return found;
}

/** Format 12: groups of start, end, first glyph. */
function fullMap(view: DataView, at: number): CharacterMap {
  const groups = view.getUint32(at + 12);
  const group = (index: number) => at + 16 + index * 12;
  return (codePoint) => {
    const index = firstReaching(groups, (candidate) => view.getUint32(group(candidate) + 4) >= codePoint);
    if (index === groups || view.getUint32(group(index)) > codePoint) return 0;
    return view.getUint32(group(index) + 8) + codePoint - view.getUint32(group(index));
  };
}

/** Format 4: segments, in four parallel arrays. */
function planeMap(view: DataView, at: number): CharacterMap {
  const segments = view.getUint16(at + 6) / 2;
  const column = (number: number, index: number) => at + 14 + number * segments * 2 + (number > 0 ? 2 : 0) + index * 2;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const index = firstReaching(segments, (candidate) => view.getUint16(column(0, candidate)) >= codePoint);
    if (index === segments || view.getUint16(column(1, index)) > codePoint) return 0;
    const delta = view.getUint16(column(2, index));
    const range = view.getUint16(column(3, index));
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(column(3, index) + range + (codePoint - view.getUint16(column(1, index))) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Every character of the first plane that has a glyph (format 4), segment by segment; `start` is that of the table cmap. */
export function eachInPlane(view: DataView, start: number, take: (unit: number, glyph: number) => void): void {
  const at = findCharacterMaps(view, start).get(4);
  if (at === undefined) throw new Error("the font has no character map of the first plane");
  const twice = view.getUint16(at + 6);
  const starts = at + 16 + twice;
  for (let segment = 0; segment < twice; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const begin = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + twice + segment);
    const ranges = starts + twice * 2 + segment;
    const range = view.getUint16(ranges);
    for (let unit = begin; unit <= end && unit < 0xffff; unit++) {
      const listed = range === 0 ? unit : view.getUint16(ranges + range + (unit - begin) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) take(unit, glyph);
    }
  }
}

/** The first index of `count` at which an ordered condition holds; `count` where it never does. */
function firstReaching(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
