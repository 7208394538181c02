/** Marks of Chinese that close, whose right half is white, and those that open, whose left half is. */
const closing = "，。、；：！？）》〉」』】〕’”";
const opening = "（《〈「『【〔‘“";

/** Marks that no line starts with, though they are no wide ones. */
const neverFirst = `${closing}…·％%!),.:;?]}`;
const neverLast = `${opening}([{`;

/** Whether a mark of Chinese closes: its right half is white. */
export function closes(unit: number): boolean {
  return closing.includes(String.fromCharCode(unit));
}

/** Marks that stand between parts of a sentence, which may stand beyond the end of a line. */
const hanging = "，。、；：？！";

/**
 * The part of a mark's width that may stand beyond the end of its line: all of one between parts of a sentence, as Word and LibreOffice
 * let it (`w:overflowPunct`), the white half of another that closes.
 */
export function hangsBy(unit: number): number {
  if (hanging.includes(String.fromCharCode(unit))) return 1;
  return closes(unit) ? 0.5 : 0;
}

/** Whether a mark of Chinese opens: its left half is white. */
export function opens(unit: number): boolean {
  return opening.includes(String.fromCharCode(unit));
}

/** Whether a character is a word of its own (Chinese, Japanese), or a mark that is set among such: by its first unit. */
export function isIdeographic(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    isFullWidth(unit)
  );
}

/** The full-width forms, and the halves of characters beyond the first plane, which ideographs are. */
function isFullWidth(unit: number): boolean {
  return (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0xd840 && unit <= 0xd888);
}

/** Whether a line may end between two characters, one of which is ideographic: not before what closes, behind what opens, or within a dash of two. */
export function mayPart(before: number, after: number): boolean {
  if (neverFirst.includes(String.fromCharCode(after)) || neverLast.includes(String.fromCharCode(before))) return false;
  return !(before === after && (after === 0x2014 || after === 0x2026));
}
