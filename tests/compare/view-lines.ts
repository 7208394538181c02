import type { PlainBlock, PlainToken, WordView } from "../../src/word/word-view.ts";

/**
 * What a view of a Word file shows, paragraph by paragraph, with styles and numbers; then its notes. Contents are left out, whose numbers and
 * pages are the new version's, and so is what fields print of other places, which is counted anew; so are the lines and breaks that the
 * program puts between blocks, and how many tabs lead to a text.
 */
export function viewLines({ body, notes }: WordView): readonly string[] {
  const marks = new Map<string, string>();
  const text = body.flatMap((block) => linesIn(block, marks));
  return [...text, ...[...notes.values()].flatMap(({ blocks }) => blocks.flatMap((block) => linesIn(block, marks)))];
}

function linesIn(block: PlainBlock, marks: Map<string, string>): readonly string[] {
  if (block.kind === "paragraph") {
    const { style } = block.properties;
    if (/^(?:toc|_ table end|_ contents|_ end rule)/i.test(style.name) || isPageBreak(block.tokens)) return [];
    const text = block.tokens.map((token) => textOf(token, marks)).join("");
    return [
      `${style.name.replace(/(_g) .*/, "$1").replace(/^(?:heading \d.*|_ h_.*|_ h _ch_g)$/, "heading")} | ${block.number?.text ?? ""} | ${text.replace(/^\t+/, "\t").replace(/→(?:[ .]?→)+/g, "→")}`,
    ];
  }
  if (block.kind === "table") {
    return block.rows.flatMap(({ cells }) => [
      "row",
      ...cells.flatMap((cell) => ["cell", ...cell.blocks.flatMap((one) => linesIn(one, marks))]),
    ]);
  }
  return block.blocks.flatMap((one) => linesIn(one, marks));
}

/** The words of a link that leads out of the document, or that there is a field that says something of another place. */
function fieldText(result: string, address: string | undefined): string {
  return address === undefined && result !== "" ? "→" : result;
}

function isPageBreak(tokens: readonly PlainToken[]): boolean {
  return tokens.length === 1 && tokens.some((token) => token.kind === "break" && token.of === "page");
}

function textOf(token: PlainToken, marks: Map<string, string>): string {
  switch (token.kind) {
    case "text":
      return token.text;
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "field":
      if (token.name === "TC" || token.name === "TOC") return "";
      return fieldText(token.result.map((one) => textOf(one, marks)).join(""), token.address);
    case "picture":
      return `(${token.alt})`;
    case "note": {
      if (token.isCustom) return "";
      const mark = marks.get(token.note) ?? `[${marks.size + 1}]`;
      marks.set(token.note, mark);
      return mark;
    }
    default:
      return "";
  }
}
