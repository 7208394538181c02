/** What a text needs, in points: the width of its longest word, and of all of it on one line. */
export interface TextWidth {
  readonly least: number;
  readonly most: number;
}

/** As in layout: longer texts are as good as this, longer words may break. */
const widest = 400;
const mostOfWord = 120;

/** Added so that a word still fits when it is set in italics, or by a program that measures otherwise. */
const slack = 1;

/** Widths of a cell's text. Word sets the columns of a table as they are given, so they must be there without loading a font. */
export function widthOfText(text: string, size: number): TextWidth {
  let most = 0;
  let least = 0;
  let word = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const width = widthOf(code);
    most += width;
    word = code === 32 || code === 45 ? 0 : word + width;
    if (word > least) least = word;
  }
  return { least: Math.min((least * size) / 1000 + slack, mostOfWord), most: Math.min((most * size) / 1000 + slack, widest) };
}

/** The advance of a character in Times, in thousandths of the size; near enough where a sign is not among the usual. */
export function widthOf(code: number): number {
  if (code < 127) return ascii[code - 32] ?? 0;
  const known = others.get(code);
  if (known !== undefined) return known;
  const letter = code < 0x250 ? String.fromCharCode(code).normalize("NFD").charCodeAt(0) : code;
  if (letter < 127) return ascii[letter - 32] ?? 500;
  return code >= 0x2e80 ? 1000 : 550;
}

/** Space to tilde. */
const ascii: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722,
  667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278,
  500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

const others: ReadonlyMap<number, number> = new Map([
  [0xa0, 250],
  [0x2010, 333],
  [0x2011, 333],
  [0x2013, 500],
  [0x2014, 1000],
  [0x2018, 333],
  [0x2019, 333],
  [0x201c, 444],
  [0x201d, 444],
  [0x2026, 1000],
]);
