import type { Outline } from "../../drawing/outline.ts";
import type { Page, PathItem, RuleItem } from "../../layout/page.ts";
import { attributes, escapeHtml } from "../html/escape.ts";
import { colorOf } from "./looks.ts";
import { units } from "./units.ts";

/** All rules of a page in one drawing, a path for each colour; nothing where there are none. */
export function rulesSvg(rules: readonly RuleItem[], { width, height }: Page): string {
  if (rules.length === 0) return "";
  const paths = new Map<string | undefined, string>();
  for (const { x, y, width: length, height: thickness, color } of rules) {
    const fill = colorOf(color);
    const outline = `M${place(x)} ${place(y)}h${place(length)}v${place(thickness)}h${place(-length)}z`;
    paths.set(fill, (paths.get(fill) ?? "") + outline);
  }
  const drawn = [...paths].map(([fill, d]) => `<path d="${d}"${attributes({ fill })}/>`);
  return `<svg class="rules" aria-hidden="true" viewBox="0 0 ${place(width)} ${place(height)}">${drawn.join("")}</svg>`;
}

/** A vector drawing, which fills its box whatever that makes of its proportions; described by the element around it. */
export function drawingSvg({ x, y, width, height, box, outlines }: PathItem): string {
  const where = [x, y, width, height].map(units).join(" ");
  const view = box.join(" ");
  const inner = outlines.map(outline).join("");
  return `<svg aria-hidden="true" viewBox="${view}" preserveAspectRatio="none" data-box="${where}">${inner}</svg>`;
}

function outline({ d, fill, evenOdd, stroke, clip }: Outline): string {
  const path = `<path${attributes({
    d,
    fill: fill === "none" ? "none" : colorOf(fill),
    "fill-rule": evenOdd ? "evenodd" : undefined,
    stroke: stroke && (colorOf(stroke.color) ?? "#000"),
    "stroke-width": stroke && String(stroke.width),
  })}/>`;
  if (!clip) return path;
  const [x, y, width, height] = clip;
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${escapeHtml(clip.join(" "))}">${path}</svg>`;
}

/** A length in points, to a hundredth. */
function place(points: number): number {
  return Math.round(points * 100) / 100;
}
