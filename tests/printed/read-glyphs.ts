import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ReadPdf } from "../pdf/read-back.ts";

/** A character where it is printed. Lengths are points, from the top left of the page; `y` is the baseline. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Shown {
  readonly unicode: string;
  readonly width: number;
  /** Whether the space between words widens it. */
  readonly isSpace: boolean;
}

/** What `q` keeps and `Q` brings back. */
interface State {
  readonly graphics: Matrix;
  readonly size: number;
  readonly look: Pick<Glyph, "bold" | "italic">;
  readonly letterSpace: number;
  readonly wordSpace: number;
}

const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** A pen that follows the operators of a page: where each letter stands, which a text extractor's guesses do not tell. */
class Pen {
  readonly glyphs: Glyph[] = [];
  readonly #height: number;
  readonly #nameOf: (font: string) => string;
  readonly #saved: State[] = [];
  #state: State = { graphics: upright, size: 0, look: { bold: false, italic: false }, letterSpace: 0, wordSpace: 0 };
  #text: Matrix = upright;
  #line: Matrix = upright;

  constructor(height: number, nameOf: (font: string) => string) {
    this.#height = height;
    this.#nameOf = nameOf;
  }

  /** Follows one operator; those that move no letter are none of its business. */
  follow(operator: number, args: readonly never[]): void {
    const numbers = (args ?? []) as readonly number[];
    const [first = 0, second = 0] = numbers;
    const state = this.#state;
    if (operator === OPS.save) this.#saved.push(state);
    else if (operator === OPS.restore) this.#state = this.#saved.pop() ?? state;
    else if (operator === OPS.transform)
      this.#state = { ...state, graphics: times(numbers as unknown as Matrix, state.graphics) };
    else if (operator === OPS.setCharSpacing) this.#state = { ...state, letterSpace: first };
    else if (operator === OPS.setWordSpacing) this.#state = { ...state, wordSpace: first };
    else if (operator === OPS.setFont) this.#state = { ...state, size: second, look: lookOf(this.#nameOf(String(args[0]))) };
    else if (operator === OPS.beginText) this.#start(upright);
    else if (operator === OPS.setTextMatrix) this.#start(Object.values(args[0] ?? {}) as unknown as Matrix);
    else if (operator === OPS.moveText) this.#start(times([1, 0, 0, 1, first, second], this.#line));
    else if (operator === OPS.showText) this.#show((args[0] ?? []) as readonly (Shown | number | null)[]);
  }

  #start(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  #show(shown: readonly (Shown | number | null)[]): void {
    for (const each of shown) {
      if (typeof each === "number") this.#advance((-each / 1000) * this.#state.size);
      else if (each) this.#print(each);
    }
  }

  #print({ isSpace, unicode, width }: Shown): void {
    const { graphics, letterSpace, look, size, wordSpace } = this.#state;
    const [scale, rise, , , x, y] = times(this.#text, graphics);
    const advance = (width / 1000) * size;
    const place = { x, end: x + advance * scale, y: this.#height - y, size: scale * size };
    if (rise === 0) this.glyphs.push({ text: unicode, ...place, ...look });
    this.#advance(advance + letterSpace + (isSpace ? wordSpace : 0));
  }

  #advance(by: number): void {
    this.#text = times([1, 0, 0, 1, by, 0], this.#text);
  }
}

const lookOf = (font: string) => ({ bold: /bold/i.test(font), italic: /italic/i.test(font) });

/** One transformation, then another. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The letters of a page in the order in which they are drawn; those that are written upwards, on turned pages, are left out. */
export async function readGlyphs(pdf: ReadPdf, number: number): Promise<readonly Glyph[]> {
  const page = await pdf.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen(page.view[3] ?? 0, (font) => String((page.commonObjs.get(font) as { name?: string }).name));
  for (const [index, operator] of fnArray.entries()) pen.follow(operator, argsArray[index]);
  return pen.glyphs;
}
