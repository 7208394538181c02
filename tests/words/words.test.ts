import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { wordsOf } from "../../src/resolve/reference-words.ts";
import { agendaItem, seriesOf, sessionDates, sessionName } from "../../src/resolve/session.ts";
import { andBefore } from "../../src/theme/and-before.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import { longDate } from "../../src/theme/long-date.ts";
import { formatNumber } from "../../src/theme/number-format.ts";
import type { Words } from "../../src/theme/words.ts";
import { declined } from "../../src/theme/words-bodies.ts";
import { computedAt } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";
import { nowhere } from "../resolve/kit.ts";
import { plain, rowsIn } from "./make.ts";
import { bodies, headings, type Language, languages, mastheads, type Row, references, typed, words } from "./table.ts";

const languageWords = new Map(languages.map((language) => [language, loaded(language)]));

function loaded(language: Language): Words {
  return loadWords(language, [], memoryWorld({}, machineWorld()), (diagnostic) => {
    throw new Error(diagnostic.message);
  });
}

function wordsIn(language: Language): Words {
  const found = languageWords.get(language);
  if (!found) throw new Error(language);
  return found;
}

/** The number of a heading as a language prints it: "s5d" is the fourth section of the fifth chapter. */
function headingIn(language: Language, make: string): string {
  const [, chapter = "", letter = ""] = /^s(\d)(\w?)$/.exec(make) ?? [];
  const role = letter === "" ? "heading-1" : "heading-2";
  const { format = letter === "" ? "upper-roman" : "upper-letter", pattern = "%." } = wordsIn(language).numbering[role] ?? {};
  const value = letter === "" ? Number(chapter) : letter.charCodeAt(0) - 96;
  return `${pattern.replace("%", formatNumber(value, format))} `;
}

function wordIn(language: Language, make: string): string {
  const known = wordsIn(language);
  if (make.startsWith("2")) return longDate(make, known) ?? "";
  if (make === "short article 26") {
    const number = formatNumber(26, known.numbering.article?.format ?? "decimal");
    return wordsOf("article", { short: true }, known).one.replace("%", number);
  }
  if (make === "ibid") {
    const ibid = known.text.ibid ?? "";
    return ibid.charAt(0).toLowerCase() + ibid.slice(1);
  }
  return known.numbering[make]?.pattern?.replace("%", "") ?? known.text[make] ?? "";
}

/** The line of a masthead that a field of front matter gives. */
function mastheadLine(language: Language, symbol: string, make: string): string {
  const [field = "", value = ""] = make.split(": ");
  const [known, text, series] = [wordsIn(language), computedAt(value, nowhere), seriesOf(symbol)];
  if (field === "session") return sessionName(text, known, series).text;
  return field === "agenda-item" ? (agendaItem([text], known, series)?.text ?? "") : sessionDates(text, known).text;
}

it("Spanish has “e” before the sound of i, and “y” before all others", () => {
  const joints = ["Irán", "Chile", "Hierro", "Hilario", "*Informe*", "ionización", "Íñigo"].map((next) =>
    andBefore("and", next, wordsIn("es")).trim(),
  );
  expect(joints).toEqual(["e", "y", "y", "e", "e", "y", "e"]);
  expect(andBefore("and", "Irán", wordsIn("fr"))).toBe(" et ");
});

describe.each(languages)("in %s", (language) => {
  it("references have the words, numbers, cases and duals of the language", async () => {
    const made = await rowsIn(references, language);
    for (const [index, row] of references.entries()) {
      const expected = row.made[language];
      if (expected !== undefined) expect(made[index], row.make).toContain(expected);
    }
  });

  it("headings and fixed words are those of the language", () => {
    for (const { make, made } of headings)
      if (made[language] !== undefined) expect(plain(headingIn(language, make)).trim()).toBe(made[language].trim());
    for (const { make, made } of words)
      if (made[language] !== undefined) expect(plain(wordIn(language, make))).toContain(made[language]);
  });

  it("sentences have bodies in the form that the language needs, known or not", () => {
    const known = wordsIn(language);
    for (const [name, by, of] of bodies[language] ?? [])
      expect([declined(name, "by", known), declined(name, "of", known)]).toEqual([by, of]);
  });

  it("mastheads name sessions, agenda items and dates as the language does", () => {
    for (const { symbol, make, made } of mastheads)
      if (made[language] !== undefined) expect(plain(mastheadLine(language, symbol, make))).toBe(made[language]);
  });
});

const shared = join(import.meta.dirname, "../../../shared/languages/un-lines.tsv");
const hasLines = existsSync(shared);

describe.skipIf(!hasLines)(
  `lines of published documents${hasLines ? "" : " (skipped: ../shared/languages is not here)"}`,
  () => {
    const [, ...lines] = hasLines
      ? readFileSync(shared, "utf8")
          .trim()
          .split("\n")
          .map((line) => line.split("\t").map((cell) => plain(cell)))
      : [];
    const rows: readonly Row[] = [...references, ...headings, ...mastheads, ...words];

    it("have what is made, letter for letter", () => {
      for (const { line, made, make } of rows) {
        if (line === undefined) continue;
        const own = lines.filter(([symbol]) => symbol === plain(line));
        const found = languages.filter((language, index) => {
          const text =
            make.startsWith("2") && line !== undefined && isDate(make) ? plain(wordIn(language, make)) : made[language];
          return text === undefined || own.some((cells) => cells[index + 1]?.toLowerCase().includes(text.trim().toLowerCase()));
        });
        expect([line, make, found]).toEqual([line, make, languages]);
      }
    });

    it("are each in the table, or known to be typed", () => {
      const known = new Set([...rows.flatMap(({ line }) => line ?? []), ...Object.keys(typed)].map(plain));
      expect(lines.map(([symbol]) => symbol).filter((symbol) => symbol !== undefined && !known.has(symbol))).toEqual([]);
    });
  },
);

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
