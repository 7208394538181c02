import type { Change } from "../../document/resolved.ts";
import type { Look } from "../../text/looks.ts";
import { redlineLooks } from "../../theme/redline-look.ts";
import type { PageItem, RuleItem } from "../page.ts";

/** How far from the margin a bar stands, and how thick it is, in points. */
const bar = { away: 18, width: 1.2 };

/** Bars nearer to each other than this are one: those of lines one under the other. */
const joint = 4;

/** Where lines stand by the size of their letters, above the baseline, and how thick they are: an underline clear of the baseline, the other through small letters. */
const heights = { underline: -0.11, "line-through": 0.23 } as const;
const thickness = 0.05;

/** Points from a line's baseline to its top and its foot, by the size of its letters. */
const extent = { above: 0.75, below: 0.25 };

/**
 * The marks of a redline on one page: lines with the text that stands in one of two versions alone, and bars in the margin beside all that
 * changed. They are drawn when the page's text is, so that they part no text of one element; what they say is said by elements.
 */
export class ChangeMarks {
  readonly #items: PageItem[] = [];
  readonly #spans: { readonly top: number; readonly foot: number }[] = [];

  /** Characters that two versions have otherwise, with the line of their look. */
  text({ size, rise, line, color = black }: Look, x: number, baseline: number, width: number): void {
    if (line) this.#rule(x, baseline - rise - heights[line] * size, width, thickness * size, color);
    this.beside(baseline - extent.above * size, baseline + extent.below * size);
  }

  /** A picture: framed, and crossed out where it went. */
  picture({ kind }: Change, x: number, y: number, width: number, height: number): void {
    const { color } = redlineLooks[kind];
    for (const at of [y, y + height - frame]) this.#rule(x, at, width, frame, color);
    for (const at of [x, x + width - frame]) this.#rule(at, y, frame, height, color);
    if (kind === "deleted") {
      const d = `M0 0L${width} ${height}M0 ${height}L${width} 0`;
      const outlines = [{ d, fill: "none", evenOdd: false, stroke: { color, width: frame } }];
      this.#items.push({ kind: "path", x, y, width, height, box: [0, 0, width, height], outlines, tag: "artifact" });
    }
    this.beside(y, y + height);
  }

  /** Something between two heights that changed. */
  beside(top: number, foot: number): void {
    this.#spans.push({ top, foot });
  }

  /** All marks; the bars stand to the left of the margin. */
  drawn(margin: number): readonly PageItem[] {
    const bars = joined(this.#spans).map(
      ({ top, foot }): RuleItem => ({
        kind: "rule",
        x: margin - bar.away,
        y: top,
        width: bar.width,
        height: foot - top,
        tag: "artifact",
      }),
    );
    return [...this.#items, ...bars];
  }

  #rule(x: number, y: number, width: number, height: number, color: string): void {
    if (width > 0) this.#items.push({ kind: "rule", x, y, width, height, color, tag: "artifact" });
  }
}

const black = "#000000";

/** Thickness of the frame of a picture, in points. */
const frame = 1;

function joined(spans: readonly { readonly top: number; readonly foot: number }[]) {
  const whole: { top: number; foot: number }[] = [];
  for (const { top, foot } of spans.toSorted((one, other) => one.top - other.top)) {
    const last = whole.at(-1);
    if (last && top <= last.foot + joint) last.foot = Math.max(last.foot, foot);
    else whole.push({ top, foot });
  }
  return whole;
}
