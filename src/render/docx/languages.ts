import type { Resolved } from "../../document/resolved.ts";
import { scriptOfLanguage } from "../../fonts/scripts.ts";
import type { Attributes } from "./xml.ts";

/** Languages by script, as Word has them; English is the UN's, of Britain. */
export function languagesOf({ language, direction }: Resolved): Attributes {
  const region = regions[language] ?? language;
  const eastern = isEastern(language);
  return {
    "w:val": eastern || direction === "rtl" ? "en-GB" : region,
    "w:eastAsia": eastern ? region : "zh-CN",
    "w:bidi": direction === "rtl" ? region : "ar-SA",
  };
}

/** Whether the letters of a document have italics: those of Arabic stay upright, as faces of theirs have none (Latin ones among them do). */
export function slants({ language }: Pick<Resolved, "language">): boolean {
  return scriptOfLanguage(language) !== "arabic";
}

/** Whether a language is written in Chinese signs. */
export function isEastern(language: string): boolean {
  return language.split("-")[0]?.toLowerCase() === "zh";
}

const regions: Readonly<Record<string, string>> = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  ru: "ru-RU",
  zh: "zh-CN",
  ar: "ar-SA",
};
