import { plainText } from "../document/plain.ts";
import type { Paragraph } from "../document/tree.ts";
import { span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import type { Section } from "./placing.ts";

/** Whether the first paragraph of a preamble is the organ's line: "The General Assembly,". */
export function isOrgan(node: Paragraph, section: Section): boolean {
  const text = plainText(node.content).trim();
  const given = organName(section);
  const name = text.replace(/(?<!\s)\s*[,،，]$/, "");
  if (given !== undefined && name === given) return true;
  return name !== text && /^The \p{Lu}[^,.:;\d]{2,80}$/u.test(name);
}

/** The organ's line from the field `organ`, where the author did not write it. */
export function organLine(section: Section): Paragraph | undefined {
  const name = organName(section);
  if (name === undefined) return undefined;
  const at = section.scope.document.frontMatter.at("organ");
  const place = span(at.source, at.start, at.end);
  return { type: "paragraph", span: place, content: [{ type: "text", span: place, text: `${name},` }] };
}

function organName(section: Section): string | undefined {
  const { organ } = section.scope.document.data;
  if (typeof organ !== "string") return undefined;
  const name = organ.trim().replace(/(?<!\s)\s*[,،，]$/, "");
  return name === "" ? undefined : name;
}

/** Whether a paragraph ends the preamble of a declaration: "Declares the following:". */
export function isDeclaring(text: string, words: Words): boolean {
  const start = text.trimStart();
  const declares = words.openings?.declares ?? [];
  return declares.some((opening) => start.startsWith(opening) && !/^[\p{L}]/u.test(start.slice(opening.length)));
}
