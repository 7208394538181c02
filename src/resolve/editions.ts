import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { readAddress } from "../document/address.ts";
import type { Data } from "../document/data.ts";
import type { Edition } from "../document/resolved.ts";
import type { Document } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";

/** The other language versions of a document: `editions` in front matter, by the codes of their languages. */
export function editionsOf({ data, frontMatter }: Document, words: Words, report: Report): readonly Edition[] {
  const { editions } = data;
  if (!isRecord(editions)) return [];
  return Object.entries(editions).flatMap(([language, address]) => {
    if (typeof address !== "string") return [];
    const href = pageAddress(address.trim());
    const tell = (message: string, help: string, span = frontMatter.at("editions", language)) =>
      void report(diagnostic("field-form", message, { span, help }));
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) {
      const help = "Write a code: en, fr, es, ru, zh, ar.";
      tell(`“${language}” in “editions” is not the code of a language.`, help, frontMatter.keyAt("editions", language));
      return [];
    }
    if (href !== undefined) return [{ language, name: ownName(language, words), href }];
    tell(
      `“${address}” in “editions” is not the address of a page.`,
      "Write the address or the name of the web page, such as A_HRC_38_40_F.html.",
    );
    return [];
  });
}

/** The name of a language in that language, its code where nobody has said it: `name-of-fr` of the words, which are the same in all languages. */
export function ownName(language: string, { text }: Words): string {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return text[`name-of-${primary}`] ?? language;
}

/** The address of a page on the web, or of one that is seen from the document's own page. */
function pageAddress(text: string): string | undefined {
  const address = readAddress(text);
  if (address.type === "web") return /^https?:/i.test(address.href) ? address.href : undefined;
  const isPath = /^(?!\/\/)[^\s:?#\\][^:?#\\]*$/.test(text) && !/\.(?:md|markdown)$/i.test(text);
  return isPath ? encodeURI(text).replaceAll("%25", "%") : undefined;
}

function isRecord(value: Document["data"][string] | undefined): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
