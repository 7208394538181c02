import type { REndRule } from "../../document/resolved.ts";
import { endRuleIndent } from "../../prepare/end-rule.ts";
import { lineHeight } from "../../text/paragraph.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import { type Collector, pageOf } from "./collector.ts";

/**
 * Adds the thin line at the very end (un-format 4.1): a paragraph of its own whose text is a rule, in the
 * middle of the page and never alone on one.
 */
export function addEndRule(block: REndRule, collector: Collector): void {
  const { flow, context } = collector;
  const style = styleOf(context.theme, block.role);
  flow.turned = flow.slots.at(-1)?.turned ?? false;
  const { left, right } = pageOf(collector);
  const indent = points(endRuleIndent(style, context.pages, flow.turned));
  const x = left + indent;
  const width = right - indent - x;
  const { thickness, space } = style.ruleBelow;
  flow.keep(1);
  flow.add(
    { kind: "rule", x, width, thickness: thickness / 8, rise: -space },
    lineHeight(style, style.size),
    points(style.before),
  );
  flow.after = points(style.after);
}
