import { compose, identity, type Matrix } from "./svg-path.ts";

/** The map that a `transform` attribute describes. */
export function transformOf(text: string | undefined): Matrix {
  let matrix = identity;
  for (const piece of (text ?? "").split(")").slice(0, -1)) {
    const open = piece.indexOf("(");
    const numbers = numbersOf(piece.slice(open + 1));
    const name = piece.slice(0, Math.max(open, 0)).replace(/^[\s,]+/, "");
    if (numbers.every(Number.isFinite)) matrix = compose(matrix, oneTransform(name.trimEnd(), numbers));
  }
  return matrix;
}

/** From the units of a view box to a place of that width and height, its shape kept and centred. */
export function viewMatrix(viewBox: string | undefined, width: number, height: number): Matrix {
  const [x = 0, y = 0, boxWidth = 0, boxHeight = 0] = numbersOf(viewBox ?? "");
  if (!(boxWidth > 0 && boxHeight > 0)) return identity;
  const scale = Math.min(width / boxWidth, height / boxHeight);
  return [scale, 0, 0, scale, (width - boxWidth * scale) / 2 - x * scale, (height - boxHeight * scale) / 2 - y * scale];
}

/** Numbers parted by white space or commas. */
export function numbersOf(list: string): readonly number[] {
  return list
    .trim()
    .split(/[\s,]+/)
    .map(Number.parseFloat);
}

function oneTransform(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  const radians = (a * Math.PI) / 180;
  switch (name) {
    case "matrix":
      return [a, b ?? 0, c ?? 0, d, e, f];
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate": {
      const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
      return compose(compose([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
    }
    case "skewX":
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(radians), 0, 1, 0, 0];
    default:
      return identity;
  }
}
