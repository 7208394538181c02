import type { Report } from "../diagnostics/diagnostic.ts";
import type { FrontMatter } from "../document/data.ts";
import type { Source, TracedText } from "../source.ts";

/** A document in its two parts. */
export interface SplitDocument {
  readonly frontMatter: FrontMatter;
  readonly body: TracedText;
}

/** Parts a document into its front matter and its body. */
export function splitFrontMatter(source: Source, report: Report): SplitDocument {
  throw new Error(`not yet: ${source.path} ${report.length}`);
}
