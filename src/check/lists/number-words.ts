const small =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

const tens = "twent thirt fort fift sixt sevent eight ninet".split(" ");

/** The ordinals from “first” to “ninety-ninth”, in English as the Secretariat spells them. */
export const ordinalsTo99: readonly string[] = [
  ...small,
  ...tens.flatMap((stem) => [`${stem}ieth`, ...small.slice(0, 9).map((ordinal) => `${stem}y-${ordinal}`)]),
];

/** The numbers from “one” to “nine”. */
export const numbersTo9: readonly string[] = "one two three four five six seven eight nine".split(" ");

/** An ordinal in figures: “14th”, “22nd”. */
export function ordinalFigure(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 20;
  return `${value}${(isTeen ? undefined : ["th", "st", "nd", "rd"][value % 10]) ?? "th"}`;
}
