import { NumberReader } from "./svg-numbers.ts";

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** SVG path data, mapped, as absolute M, L, C and Z: what every drawer understands. */
export interface MappedPath {
  readonly d: string;
  /** Whether all of the data made sense: the path ends where they stop doing so, as SVG wants (SVG 1.1, F.2). */
  readonly whole: boolean;
}

/** Maps path data; goes through them once. */
export function readPath(data: string, matrix: Matrix): MappedPath {
  const pen = new Pen(matrix);
  const reader = new NumberReader(data);
  let letter = reader.letter();
  let whole = letter === undefined || letter === "M" || letter === "m";
  while (letter !== undefined && whole) {
    whole = drawAll(letter, reader, pen);
    letter = reader.letter();
  }
  return { d: pen.parts.join(""), whole: whole && reader.ended };
}

/** Path data mapped as far as they make sense. */
export function mapPath(data: string, matrix: Matrix): string {
  return readPath(data, matrix).d;
}

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Draws a command with all its numbers; says whether there were as many as it wants. */
function drawAll(letter: string, reader: NumberReader, pen: Pen): boolean {
  const count = counts[letter.toUpperCase()] ?? 0;
  if (count === 0) pen.draw(letter, [], false);
  for (let again = false; count > 0; again = true) {
    const numbers = letter === "A" || letter === "a" ? reader.arc() : reader.take(count);
    if (numbers.length < count) return again && numbers.length === 0;
    pen.draw(letter, numbers, again);
  }
  return true;
}

/** Draws along path data, with the state that relative and smooth commands need. */
class Pen {
  readonly parts: string[] = [];
  readonly #matrix: Matrix;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** The last control point, and the command that set it. */
  #controlX = 0;
  #controlY = 0;
  #last = "";

  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  /** Draws one command; `again` where it goes on with further numbers of its letter. */
  draw(letter: string, numbers: readonly number[], again: boolean): void {
    const command = letter.toUpperCase();
    if (command === "Z") this.#close();
    else {
      const name = command === "M" && again ? "L" : command;
      const [x, y] = letter === command ? [0, 0] : [this.#x, this.#y];
      this.#step(name, absolute(name, numbers, x, y));
    }
  }

  #step(command: string, p: readonly number[]): void {
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = p;
    if (command === "M") this.#move(p0, p1);
    else if (command === "L") this.#line(p0, p1);
    else if (command === "H") this.#line(p0, this.#y);
    else if (command === "V") this.#line(this.#x, p0);
    else if (command === "C") this.#curve(p0, p1, p2, p3, p4, p5);
    else if (command === "S") this.#curve(...this.#mirrored("CS"), p0, p1, p2, p3);
    else if (command === "Q") this.#quadratic(p0, p1, p2, p3);
    else if (command === "T") this.#quadratic(...this.#mirrored("QT"), p0, p1);
    else if (command === "A") this.#arc(p);
    this.#last = command;
  }

  #move(x: number, y: number): void {
    [this.#x, this.#y, this.#startX, this.#startY] = [x, y, x, y];
    this.parts.push(`M${this.#point(x, y)}`);
  }

  #line(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    this.parts.push(`L${this.#point(x, y)}`);
  }

  #curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.parts.push(`C${this.#point(x1, y1)} ${this.#point(x2, y2)} ${this.#point(x, y)}`);
    [this.#x, this.#y, this.#controlX, this.#controlY] = [x, y, x2, y2];
  }

  #quadratic(x1: number, y1: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    this.#curve(x0 + (2 / 3) * (x1 - x0), y0 + (2 / 3) * (y1 - y0), x + (2 / 3) * (x1 - x), y + (2 / 3) * (y1 - y), x, y);
    [this.#controlX, this.#controlY] = [x1, y1];
  }

  #close(): void {
    this.parts.push("Z");
    [this.#x, this.#y, this.#last] = [this.#startX, this.#startY, "Z"];
  }

  #mirrored(after: string): [number, number] {
    const smooth = this.#last !== "" && after.includes(this.#last);
    return smooth ? [2 * this.#x - this.#controlX, 2 * this.#y - this.#controlY] : [this.#x, this.#y];
  }

  /** An elliptical arc as curves of a quarter at most (SVG 1.1, F.6). */
  #arc([rx0 = 0, ry0 = 0, degrees = 0, large = 0, sweep = 0, x = 0, y = 0]: readonly number[]): void {
    const [x0, y0] = [this.#x, this.#y];
    if (rx0 === 0 || ry0 === 0 || (x0 === x && y0 === y)) {
      this.#line(x, y);
      return;
    }
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [dx, dy] = [(x0 - x) / 2, (y0 - y) / 2];
    const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
    const grow = Math.max(1, Math.sqrt((px / rx0) ** 2 + (py / ry0) ** 2));
    const [rx, ry] = [Math.abs(rx0) * grow, Math.abs(ry0) * grow];
    const square = Math.max(0, (rx * rx * ry * ry) / (rx * rx * py * py + ry * ry * px * px) - 1);
    const factor = (large === sweep ? -1 : 1) * Math.sqrt(square);
    const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
    const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
    const turn = sweepOf(Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from, sweep === 1);
    const centre: Matrix = [
      cos * rx,
      sin * rx,
      -sin * ry,
      cos * ry,
      cos * qx - sin * qy + (x0 + x) / 2,
      sin * qx + cos * qy + (y0 + y) / 2,
    ];
    this.#turns(centre, from, turn);
  }

  #turns(circle: Matrix, from: number, turn: number): void {
    const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
    const step = turn / pieces;
    const reach = (4 / 3) * Math.tan(step / 4);
    for (let piece = 0; piece < pieces; piece++) {
      const [a, b] = [from + piece * step, from + (piece + 1) * step];
      const first = apply(circle, Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
      const second = apply(circle, Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
      this.#curve(...first, ...second, ...apply(circle, Math.cos(b), Math.sin(b)));
    }
  }

  #point(x: number, y: number): string {
    const [mappedX, mappedY] = apply(this.#matrix, x, y);
    return `${round(mappedX)} ${round(mappedY)}`;
  }
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function sweepOf(turn: number, positive: boolean): number {
  if (positive) return turn < 0 ? turn + 2 * Math.PI : turn;
  return turn > 0 ? turn - 2 * Math.PI : turn;
}

/** Puts relative numbers where they stand from the pen. */
function absolute(command: string, numbers: readonly number[], x: number, y: number): readonly number[] {
  if (command === "H") return numbers.map((number) => number + x);
  if (command === "V") return numbers.map((number) => number + y);
  if (command === "A") return numbers.map((number, index) => (index === 5 ? number + x : index === 6 ? number + y : number));
  return numbers.map((number, index) => number + (index % 2 === 0 ? x : y));
}

/** As far from a page as no drawing goes, and as numbers are written without an exponent, which not every reader of paths takes. */
const farthest = 1e9;

/** Four places are enough for any page. */
function round(value: number): string {
  if (!Number.isFinite(value)) return "0";
  return String(Math.round(Math.min(Math.max(value, -farthest), farthest) * 1e4) / 1e4);
}
