import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { resolvedText } from "../document/plain.ts";
import type { RInline } from "../document/resolved.ts";
import type { Span } from "../source.ts";
import { nearestPassage, type Passage, passagesIn } from "./passages.ts";
import type { Checked } from "./rule.ts";

/** A text that says it stands in another document. */
interface Quoted {
  readonly text: string;
  readonly span: Span;
}

/** Reports what has the class “quoted”, and so says that it is in the document that this one is made from, but is not there word for word. */
export function checkQuotations({ document, resolved, parent }: Checked, report: Report): void {
  if (document.frontMatter.orphaned) return;
  const quoted = passagesIn(resolved).flatMap(quotedIn);
  if (quoted.length === 0) return;
  const passages = parent ? passagesIn(parent) : [];
  const whole = passages.map((passage) => alike(normal(passage.text))).join("\n");
  for (const { text, span } of quoted) {
    const wanted = normal(text).replace(/[.,;:]$/, "");
    if (wanted === "" || whole.includes(alike(wanted))) continue;
    if (!parent) {
      const help = "Name that document in “of”.";
      report(diagnostic("quotation-inexact", "Nothing says from which document this is quoted.", { span, help }));
      continue;
    }
    const near = nearestPassage(text, passages);
    const related = near ? { related: [{ span: near.span, message: "the nearest passage" }] } : {};
    const message = `“${shortened(wanted)}” is not in ${parent.properties.symbol ?? "the document"} word for word.`;
    report(diagnostic("quotation-inexact", message, { span, ...related, ...differenceOf(wanted, near) }));
  }
}

function quotedIn({ content, text, span, classes }: Passage): readonly Quoted[] {
  if (classes.includes("quoted")) return [{ text, span }];
  const found: Quoted[] = [];
  let open: RInline[] = [];
  const close = () => {
    while (open.length > 0 && !open.slice(-1).some(isQuoted)) open = open.slice(0, -1);
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) found.push({ text: resolvedText(open), span: joined(first.span, last.span) });
    open = [];
  };
  for (const node of content) {
    if (isQuoted(node) || (open.length > 0 && node.type !== "text")) open.push(node);
    else close();
  }
  close();
  return found;
}

function isQuoted(node: RInline): boolean {
  if (node.type === "link") return node.content.some(isQuoted);
  return node.type === "text" && (node.classes?.includes("quoted") ?? false);
}

function joined(first: Span, last: Span): Span {
  return first.source === last.source && last.end > first.end ? { ...first, end: last.end } : first;
}

/** One space between words, one kind of quotation marks, apostrophes and dashes, whoever set them: nothing that a reader would hear. */
function normal(text: string): string {
  return text
    .replace(/«\s?|\s?»|[“”„‟″‹›]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[–—−]|--+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Quotation marks of all levels alike, since a quotation within one has the inner ones; and with them the apostrophes. */
function alike(text: string): string {
  return text.replaceAll("'", '"');
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 60).replace(/\s\S*$/, "")} …` : text;
}

/** Where the two part, for help: the last words in common, and what each says then. */
function differenceOf(quoted: string, near: Passage | undefined): { readonly help?: string } {
  const source = normal(near?.text ?? "");
  const words = quoted.split(" ");
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.includes(words.slice(0, middle).join(" "))) low = middle;
    else high = middle - 1;
  }
  if (low === 0 || low === words.length) return {};
  const common = words.slice(0, low).join(" ");
  const there = source
    .slice(source.indexOf(common) + common.length)
    .trim()
    .split(" ")
    .slice(0, 4)
    .join(" ");
  const here = words.slice(low, low + 4).join(" ");
  const after = words.slice(Math.max(0, low - 3), low).join(" ");
  return {
    help: `After “${after}” it says “${there}”, and the quotation “${here}”. Quote it word for word, or leave “quoted” out.`,
  };
}
