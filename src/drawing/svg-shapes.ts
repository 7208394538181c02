import { NumberReader } from "./svg-numbers.ts";

/** The outline of a basic shape of SVG as path data; nothing for other elements. */
export function shapeOutline(name: string, attribute: (name: string) => string | undefined): string | undefined {
  const number = (key: string) => Number.parseFloat(attribute(key) ?? "0") || 0;
  switch (name) {
    case "path":
      return attribute("d") ?? "";
    case "rect":
      return rectangle(number("x"), number("y"), number("width"), number("height"), cornersOf(number("rx"), number("ry")));
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
    case "polyline":
      return polygon(attribute("points") ?? "", "");
    case "polygon":
      return polygon(attribute("points") ?? "", "Z");
    default:
      return undefined;
  }
}

function cornersOf(rx: number, ry: number): readonly [number, number] {
  return [rx || ry, ry || rx];
}

function rectangle(x: number, y: number, width: number, height: number, [rx, ry]: readonly [number, number]): string {
  if (width <= 0 || height <= 0) return "";
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  if (a <= 0 || b <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * a, height - 2 * b];
  return `M${x + a} ${y}h${across}${arc(a, b)}v${down}${arc(-a, b)}h${-across}${arc(-a, -b)}v${-down}${arc(a, -b)}Z`;
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return "";
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;
}

function polygon(points: string, end: string): string {
  const numbers = new NumberReader(points).take(points.length);
  if (numbers.length < 4) return "";
  return `M${numbers.slice(0, numbers.length - (numbers.length % 2)).join(" ")}${end}`;
}
