import type { WLook } from "../word/tokens.ts";

/** The look of text that nothing is said of: what running text is compared with, so that bold of a style is bold too. */
export const plainLook: WLook = {
  bold: false,
  italic: false,
  raised: false,
  lowered: false,
  underline: false,
  strike: false,
  highlight: false,
  hidden: false,
  capitals: false,
};
