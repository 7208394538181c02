import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { descendants, type Element, parseXml } from "../../docx/xml.ts";
import { publishedFolder, referenceFolder } from "../../published.ts";

/** Marks stay as they are typed, so that those of the broken text are the author's own. */
const asTyped = "typography: as-typed\n";

/** The two published reports. */
export function publishedTexts(): readonly string[] {
  return ["a-hrc-38-40", "a-hrc-35-35"].map((name) => {
    const text = readFileSync(`${publishedFolder}/${name}/report.md`, "utf8");
    return text.replace(/^annexes:\n(?: .*\n)+/m, "").replace("---\n", `---\n${asTyped}`);
  });
}

const head = `---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A matter of interest\nbody: Human Rights Council\ndate: 2020-01-01\n${asTyped}---\n\n`;

/** The paragraphs of the Word files, so many to a report of today. */
export function referenceTexts(): readonly string[] {
  const files = readdirSync(referenceFolder).filter((name) => name.endsWith(".docx"));
  const paragraphs = files.flatMap((name) => paragraphsOf(readFileSync(`${referenceFolder}/${name}`)));
  return Array.from({ length: Math.ceil(paragraphs.length / each) }, (_, index) =>
    reportOf(paragraphs.slice(index * each, (index + 1) * each)),
  );
}

const each = 60;

/** A report of paragraphs. */
export function reportOf(paragraphs: readonly string[]): string {
  return `${head}${paragraphs.join("\n\n")}\n`;
}

/** Whole sentences outside of tables, as Markdown. */
function paragraphsOf(file: Uint8Array): readonly string[] {
  const document = parseXml(strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array()));
  const inTables = new Set(descendants(document, "w:tbl").flatMap((table) => descendants(table, "w:p")));
  return descendants(document, "w:p")
    .filter((paragraph) => !inTables.has(paragraph))
    .map(textOf)
    .filter((text) => text.split(" ").length > 6)
    .map((text) =>
      text
        .replace(/[\\`*_{}[\]<>#@|^$~]/g, "\\$&")
        .replace(/^\d{1,3}\./, "")
        .trim(),
    );
}

function textOf(paragraph: Element): string {
  const runs = descendants(paragraph, "w:t").flatMap(({ children }) => children);
  return runs
    .filter((run) => typeof run === "string")
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
