/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

/** The lines that an outline (absolute M, L, C and Z) draws, each from its start to its end, with so many chords for a curve. */
export function flatten(d: string, chords: number): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (const [, command, text = ""] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = text.split(" ").map(Number);
    const [x = 0, y = 0] = numbers;
    if (command === "M") {
      line = [[x, y]];
      lines.push(line);
    } else if (command === "L") line.push([x, y]);
    else if (command === "C") line.push(...curve(line.at(-1) ?? [x, y], numbers, chords));
    else if (line[0]) {
      line.push(line[0]);
      line = [line[0]];
      lines.push(line);
    }
  }
  return lines.filter((points) => points.length > 1);
}

function curve([x, y]: Point, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[], chords: number): Point[] {
  return Array.from({ length: chords }, (_, index) => {
    const t = (index + 1) / chords;
    const s = 1 - t;
    const at = (p: number, q: number, r: number, u: number) =>
      s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
    return [at(x, a, c, e), at(y, b, d, f)];
  });
}
