/** A document symbol in its two parts, as mastheads print it: the organ in large letters, the rest after it. */
export interface SymbolParts {
  /** "A", "E", "ECE" */
  readonly organ: string;
  /** "/HRC/38/40", reissue stars included. */
  readonly rest: string;
}

/** Symbols of the Human Rights Council (un-format 17): stricter than the general form, which would let "A/HRC/38" through. */
const humanRightsCouncil =
  /^A\/HRC\/(?:(?:RES|DEC)\/(?:S-)?\d{1,2}\/\d{1,3}|PRST\/(?:S-)?\d{1,2}\/\d{1,2}|(?:S-)?\d{1,2}\/(?:\d{1,3}|(?:L|CRP)\.\d{1,3}|(?:NGO|G|NI|RP)\/\d{1,3})|WG\.\d{1,2}\/(?:\d{1,2}\/)?(?:[A-Z]{3}\/\d|CRP\.\d{1,2}|L\.\d{1,2}|\d{1,3})|AC\/\d{1,2}\/(?:\d{1,2}|L\.\d{1,2}|CRP\.\d{1,2})|(?:WGAD|WGEID|EMRIP|FMI|FBHR)\/\d{1,4}(?:\/\d{1,3})?)(?:\/(?:Add|Corr|Rev|Amend)\.\d{1,3})*\*{0,4}$/;

/** The commonest of them: all of the forms take a millisecond to be made ready, in each run. */
const councilReport = /^A\/HRC\/\d{1,2}\/\d{1,3}$/;

/** All other symbols (un-format 17): organ, bodies, number, part, modifiers, volume, reissue stars. */
const general =
  /^(?:A|S|E|T|ST|TD|DP|ID|ECE|CAT|CED|CRC|CMW|CRPD|CERD|CCPR|CEDAW|HRI|SPT|UNEP|FCCC|APLC|BWC|CD|NPT)(?:\/(?:[A-Z][A-Za-z]{0,5}(?:\.[0-9A-Z]{1,3}){1,2}|[A-Z][A-Za-z]{1,5}|[A-Z]|S-\d{1,2}|ES-\d{1,2}|\d{1,4}))*?\/(?:(?:L|CRP|INF|PV|SR|WP|PET|R|SER)\.[0-9A-Z]{1,4}|\d{1,4}(?:-\d{1,4})?[A-Z]?)(?: \((?:Vol\. [IVX]+|Sect\. \d+[A-Z]?|Part [IVX]+|\d{4}|[IVXL]+|SUPP|Income sect\. \d|Plan outline)\))?(?:\/(?:Add|Corr|Rev|Amend|Summary)(?:\.\d{1,3})?)*(?: \((?:Vol\. [IVX]+|Part [IVX]+|SUPP)\))?\*{0,4}$/;

/** Longer than any symbol; a bound for the expressions above. */
const longest = 120;

/** Reads one symbol; `undefined` where the grammar of symbols rejects it. Masthead prints such a symbol as it is, with a warning. */
export function parseSymbol(text: string): SymbolParts | undefined {
  if (text.length > longest) return undefined;
  const form = text.startsWith("A/HRC/") ? humanRightsCouncil : general;
  return councilReport.test(text) || form.test(text) ? symbolParts(text) : undefined;
}

/** Parts of symbols that are not in capitals. */
const mixedParts: readonly string[] = ["Add.", "Corr.", "Rev.", "Amend.", "Summary", "Sub.", "Vol.", "Sect.", "Part"];

/**
 * A symbol in the one form in which it is issued, of what people type: letters put together from parts, small letters, blanks beside the
 * signs, backslashes. What does not become a symbol so is given back as it is, but for the blanks around it.
 */
export function symbolAsIssued(text: string): string {
  const typed = text.normalize("NFC").trim();
  if (typed.length > longest || splitSymbols(typed).every(parseSymbol)) return typed;
  const tight = typed
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s?[/\\]\s?/g, "/")
    .replace(/(?<=\p{L}\.)\s(?=\d)/gu, "");
  const capital = mixedParts.reduce((whole, part) => whole.replaceAll(part.toUpperCase(), part), tight.toUpperCase());
  return [tight, capital].find((one) => splitSymbols(one).every(parseSymbol)) ?? typed;
}

/** Parts any symbol, good or not, at its first slash; without one all of it is the rest. */
export function symbolParts(text: string): SymbolParts {
  const slash = Math.max(text.indexOf("/"), 0);
  return { organ: text.slice(0, slash), rest: text.slice(slash) };
}

/** The single symbols of a document that two organs issue together ("A/72/865–S/2018/250"); one for all others. */
export function splitSymbols(text: string): readonly string[] {
  return text.split(/(?<!\s)\s*–\s*(?=[A-Z]+\/)/).map((symbol) => symbol.trim());
}

/** Whether a symbol has a form: "…/Add.1" is any beginning with an addendum's number; corrigenda to it fit no more. */
export function symbolFits(symbol: string, form: string): boolean {
  const pattern = form
    .replace(/^…/, "")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\d+/g, "\\d+");
  return new RegExp(`${pattern}$`).test(symbol.replace(/(?: \([^()]*\))?\*{0,4}$/, ""));
}

/** A symbol like the one given that has a form: its own numbers where the form has numbers alone, the form's elsewhere. */
export function fittingSymbol(symbol: string, form: string): string {
  const wanted = form.replace(/^…\//, "").split("/");
  const given = symbol.replace(/(?<!\*)\*+$/, "").split("/");
  if (/^(?:Add|Corr|Rev)\./.test(wanted[0] ?? "")) return [...given, ...wanted].join("/");
  while (/^(?:Add|Corr|Rev|Amend)\./.test(given.at(-1) ?? "")) given.pop();
  const numbers = wanted.filter((part) => /\d/.test(part)).length;
  const own = given.splice(-numbers);
  const filled = wanted.map((part, index) => {
    const given = own[index - wanted.length + own.length] ?? part;
    return /^\d+$/.test(part) && /^\d+$/.test(given) ? given : part;
  });
  return [...given, ...filled].join("/");
}

/** The session that a symbol of the Human Rights Council or the General Assembly says; none where it says a year or a working group. */
export function symbolSession(symbol: string): string | undefined {
  return /^A\/(?:HRC\/|C\.\d\/)?(?:(?:RES|DEC|PRST|INF)\/)?(\d{1,3})\//.exec(symbol)?.[1];
}

/** What kind of document a symbol names (un-format 17): "L" a draft, "CRP" a conference room paper, "RES" a resolution; empty for none of these. */
export function symbolNature(symbol: string): string {
  return /\/(?:(L|CRP|INF|WP|PV|SR|PET)\.|(RES|DEC|PRST|NGO)\/)/.exec(symbol)?.slice(1).find(Boolean) ?? "";
}

/** The letter that ends the names of files in the official languages. */
const languageLetters: Readonly<Record<string, string>> = { en: "E", fr: "F", es: "S", ru: "R", zh: "C", ar: "A" };

/**
 * What the United Nations names the file of a document: slashes become underscores, spaces and reissue stars go, the letter of the
 * language stands last: "A_HRC_38_40_E" (un-format 17). Without extension.
 */
export function fileName(symbol: string, language: string): string {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  const letter = languageLetters[primary] ?? primary.toUpperCase();
  const stem = splitSymbols(symbol)
    .map((one) => one.replaceAll("/", "_"))
    .map((one) => (/^[\w.()-]*$/.test(one) ? one : one.replace(/[^\p{L}\p{N}._()-]/gu, "")))
    .join("-");
  return `${stem.replace(/^[._-]+/, "")}_${letter}`;
}
