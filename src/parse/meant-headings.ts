import { plainText } from "../document/plain.ts";
import type { Span } from "../source.ts";
import type { Inlines } from "./build-inlines.ts";
import type { Content } from "./content.ts";
import { complain, type Run } from "./run.ts";

/** Characters that a heading has at most, more or less. */
const longest = 150;

/** Reports a paragraph that is bold from end to end, short and without a stop: it looks like a heading, and is a numbered paragraph. */
export function reportBoldParagraph({ content, attributes }: Inlines, span: Span, run: Run): void {
  const [only, second] = content;
  const inner = only?.type === "emphasis" && only.content.length === 1 ? only.content[0] : only;
  if (second || inner?.type !== "strong" || attributes) return;
  const text = plainText(inner.content);
  if (text.length > longest || /[.;,!?。；，！？]\s*$/.test(text)) return;
  complain(run, "heading-bold", `The paragraph “${text}” looks like a heading, but is none.`, { span });
}

/** Reports a text that became a heading because of the line under it, where it is hardly meant as one: it ends like a sentence, or has several lines. */
export function reportUnderlined({ text }: Content, signs: string, span: Span, run: Run): void {
  const isShort = signs.length < 3;
  const isSentence = /[.;:,。；：，]$/.test(text) || text.length > longest || /[^\\ ]\n|[^ ] \n/.test(text);
  if (!isShort && !isSentence) return;
  const what = signs.startsWith("=") ? "equals signs" : "hyphens";
  complain(run, "heading-underlined", `This text is a heading, because ${what} stand right under it.`, { span });
}
