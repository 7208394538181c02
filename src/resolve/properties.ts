import { resolvedText } from "../document/plain.ts";
import type { Properties, RBlock } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import { fieldText, fieldTexts } from "./fields.ts";

/** The date of a file where nobody gave one: files must not carry the time at which they were made. */
const noDate = "1980-01-01";

/** The properties of the file, from front matter and the title as it is printed; `sourceDate` dates a document that has no date. */
export function propertiesOf({ data, type }: Document, blocks: readonly RBlock[], sourceDate: string | undefined): Properties {
  const symbol = fieldText(data, "symbol");
  const subject = fieldText(data, "subject") ?? fieldText(data, "agenda-title");
  const author = fieldText(data, "author");
  const keywords = fieldTexts(data, "keywords").join(", ");
  const date = [fieldText(data, "date"), sourceDate].find((day) => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day));
  return {
    title: titleOf(blocks) ?? fieldTitle(fieldText(data, "title")) ?? symbol ?? type,
    ...(symbol !== undefined && { symbol }),
    ...(subject !== undefined && { subject }),
    ...(author !== undefined && { author }),
    ...(keywords !== "" && { keywords }),
    date: date ?? noDate,
  };
}

/** The title, of several headings where the page says that they are parts of it ("Report of …: Visit to …"). */
function titleOf(blocks: readonly RBlock[]): string | undefined {
  const titles = blocks.flatMap((block) =>
    block.type === "heading" && block.role !== "annex-title" && block.classes.includes("title")
      ? [resolvedText(block.content).trim()]
      : [],
  );
  const text = titles.filter((title) => title !== "").join(": ");
  return text === "" ? undefined : text;
}

/** The title of a type that prints none: without note calls and marks of emphasis. */
function fieldTitle(title: string | undefined): string | undefined {
  const text = title
    ?.replace(/\[\^[^\]]*\]/g, "")
    .replace(/[*_`]+/g, "")
    .trim();
  return text === "" ? undefined : text;
}
