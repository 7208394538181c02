import { ordinalFigure, ordinalsTo99 } from "../lists/number-words.ts";
import { pattern } from "./find.ts";
import { outsideTables, rule, sentences } from "./rule.ts";
import { beginsSentence } from "./word-index.ts";

const source = ["Editorial Manual, Numbers"];

/** A figure does not begin a sentence. */
export const numberStart = rule({
  id: "number-start",
  number: "65",
  severity: "warning",
  sources: source,
  summary: "no figure at the start of a sentence",
  help: "Write the number in words, or turn the sentence round.",
  message: (found) => `“${found}” begins a sentence.`,
  kinds: ["paragraph"],
  find: pattern(/(?<=[a-zß-öø-ÿ]{3}[.?!] )\d{1,3}(?:,\d{3})*(?= [a-zß-öø-ÿ]{3,})/g, {
    needs: [..."123456789"].map((figure) => `. ${figure}`),
    unless: ({ index, 0: found }, { text }) => {
      const before = text.slice(Math.max(0, index - 12), index);
      return (
        /\b(?:No|Nos|paras?|arts?|chaps?|sects?|vols?|pp?|figs?|resp|approx|est|etc|incl|excl|tel|cf)\. $/i.test(before) ||
        /^(?:19|20)\d\d$/.test(found)
      );
    },
  }),
  wrong: ["It met. ⟦26⟧ experts came."],
  right: ["It met. Twenty-six experts came.", "See Act No. 26 of it."],
});

/** Figures before units. */
export const numberUnit = rule({
  id: "number-unit",
  number: "66",
  severity: "warning",
  fix: "certain",
  sources: source,
  summary: "“5 per cent”, figures before units",
  help: "Write the number in figures.",
  find: pattern(
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?= (?:per cent|kilometres|metres|kilograms|tons|hectares|degrees Celsius)\b)/gi,
    {
      needs: ["per cent", "metres", "kilograms", "tons", "hectares", "degrees"],
      fix: ([found]) => figures[found.toLowerCase()],
      unless: ({ 0: found, index }, { text }) =>
        /-$|\b(?:hundred|and) $/.test(text.slice(Math.max(0, index - 8), index)) ||
        found !== found.toLowerCase() ||
        beginsSentence(text, index),
    },
  ),
  wrong: ["It fell by about ⟦five⟧ per cent."],
  right: ["It fell by about 5 per cent.", "Five per cent of them came."],
});

const figures: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  fifteen: "15",
  twenty: "20",
  thirty: "30",
  forty: "40",
  fifty: "50",
  sixty: "60",
  seventy: "70",
  eighty: "80",
  ninety: "90",
};

/** Fractions in words; a hyphen only before what they qualify. */
export const fraction = rule({
  id: "fraction",
  number: "67",
  severity: "warning",
  sources: source,
  summary: "“two thirds of States”, in words, without a hyphen",
  help: "Write it in words, in two of them; a hyphen joins them before a noun, as in “a two-thirds majority”.",
  message: (found) => `“${found}” is written in two words.`,
  kinds: sentences,
  find: pattern(
    /(?<!\ba |\bthe )\b(?:two-thirds|one-third|three-quarters|one-quarter|two-fifths|three-fifths|four-fifths|one-fifth)(?= (?:of|were|are|have)\b)/g,
    {
      needs: ["-third", "-quarter", "-fifth"],
    },
  ),
  wrong: ["It was agreed by ⟦two-thirds⟧ of States."],
  right: ["It was agreed by two thirds of States, with a two-thirds majority."],
});

/** A figure before the point. */
export const decimal = rule({
  id: "decimal",
  number: "68",
  severity: "warning",
  fix: "certain",
  sources: source,
  summary: "“0.5 per cent”",
  help: "Put a figure before the point; the decimal sign is a point.",
  find: [
    pattern(
      /(?<=(?:[A-Za-zÀ-ÖØ-öø-ɏ]|\() )\.(?=\d{1,3} (?:per cent|percentage|million|billion|degrees|metres|kilometres|hectares)\b)/g,
      {
        needs: [" .", "(."],
        fix: "0.",
      },
    ),
    pattern(/(?<=(?<![\d,.])\d{1,3}),(?=\d{1,2} (?:per cent|million|billion)\b)/g, {
      needs: ["per cent", "million", "billion"],
      fix: ".",
    }),
  ],
  wrong: ["It had a rise of ⟦.⟧5 per cent.", "It rose by 3⟦,⟧5 per cent."],
  right: ["It had a rise of 0.5 per cent, from 1,250 per cent and 3.5 million."],
});

/** Sessions by words. */
export const sessionOrdinal = rule({
  id: "session-ordinal",
  number: "78",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“the twenty-fourth session”",
  help: "Write the number of the session in words.",
  kinds: outsideTables,
  usage: { ece: "off", fccc: "off", press: "off", web: "off" },
  find: pattern(
    /(?<![\d/.,-])([1-9]\d?)(?:st|nd|rd|th)(?= (?:regular |special |annual |emergency |plenary |organizational )?sessions?\b)/g,
    {
      needs: ["session"],
      fix: ([, number]) => ordinalsTo99[Number(number) - 1],
    },
  ),
  wrong: ["It met at its ⟦24th⟧ session."],
  right: ["It met at its twenty-fourth session and at its 24th meeting.", "It met at its 101st session."],
});

/** Meetings by figures. */
export const meetingOrdinal = rule({
  id: "meeting-ordinal",
  number: "79",
  severity: "off",
  fix: "offered",
  sources: ["published reviews of States"],
  summary: "“its 14th meeting”",
  help: "Write the number of the meeting in figures.",
  explanation: "It is off by itself, since meetings of conferences of parties are counted in words.",
  kinds: outsideTables,
  find: pattern(new RegExp(String.raw`(?<![\w-])(?:${ordinalsTo99.join("|")})(?= (?:plenary )?meetings?\b)`, "g"), {
    needs: ["meeting"],
    fix: ([found]) => ordinalFigure(ordinalsTo99.indexOf(found) + 1),
  }),
  wrong: ["It met at its ⟦fourteenth⟧ meeting.", "It met at its ⟦twenty-second⟧ plenary meeting."],
  right: ["It met at its 14th meeting and at its fourteenth session."],
});

/** Centuries by words. */
export const century = rule({
  id: "century",
  number: "80",
  severity: "warning",
  fix: "offered",
  sources: ["published practice"],
  summary: "“the twenty-first century”",
  help: "Write the number in words.",
  kinds: sentences,
  find: pattern(/(?<![\d/.,-])([1-9]|1\d|2[01])(?:st|nd|rd|th)(?= (?:century|centuries)\b)/g, {
    needs: ["centur"],
    fix: ([, number]) => ordinalsTo99[Number(number) - 1],
  }),
  wrong: ["It is so in the ⟦21st⟧ century."],
  right: ["It is so in the twenty-first century.", "The 21st Century Maritime Silk Road."],
});

/** The dollar sign. */
export const currency = rule({
  id: "currency",
  number: "83",
  severity: "warning",
  fix: "certain",
  sources: source,
  summary: "“$5 million”",
  help: "Write $ and the figure, without a blank; US$ where other dollars are met.",
  usage: { fccc: "off", press: "off", web: "off" },
  find: [
    pattern(/\bUSD ?(?=\d)/g, { needs: ["usd"], fix: "$" }),
    pattern(/(?<=(?<![A-Z])(?:US)?\$) (?=\d)/g, { needs: ["$ "], fix: "" }),
    pattern(/€ (?=\d)/g, { needs: ["€ "], fix: "€" }),
  ],
  message: (found) =>
    found.trim() === "" ? "No blank stands between the sign and the figure." : `Write “$”, not “${found.trim()}”.`,
  wrong: ["It cost ⟦USD ⟧5 million.", "It cost $⟦ ⟧5."],
  right: ["It cost $5 million, or 5 million United States dollars."],
});

/** “No.” in place of other signs. */
export const numberSign = rule({
  id: "number-sign",
  number: "85",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“Act No. 53”",
  help: "Write “No.” with a capital.",
  find: [
    pattern(/(?<=[A-Za-zÀ-ÖØ-öø-ɏ] )#(?=\d)/g, { needs: ["#"], fix: "No. " }),
    pattern(
      /(?<=\b(?:Act|Law|Convention|Decree|Protocol|Regulation|Recommendation|Order|Bill|Ordinance|Resolution|Directive) )no\.(?= ?\d)/g,
      { needs: ["no."], fix: "No." },
    ),
  ],
  wrong: ["See Act ⟦#⟧53 of it.", "See Convention ⟦no.⟧ 138 of it."],
  right: ["See Act No. 53 of it."],
});

/** Large round sums. */
export const million = rule({
  id: "million",
  number: "70",
  severity: "suggestion",
  fix: "offered",
  sources: source,
  summary: "“$515 million”",
  help: "Write millions in words.",
  kinds: sentences,
  find: pattern(/(?<=[$€])(\d{1,3})(?:,([1-9])00)?,000,000(?![\d,.])|(?<=[$€])(\d{1,3}),000,000(?![\d,.])/g, {
    needs: [",000"],
    fix: ([, whole, tenth, plain]) =>
      (plain === undefined ? undefined : `${plain} million`) ?? `${whole}${tenth === undefined ? "" : `.${tenth}`} million`,
  }),
  wrong: ["It cost $⟦515,000,000⟧ in all."],
  right: ["It cost $515 million in all, and $12,345,678 in part.", { in: "cell", text: "$515,000,000" }],
});

/** Numbers from ten on in figures. */
export const numberFigures = rule({
  id: "number-figures",
  number: "63b",
  severity: "warning",
  fix: "offered",
  sources: source,
  summary: "“45 delegations”: figures from 10 on",
  help: "Write the number in figures.",
  kinds: sentences,
  find: pattern(
    /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)(?= (?:States|countries|delegations|members|experts|persons|people|participants|cases|reports|recommendations|organizations|representatives|women|children|communications|visits)\b)/g,
    {
      needs: ["ty-"],
      fix: ([, tens = "", ones = ""]) => String(Number(figures[tens]) + Number(figures[ones])),
    },
  ),
  wrong: ["It met ⟦forty-five⟧ delegations."],
  right: ["It met 45 delegations.", "Forty-five delegations came.", "It met for ten months and twenty years."],
});

/** Numbers up to nine in words. */
export const numberWords = rule({
  id: "number-words",
  number: "63a",
  severity: "warning",
  fix: "offered",
  sources: source,
  summary: "“eight municipalities”: words up to nine",
  help: "Write the number in words.",
  kinds: ["paragraph", "item"],
  usage: { ece: "off", fccc: "off", press: "off", web: "off" },
  find: pattern(
    /(?<=\b(?:in|of|the|with|by|for|from|to|at|all|other|these|those|last|first|next|its|their|and) )([2-9])(?= (?:States|countries|municipalities|delegations|experts|participants|sessions|regions|provinces|workshops|mandate holders|special rapporteurs|treaties|conventions|organizations|non-governmental organizations|members|judges|ministries|universities|cities|villages|schools|hospitals)\b)/g,
    {
      needs: [..."23456789"].map((figure) => ` ${figure} `),
      fix: ([found]) => ["two", "three", "four", "five", "six", "seven", "eight", "nine"][Number(found) - 2],
      unless: ({ index }, { text }) => hasLargerNumber(text.slice(Math.max(0, index - near), index + near)),
    },
  ),
  wrong: ["It is so in ⟦8⟧ municipalities."],
  right: [
    "It is so in eight municipalities.",
    "It is so in 8 municipalities and in 12 cities.",
    { in: "cell", text: "in 8 municipalities" },
  ],
});

/** So many characters around a number are read for others that it is compared with: a sentence or two. */
const near = 300;

/** Whether a number other than a year has two figures or more. */
function hasLargerNumber(text: string): boolean {
  return /\d\d|\b1 /.test(text.replace(/\b(?:19|20)\d\d\b/g, ""));
}

/** Words of numbers that rules of their own find. */
export const thousands = rule({
  id: "thousands",
  number: "69",
  severity: "warning",
  fix: "certain",
  sources: source,
  summary: "“1,614 persons”",
  help: "Put a comma before the last three figures.",
  kinds: sentences,
  find: pattern(
    /(?<![\d.,/:$–-])([1-9]\d?\d?)(\d{3})(?= (?:persons|people|individuals|refugees|women|children|deaths|civilians|households|families|migrants|prisoners|detainees|participants|students|cases|victims|complaints)\b)/g,
    {
      needs: [..."0123456789"].map((figure) => `${figure} `),
      fix: "$1,$2",
      unless: ([found]) => /^(?:19|20)\d\d$/.test(found),
    },
  ),
  wrong: ["They killed ⟦1614⟧ persons."],
  right: ["They killed 1,614 persons.", "In 2017 persons of all kinds met.", "They killed 614 persons."],
});
