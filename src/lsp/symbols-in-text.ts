import { parseSymbol, splitSymbols, symbolNature, symbolSession } from "../document/symbol.ts";

/** A document symbol in a text. */
export interface WrittenSymbol {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

/** The document symbols in a text, `from` being the offset at which it begins. */
export function symbolsIn(text: string, from = 0): readonly WrittenSymbol[] {
  return [...text.matchAll(/(?<![\w/.-])[A-Z]{1,5}(?:\/[A-Za-z0-9.()*-]{1,20}){1,9}/g)].flatMap(({ 0: found, index }) => {
    const symbol = found.replace(/(?<![.,()-])[.,()-]+$/, "");
    const start = from + index;
    return parseSymbol(symbol) ? [{ symbol, start, end: start + symbol.length }] : [];
  });
}

/** Where the United Nations has the document of a symbol, in one of its languages. */
export function symbolAddress(symbol: string, language: string): string {
  return `https://docs.un.org/${language}/${symbol
    .replace(/(?<!\*)\*+$/, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/")}`;
}

/** What the parts of a symbol say, as Markdown. */
export function symbolText(symbol: string): string {
  const [first = ""] = splitSymbols(symbol);
  const parts = first.replace(/(?<!\*)\*+$/, "").split("/");
  const organ = organs[parts[0] ?? ""];
  const body = bodies[parts.slice(0, 2).join("/")];
  const session = symbolSession(first);
  const nature = natures[symbolNature(first)];
  const changes = parts.flatMap((part) =>
    modifiers.flatMap(([sign, word]) => (part.startsWith(sign) ? [`${word} ${part.slice(sign.length)}`.trim()] : [])),
  );
  const lines = [
    organ && `${parts[0]}: ${organ}`,
    body && `${parts.slice(0, 2).join("/")}: ${body}`,
    session && `session ${session}`,
    nature,
    ...changes,
    /\*$/.test(first) ? "issued again for technical reasons" : undefined,
  ].filter((line) => line !== undefined);
  return [`**${symbol}**`, lines.map((line) => `- ${line}`).join("\n")].filter((part) => part !== "").join("\n\n");
}

/** What begins symbols. */
const organs: Readonly<Record<string, string>> = {
  A: "General Assembly",
  S: "Security Council",
  E: "Economic and Social Council",
  T: "Trusteeship Council",
  ST: "Secretariat",
  TD: "United Nations Conference on Trade and Development",
  DP: "United Nations Development Programme",
  ID: "United Nations Industrial Development Organization",
  ECE: "Economic Commission for Europe",
  CAT: "Committee against Torture",
  CED: "Committee on Enforced Disappearances",
  CRC: "Committee on the Rights of the Child",
  CMW: "Committee on Migrant Workers",
  CRPD: "Committee on the Rights of Persons with Disabilities",
  CERD: "Committee on the Elimination of Racial Discrimination",
  CCPR: "Human Rights Committee",
  CEDAW: "Committee on the Elimination of Discrimination against Women",
  HRI: "human rights treaty bodies",
  SPT: "Subcommittee on Prevention of Torture",
  UNEP: "United Nations Environment Programme",
  FCCC: "United Nations Framework Convention on Climate Change",
  BWC: "Biological Weapons Convention",
  CD: "Conference on Disarmament",
  NPT: "Treaty on the Non-Proliferation of Nuclear Weapons",
};

/** Bodies that follow an organ. */
const bodies: Readonly<Record<string, string>> = {
  "A/HRC": "Human Rights Council",
  "A/CN.4": "International Law Commission",
  "A/CN.9": "United Nations Commission on International Trade Law",
  "A/C.1": "First Committee",
  "A/C.2": "Second Committee",
  "A/C.3": "Third Committee",
  "A/C.4": "Fourth Committee",
  "A/C.5": "Fifth Committee",
  "A/C.6": "Sixth Committee",
  "E/CN.4": "Commission on Human Rights",
  "E/CN.5": "Commission for Social Development",
  "E/CN.6": "Commission on the Status of Women",
  "E/C.12": "Committee on Economic, Social and Cultural Rights",
};

/** What kinds of document a symbol says. */
const natures: Readonly<Record<string, string>> = {
  L: "draft, of limited distribution",
  CRP: "conference room paper",
  INF: "information",
  WP: "working paper",
  PV: "verbatim record of a meeting",
  SR: "summary record of a meeting",
  PET: "petition",
  RES: "resolution",
  DEC: "decision",
  PRST: "statement of the President",
  NGO: "statement of a non-governmental organization",
};

const modifiers: readonly (readonly [string, string])[] = [
  ["Add.", "addendum"],
  ["Corr.", "corrigendum"],
  ["Rev.", "revision"],
  ["Amend.", "amendment"],
  ["Summary", "summary"],
];
