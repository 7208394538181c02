import { contentsRole } from "../document/own-roles.ts";
import type { RContents, RContentsEntry } from "../document/resolved.ts";
import { changedTag } from "../text/changed-tag.ts";
import type { Context } from "../text/context.ts";
import type { Tag } from "../text/element.ts";
import { type Column, type SetParagraph, setParagraph } from "../text/paragraph.ts";
import { flatten } from "../text/prose.ts";
import { typedPlace } from "../text/typed-number.ts";
import { points } from "../theme/geometry.ts";
import { styleOf } from "../theme/look.ts";
import type { Style, Tab } from "../theme/theme.ts";

/** Whether contents have a column of paragraphs. */
export function hasRanges({ heads }: RContents): boolean {
  return heads.paragraphs !== undefined;
}

/** Where the columns of contents end (un-format 8), in twips from the margin. */
export interface ContentsStops {
  /** Where the dots behind a heading end. */
  readonly leader: number;
  readonly paragraphs: number;
  readonly page: number;
}

/** The columns of a style of contents: its last two stops at which something ends; the dots end at their own, or where the paragraphs do. */
export function contentsStops({ tabs }: Pick<Style, "tabs">): ContentsStops {
  const ends = tabs.filter(({ align }) => align === "end");
  const page = ends.at(-1)?.at ?? 0;
  const paragraphs = ends.at(-2)?.at ?? page;
  const leader = tabs.find((tab) => tab.leader)?.at ?? paragraphs;
  return { leader, paragraphs, page };
}

/** Whether the dots of an entry go through the column of paragraphs, which it leaves empty. */
export function passesParagraphs({ anchor, paragraphs }: RContentsEntry, ranges: boolean): boolean {
  return ranges && paragraphs === "" && anchor !== "";
}

/** The stop of a line that says only "Annex": the first, where the numbers of chapters end. */
function annexStop({ tabs }: Style): Tab {
  return tabs[0] ?? { at: 0, align: "end" };
}

/** Sets the number and heading of an entry between the margins `column`; every output breaks its lines where they end here. */
export function setEntry(entry: RContentsEntry, column: Column, tag: Tag, context: Context): SetParagraph {
  const { content, level, number } = entry;
  const style = styleOf(context.theme, contentsRole(entry.level));
  const prose = flatten(content, { style }, tag, context);
  const look = context.looks.changed(context.looks.of(style), entry.change);
  const markTag = changedTag(tag, entry.change, number, context);
  const marker = number && level > 0 ? { text: number, level: typedPlace(style), look, tag: markTag } : undefined;
  const paragraph = setParagraph(prose, { style, column, lead: true, marker }, context);
  return level > 0 ? paragraph : { ...paragraph, first: firstOfAnnex(paragraph, style, column) };
}

function firstOfAnnex({ lines }: SetParagraph, style: Style, column: Column): number {
  const { at, align } = annexStop(style);
  const stop = column.left + points(at);
  return align === "start" ? stop : Math.max(stop - (lines[0]?.width ?? 0), column.left);
}
