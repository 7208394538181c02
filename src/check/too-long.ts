import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Checked } from "./rule.ts";

/** Reports a document with more words than its type may have (un-format 20). */
export function checkLength({ document, resolved, theme }: Checked, report: Report): void {
  const { limit } = theme;
  if (limit === 0 || resolved.words <= limit) return;
  const [words, most] = [resolved.words, limit].map((count) => count.toLocaleString("en-US"));
  report(
    diagnostic("too-long", `The document has ${words} words; its type may have ${most}.`, {
      span: document.frontMatter.keyAt("type"),
    }),
  );
}
