/** What a text needs, in points: the width of its longest word, and of all of it on one line. */
export interface TextWidth {
  readonly least: number;
  readonly most: number;
}

/** As in layout: longer texts are as good as this, longer words may break. */
const widest = 400;
const mostOfWord = 120;

/**
 * Widths of a cell's text without a font: Word sets the columns of a table as they are given, so they must be near enough and cost
 * nothing. Letters count by how wide their kind is in Times, in thousandths of the size.
 */
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
  return { least: Math.min((least * size) / 1000, mostOfWord), most: Math.min((most * size) / 1000, widest) };
}

const narrow = new Set([..." .,;:!'|()[]-/ijltfI\u2019\u00a0"].map((sign) => sign.charCodeAt(0)));
const wide = new Set([..."mwMW—…%@&"].map((sign) => sign.charCodeAt(0)));

function widthOf(code: number): number {
  if (narrow.has(code)) return 290;
  if (wide.has(code)) return 830;
  if (code >= 65 && code <= 90) return 680;
  return code > 0x2e80 ? 1000 : 490;
}
