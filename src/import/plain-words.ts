import type { PlainBlock, PlainToken } from "../word/word-view.ts";

/** The characters of a line, tabs as tabs and breaks as line ends; no notes. */
export function plainWords(tokens: readonly PlainToken[]): string {
  return tokens.map(wordsOf).join("");
}

function wordsOf(token: PlainToken): string {
  switch (token.kind) {
    case "text":
      return token.look.hidden ? "" : token.text;
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "math":
      return token.text;
    case "field":
      return plainWords(token.result);
    case "note":
    case "noteMark":
    case "picture":
    case "object":
    case "commentStart":
    case "commentEnd":
      return "";
  }
}

/** The characters of blocks, each paragraph a line. */
export function plainOf(blocks: readonly PlainBlock[]): string {
  return blocks.map(blockWords).join("\n");
}

function blockWords(block: PlainBlock): string {
  if (block.kind === "paragraph") return plainWords(block.tokens);
  if (block.kind === "box") return plainOf(block.blocks);
  return block.rows.map(({ cells }) => cells.map((cell) => plainOf(cell.blocks)).join("\t")).join("\n");
}

/** Tokens without the first characters of their text; each token that is none is one character. Fields are taken as a whole. */
export function withoutStart(tokens: readonly PlainToken[], length: number): readonly PlainToken[] {
  let left = length;
  const rest: PlainToken[] = [];
  for (const token of tokens) {
    if (left <= 0) rest.push(token);
    else if (token.kind === "text") {
      const text = token.look.hidden ? token.text : token.text.slice(left);
      left -= token.look.hidden ? 0 : token.text.length;
      if (text !== "") rest.push({ ...token, text });
    } else if (token.kind === "field") left -= plainWords(token.result).length;
    else if (token.kind === "tab" || token.kind === "break") left -= 1;
    else rest.push(token);
  }
  return rest;
}

/** The tokens that hold the first characters of a text; a field only where it is among them as a whole. */
export function tokensUpTo(tokens: readonly PlainToken[], length: number): readonly PlainToken[] {
  let left = length;
  const start: PlainToken[] = [];
  for (const token of tokens) {
    const words = plainWords([token]);
    if (left <= 0 || (words.length > left && token.kind !== "text")) break;
    start.push(token.kind === "text" ? { ...token, text: token.text.slice(0, left) } : token);
    left -= words.length;
  }
  return start;
}
