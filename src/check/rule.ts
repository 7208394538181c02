import type { Report } from "../diagnostics/diagnostic.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";

/** What a rule may look at. */
export interface Checked {
  readonly document: Document;
  readonly resolved: Resolved;
  readonly theme: Theme;
  readonly words: Words;
  /** The document that it is made from, for one of a derived type. */
  readonly parent?: Resolved | undefined;
  /** Whether passages of the document are selected by a class. */
  selects(name: string): boolean;
}

/** An editorial rule: it reports what breaks it, and never reports what a published document does. */
export type Rule = (checked: Checked, report: Report) => void;
