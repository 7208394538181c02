import { typographicZones } from "../prose/zones.ts";
import { pattern, spaces } from "./find.ts";
import { rule } from "./rule.ts";

/** How far back a quotation may begin within which another stands. */
const reach = 400;

/** French and Russian quotations stand in guillemets; “ ” are for a quotation within one (157 of 163, and all of 318, published lines). */
export const guillemets = rule({
  id: "guillemets",
  number: "",
  severity: "warning",
  sources: ["published documents, 157 of 163 in French, 318 of 318 in Russian"],
  summary: "« » around quotations in French and Russian",
  help: "Write « … »; “ ” and „ “ are for a quotation within another.",
  message: () => "A quotation stands in guillemets in this language.",
  skip: typographicZones,
  languages: ["fr", "ru"],
  find: pattern(/“[^“”«»\n]{1,300}”/g, {
    needs: ["“"],
    unless: ({ index }, { text }) => {
      const before = text.slice(Math.max(0, index - reach), index);
      return before.lastIndexOf("«") > before.lastIndexOf("»");
    },
  }),
  wrong: [{ language: "ru", text: "Они назвали это ⟦“солидарностью”⟧." }],
  right: [{ language: "fr", text: "Il a dit\u00a0: «\u00a0Nous appelons cela la “solidarité”\u00a0»." }],
});

/** A number of other countries' form: commas between groups of three, of which two or more cannot be decimals. */
export const thousandsComma = rule({
  id: "thousands-comma",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents, 95 in Spanish with stops, 89 in Chinese with spaces"],
  summary: "no commas between groups of three figures but in English: 8\u00a0787\u00a0700, in Spanish 8.787.700",
  help: "Write a space that does not break between the groups (U+00A0), in Spanish a stop.",
  message: (found) => `${found} has its groups parted as in English.`,
  skip: typographicZones,
  languages: ["fr", "ru", "zh", "ar"],
  find: pattern(/(?<![\d.,/-])\d{1,3}(?:,\d{3}){2,5}(?![\d,])/g, { fix: ([found]) => found.replaceAll(",", "\u00a0") }),
  wrong: [{ language: "fr", text: "Le budget est de ⟦8,787,700⟧ dollars." }],
  right: [{ language: "fr", text: "Le budget est de 8\u00a0787\u00a0700 dollars, et 12,500 kg." }],
});

/** The same in Spanish, whose groups are parted by stops. */
export const thousandsStop = rule({
  ...{ id: "thousands-stop", number: "", severity: "warning", fix: "certain" },
  sources: ["published documents, 95 of 95"],
  summary: "stops or spaces between groups of three figures in Spanish",
  help: "Write a stop between the groups.",
  message: (found) => `${found} has its groups parted as in English.`,
  skip: typographicZones,
  languages: ["es"],
  find: pattern(/(?<![\d.,/-])\d{1,3}(?:,\d{3}){2,5}(?![\d,])/g, { fix: ([found]) => found.replaceAll(",", ".") }),
  wrong: [{ language: "es", text: "El presupuesto es de ⟦8,787,700⟧ dólares." }],
  right: [{ language: "es", text: "El presupuesto es de 8.787.700 dólares." }],
});

/** A comma before decimals, where the unit says that they are decimals. */
export const decimalComma = rule({
  id: "decimal-comma",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "a comma before decimals in French and Russian: 16,3\u00a0%",
  help: "Write a comma before the decimals.",
  message: () => "Decimals stand behind a comma in this language.",
  skip: typographicZones,
  languages: ["fr", "ru"],
  find: spaces(
    /(?<=(?<![\d.,/-])\d{1,3})\.(?=\d{1,2}[ \u00a0\u202f]?(?:%|pour cent|millions?\b|milliards?\b|процент|млн|млрд|миллион|миллиард))/g,
    ",",
  ),
  wrong: [{ language: "ru", text: "Уровень снизился с 16⟦.⟧3% до 5 процентов." }],
  right: [{ language: "fr", text: "Le taux était de 16,3\u00a0% (voir par. 23.2)." }],
});

/** A question or an exclamation opens with its sign in Spanish. */
export const spanishOpening = rule({
  id: "spanish-opening",
  number: "",
  severity: "warning",
  sources: ["published documents"],
  summary: "“¿” and “¡” before questions and exclamations in Spanish",
  help: "Write “¿” or “¡” where the question or the exclamation begins.",
  message: (found) => `“${found}” closes what no sign opened.`,
  skip: typographicZones,
  languages: ["es"],
  find: [
    pattern(/(?<![¿][^.?\n]{0,300})(?<=\p{L}[”»)]?)\?/gu, { needs: ["?"] }),
    pattern(/(?<![¡][^.!\n]{0,300})(?<=\p{L}[”»)]?)!/gu, { needs: ["!"] }),
  ],
  wrong: [{ language: "es", text: "Quién decide⟦?⟧ Nadie lo sabe." }],
  right: [{ language: "es", text: "Preguntó: “¿Quién decide?” ¡Nadie lo sabe!" }],
});

/** Quotation marks and the stop of Chinese text. */
export const chineseQuotes = rule({
  id: "chinese-quotes",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "“ ” and, within them, ‘ ’ around quotations in Chinese, and the stop “。”",
  help: "Write the mark of Chinese text.",
  message: () => "This mark is not that of Chinese texts of the United Nations.",
  skip: typographicZones,
  languages: ["zh"],
  find: [
    pattern(/[「」『』]/g, { fix: ([mark]) => inChinese[mark] }),
    pattern(/(?<=[\u3400-\u9fff》])\.(?=[\u3400-\u9fff]|$)/g, { fix: "。" }),
  ],
  wrong: [
    { language: "zh", text: "他们称之为⟦「⟧团结”。" },
    { language: "zh", text: "他们称之为团结⟦.⟧" },
  ],
  right: [{ language: "zh", text: "他们称之为“团结”，见1.5倍。" }],
});

const inChinese: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/** Signs of Arabic stand right behind their word, and “and” is written as one with the word after it. */
export const arabicSpace = rule({
  id: "arabic-space",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "no space before “،”, “؛” and “؟”, nor behind “و” before a word, in Arabic",
  help: "Take the space out.",
  message: () => "There is a space too much.",
  skip: typographicZones,
  languages: ["ar"],
  find: [spaces(/ (?=[،؛؟])/g, ""), spaces(/(?<=(?:^|[ (])و) (?=[\u0621-\u064a]{2})/g, "")],
  wrong: [
    { language: "ar", text: "المجلس⟦ ⟧، والجمعية العامة." },
    { language: "ar", text: "المجلس و⟦ ⟧الجمعية العامة." },
  ],
  right: [{ language: "ar", text: "المجلس، والجمعية العامة؛ الفقرتان 11 و 54." }],
});

/** “Per cent” in words, as nearly all published lines have it. */
export const arabicPercent = rule({
  id: "arabic-percent",
  number: "",
  severity: "suggestion",
  fix: "offered",
  sources: ["published documents, 96"],
  summary: "“في المائة” and not “%” in Arabic sentences",
  help: "Write “في المائة”.",
  message: () => "The sign is written as words in Arabic.",
  skip: typographicZones,
  languages: ["ar"],
  find: spaces(/(?<=\d)[ \u00a0]?%/g, " في المائة"),
  wrong: [{ language: "ar", text: "وذكر أكثر من 74⟦%⟧ من الحكومات ذلك." }],
  right: [{ language: "ar", text: "وذكر أكثر من 74 في المائة من الحكومات ذلك." }],
});

/** A hyphen between blanks is a dash. */
export const spacedDash = rule({
  id: "spaced-dash",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "a dash between words, not a hyphen, in French, Spanish, Russian and Arabic",
  help: "Write a dash: “ – ”, typed as “ -- ”.",
  message: () => "A hyphen between blanks is to be a dash.",
  skip: typographicZones,
  languages: ["fr", "es", "ru", "ar"],
  find: pattern(/(?<=\p{L}[)»”]? )-(?= [(«“]?\p{L})/gu, { needs: [" - "], fix: "–" }),
  wrong: [{ language: "ru", text: "Вода ⟦-⟧ это жизнь." }],
  right: [{ language: "ru", text: "Вода – это жизнь, в 2 - 3 местах." }],
});

/** The sign for a number in Russian. */
export const russianNumber = rule({
  id: "russian-number",
  number: "",
  severity: "warning",
  fix: "certain",
  sources: ["published documents"],
  summary: "“№” before the number of something in Russian",
  help: "Write “№”.",
  message: () => "The sign for a number is “№” in Russian.",
  skip: typographicZones,
  languages: ["ru"],
  find: pattern(/(?<![\p{L}\d/])(?:No\.?|N[°º]?)(?= ?\d)/gu, { needs: ["n"], fix: "№" }),
  wrong: [{ language: "ru", text: "Закон ⟦No.⟧ 18561 принят." }],
  right: [{ language: "ru", text: "Закон № 18561 принят, см. A/HRC/38/40." }],
});
