import type { FieldType } from "./type.ts";

/** Reads a text that has a form. Nothing where it has none or several readings, so that its author has to say which. */
type Form = (text: string) => string | undefined;

/**
 * Kinds of text that have a form of their own. What has one reading is read so, without a word: `63rd` is session 63, `Item 3` is item 3.
 * What has none or several is reported.
 */
export const forms: Partial<Readonly<Record<FieldType, Form>>> = {
  ordinal: readOrdinal,
  item: readItem,
  period: readPeriod,
  language: readLanguage,
  languages: readLanguages,
};

/** Whether a text is what most people write, a number alone: it needs none of the expressions below, which take long to be made ready. */
function isNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

/** Endings of ordinal numbers in the languages of the United Nations, and what a session is called in them. */
const ordinalForm =
  /^(?:session\s+|第)?(\d{1,3})(?:\s?(?:st|nd|rd|th|er|re|ère|e|ème|d|º|ª|°|届)|\.|-?[яйа])?(?:\s+(?:session|período de sesiones|сессия)|会议)?$/iu;

/** `63`, `63rd`, `63rd session`: the number. A year (`2018`) and what is written in words are kept. */
function readOrdinal(text: string): string | undefined {
  if (isNumber(text)) return String(Number(text));
  const number = ordinalForm.exec(text)?.[1];
  if (number !== undefined) return String(Number(number));
  return /^\d{4}$/.test(text) || /\p{L}{2}/u.test(text) ? text : undefined;
}

/** What stands before and after the number of an agenda item when all of the line is typed. */
const itemHeads = /^(?:(?:agenda\s+)?items?|points?|temas?|пункты?)\s+(?=\d)|^议程项目(?=\d)/iu;
const itemTails = /(?<=\d\)?)\s+(?:de l[’']ordre du jour|del programa|de la agenda|повестки дня)$|(?<=\d)(?:\.|st|nd|rd|th)$/iu;

/** `3`, `3 (a)`, `2 and 3`, `Item 3`: the numbers alone. A line in other words, such as “Item 3 of the provisional agenda”, is kept. */
function readItem(text: string): string | undefined {
  if (isNumber(text)) return text;
  const bare = text.replace(itemHeads, "").replace(itemTails, "");
  if (/\p{L}{4}/u.test(bare)) return text;
  if (/^\d/.test(bare)) return /^\d{1,3}(?:[^\d/]|\d{1,3}(?!\d))*$/.test(bare) ? bare : undefined;
  return /\p{L}{2}/u.test(bare) ? text : undefined;
}

/**
 * `18 June - 6 July 2018`: a dash without blanks; `2018-06-18/2018-07-06` is printed in the words of the language. Other dates in figures say
 * nothing of how they are to be printed.
 */
function readPeriod(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(text)) return text;
  if (/\d{4}-\d{1,2}-\d{1,2}|\d[/.]\d{1,2}[/.]\d/.test(text)) return undefined;
  if (!/[A-Za-z\d]/.test(text) && !/\p{L}/u.test(text)) return undefined;
  return text.replace(/\s+/g, " ").replace(/ [-–—]+ ?| ?(?:[–—]+|-{2,}) ?|- /g, "–");
}

/** Languages by their names, in English and in themselves. */
const languageCodes: Readonly<Record<string, string>> = {
  english: "en",
  anglais: "en",
  inglés: "en",
  french: "fr",
  français: "fr",
  francais: "fr",
  spanish: "es",
  español: "es",
  espanol: "es",
  russian: "ru",
  русский: "ru",
  chinese: "zh",
  中文: "zh",
  arabic: "ar",
  العربية: "ar",
};

/** Their English names, which `original` holds. */
export const languageNames: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
  es: "Spanish",
  ru: "Russian",
  zh: "Chinese",
  ar: "Arabic",
};

/** `English`, `EN`, `fr_CH`: the code. A language that is not known is kept, for the one who looks for its words to report. */
export function readLanguage(text: string): string {
  const named = languageCodes[text.toLowerCase()];
  if (named !== undefined || !/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text)) return named ?? text;
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? text;
  } catch {
    return text;
  }
}

/** `english and french`, `EN/FR`, `ENGLISH ONLY`: names with slashes. Others than the six are kept as they are written. */
function readLanguages(text: string): string | undefined {
  const [, list = "", only = ""] = /^(.*?)( only)?$/i.exec(text.replace(/\s+/g, " ")) ?? [];
  const parts = list.split(/ ?[/,;&+] ?| (?:and|et|y|и) /u).filter((part) => part !== "");
  if (parts.length === 0 || !parts.every(isName)) return undefined;
  const names = parts.map((part) => languageNames[readLanguage(part)] ?? part);
  return names.join("/") + (only && " only");
}

/** Whether a text is of letters, and what names have between them. */
function isName(text: string): boolean {
  return /^[A-Za-z][A-Za-z’' -]*$/.test(text) || /^\p{L}[\p{L}\p{M}’' -]*$/u.test(text);
}
