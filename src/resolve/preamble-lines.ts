import { plainText } from "../document/plain.ts";
import { traceValue } from "../document/trace-value.ts";
import type { Paragraph } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";
import { withReplacements } from "../trace.ts";
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
export function organLine(section: Section, words: Words): Paragraph | undefined {
  const name = organName(section);
  if (name === undefined) return undefined;
  const { data, frontMatter } = section.scope.document;
  const organ = traceValue(String(data.organ), frontMatter, ["organ"]);
  const start = organ.text.length - organ.text.trimStart().length;
  const place = frontMatter.at("organ");
  const { text, trace } = withReplacements(organ, [
    { at: 0, length: start, text: "" },
    {
      at: start + name.length,
      length: organ.text.length - start - name.length,
      text: (words.text["before-detail"] ?? ",").trimEnd(),
    },
  ]);
  return { type: "paragraph", span: place, content: [{ type: "text", text, span: place, trace }] };
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
