import type { ChangeWords } from "../document/resolved.ts";

/** How what stands in one of two versions alone is shown, on pages and screens alike: by a line first, and by a colour for those who see it. */
export interface RedlineLook {
  readonly line: "underline" | "line-through";
  /** Dark enough for a contrast of more than 7 to 1 on white (WCAG 2.2, 1.4.6). */
  readonly color: string;
}

/** Green and red, each with a line of its own, since one man in twelve does not tell these colours apart. */
export const redlineLooks: Readonly<Record<keyof ChangeWords, RedlineLook>> = {
  inserted: { line: "underline", color: "#00592b" },
  deleted: { line: "line-through", color: "#9c0006" },
};
