/**
 * How small numbers are written in words, by language: enough of each word to tell it, forms of gender and case included, and of ordinals too.
 * One language may write in words what another writes in figures ("twelve", «12»), so a figure that is missing is no difference where the
 * other text has its word. Each entry is an expression for a word; the first of a list is that of 1.
 */
const stems: Readonly<Record<string, { readonly units: readonly string[]; readonly tens: readonly string[] }>> = {
  en: {
    units:
      "one|first|once two|second|both|twice three|third four five|fifth six seven eight nine|nint ten eleven twel thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
        " ",
      ),
    tens: "twent thirt fort|fourt fift sixt sevent eight ninet".split(" "),
  },
  fr: {
    units:
      "une?|premi deux|second trois quatre|quatri cinq six|sixi sept huit neuf|neuv dix|dixi onze|onzi douz treiz quatorz quinz seiz dix-sept dix-huit dix-neu".split(
        " ",
      ),
    tens: "vingt trent quarant cinquant soixant soixante-(?:dix|d|o|t|q|s) quatre-vingt quatre-vingt-(?:dix|d|o|t|q|s)".split(
      " ",
    ),
  },
  es: {
    units:
      "un|primer dos|segund tres|tercer cuatro|cuart cinco|quint seis|sext siete|sépt|sept ocho|octav nueve|noven diez|décim once|undécim doce|duodécim trece catorce quince dieciséis diecisiete dieciocho diecinueve".split(
        " ",
      ),
    tens: "veint|vigésim treint|trigésim cuarent|cuadragésim cincuent|quincuagésim sesent|sexagésim setent|septuagésim ochent|octogésim novent|nonagésim".split(
      " ",
    ),
  },
  ru: {
    units:
      "од[ие]?н|перв дв[аеу]|втор|об[ае] тр[иеё]|трет четыр|четвер|четвёр пят шест сем|седьм вос[еь]м девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат".split(
        " ",
      ),
    tens: "двадцат тридцат сорок пятьдесят|пятидесят шестьдесят|шестидесят семьдесят|семидесят восемьдесят|восьмидесят девяност".split(
      " ",
    ),
  },
  ar: {
    units:
      "واحد|أول|أولى اثن|إثن|ثان|كلا|كلت ثلاث|ثالث أربع|رابع خمس|خامس ست|سادس سبع|سابع ثمان|ثامن تسع|تاسع عشر|عاشر أحد|إحدى|حادي اثن|إثن|ثان ثلاث|ثالث أربع|رابع خمس|خامس ست|سادس سبع|سابع ثمان|ثامن تسع|تاسع".split(
        " ",
      ),
    tens: "عشر ثلاث أربع خمس ست سبع ثمان تسع".split(" "),
  },
};

/** Languages in which a noun by itself says that there are two of it. */
const hasDual = new Set(["ar"]);

/** Whether a text has a whole number below 100 in the words of a language; of others nothing is said. */
export function hasNumberWord(text: string, value: number, language: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 99) return false;
  if (language === "zh") return chineseNumbers(text).includes(value);
  const words = stems[language];
  if (!words) return false;
  if (value <= 2 && hasDual.has(language)) return true;
  const unit = value < 20 ? value : value % 10;
  const ten = value < 20 ? undefined : words.tens[Math.floor(value / 10) - 2];
  return (ten === undefined || hasWord(text, ten)) && (unit === 0 || hasWord(text, words.units[unit - 1] ?? ""));
}

/** Whether a word begins so, or a part of one behind a hyphen or what is written as one with it ("quarante-deuxième", "الثاني"). */
function hasWord(text: string, beginning: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:و?ال|[وبلف])?(?:${beginning})`, "iu").test(text);
}

const chineseDigits = "〇一二三四五六七八九";

/** The numbers that a Chinese text writes with its own numerals, up to the hundreds: 二十一, 第一百零五. */
function chineseNumbers(text: string): readonly number[] {
  const found: number[] = [];
  for (const [numeral] of text.matchAll(/[〇零一二两三四五六七八九十百]+/g)) {
    let [sum, digit] = [0, 0];
    for (const sign of numeral.replaceAll("零", "〇").replaceAll("两", "二")) {
      const unit = sign === "十" ? 10 : sign === "百" ? 100 : 0;
      if (unit > 0) [sum, digit] = [sum + (digit || 1) * unit, 0];
      else digit = chineseDigits.indexOf(sign);
    }
    found.push(sum + digit);
  }
  return found;
}
