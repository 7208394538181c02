import type { Resolved } from "../../document/resolved.ts";
import { splitSymbols, symbolNature, symbolParts } from "../../document/symbol.ts";
import type { Theme } from "../../theme/theme.ts";

/** What identifies a document: its names on the web of documents (Akoma Ntoso Naming Convention 4, as AKN4UN narrows it), and what they are made of. */
export interface Identification {
  /** The work, whatever its language: `/akn/un/doc/paper/un-hrc/2026-04-15/A-HRC-99-1`. */
  readonly work: string;
  /** The same in its language and version. */
  readonly expression: string;
  readonly actor: Actor;
  /** What the document is called among documents of its element: "report". */
  readonly name: string;
  readonly subtype: string;
  /** The number as names have it, and as it is printed. */
  readonly number: string;
  readonly symbol: string | undefined;
  readonly date: string;
  /** ISO 639-2, of three letters. */
  readonly language: string;
}

/** Who issues a document. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What identifies a document of these properties. */
export function identification({ type, language, properties, blocks }: Resolved, { akn }: Theme): Identification {
  const { title, date } = properties;
  const symbol = properties.symbol === undefined ? undefined : splitSymbols(properties.symbol)[0];
  const actor = actorOf(symbol, blocks.find((node) => node.type === "masthead")?.body);
  const number = numberOf(symbol ?? title) || "untitled";
  const code = languageCode(language);
  const work = ["", "akn", "un", akn.element, akn.subtype, actor.id, date, number].map(encodeURIComponent).join("/");
  const draft = symbolNature(symbol ?? "") === "L" && akn.draft !== "";
  const name = draft ? akn.draft : akn.name || type;
  return {
    work,
    expression: `${work}/${code}@${date}`,
    actor,
    name,
    subtype: akn.subtype,
    number,
    symbol,
    date,
    language: code,
  };
}

/** A symbol or a title as a part of a name: slashes are hyphens, blanks low lines. */
function numberOf(text: string): string {
  const plain = text.trim().replaceAll("/", "-").replace(/\s+/g, "_");
  return [...plain.replace(/[^\p{L}\p{N}._()-]/gu, "")].slice(0, longestNumber).join("");
}

/** Titles of documents without a symbol are cut after so many characters. */
const longestNumber = 100;

/** Organs by what their symbols begin with, the longest first. The names of the actors are ours. */
const actors: readonly (readonly [symbol: string, id: string, name: string])[] = [
  ["A/HRC/", "un-hrc", "Human Rights Council"],
  ["A/", "un-ga", "General Assembly"],
  ["S/", "un-sc", "Security Council"],
  ["E/", "un-ecosoc", "Economic and Social Council"],
  ["ECE/", "un-ece", "Economic Commission for Europe"],
  ["T/", "un-tc", "Trusteeship Council"],
  ["ST/", "un-sg", "Secretariat"],
  ["FCCC/", "un-fccc", "United Nations Framework Convention on Climate Change"],
];

/** Who issues a document of a symbol; of an organ that is not in the list, its letters and the `body` of the masthead. */
function actorOf(symbol: string | undefined, body: string | undefined): Actor {
  const known = actors.find(([start]) => symbol?.startsWith(start));
  if (known) return { id: known[1], name: known[2] };
  const organ = symbolParts(symbol ?? "").organ.toLowerCase();
  return /^[a-z]+$/.test(organ)
    ? { id: `un-${organ}`, name: body ?? organ.toUpperCase() }
    : { id: "un", name: "United Nations" };
}

const codes: Readonly<Record<string, string>> = { en: "eng", fr: "fra", es: "spa", ru: "rus", zh: "zho", ar: "ara" };

/** The code of three letters of a language (ISO 639-2); a language that is none of the official ones keeps its own. */
export function languageCode(language: string): string {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return codes[primary] ?? primary;
}
