import { compatibilityMode } from "./compatibility.ts";
import type { Draft } from "./draft.ts";
import { isEastern, languagesOf } from "./languages.ts";
import { noticeId } from "./notes.ts";
import type { WordWishes } from "./wishes.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/**
 * `word/settings.xml`: odd and even heads, Word's rules of layout (without HTML's paragraph spacing the larger of two spaces
 * counts, un-format 2.1; a line that its author ended is not stretched), the separators of notes. No field is updated at opening, so nothing asks.
 */
export function settingsPart(draft: Pick<Draft, "theme" | "resolved" | "prepared">, { forReview }: WordWishes = {}): string {
  const { theme, resolved } = draft;
  const content = [
    element("w:zoom", { "w:percent": 100 }),
    forReview ? "<w:trackRevisions/>" : "",
    val("w:defaultTabStop", theme.page.tab),
    "<w:evenAndOddHeaders/>",
    val("w:characterSpacingControl", isEastern(resolved.language) ? "compressPunctuation" : "doNotCompress"),
    notes("footnote", theme.notes.below > 0 ? [-1, 0, noticeId] : [-1, 0]),
    notes("endnote", [-1, 0]),
    compatibility(compatibilityMode(draft)),
    element("w:themeFontLang", languagesOf(resolved)),
    val("w:decimalSymbol", "."),
    val("w:listSeparator", ","),
  ];
  return declaration + element("w:settings", nameSpaces, content.join(""));
}

function compatibility(mode: 14 | 15): string {
  const settings = [
    setting("compatibilityMode", mode),
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
