import { letters, roman } from "../theme/number-format.ts";

/** A count in one of Word's forms (17.18.59 ST_NumberFormat); forms that are not known here are written in Arabic digits, as Word does with its own unknown ones. */
export function formatCount(value: number, format: string): string {
  const zeros = /^decimalZero(\d+)$/.exec(format)?.[1];
  if (zeros !== undefined) return String(value).padStart(Number(zeros), "0");
  return forms[format]?.(value) ?? String(value);
}

const forms: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  bullet: () => "",
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  decimalZero: (value) => String(value).padStart(2, "0"),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  cardinalText: (value) => capitalized(cardinal(value)),
  ordinalText: (value) => capitalized(ordinal(value)),
  chicago: (value) => signOf("*†‡§", value).repeat(Math.ceil(value / 4)),
  decimalFullWidth: (value) => inDigits(value, "０１２３４５６７８９"),
  decimalFullWidth2: (value) => inDigits(value, "０１２３４５６７８９"),
  hindiNumbers: (value) => inDigits(value, "०१२३४५६७८९"),
  thaiNumbers: (value) => inDigits(value, "๐๑๒๓๔๕๖๗๘๙"),
  ideographDigital: (value) => inDigits(value, "〇一二三四五六七八九"),
  japaneseDigitalTenThousand: (value) => inDigits(value, "〇一二三四五六七八九"),
  decimalEnclosedCircle: (value) => inRange(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => inRange(value, 0x2460, 20),
  decimalEnclosedParen: (value) => inRange(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => inRange(value, 0x2488, 20),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographTraditional: (value) => byLetters(value, "甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: (value) => byLetters(value, "子丑寅卯辰巳午未申酉戌亥"),
  russianLower: (value) => byLetters(value, "абвгдежзиклмнопрстуфхцчшщыэюя"),
  russianUpper: (value) => byLetters(value, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
  arabicAlpha: (value) => byLetters(value, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
  arabicAbjad: (value) => byLetters(value, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
  hebrew1: (value) => hebrew(value),
  hebrew2: (value) => byLetters(value, "אבגדהוזחטיכלמנסעפצקרשת"),
};

/** One letter of an alphabet, doubled when it has been gone through, and so on, as Word does in all alphabets. */
function byLetters(value: number, alphabet: string): string {
  const count = alphabet.length;
  if (value < 1 || value > count * 30) return String(value);
  return signOf(alphabet, value).repeat(Math.ceil(value / count));
}

function signOf(alphabet: string, value: number): string {
  return alphabet.charAt((Math.max(value, 1) - 1) % alphabet.length);
}

function inDigits(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** A sign of a row of Unicode's that begins with that of 1. */
function inRange(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

/** Chinese numbers as they are spoken: 十二, 一百零五. Digits beyond 9,999. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return value === 0 ? "〇" : String(value);
  const digits = "零一二三四五六七八九";
  let text = "";
  let isGap = false;
  for (const [unit, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) isGap = text !== "";
    else {
      if (isGap) text += digits.charAt(0);
      isGap = false;
      text += digits.charAt(digit) + sign;
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** Hebrew numbers by the values of letters, 15 and 16 not as a name of God. */
function hebrew(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const rest = value % 100;
  const low = rest === 15 ? "טו" : rest === 16 ? "טז" : sign("יכלמנסעפצ", Math.floor(rest / 10)) + sign("אבגדהוזחט", rest % 10);
  return "ת".repeat(Math.floor(value / 400)) + sign("קרש", Math.floor((value % 400) / 100)) + low;
}

function sign(letters: string, index: number): string {
  return index < 1 ? "" : letters.charAt(index - 1);
}

function ordinalEnding(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
}

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

function cardinal(value: number): string {
  if (value < 0 || value > 999) return String(value);
  if (value < 20) return small[value] ?? "";
  if (value >= 100) {
    const rest = value % 100;
    return `${cardinal(Math.floor(value / 100))} hundred${rest ? ` ${cardinal(rest)}` : ""}`;
  }
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit ? `-${small[unit]}` : ""}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function ordinal(value: number): string {
  return cardinal(value).replace(
    /(?<![a-z])[a-z]+$/,
    (last) => irregular[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
