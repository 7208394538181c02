import { contentsStops } from "../../prepare/contents-line.ts";
import { numberStop } from "../../text/typed-number.ts";
import type { Style } from "../../theme/theme.ts";

/** What the line of an entry shows. */
export interface EntryLook {
  readonly numbered: boolean;
  /** Contents with a column of paragraphs leave it empty here: the leader runs through it. */
  readonly withoutRange: boolean;
}

/**
 * A built-in style of contents for the lines that Word makes itself when it is told to: number, tab, text, tab, page, without the tab that
 * leads to the number. The number starts where it stands; where it would end at a stop, so near before it that no number ends earlier.
 */
export function styleOfWord(style: Style): Style {
  const stop = numberStop(style);
  if (!stop) return style;
  const at = stop.align === "end" ? stop.at - Math.floor(shortest(style.size)) : stop.at;
  return { ...style, first: at - style.start };
}

/** How an entry's style is named after the built-in one: by what Word by itself would write otherwise. */
export function useOfEntry(printed: Style, { numbered, withoutRange }: EntryLook): string {
  const number = numbered && numberStop(ownStops(printed))?.align === "end" ? "number" : "";
  return [number, withoutRange ? "leader" : ""].filter(Boolean).join(" ");
}

/** The style of an entry as it is printed. */
export function styleOfEntry(style: Style, printed: Style, { numbered, withoutRange }: EntryLook): Style {
  const first = numbered && numberStop(style)?.align === "end" ? printed.first : style.first;
  return withoutRange ? throughLeader({ ...style, first }) : { ...style, first };
}

/**
 * The stops that entries of one level need: the UN's styles of contents have those of all levels, and behind a short title the leader would
 * end at a stop of a deeper one.
 */
export function ownStops(style: Style): Style {
  const { leader } = contentsStops(style);
  return { ...style, tabs: style.tabs.filter(({ at }) => at <= style.start || at >= leader) };
}

/** Width of the shortest number, "I." in Times (583 thousandths of its size), in twips, and a trace less. */
function shortest(size: number): number {
  return 0.583 * size * 20 - 2;
}

/** The leader ends where the paragraphs do instead. */
function throughLeader(style: Style): Style {
  const { leader, paragraphs } = contentsStops(style);
  const others = style.tabs.filter(({ at }) => at !== leader || at === paragraphs);
  return { ...style, tabs: others.map((tab) => (tab.at === paragraphs ? { ...tab, leader: "dots" } : tab)) };
}
