import type { Inline } from "./tree.ts";

/** The characters of inline content without notes, references and looks: for comparing and for file properties. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plain).join("");
}

function plain(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.text;
    case "emphasis":
    case "strong":
    case "link":
    case "stretch":
      return plainText(node.content);
    case "line-break":
      return " ";
    case "note-call":
    case "inline-note":
    case "reference":
    case "citation":
      return "";
  }
}
