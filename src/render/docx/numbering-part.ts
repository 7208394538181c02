import { isCountedByWord } from "../../theme/number-formats.ts";
import type { NumberLevel } from "../../theme/theme.ts";
import { levelText, wordText } from "./join-lists.ts";
import type { WordList, WordNum } from "./lists.ts";
import { firstLine } from "./style-properties.ts";
import { declaration, element, escapeXml, nameSpaces, val } from "./xml.ts";

/** Word's names of the formats; what it cannot count is typed, and no paragraph stands at its level. */
const formats = {
  decimal: "decimal",
  "upper-roman": "upperRoman",
  "lower-roman": "lowerRoman",
  "upper-letter": "upperLetter",
  "lower-letter": "lowerLetter",
  bullet: "bullet",
  chinese: "chineseCountingThousand",
  "arabic-letter": "arabicAbjad",
  "arabic-adverb": "none",
  "arabic-name": "none",
  "arabic-ordinal": "none",
} as const satisfies Record<NumberLevel["format"], string>;

/** `word/numbering.xml`: the lists in use with the positions of un-format 5.1, and their uses. */
export function numberingPart(lists: readonly WordList[], direction: "ltr" | "rtl"): string {
  const nums = lists.flatMap((list) => list.nums.map((num) => ({ list, num }))).sort((a, b) => a.num.id - b.num.id);
  const content =
    lists.map((list) => abstract(list, direction)).join("") + nums.map(({ list, num }) => use(list, num, direction)).join("");
  return declaration + element("w:numbering", nameSpaces, content);
}

function abstract(list: WordList, direction: "ltr" | "rtl"): string {
  const nsid = (0x4d480000 + list.id).toString(16).toUpperCase();
  const levels = list.levels.map((_, at) => levelXml(list, at, 0, direction)).join("");
  return element(
    "w:abstractNum",
    { "w:abstractNumId": list.id, "w15:restartNumberingAfterBreak": 0 },
    `${val("w:nsid", nsid)}${val("w:multiLevelType", "multilevel")}${val("w:tmpl", nsid)}${levels}`,
  );
}

function levelXml({ levels }: WordList, at: number, shift: number, direction: "ltr" | "rtl"): string {
  const level = levels[at];
  if (!level) return "";
  const { look, style, light } = level;
  return element(
    "w:lvl",
    { "w:ilvl": at },
    [
      val("w:start", 1),
      val("w:numFmt", formats[look.format]),
      style !== undefined && shift === 0 && val("w:pStyle", style),
      look.textAt === look.at && look.align === "start" && val("w:suff", "space"),
      `<w:lvlText w:val="${isCountedByWord(look.format) ? escapeXml(wordText(levelText(levels, at))) : ""}"/>`,
      val("w:lvlJc", look.align === "end" ? "right" : "left"),
      element("w:pPr", {}, positions(look, shift)),
      runLook(light, direction),
    ]
      .filter(Boolean)
      .join(""),
  );
}

/** How a number looks: roman where the text is bold, and from right to left where that is. */
function runLook(light: boolean, direction: "ltr" | "rtl"): string {
  const look = light ? '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>' : "";
  const all = direction === "rtl" ? `${look}<w:rtl/>` : look;
  return all && element("w:rPr", {}, all);
}

/** The marker stands at `at`, the first line's text at a tab stop, the lines after it at `runover`. */
function positions({ at, textAt, runover }: NumberLevel, shift: number): string {
  const stop = textAt === at || textAt === runover ? "" : element("w:tab", { "w:val": "num", "w:pos": textAt - shift });
  const left = Math.max(0, runover - shift);
  return (stop && element("w:tabs", {}, stop)) + element("w:ind", { "w:left": left, ...firstLine(at - runover) });
}

function use(list: WordList, num: WordNum, direction: "ltr" | "rtl"): string {
  const overrides = list.levels.map((_, at) => override(list, at, num, direction)).join("");
  return element("w:num", { "w:numId": num.id }, val("w:abstractNumId", list.id) + overrides);
}

function override(list: WordList, at: number, { starts, shift }: WordNum, direction: "ltr" | "rtl"): string {
  const start = starts[at];
  const content =
    (start === undefined ? "" : val("w:startOverride", start)) + (shift > 0 ? levelXml(list, at, shift, direction) : "");
  return content && element("w:lvlOverride", { "w:ilvl": at }, content);
}
