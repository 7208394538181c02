import { make, openRun } from "../compile.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { visible } from "../diagnostics/visible.ts";
import { folderOf, join, type World } from "../world.ts";
import type { Compared } from "./compared.ts";
import type { Edition, Pair } from "./edition.ts";
import { checkFacts } from "./facts.ts";
import { primary } from "./figure-reader.ts";
import { checkFigures } from "./figures.ts";
import { checkGaps } from "./gaps.ts";
import { checkLabels } from "./labels.ts";
import { checkMarks } from "./marks.ts";
import { checkNotes } from "./notes.ts";
import { pairUnits } from "./pairs.ts";
import { checkTables } from "./tables.ts";
import { unitsOf } from "./units.ts";
import { checkUntranslated } from "./untranslated.ts";

/** Where editions are read. */
export interface AlignOptions {
  readonly world: World;
  readonly templates?: readonly string[];
}

/** Editions beside each other. */
export interface Aligned {
  /** What the others are compared with: the one that they name as `edition-of`, the one in the language that `original` says, or the first. */
  readonly original?: Edition;
  /** Each of the others with its units beside the original's. */
  readonly editions: readonly { readonly edition: Edition; readonly pairs: readonly Pair[] }[];
  /** Where they differ, and errors for which one of them cannot be read; sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is compared, in the order in which a reader would ask. */
const checks: readonly ((compared: Compared, report: Report) => void)[] = [
  checkFacts,
  checkGaps,
  checkTables,
  checkUntranslated,
  checkNotes,
  checkLabels,
  checkFigures,
  checkMarks,
];

/**
 * Compares the language versions of one document: what only one of them has, and where labels, references, notes, figures, tables, marks and
 * facts are not those of the original. An edition with an error is left out, and the error told. It reads, and writes nothing.
 */
export async function align(paths: readonly string[], options: AlignOptions): Promise<Aligned> {
  const found: Diagnostic[] = [];
  const report: Report = (one) => void found.push(one);
  const editions: Edition[] = [];
  for (const path of paths) {
    const edition = await readEdition(path, options, report);
    if (edition) editions.push(edition);
  }
  const original = originalOf(editions);
  if (!original) return { editions: [], diagnostics: sortDiagnostics(found) };
  checkLanguages(editions, original, report);
  const others = editions.filter((edition) => edition !== original);
  const aligned = others.map((edition) => {
    const pairs = pairUnits(original, edition);
    for (const check of checks) check({ original, edition, pairs }, report);
    return { edition, pairs };
  });
  return { original, editions: aligned, diagnostics: sortDiagnostics(found) };
}

async function readEdition(path: string, options: AlignOptions, report: Report): Promise<Edition | undefined> {
  const run = openRun(path, options);
  const made = await make(path, options, run, () => ({ needsLayout: false, showsPages: false }));
  for (const one of run.diagnostics) if (one.severity === "error") report(one);
  if (!made || run.failed) return undefined;
  const { read, resolved } = made;
  const { words, document, type } = read;
  const units = unitsOf(resolved);
  return { path, language: primary(resolved.language), words, document, resolved, fields: type.fields, units };
}

/** The edition of which the others are. */
function originalOf(editions: readonly Edition[]): Edition | undefined {
  const named = editions.flatMap(({ path, document }) => {
    const of = document.data["edition-of"];
    return typeof of === "string" ? [join(folderOf(path), of)] : [];
  });
  const byName = editions.find(({ path, document }) => named.includes(path) && document.data["edition-of"] === undefined);
  return (
    byName ??
    editions.find(({ document, language }) => originalLanguages(document.data.original).includes(language)) ??
    editions[0]
  );
}

/** English names of the official languages, as “original” says them, and their codes. */
const languages: Readonly<Record<string, string>> = {
  ...{ arabic: "ar", chinese: "zh", english: "en", french: "fr", russian: "ru", spanish: "es" },
};

function originalLanguages(original: unknown): readonly string[] {
  const words = typeof original === "string" ? original.toLowerCase().match(/[a-z]+/g) : null;
  return (words ?? []).flatMap((word) => languages[word] ?? []);
}

/** Two editions in one language, and an original language in which there is none. */
function checkLanguages(editions: readonly Edition[], original: Edition, report: Report): void {
  const seen = new Map<string, Edition>();
  for (const edition of editions) {
    const { resolved, path } = edition;
    const other = seen.get(resolved.language);
    if (other) {
      const message = `${visible(path)} is in the same language as ${visible(other.path)}, ${visible(resolved.language)}.`;
      const span = edition.document.frontMatter.at("language");
      report(diagnostic("edition-facts", message, { span, help: "Say with “language” in which language it is." }));
    }
    seen.set(resolved.language, edition);
  }
  const { data, frontMatter } = original.document;
  const said = originalLanguages(data.original);
  if (said.length === 0 || editions.some(({ language }) => said.includes(language))) return;
  const message = `“original” says ${visible(String(data.original))}, and none of the editions is in that language.`;
  report(diagnostic("edition-facts", message, { span: frontMatter.at("original") }));
}
