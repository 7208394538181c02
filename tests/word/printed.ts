import type { WBlock } from "../../src/word/blocks.ts";
import type { Changeable, WLook, WToken } from "../../src/word/tokens.ts";

/** Blocks in a short form: a paragraph in brackets, then what became of its mark; tables as `|`, boxes as `box(…)`. */
export function printed(blocks: readonly WBlock[]): string {
  return blocks.map(printedBlock).join(" ");
}

function printedBlock(block: WBlock): string {
  if (block.kind === "paragraph") return `[${printedTokens(block.tokens)}]${signOf(block.mark)}`;
  if (block.kind === "box") return `box(${printed(block.blocks)})${signOf(block)}`;
  const rows = block.rows.map((row) => {
    const cells = row.cells.map(
      (cell) =>
        `${cell.span.columns > 1 ? cell.span.columns : ""}${spanSigns[cell.span.rows]}${printed(cell.blocks)}${signOf(cell)}`,
    );
    return `|${cells.join("|")}|${signOf(row)}`;
  });
  return `table(${rows.join(" ")})`;
}

const spanSigns = { one: "", start: "v", continue: "^" };

/** Tokens in a short form: text as it is, its look before it in braces, what came or went behind it in parentheses. */
function printedTokens(tokens: readonly WToken[]): string {
  return tokens.map((token) => `${printedToken(token)}${signOf(token)}`).join("");
}

function printedToken(token: WToken): string {
  switch (token.kind) {
    case "text":
      return `${token.former ? `{was ${lookWords(token.former.was)}}` : ""}${lookOf(token.look)}${token.text}`;
    case "tab":
      return "→";
    case "break":
      return token.of === "line" ? "↵" : `<${token.of}>`;
    case "note":
      return `<${token.note}${token.isCustom ? " custom" : ""}>`;
    case "field": {
      const facts = [token.name, token.target && `#${token.target}`, token.address, token.isContinued && "…"].filter(Boolean);
      return `<${facts.join(" ")}: ${printedTokens(token.result)}>`;
    }
    case "picture":
      return `<picture ${token.media ?? "missing"} ${token.alt} ${token.width}x${token.height}${token.isFloating ? " floating" : ""}>`;
    case "object":
      return `<${token.of} ${token.media ?? ""}>`;
    case "math":
      return `<math ${token.text}>`;
    case "commentStart":
    case "commentEnd":
      return `<${token.kind} ${token.comment}>`;
    case "noteMark":
      return "<mark>";
  }
}

function lookOf(look: WLook): string {
  const words = lookWords(look);
  return words === "" ? "" : `{${words}}`;
}

function lookWords(look: WLook): string {
  return Object.entries(look)
    .flatMap(([name, value]) => (value === true ? name : value === false ? [] : `${name} ${value}`))
    .join(" ");
}

const changeSigns = { insert: "+", delete: "-", moveTo: "»", moveFrom: "«", look: "~" };

function signOf({ side, changes }: Changeable): string {
  if (changes.length === 0) return "";
  const words = changes.map(({ kind, author, move }) => `${changeSigns[kind]}${author}${move ? ` ${move}` : ""}`);
  return `(${words.join(",")} ${side})`;
}
