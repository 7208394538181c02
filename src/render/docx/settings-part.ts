import type { Resolved } from "../../document/resolved.ts";
import { justificationOf } from "../../theme/justification.ts";
import type { Justification, Theme } from "../../theme/theme.ts";
import { languagesOf } from "./languages.ts";
import { noticeId } from "./notes.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/**
 * `word/settings.xml`: odd and even heads, Word's rules of layout (without HTML's paragraph spacing the larger of two spaces
 * counts, un-format 2.1; a line that its author ended is not stretched), the separators of notes. No field is updated at opening, so nothing asks.
 */
export function settingsPart(theme: Theme, resolved: Resolved): string {
  const content = [
    element("w:zoom", { "w:percent": 100 }),
    val("w:defaultTabStop", theme.page.tab),
    "<w:evenAndOddHeaders/>",
    val("w:characterSpacingControl", "doNotCompress"),
    notes("footnote", theme.notes.below > 0 ? [-1, 0, noticeId] : [-1, 0]),
    notes("endnote", [-1, 0]),
    compatibility(justificationOf(theme, resolved.data)),
    element("w:themeFontLang", languagesOf(resolved)),
    val("w:decimalSymbol", "."),
    val("w:listSeparator", ","),
  ];
  return declaration + element("w:settings", nameSpaces, content.join(""));
}

/**
 * Whose rules of layout are asked for: Word 2010 fills a justified line with the words that fit, Word 2013 presses the spaces together
 * for one more (un-format 24.1), so that Word's lines are those of the pages here.
 */
const modes = { greedy: 14, squeeze: 15 } as const;

function compatibility(justification: Justification): string {
  const settings = [
    setting("compatibilityMode", modes[justification]),
    setting("overrideTableStyleFontSizeAndJustification", 1),
    setting("enableOpenTypeFeatures", 1),
    setting("doNotFlipMirrorIndents", 1),
  ];
  return element("w:compat", {}, ["<w:doNotExpandShiftReturn/>", ...settings].join(""));
}

function setting(name: string, value: number): string {
  return element("w:compatSetting", { "w:name": name, "w:uri": "http://schemas.microsoft.com/office/word", "w:val": value });
}

function notes(kind: "footnote" | "endnote", ids: readonly number[]): string {
  return element(`w:${kind}Pr`, {}, ids.map((id) => element(`w:${kind}`, { "w:id": id })).join(""));
}
