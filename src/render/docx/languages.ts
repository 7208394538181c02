import type { Resolved } from "../../document/resolved.ts";
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
