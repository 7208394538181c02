import { describe, expect, it } from "vitest";
import { openSession } from "../../src/session.ts";
import { printed } from "../template/pipeline.ts";
import { others, strangeWords, types, typesWorld } from "./type-editions.ts";

const session = openSession(typesWorld);

/** What a page of HTML shows or says: its text, and texts of attributes that are heard. */
function heard(page: string): string {
  const body = page.replace(/<(style|script)[\s\S]*?<\/\1>/g, " ");
  const said = [...body.matchAll(/ (?:aria-label|alt|title)="([^"]*)"/g)].map(([, text]) => text);
  return [body.replace(/<[^>]*>/g, " "), ...said].join(" ").replace(/&[a-z]+;|&#\d+;/g, " ");
}

/** Lines in which the program puts signs, numbers and words around what an author wrote, as each language has them. */
const lines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  fr: {
    resolution: [
      "État A, État B[*], État C[*] : projet de résolution",
      "[*] État non membre du Conseil des droits de l’homme.",
    ],
    "mandate-page": ["Mme Alma Ejemplo, depuis le 1er mai 2025", "• Rapport sur l’eau dans les petites îles – PDF : anglais"],
  },
  es: { "mandate-page": ["Sra. Alma Ejemplo, desde el 1 de mayo de 2025"] },
  ru: {
    report: ["(см. пункт 3(a))", "(см. таблицу)."],
    resolution: ["государство A, государство B[*], государство C[*]: проект резолюции"],
  },
  zh: {
    resolution: ["A国、B国、[*]C国：[*]决议草案", "人权理事会，"],
    report: ["资料来源：为样本虚构的数字。", "[1] 《经济社会文化权利国际公约》，第十一条。", "[2] 同上。"],
    "mandate-page": ["阿尔玛·埃亨普洛女士，2025年5月1日就任", "• 2026年6月16日：介绍报告。观看：样本网络电视"],
    "press-release": ["报告：A/HRC/99/1 <https://undocs.org/zh/A/HRC/99/1>"],
  },
  ar: {
    corrigendum: ["1- الفقرة 3، الجملة الأولى"],
    declaration: ["الجمعية العامة،", "المادة 1"],
    "press-release": ["أمانة الولاية النموذجية، \u2066+41 22 555 01 00\u2069، \u2066water@example.org\u2069"],
  },
};

describe("every type in every language", () => {
  const pairs = types.flatMap((type) => others.map((language) => ({ type, language })));
  it.each(pairs)("$type in $language has no word that its author or the language did not write", async ({ type, language }) => {
    const { files, diagnostics } = await session.compile(`${type}.${language}.md`, { to: ["text", "html"] });
    expect(diagnostics.map(printed)).toEqual([]);
    for (const { bytes, output } of files) {
      const text = new TextDecoder().decode(bytes);
      if (output === "text")
        for (const line of lines[language]?.[type] ?? []) expect(text.replace(/\s+/g, " ")).toContain(line);
      expect([output, ...strangeWords(output === "html" ? heard(text) : text, type, language)]).toEqual([output]);
    }
  });
});
