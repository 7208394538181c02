import { pattern } from "./find.ts";
import { outsideTables, rule } from "./rule.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

const source = ["Editorial Manual, Numbers"];

/** Day, month, year, without a comma or an ending. */
export const dateOrder = rule({
  id: "date-order",
  number: "71",
  severity: "warning",
  fix: "certain",
  sources: source,
  summary: "“21 April 2004”",
  help: "Write the day, the month and the year, with nothing between them.",
  find: [
    pattern(new RegExp(String.raw`\b(${months}) (\d{1,2})(?:st|nd|rd|th)?, (\d{4})\b,?(?= |\.|;|\)|$)`, "g"), {
      needs: months.toLowerCase().split("|"),
      fix: "$2 $1 $3",
      unless: ([, , day]) => Number(day) > 31,
    }),
    pattern(new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th) (?:of )?(${months})\b`, "g"), {
      needs: ["st ", "nd ", "rd ", "th "],
      fix: "$1 $2",
    }),
  ],
  wrong: ["It met on ⟦April 21, 2004⟧.", "It met on the ⟦21st of April⟧."],
  right: ["It met on 21 April 2004, and in May 2005.", "In March 15 States met."],
});

/** No zero before the day. */
export const dateZero = rule({
  id: "date-zero",
  number: "72",
  severity: "warning",
  fix: "certain",
  sources: ["published reviews of States"],
  summary: "“3 June”, not “03 June”",
  help: "Leave the zero out.",
  find: pattern(new RegExp(String.raw`(?<![\d.,/:–-])0[1-9](?= (?:${months})\b)`, "g"), {
    needs: ["0"],
    fix: ([found]) => found.slice(1),
  }),
  wrong: ["It met on ⟦03⟧ June 2018."],
  right: ["It met on 3 June 2018 and on 30 June."],
});

/** “from … to …”, “between … and …”. */
export const rangeFrom = rule({
  id: "range-from",
  number: "73",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35"],
  summary: "“from 6 to 23 June”, not “from 6–23 June”",
  help: "Write the word that belongs to “from” or “between”.",
  message: (_, replacement) =>
    `Behind “${replacement === " to " ? "from" : "between"}” the range goes on with “${replacement?.trim()}”.`,
  find: [
    pattern(/(?<=\b[Ff]rom \d{1,4}(?:,\d{3})?)[–-](?=\d{1,4}(?![\d/–-]))/g, { needs: ["from "], fix: " to " }),
    pattern(/(?<=\b[Bb]etween \d{1,4}(?:,\d{3})?)[–-](?=\d{1,4}(?![\d/–-]))/g, {
      needs: ["between "],
      fix: " and ",
      unless: ({ index }, { text }) => /^[–-]\d{1,4} and /.test(text.slice(index, index + 12)),
    }),
  ],
  wrong: ["It met from 6⟦–⟧23 June 2017.", "It grew between 2015⟦-⟧2017."],
  right: ["It met from 6 to 23 June 2017, or 6–23 June 2017.", "They are pages 3–5."],
});

/** A dash between the ends of a range. */
export const rangeDash = rule({
  id: "range-dash",
  number: "74",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“2016–2020”, with a dash",
  help: "Write a dash, or leave it to the program, which sets one where `typography` is not `as-typed`.",
  message: () => "A dash stands between the ends of a range.",
  from: "2018-01-01",
  usage: { hyphens: "off", ece: "suggestion" },
  find: [
    pattern(/(?<=(?<![\w/.,–-])(?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\w/–-]|\.\d))/g, { needs: ["-19", "-20"], fix: "–" }),
    pattern(/(?<=\b(?:paras\.|pp\.|arts\.|paragraphs|pages|articles|chaps\.|sects\.) \d{1,4})-(?=\d{1,4}(?![\w/–-]|\.\d))/g, {
      needs: ["para", "pp.", "art", "page", "chap", "sect"],
      fix: "–",
    }),
    pattern(new RegExp(String.raw`(?<=(?<![\w/.,–-])\d{1,2})-(?=\d{1,2} (?:${months})\b)`, "g"), {
      needs: months.toLowerCase().split("|"),
      fix: "–",
    }),
  ],
  wrong: ["[It ran in 2016⟦-⟧2020.]{.as-typed}", "[See paras. 4⟦-⟧7 of it.]{.as-typed}", "[It met on 6⟦-⟧23 June.]{.as-typed}"],
  right: [
    "[It ran in 2016–2020 and on 2016-03-04, tel. 022 917-2020.]{.as-typed}",
    "It ran in 2016-2020.",
    { date: "2017-05-01", text: "It ran in 2016-2020." },
  ],
});

/** Months in full. */
export const monthShort = rule({
  id: "month-short",
  number: "75",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "months in full",
  help: "Write the month in full; short forms are for tables.",
  kinds: outsideTables,
  find: pattern(/(?<=\b\d{1,2} )(Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?(?= \d{4}\b)/g, {
    needs: ["jan", "feb", "mar", "apr", "aug", "sep", "oct", "nov", "dec"],
    fix: ([, short = ""]) => months.split("|").find((month) => month.startsWith(short.slice(0, 3))),
  }),
  wrong: ["It met on 11 ⟦Sept.⟧ 2017."],
  right: ["It met on 11 September 2017.", { in: "cell", text: "11 Sept. 2017" }],
});

/** Decades without an apostrophe. */
export const decade = rule({
  id: "decade",
  number: "76",
  severity: "warning",
  fix: "certain",
  sources: ["style guides of the United Nations system"],
  summary: "“the 1990s”",
  help: "Leave the apostrophe out.",
  find: pattern(/(?<=\b(?:1[5-9]|20)\d)0[’']s\b/g, { needs: ["0’s", "0's"], fix: "0s" }),
  wrong: ["It was so in the 199⟦0’s⟧."],
  right: ["It was so in the 1990s."],
});

/** Both years in full. */
export const yearSpan = rule({
  id: "year-span",
  number: "77",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“2015–2019”, not “2015–19”",
  help: "Write both years in full; a financial year has a stroke, 2017/18.",
  kinds: outsideTables,
  find: pattern(/(?<=(?<![\d/.,-])(19|20)(\d\d)[–-])(\d\d)(?![\d/.,–-]\d|\d|[–/-]|[A-Za-zÀ-ÖØ-öø-ɏ])/g, {
    needs: ["19", "20"],
    fix: ([, century = "", , years = ""]) => century + years,
    unless: ([, , first, second]) => Number(second) <= Number(first),
  }),
  wrong: ["It was so in 2015–⟦19⟧."],
  right: ["It was so in 2015–2019 and in the financial year 2017/18.", "They sold 2015–10 units on 2015-03-12."],
});

/** Hours as a.m. and p.m. */
export const clock = rule({
  id: "clock",
  number: "81",
  severity: "warning",
  fix: "certain",
  sources: ["style guides of the United Nations system"],
  summary: "“2.30 p.m.”",
  help: "Write the hour with a.m. or p.m. and a full stop before the minutes.",
  kinds: ["paragraph", "item", "note"],
  usage: { press: "off", web: "off" },
  find: [
    pattern(/(?<=\b(?:at|from|until|till|by|before|after) )([01]?\d|2[0-3]):([0-5]\d)(?![\d:]| ?[ap]\.?m)/gi, {
      needs: [":"],
      fix: ([, hour, minutes = ""]) => clockTime(Number(hour), minutes),
    }),
    pattern(/\b(1[0-2]|[1-9])(?:[.:]([0-5]\d))? ?([AaPp])\.?[Mm]\b(?!\.)/g, {
      needs: ["am", "pm", "a.m", "p.m"],
      fix: ([, hour = "", minutes, half = ""]) =>
        `${hour}${minutes && minutes !== "00" ? `.${minutes}` : ""} ${half.toLowerCase()}.m.`,
    }),
  ],
  wrong: ["It met at ⟦14:30⟧.", "It met at ⟦2:30 PM⟧ sharp."],
  right: ["It met at 2.30 p.m., by 5 to 3.", "See verse 3:16."],
});

function clockTime(hour: number, minutes: string): string {
  const half = hour < 12 ? "a.m." : "p.m.";
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minutes === "00" ? "" : `.${minutes}`} ${half}`;
}

/** Noon is no hour of either half of the day. */
export const noon = rule({
  id: "noon",
  number: "82",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“noon”; “3 p.m.” without minutes",
  help: "Write “noon” or “midnight”, and leave .00 out.",
  find: [
    pattern(/\b12(?:\.00)? p\.m\.(?= [a-z])/g, { needs: ["p.m."], fix: "noon" }),
    pattern(/\b12(?:\.00)? a\.m\.(?= [a-z])/g, { needs: ["a.m."], fix: "midnight" }),
    pattern(/\b(1[01]|[1-9])\.00(?= [ap]\.m\.)/g, { needs: [".00"], fix: "$1" }),
  ],
  wrong: ["It met at ⟦12 p.m.⟧ in Geneva.", "It met at ⟦3.00⟧ p.m. in Geneva."],
  right: ["It met at noon and at 3 p.m. in Geneva."],
});
