import type { Resolved } from "../../document/resolved.ts";
import type { PageLook } from "../../theme/theme.ts";
import { languagesOf } from "./languages.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/**
 * `word/settings.xml`: odd and even heads, Word's rules of layout (without HTML's paragraph spacing the larger of two spaces
 * counts, un-format 2.1), the separators of notes. No field is updated at opening, so nothing asks.
 */
export function settingsPart({ tab }: PageLook, resolved: Resolved): string {
  const content = [
    element("w:zoom", { "w:percent": 100 }),
    val("w:defaultTabStop", tab),
    "<w:evenAndOddHeaders/>",
    val("w:characterSpacingControl", "doNotCompress"),
    notes("footnote"),
    notes("endnote"),
    element("w:compat", {}, compatibility.map(setting).join("")),
    element("w:themeFontLang", languagesOf(resolved)),
    val("w:decimalSymbol", "."),
    val("w:listSeparator", ","),
  ];
  return declaration + element("w:settings", nameSpaces, content.join(""));
}

/**
 * What Word 2010 writes. Its rules are asked for because it fills a justified line as the pages here do, without pressing the spaces
 * together for one more word, as Word 2013 does with its own (un-format 24.1).
 */
const compatibility = [
  ["compatibilityMode", 14],
  ["overrideTableStyleFontSizeAndJustification", 1],
  ["enableOpenTypeFeatures", 1],
  ["doNotFlipMirrorIndents", 1],
] as const;

function setting([name, value]: (typeof compatibility)[number]): string {
  return element("w:compatSetting", { "w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value });
}

function notes(kind: "footnote" | "endnote"): string {
  const ids = [-1, 0].map((id) => element(`w:${kind}`, { "w:id": id })).join("");
  return element(`w:${kind}Pr`, {}, ids);
}
