interface Stems {
  /** From 1 to 19. */
  readonly units: readonly string[];
  /** From 20 to 90. */
  readonly tens: readonly string[];
  /** Words of a hundred and of a thousand, alone or as one with how many there are ("doscientos", "пятьсот", "ثلاثمائة"). */
  readonly hundred: RegExp;
  readonly thousand: RegExp;
}

/**
 * How small numbers are written in words, by language: enough of each word to tell it, forms of gender and case included, and of ordinals too.
 * One language may write in words what another writes in figures ("twelve", «12»), so a figure that is missing is no difference where the
 * other text has its word. Each entry is an expression for a word; the first of a list is that of 1.
 */
const stems: Readonly<Record<string, Stems>> = {
  en: {
    units:
      "one|first|once two|second|both|twice three|third four five|fifth six seven eight nine|nint ten eleven twel thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
        " ",
      ),
    tens: "twent thirt fort|fourt fift sixt sevent eight ninet".split(" "),
    hundred: /(?<!\p{L})hundred/iu,
    thousand: /(?<!\p{L})thousand/iu,
  },
  fr: {
    units:
      "une?|premi deux|second trois quatre|quatri cinq six|sixi sept huit neuf|neuv dix|dixi onze|onzi douz treiz quatorz quinz seiz dix-sept dix-huit dix-neu".split(
        " ",
      ),
    tens: "vingt trent quarant cinquant soixant soixante-(?:dix|d|o|t|q|s) quatre-vingt quatre-vingt-(?:dix|d|o|t|q|s)".split(
      " ",
    ),
    hundred: /(?<!\p{L})cent(?:s|ième|aines?)?(?!\p{L})/iu,
    thousand: /(?<!\p{L})mill(?:e|iers?|ième)(?!\p{L})/iu,
  },
  es: {
    units:
      "[uú]n|primer d[oó]s|segund tr[eé]s|tercer cuatro|cuart cinco|quint|quini s[eé]is|sext siete|sépt|sept|setec ocho|octav nueve|noven|novec diez|décim once|undécim doce|duodécim trece catorce quince dieciséis diecisiete dieciocho diecinueve".split(
        " ",
      ),
    tens: "veint|vigésim treint|trigésim cuarent|cuadragésim cincuent|quincuagésim sesent|sexagésim setent|septuagésim ochent|octogésim novent|nonagésim".split(
      " ",
    ),
    hundred: /(?<!\p{L})(?:(?:dos|tres|cuatro|seis|sete|ocho|nove)?cien(?:t[oa]s?|)(?!\p{L})|quinient|centésim)/iu,
    thousand: /(?<!\p{L})mil(?:es|lar(?:es)?|ésim[oa])?(?!\p{L})/iu,
  },
  ru: {
    units:
      "од[ие]?н|перв дв[аеу]|втор|об[ае] тр[иеё]|трет четыр|четвер|четвёр пят шест сем|седьм вос[еь]м девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат".split(
        " ",
      ),
    tens: "двадцат тридцат сорок пятьдесят|пятидесят шестьдесят|шестидесят семьдесят|семидесят восемьдесят|восьмидесят девяност".split(
      " ",
    ),
    hundred: /(?<!\p{L})(?:ст[оа]|двести|триста|четыреста|\p{L}{0,8}сот(?:ня|ни|ен)?)(?!\p{L})/iu,
    thousand: /(?<!\p{L})тысяч/iu,
  },
  ar: {
    units:
      "واحد|أول|أولى اثن|إثن|ثان|كلا|كلت ثلاث|ثالث أربع|رابع خمس|خامس ست|سادس سبع|سابع ثمان|ثامن تسع|تاسع عشر|عاشر أحد|إحدى|حادي اثن|إثن|ثان ثلاث|ثالث أربع|رابع خمس|خامس ست|سادس سبع|سابع ثمان|ثامن تسع|تاسع".split(
        " ",
      ),
    tens: "عشر ثلاث أربع خمس ست سبع ثمان تسع".split(" "),
    hundred: /(?<!في ال)ما?ئ[ةت]/u,
    thousand: /(?<!\p{L})[وبلف]?(?:ال)?(?:ألف|آلاف)/u,
  },
};

/** Languages in which a noun by itself says that there are two of it. */
const hasDual = new Set(["ar"]);

/**
 * Whether a text has a whole number in the words of a language: one below 100, or so many hundreds or thousands (100, 2,000, 25,000). Of others
 * nothing is said.
 */
export function hasNumberWord(text: string, value: number, language: string): boolean {
  if (!Number.isInteger(value) || value < 1) return false;
  if (language === "zh") return chineseNumbers(text).includes(value);
  const words = stems[language];
  if (!words) return false;
  if (value < 100) return (value <= 2 && hasDual.has(language)) || hasSmall(text, value, words);
  const [part, round] = value % 1000 === 0 ? [words.thousand, value / 1000] : [words.hundred, value / 100];
  return Number.isInteger(round) && round < 100 && part.test(text) && (round <= 2 || hasSmall(text, round, words));
}

function hasSmall(text: string, value: number, { units, tens }: Stems): boolean {
  const unit = value < 20 ? value : value % 10;
  const ten = value < 20 ? undefined : tens[Math.floor(value / 10) - 2];
  return (ten === undefined || hasWord(text, ten)) && (unit === 0 || hasWord(text, units[unit - 1] ?? ""));
}

/**
 * Whether a word begins so, or a part of one behind a hyphen or what is written as one with it ("quarante-deuxième", "veintidós", "الثاني").
 */
function hasWord(text: string, beginning: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:و?ال|[وبلف]|veinti)?(?:${beginning})`, "iu").test(text);
}

const chineseDigits = "〇一二三四五六七八九";

/** The numbers that a Chinese text writes with its own numerals, up to the thousands: 二十一, 第一百零五, 两千. */
function chineseNumbers(text: string): readonly number[] {
  const found: number[] = [];
  for (const [numeral] of text.matchAll(/[〇零一二两三四五六七八九十百千]+/g)) {
    let [sum, digit] = [0, 0];
    for (const sign of numeral.replaceAll("零", "〇").replaceAll("两", "二")) {
      const unit = sign === "十" ? 10 : sign === "百" ? 100 : sign === "千" ? 1000 : 0;
      if (unit > 0) [sum, digit] = [sum + (digit || 1) * unit, 0];
      else digit = chineseDigits.indexOf(sign);
    }
    found.push(sum + digit);
  }
  return found;
}
