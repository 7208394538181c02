import type { Change, Restyling } from "../document/change.ts";
import { redlineLooks } from "../theme/redline-look.ts";
import type { Context } from "./context.ts";
import { element, type Tag } from "./element.ts";

/**
 * Where text belongs that stands in one of two versions alone: to an element of its own, which names the line that shows it (ISO 32000-1,
 * 14.8.5.4.5) and says in words what was done, since PDF 1.7 has no type for what came or went and readers do not speak of lines.
 * Its alternative text leaves what is searched and copied as it is.
 */
export function changedTag(tag: Tag, change: Change | Restyling | undefined, text: string, { changeWords }: Context): Tag {
  if (!change || !("kind" in change) || typeof tag === "string") return tag;
  const { kind } = change;
  const said = text.trim();
  const alt = said === "" ? {} : { alt: changeWords[kind].replace("%", () => said) };
  return element("Span", tag, { line: redlineLooks[kind].line, ...alt });
}
