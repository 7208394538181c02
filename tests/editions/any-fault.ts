import type { Code } from "../../src/diagnostics/codes.ts";

/** An edition with one fault in it, and what is to be told: that alone. */
export interface PlantedFault {
  readonly what: string;
  readonly text: string;
  readonly code: Code;
  /** The line of the edition on which it is told; of what is lost, there is none. */
  readonly line?: number;
}

/** A paragraph that no edition has. */
const extra: Readonly<Record<string, string>> = {
  fr: "La pluie ne suffit plus aux familles qui vivent loin de la côte.",
  es: "La lluvia ya no basta a las familias que viven lejos de la costa.",
  ru: "Дождей больше не хватает семьям, которые живут далеко от берега.",
  zh: "雨水已不够远离海岸的家庭使用。",
  ar: "ولم تعد الأمطار تكفي الأسر التي تعيش بعيدا عن الساحل.",
};

/** Every fault of some kinds that can be planted in an edition, at every place where it can be. */
export function anyFaults(text: string, language: string): readonly PlantedFault[] {
  const faults: PlantedFault[] = [];
  const plant = (what: string, code: Code, pattern: RegExp, put: (match: string) => string, isThere = true) => {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (index < bodyAt(text)) continue;
      const wrong = text.slice(0, index) + put(match) + text.slice(index + match.length);
      const line = text.slice(0, index).split("\n").length;
      faults.push({ what: `${what}: ${match.trim().slice(0, 40)}`, text: wrong, code, ...(isThere && { line }) });
    }
  };
  plant("a figure is another", "edition-figures", /(?<=[\p{L} |,.] ?)[3-8](?=[\p{L} |,.])(?!\. \p{L})/gu, (digit) =>
    String(Number(digit) + 1),
  );
  plant("a symbol is another", "edition-figures", /(?<=A\/RES\/64\/)292/g, () => "293");
  plant("a reference leads elsewhere", "edition-references", /(?<=[^[\p{L}])@recognized/gu, () => "@findings");
  plant("a note is lost", "edition-notes", /\[\^visits\](?!:)/g, () => "");
  plant("a label is lost", "edition-labels", / \{#(?:findings|table-supply)\}/g, () => "");
  plant("bold is lost", "edition-marks", /^\*\*.*\*\*$/gm, (bold) => bold.slice(2, -2));
  plant("a link is lost", "edition-marks", /\[[^\]]*\]\(https[^)]*\)/g, (link) => link.slice(1, link.indexOf("]")));
  plant("a heading is deeper", "edition-headings", /^## .*$/gm, (heading) => heading.slice(1));
  plant("a heading is lost", "edition-headings", /^## .*\n\n/gm, () => "", false);
  plant(
    "a paragraph is lost",
    "edition-paragraphs",
    /(?<=\n\n)(?=[^#|[:*\d\n])(?!Table|.*\[\^visits\]|.*\{#(?:supply|recognized)\}).*\n\n/g,
    () => "",
    false,
  );
  plant("an item is lost", "edition-paragraphs", /^\d\. .*\n\n/gm, () => "", false);
  plant("a row is lost", "edition-tables", /^\|(?=[^|]*\d).*\d.*\n/gm, () => "", false);
  plant("a paragraph is too much", "edition-paragraphs", /(?<=\n\n)(?=[^#|[:\d\n])(?!Table)/g, () => `${extra[language]}\n\n`);
  return faults;
}

function bodyAt(text: string): number {
  return text.indexOf("\n---\n", 4);
}
