import type { Words } from "./words.ts";

/**
 * The word that joins the last of several things, before what follows it: “y” in Spanish, but “e” before a word that begins with the same
 * sound (“Chile e Irán”, but “Chile y Hierro”). `key` is the key of the words, `-vowel` its other form; where a language has none,
 * it is the same before every word.
 */
export function andBefore(key: string, next: string, words: Words): string {
  const {
    [key]: usual = "",
    [`${key}-vowel`]: other,
    "vowel-openings": openings = "",
    "vowel-exceptions": exceptions = "",
  } = words.text;
  return other !== undefined && beginsWith(next, openings) && !beginsWith(next, exceptions) ? other : usual;
}

function beginsWith(text: string, list: string): boolean {
  const start = text.replace(/^[^\p{L}\p{N}]+/u, "").toLowerCase();
  return list.split(",").some((opening) => opening.trim() !== "" && start.startsWith(opening.trim()));
}
