import type { RInline, RText } from "../../document/resolved.ts";

/** A line of text as plain characters: the marks of notes in brackets, addresses behind words that do not say them. */
export function inlineText(content: readonly RInline[]): string {
  return content.map(piece).join("");
}

function piece(node: RInline): string {
  switch (node.type) {
    case "text":
      return node.classes?.includes("star-mark") ? `[${node.text}]` : node.text;
    case "ref":
      return node.text;
    case "link":
      return linkText(node.content, node.href);
    case "note":
      return `[${node.mark}]`;
    case "line-break":
      return "\n";
  }
}

function linkText(content: readonly RText[], href: string): string {
  const text = content.map((part) => part.text).join("");
  const address = href.replace(/^(?:mailto:|https?:\/\/)/i, "");
  return text.includes(address) || bare(text) === bare(address) ? text : `${text} <${href}>`;
}

/** An address as people write it. */
function bare(address: string): string {
  return address.replace(/^www\.|\/$/g, "");
}
