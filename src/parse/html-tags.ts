import type { Token } from "markdown-it";

/** What the tags of HTML that mean something here are: authors know them from the web, where Markdown has no signs for them. */
const tags = /^<(\/?)(?:(sub)|(sup))>$|^<br[ \t]*\/?>$/i;

/** What is lowered or raised. */
export type ScriptType = "subscript" | "superscript";

/** A tag that means something. `other` is the index of the token that holds the tag it belongs to. */
export type HtmlTag =
  | { readonly kind: "break" }
  | { readonly kind: "open" | "close"; readonly type: ScriptType; readonly other: number };

/**
 * Finds `<br>`, and `<sub>` and `<sup>` with their ends, among the tokens of a line: a pair encloses whole
 * constructs, and something. The rest stay text.
 */
export function htmlTags(tokens: readonly Token[]): ReadonlyMap<number, HtmlTag> {
  const found = new Map<number, HtmlTag>();
  const open: { readonly index: number; readonly type: ScriptType | undefined }[] = [];
  for (const [index, { type: kind, nesting, content }] of tokens.entries()) {
    if (nesting === 1) open.push({ index, type: undefined });
    else if (nesting === -1) {
      while (open.pop()?.type) {}
    } else if (kind === "html_inline") {
      const match = tags.exec(content);
      if (!match) continue;
      const type = match[2] ? "subscript" : match[3] ? "superscript" : undefined;
      if (!type) found.set(index, { kind: "break" });
      else if (match[1] === "") open.push({ index, type });
      else if (open.at(-1)?.type === type && open.at(-1)?.index !== index - 1) {
        const start = open.pop()?.index ?? 0;
        found.set(start, { kind: "open", type, other: index });
        found.set(index, { kind: "close", type, other: start });
      }
    }
  }
  return found;
}
