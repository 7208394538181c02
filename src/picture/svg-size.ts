import type { SvgElement } from "./svg-tree.ts";

/** The size of an SVG image in user units, 96 to the inch: its width and height, or else those of its view box; nothing where it says none. */
export function sizeOf({ attributes }: SvgElement): { readonly width: number; readonly height: number } | undefined {
  const [, , across, down] = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = lengthOf(attributes.get("width")) ?? across ?? 0;
  const height = lengthOf(attributes.get("height")) ?? down ?? 0;
  return isSize(width) && isSize(height) ? { width, height } : undefined;
}

/** Far beyond what a page can show large or small, and what numbers of drawings can say exactly. */
function isSize(length: number): boolean {
  return length >= 0.001 && length <= 10_000_000;
}

/** A length in user units; none for a percentage. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ""] = /^([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?$/i.exec(text?.trim() ?? "") ?? [];
  const scale = unitSizes[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

const unitSizes: Readonly<Record<string, number>> = { "": 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
