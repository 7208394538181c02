import { resolvedText } from "../document/plain.ts";
import type { Properties, RBlock } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import { isEntitled, isTitleUnder, lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import { fieldText, fieldTexts } from "./fields.ts";

/** The date of a file where nobody gave one: files must not carry the time at which they were made. */
const noDate = "1980-01-01";

/** The properties of the file, from front matter and the title as it is printed; `sourceDate` dates a document that has no date. */
export function propertiesOf(
  { data, type }: Document,
  blocks: readonly RBlock[],
  theme: Theme,
  sourceDate: string | undefined,
): Properties {
  const symbol = fieldText(data, "symbol");
  const subject = fieldText(data, "subject") ?? fieldText(data, "agenda-title");
  const description = fieldText(data, "subject") === undefined ? summaryOf(blocks, theme) : undefined;
  const author = fieldText(data, "author");
  const keywords = fieldTexts(data, "keywords").join(", ");
  const date = [fieldText(data, "date"), sourceDate].find((day) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day));
  return {
    title: titleOf(blocks, theme) ?? fieldTitle(fieldText(data, "title")) ?? symbol ?? type,
    ...(symbol !== undefined && { symbol }),
    ...(subject !== undefined && { subject }),
    ...(description !== undefined && { description }),
    ...(author !== undefined && { author }),
    ...(keywords !== "" && { keywords }),
    date: date ?? noDate,
  };
}

/** What search engines show of a description at most. */
const longestDescription = 300;

/** The beginning of what describes the document, its summary, down to the last word that is whole. */
function summaryOf(blocks: readonly RBlock[], theme: Theme): string | undefined {
  const summary = blocks.find((block) => block.type === "container" && lookOf(theme, block.role).describes);
  const paragraphs = summary?.type === "container" ? summary.blocks : [];
  const text = paragraphs
    .flatMap((block) => (block.type === "paragraph" ? [resolvedText(block.content)] : []))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= longestDescription) return text === "" ? undefined : text;
  return `${text.slice(0, longestDescription - 2).replace(/\s\S*$/, "")} …`;
}

/** The title, of several headings where the page says that they are parts of it ("Report of …: Visit to …"). */
function titleOf(blocks: readonly RBlock[], theme: Theme): string | undefined {
  const titles = blocks.flatMap((block) =>
    block.type === "heading" && isEntitled(theme, block.classes) && !isTitleUnder(theme, block.role)
      ? [resolvedText(block.content).trim()]
      : [],
  );
  const text = titles.filter((title) => title !== "").join(": ");
  return text === "" ? undefined : text;
}

/** The title of a type that prints none: without note calls and marks of emphasis. */
function fieldTitle(title: string | undefined): string | undefined {
  const text = title
    ?.replace(/\[\^[^[\]]*\]/g, "")
    .replace(/[*_`]+/g, "")
    .trim();
  return text === "" ? undefined : text;
}
