import { noteMark } from "../prose/prose.ts";
import { typographicZones } from "../prose/zones.ts";
import { pattern, spaces } from "./find.ts";
import { rule } from "./rule.ts";

/** The spaces that do not break: the usual one and the narrow one. */
const held = "\u00a0\u202f";

/** How often documents of the United Nations of 2014 and 2015 do it (the parallel corpus, 4,000 lines), as a source. */
function counted(many: number, of: number): readonly string[] {
  return [`published documents, ${many} of ${of}`];
}

/** The call of a note stands before the stop or the comma in French, Spanish, Russian and Arabic. */
export const noteBefore = rule({
  id: "note-before",
  number: "",
  severity: "warning",
  sources: ["A/HRC/47/54", ...counted(53, 67)],
  summary: "the call of a note before the stop or the comma, in French, Spanish, Russian and Arabic",
  help: "Put the call of the note before the mark.",
  message: () => "The call of a note stands behind a mark; in this language it stands before it.",
  skip: typographicZones,
  languages: ["fr", "es", "ru", "ar"],
  find: pattern(new RegExp(`[.,;:،؛](?=${noteMark})`, "g"), { needs: [noteMark] }),
  wrong: [{ in: "document", language: "fr", text: "Le rapport a été adopté⟦.⟧[^1]\n\n[^1]: Voir plus haut." }],
  right: [
    { in: "document", language: "ar", text: "اعتمد التقرير[^1].\n\n[^1]: انظر أعلاه." },
    { in: "document", language: "es", text: "Se aprobó el informe[^1], y algo más.\n\n[^1]: Véase más arriba." },
  ],
});

/** A space that does not break before a colon and a per cent sign, and within quotation marks. */
export const frenchSpace = rule({
  id: "french-space",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: counted(209, 246),
  summary: "a space that does not break before “:” and “%” and within « » in French",
  help: "Write a space that does not break there (U+00A0, &nbsp;).",
  message: () => "A space that does not break is missing here.",
  skip: typographicZones,
  languages: ["fr"],
  find: [
    spaces(new RegExp(`(?<![ ${held}:\\d]):(?= |$)`, "g"), "\u00a0:"),
    spaces(/ (?=[:%](?: |[.,;)]|$))/g, "\u00a0"),
    spaces(/(?<=\d)%/g, "\u00a0%"),
    spaces(new RegExp(`«(?![${held}]) ?`, "g"), "«\u00a0"),
    spaces(new RegExp(`(?<![ ${held}])»| »`, "g"), "\u00a0»"),
  ],
  wrong: [
    { language: "fr", text: "Le budget⟦:⟧ une somme." },
    { language: "fr", text: "Le budget⟦ ⟧: une somme." },
    { language: "fr", text: "Plus de 74⟦%⟧ des gouvernements." },
    { language: "fr", text: "Il a dit ⟦«⟧oui\u00a0»." },
  ],
  right: [
    {
      language: "fr",
      text: "Le budget\u00a0: plus de 74\u00a0% des «\u00a0gouvernements\u00a0» à 10:30 ; voir https://www.un.org.",
    },
  ],
});

/** No space before the per cent sign. */
export const percentTight = rule({
  id: "percent-tight",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: counted(97, 104),
  summary: "no space before “%” in Spanish, Russian and Chinese",
  help: "Write the sign right behind the figure.",
  message: () => "There is a space before the sign.",
  skip: typographicZones,
  languages: ["es", "ru", "zh"],
  find: spaces(new RegExp(`(?<=\\d)[ ${held}](?=%)`, "g"), ""),
  wrong: [{ language: "es", text: "Más del 74⟦ ⟧% de los gobiernos." }],
  right: [{ language: "ru", text: "Более 74% правительств." }],
});

/** Groups of three figures with a space that does not break. */
export const numberSpace = rule({
  id: "number-space",
  number: "",
  severity: "warning",
  fix: "offered",
  sources: counted(89, 89),
  summary: "a space that does not break between groups of three figures, in French, Russian, Chinese and Arabic",
  help: "Write a space that does not break between the groups (U+00A0); in Arabic a plain one turns them round.",
  message: () => "The space between the groups of a number breaks, and in Arabic turns them round.",
  skip: typographicZones,
  languages: ["fr", "ru", "zh", "ar"],
  find: spaces(/(?<=(?<![\d/.,-])[1-9]\d{0,2}(?:[ \u00a0]\d{3}){0,3}) (?=\d{3}(?![\d/.-]))/g, "\u00a0"),
  wrong: [{ language: "ru", text: "Бюджет составляет 151⟦ ⟧680 долл." }],
  right: [{ language: "ar", text: "وبلغ المجموع 8\u00a0787\u00a0700 دولار في عام 2015 و 300 أخرى." }],
});

/** Groups of a number typed backwards, as authors of Arabic do where a plain space would turn them round. */
export const numberTurned = rule({
  id: "number-turned",
  number: "",
  severity: "warning",
  sources: counted(84, 84),
  summary: "the groups of a number in their order, in Arabic",
  help: "Write the groups in their order, with a space that does not break between them: 55\u00a0000.",
  message: () => "The groups of this number stand in the wrong order.",
  skip: typographicZones,
  languages: ["ar"],
  find: spaces(/(?<![\d/.,-])0\d\d(?: \d{3})? [1-9]\d{0,2}(?![\d/.,-])/g),
  wrong: [{ language: "ar", text: "وبلغ المجموع ⟦000 55⟧ دولار." }],
  right: [{ language: "ar", text: "وبلغ المجموع 55\u00a0000 دولار." }],
});

/** Between Chinese signs, and between these and Latin letters or figures, there is no space. */
export const chineseSpace = rule({
  id: "chinese-space",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "no space between Chinese and figures or Latin letters",
  help: "Take the space out.",
  message: () => "There is a space beside a Chinese sign.",
  skip: typographicZones,
  languages: ["zh"],
  find: pattern(/(?<=[\u3400-\u9fff，。；：、》）]) (?=[\w(\u3400-\u9fff])|(?<=[\w%)]) (?=[\u3400-\u9fff])/g, { fix: "" }),
  wrong: [{ language: "zh", text: "议程项目⟦ ⟧3(b)的报告。" }],
  right: [{ language: "zh", text: "议程项目3(b)的报告，见A/HRC/38/40。" }],
});

/** Chinese stops and commas are full-width; parentheses are half-width. */
export const chineseMarks = rule({
  id: "chinese-marks",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: counted(665, 746),
  summary: "full-width commas and stops, and half-width parentheses around figures and Latin letters, in Chinese",
  help: "Write the mark of Chinese text.",
  skip: typographicZones,
  languages: ["zh"],
  find: [
    pattern(/(?<=[\u3400-\u9fff》])[,;:?!](?!\/)/g, { fix: ([mark]) => fullWidth[mark] }),
    pattern(/（[ -~]{1,40}）/g, { needs: ["（"], fix: ([found]) => `(${found.slice(1, -1)})` }),
  ],
  wrong: [
    { language: "zh", text: "理事会⟦,⟧大会和秘书处。" },
    { language: "zh", text: "第2⟦（e）⟧段。" },
  ],
  right: [{ language: "zh", text: "理事会，大会和秘书处(第2(e)段)：见下文。" }],
});

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Arabic has its own comma, semicolon and question mark. */
export const arabicMarks = rule({
  id: "arabic-marks",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "the comma “،”, the semicolon “؛” and the question mark “؟” in Arabic",
  help: "Write the mark of Arabic text.",
  skip: typographicZones,
  languages: ["ar"],
  find: pattern(/(?<=[\u0620-\u064a\u064b-\u0652)»“])[,;?](?= |$)/g, { fix: ([mark]) => arabic[mark] }),
  wrong: [{ language: "ar", text: "إن المجلس⟦,⟧ إذ يشير إلى قراره." }],
  right: [{ language: "ar", text: "إن المجلس، إذ يشير إلى قراره؛ انظر A/HRC/38/40, A/HRC/38/41." }],
});

const arabic: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };
