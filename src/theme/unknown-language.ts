import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Span } from "../source.ts";

/** A language tag of letters and digits (BCP 47), which the name of a words file can be. */
const tag = /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/;

/** The codes under which the words of a language are looked for: its own and that of its language without a region; none for what is no code. */
export function codesOf(language: string): readonly string[] {
  return tag.test(language) ? [...new Set([language, primary(language)])] : [];
}

/** A language without its region: "en" of "en-GB". */
export function primary(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}

/** Says that there are no words for a language, and which of those that have some was probably meant. */
export function unknownLanguage(language: string, known: readonly string[], at: Span | undefined): Diagnostic {
  const message = `There are no words for the language “${visible(language)}”.`;
  const own = tag.test(language) ? `, or add words/${language}.yaml to your templates folder` : "";
  const otherwise = `Use one of ${known.join(", ")}${own}.`;
  return diagnostic("language-unknown", message, { span: at, help: meantBy(language, known) ?? otherwise });
}

function meantBy(language: string, known: readonly string[]): string | undefined {
  const names = new Map(known.flatMap((code) => namesOf(code).map((name) => [name.toLowerCase(), code])));
  const words = language.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const said = words.map((word) => names.get(word) ?? (known.includes(word) ? word : undefined)).find((code) => code);
  if (said !== undefined) return `Write its code: language: ${said}`;
  const near = nearest(language, names.keys());
  const code = (near === undefined ? undefined : names.get(near)) ?? languageOfRegion(language, known);
  return code === undefined ? undefined : `Did you mean “${code}” (${namesOf(code)[0]})?`;
}

/** The names of a language in English and in itself; none for a file that is named after no language. */
function namesOf(code: string): readonly string[] {
  return ["en", code].flatMap((inLanguage) => nameIn(inLanguage, "language", code) ?? []);
}

function nameIn(language: string, type: "language" | "region", code: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type, fallback: "none" }).of(code);
  } catch {
    return undefined;
  }
}

/** The language of the country whose code was written in the place of a language's ("cn" for "zh"), where that is none itself. */
function languageOfRegion(code: string, known: readonly string[]): string | undefined {
  const isRegion = /^[a-z]{2}$/i.test(code) && nameIn("en", "region", code.toUpperCase()) !== undefined;
  if (!isRegion || nameIn("en", "language", code) !== undefined) return undefined;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return known.find((each) => each === language);
}
