import type { REndRule } from "../document/resolved.ts";
import { styleOf } from "../theme/look.ts";
import { type Collector, columnOf } from "./collector.ts";
import { points } from "./geometry.ts";
import { lineHeight } from "./paragraph.ts";

/** Adds the thin line at the very end (un-format 4.1): a paragraph of its own whose text is a rule, never alone on a page. */
export function addEndRule(block: REndRule, collector: Collector): void {
  const { flow, context } = collector;
  const style = styleOf(context.theme, block.role);
  const column = columnOf(collector);
  const x = column.left + points(style.start);
  flow.keep(1);
  const rule = {
    x,
    width: column.right - points(style.end) - x,
    thickness: style.ruleBelow.thickness / 8,
    rise: -style.ruleBelow.space,
  };
  flow.add({ kind: "rule", ...rule }, lineHeight(style, style.size), points(style.before));
  flow.after = points(style.after);
}
