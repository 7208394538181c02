import { scriptOfLanguage } from "../../fonts/scripts.ts";
import type { Theme } from "../../theme/theme.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/** The faces of the UN's documents; Word's own where a script has no letters in them and the theme names no face. */
const faces = { latin: "Times New Roman", asian: "SimSun", arabic: "Traditional Arabic" } as const;

/** The kinds of faces that are known (ISO/IEC 29500-1, 17.8.3). */
const kinds: Readonly<Record<string, FaceKind>> = {
  "Times New Roman": { panose: "02020603050405020304", charset: "00", family: "roman" },
  SimSun: { panose: "02010600030101010101", charset: "86", family: "auto" },
  SimHei: { panose: "02010609060101010101", charset: "86", family: "modern" },
  KaiTi: { panose: "02010609060101010101", charset: "86", family: "modern" },
  "Traditional Arabic": { panose: "02020603050405020304", charset: "B2", family: "roman" },
};

interface FaceKind {
  readonly panose: string;
  readonly charset: string;
  readonly family: string;
}

/** Free faces that a machine without Word's may have, by the script of the document. */
const alternates = { arabic: "Noto Naskh Arabic", chinese: "Noto Serif SC" } as const;

type Written = { readonly language: string };

/** `w:rFonts` of the document's defaults; one that is written in Arabic letters has their face for them. */
export function defaultFonts({ language }: Written, { styles }: Pick<Theme, "styles">): string {
  const script = scriptOfLanguage(language);
  const own = styles.Normal?.font;
  return element("w:rFonts", {
    "w:ascii": faces.latin,
    "w:eastAsia": script === "chinese" ? (own ?? faces.asian) : faces.asian,
    "w:hAnsi": faces.latin,
    "w:cs": script === "arabic" ? (own ?? faces.arabic) : faces.latin,
  });
}

/** `w:rFonts` that gives the letters of a language another face; Latin letters beside them stay in theirs. `hint`: that a run's marks are Chinese. */
export function languageFont(language: string, font: string, hint?: "eastAsia"): string {
  return element("w:rFonts", { "w:hint": hint, [scriptOfLanguage(language) === "chinese" ? "w:eastAsia" : "w:cs"]: font });
}

/** `word/fontTable.xml`: what kind of faces they are, so that a machine without them takes the nearest that it has. */
export function fontTable(document: Written, theme: Pick<Theme, "styles">): string {
  const script = scriptOfLanguage(document.language);
  const letters = new Set<string>(script === "arabic" ? [faces.arabic] : script === "chinese" ? [faces.asian] : []);
  for (const { font, emphasis } of Object.values(theme.styles))
    for (const name of [font, emphasis]) if (name) letters.add(name);
  const alternate = script === "arabic" || script === "chinese" ? alternates[script] : undefined;
  const names = new Set([faces.latin, faces.asian, ...letters]);
  const entries = [...names].map((name) => entry(name, letters.has(name) ? alternate : undefined));
  return declaration + element("w:fonts", nameSpaces, entries.join(""));
}

function entry(name: string, alternate: string | undefined): string {
  const { panose, charset, family } = kinds[name] ?? {};
  const kind = [
    alternate && val("w:altName", alternate),
    panose && val("w:panose1", panose),
    charset && val("w:charset", charset),
    family && val("w:family", family),
    val("w:pitch", "variable"),
  ];
  return element("w:font", { "w:name": name }, kind.filter(Boolean).join(""));
}
