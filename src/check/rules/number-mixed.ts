import { numbersTo9 } from "../lists/number-words.ts";
import { pattern } from "./find.ts";
import { rule, sentences } from "./rule.ts";

/** Who is counted together: two of these in one breath are compared. */
const counted =
  "States|Member States|countries|observers|members|experts|men|women|boys|girls|children|adults|participants|delegations|judges|Governments|speakers";

const small = numbersTo9.join("|");
const large = String.raw`[1-9]\d{1,2}`;
const between = "(?:,| and|,? or) ";

/** Numbers of one kind are written alike. */
export const numberMixed = rule({
  id: "number-mixed",
  number: "64",
  severity: "suggestion",
  fix: "offered",
  sources: ["Editorial Manual, Numbers"],
  summary: "“9 States and 12 observers”: numbers of one kind alike",
  help: "Write both in figures, since they are compared.",
  kinds: sentences,
  usage: { ece: "off", fccc: "off", press: "off", web: "off" },
  find: [
    pattern(new RegExp(String.raw`\b(?:${small})(?= (?:${counted})${between}${large} (?:${counted})\b)`, "g"), {
      needs: numbersTo9,
      fix: ([found]) => String(numbersTo9.indexOf(found) + 1),
    }),
    pattern(
      new RegExp(String.raw`(?<=(?<![\d.,/–-])${large} (?:${counted})${between})(?:${small})(?= (?:${counted})\b)`, "g"),
      {
        needs: numbersTo9,
        fix: ([found]) => String(numbersTo9.indexOf(found) + 1),
      },
    ),
  ],
  wrong: ["It heard ⟦nine⟧ States and 12 observers.", "They were 12 men and ⟦three⟧ women."],
  right: [
    "It heard 9 States and 12 observers.",
    "It heard nine States in 12 meetings.",
    "It heard nine States and two observers.",
  ],
});
