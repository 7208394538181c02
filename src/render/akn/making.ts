import type { RBlock } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Words } from "../../theme/words.ts";
import type { Element } from "./element.ts";

/** What the parts of a file need besides themselves. */
export interface Making {
  readonly theme: Theme;
  readonly words: Words;
  readonly packing: Packing;
  /** The date of the document, yyyy-mm-dd. */
  readonly date: string;
  /** The language of the document, and how that is read. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Blocks as they stand where no hierarchy can: in cells, notes, quotations, boxes. */
  blocks(nodes: readonly RBlock[]): readonly Element[];
}
