import type { NumberLevel } from "../../theme/theme.ts";
import type { WordLevel, WordList, WordNum } from "./lists.ts";
import { firstLine } from "./style-properties.ts";
import { declaration, element, escapeXml, nameSpaces, val } from "./xml.ts";

/** Word's names of the formats. */
const formats = {
  decimal: "decimal",
  "upper-roman": "upperRoman",
  "lower-roman": "lowerRoman",
  "upper-letter": "upperLetter",
  "lower-letter": "lowerLetter",
  bullet: "bullet",
} as const satisfies Record<NumberLevel["format"], string>;

/** `word/numbering.xml`: the lists in use with the positions of un-format 5.1, and their uses. */
export function numberingPart(lists: readonly WordList[]): string {
  const nums = lists.flatMap((list) => list.nums.map((num) => ({ list, num }))).sort((a, b) => a.num.id - b.num.id);
  const content = lists.map(abstract).join("") + nums.map(({ list, num }) => use(list, num)).join("");
  return declaration + element("w:numbering", nameSpaces, content);
}

function abstract(list: WordList): string {
  const nsid = (0x4d480000 + list.id).toString(16).toUpperCase();
  const levels = list.levels.map((level, at) => levelXml(level, at, 0)).join("");
  return element(
    "w:abstractNum",
    { "w:abstractNumId": list.id, "w15:restartNumberingAfterBreak": 0 },
    `${val("w:nsid", nsid)}${val("w:multiLevelType", "multilevel")}${val("w:tmpl", nsid)}${levels}`,
  );
}

function levelXml({ look, pattern, style }: WordLevel, at: number, shift: number): string {
  const text = (pattern ?? look.text).replaceAll("%", look.format === "bullet" ? "%" : `%${at + 1}`);
  return element(
    "w:lvl",
    { "w:ilvl": at },
    [
      val("w:start", 1),
      val("w:numFmt", formats[look.format]),
      style !== undefined && shift === 0 && val("w:pStyle", style),
      look.textAt === look.at && look.align === "start" && val("w:suff", "space"),
      `<w:lvlText w:val="${escapeXml(text)}"/>`,
      val("w:lvlJc", look.align === "end" ? "right" : "left"),
      element("w:pPr", {}, positions(look, shift)),
      roman(look) && '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/></w:rPr>',
    ]
      .filter(Boolean)
      .join(""),
  );
}

/** Numbers of paragraphs stay roman where the text is bold (un-format 7); those of headings and sub-items go with their text. */
function roman({ role }: NumberLevel): boolean {
  return role === "operative" || role.endsWith("paragraph");
}

/** The marker stands at `at`, the first line's text at a tab stop, the lines after it at `runover`. */
function positions({ at, textAt, runover }: NumberLevel, shift: number): string {
  const stop = textAt === at || textAt === runover ? "" : element("w:tab", { "w:val": "num", "w:pos": textAt - shift });
  const left = Math.max(0, runover - shift);
  return (stop && element("w:tabs", {}, stop)) + element("w:ind", { "w:left": left, ...firstLine(at - runover) });
}

function use({ id, levels }: WordList, num: WordNum): string {
  const overrides = levels.map((level, at) => override(level, at, num)).join("");
  return element("w:num", { "w:numId": num.id }, val("w:abstractNumId", id) + overrides);
}

function override(level: WordLevel, at: number, { starts, shift }: WordNum): string {
  const start = starts[at];
  const content = (start === undefined ? "" : val("w:startOverride", start)) + (shift > 0 ? levelXml(level, at, shift) : "");
  return content && element("w:lvlOverride", { "w:ilvl": at }, content);
}
