import type { NumberLevel, Style, Tab } from "../theme/theme.ts";

/** Where a number and its text stand: of the level of a list, or of the tabs that a typist leads them by. */
export type NumberPlace = Pick<NumberLevel, "at" | "align" | "textAt" | "runover">;

/** Where a number stands that is typed before a text and led to it by tabs, as in contents and notes: at the last stop before the text. */
export function numberStop({ tabs, start }: Pick<Style, "tabs" | "start">): Tab | undefined {
  return tabs.findLast(({ at }) => at < start);
}

/** The place of such a number. In a style without a stop for it, it stands where the first line starts. */
export function typedPlace(style: Style): NumberPlace {
  const { start, first } = style;
  const { at, align } = numberStop(style) ?? { at: start + first, align: "start" };
  return { at, align: align === "end" ? "end" : "start", textAt: start, runover: start };
}
