import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Checked } from "./rule.ts";

/** Reports a document with more words than it may have, by its type or its own front matter (un-format 20). */
export function checkLength({ document, resolved, theme }: Checked, report: Report): void {
  const { limit } = theme;
  if (limit === 0 || resolved.words <= limit) return;
  const [words, most] = [resolved.words, limit].map((count) => count.toLocaleString("en-US"));
  const isOwn = document.data["word-limit"] !== undefined;
  report(
    diagnostic("too-long", `The document has ${words} words; ${isOwn ? "it" : "its type"} may have ${most}.`, {
      span: document.frontMatter.keyAt(isOwn ? "word-limit" : "type"),
    }),
  );
}
