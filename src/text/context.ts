import type { ChangeWords, Resolved } from "../document/resolved.ts";
import type { Fonts } from "../fonts/fonts.ts";
import { type Digits, digitsOf } from "../theme/digits.ts";
import { type Pages, pagesOf } from "../theme/geometry.ts";
import { justificationOf } from "../theme/justification.ts";
import type { Justification, Style, Theme } from "../theme/theme.ts";
import { hasRightToLeft } from "./bidi.ts";
import { type Looks, makeLooks } from "./looks.ts";

/** What text is measured and set with. */
export interface Context {
  readonly theme: Theme;
  readonly pages: Pages;
  readonly looks: Looks;
  readonly direction: Resolved["direction"];
  /** Of the document (BCP 47). */
  readonly language: string;
  readonly justification: Justification;
  readonly digits: Digits;
  /** Notes are listed at the end instead of the foot of the page. */
  readonly notesAtEnd: boolean;
  /** The name of a link from a note to its call, "%" for its mark. */
  readonly backToText: string;
  readonly showsFormerNumbers: boolean;
  /** What is said of text that stands in one of two versions alone. */
  readonly changeWords: ChangeWords;
  /** The character style of a stretch's classes: the first class that is a role with one. */
  characterStyle(classes: readonly string[]): Style | undefined;
}

/** Makes the context of one document. */
export function makeContext(resolved: Resolved, theme: Theme, fonts: Fonts): Context {
  return {
    theme,
    pages: pagesOf(theme),
    looks: makeLooks(fonts),
    direction: resolved.direction,
    language: resolved.language,
    justification: justificationOf(theme, resolved.data),
    digits: digitsOf(theme, resolved.data),
    notesAtEnd: resolved.blocks.some((block) => block.type === "notes"),
    backToText: resolved.backToText ?? "%",
    showsFormerNumbers: resolved.showsFormerNumbers ?? false,
    changeWords: resolved.changeWords ?? { inserted: "%", deleted: "%" },
    characterStyle(classes) {
      for (const name of classes) {
        const style = theme.styles[theme.roles[name]?.style ?? ""];
        if (style?.kind === "character") return style;
      }
      return undefined;
    },
  };
}

/** The context of lines that may be English in any document, as the block on distribution and code are: their letters tell their direction. */
export function asWritten<Of extends Context>(text: string, context: Of): Of {
  return hasRightToLeft(text) ? context : { ...context, direction: "ltr" };
}
