import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { readSource } from "../read.ts";
import { folderOf, join, type World } from "../world.ts";
import { dash } from "./standard-input.ts";

/**
 * The operands of a command with the language versions of each document that `--language` asks for, or all: files beside it that differ from
 * its name by the code of a language alone (`report.md`, `report.fr.md`). Folders and standard input stand for themselves. A language in which
 * there is no version is reported.
 */
export function withVersions(
  operands: readonly string[],
  lists: readonly string[],
  world: World,
  report: Report,
): readonly string[] {
  const wanted = lists
    .flatMap((list) => list.split(","))
    .map((code) => code.trim().toLowerCase())
    .filter((code) => code !== "");
  if (wanted.length === 0) return operands;
  const paths = operands.flatMap((operand) => {
    const path = join(".", operand);
    const read = world.read(path);
    return operand === dash || (!read.ok && read.reason === "folder") ? [operand] : versionsOf(path, wanted, world, report);
  });
  return [...new Set(paths)];
}

/** The versions of one document, in the order in which they were asked for. */
function versionsOf(path: string, wanted: readonly string[], world: World, report: Report): readonly string[] {
  const versions = versionsBeside(path, world);
  if (wanted.includes("all")) return versions.map((version) => version.path).sort();
  return wanted.flatMap((language) => {
    const found = versions.filter((version) => version.language === language);
    if (found.length === 0) {
      const known = [...new Set(versions.map((version) => version.language))].sort().join(", ");
      const help = `There are versions in ${visible(known)}; one in “${visible(language)}” would be ${visible(nameIn(path, language))}.`;
      report(diagnostic("file-missing", `There is no version of ${visible(path)} in “${visible(language)}”.`, { path, help }));
    }
    return found.map((version) => version.path);
  });
}

/** A version: where it stands, and its language by its name or, where that says none, by its front matter. */
interface Version {
  readonly path: string;
  readonly language: string;
}

/** The versions of a document, itself among them. */
function versionsBeside(path: string, world: World): readonly Version[] {
  const folder = folderOf(path);
  const beside = world.list(folder).filter((name) => /\.md$/i.test(name) && stemOf(name) === stemOf(path));
  const paths = beside.map((name) => join(folder, name));
  return [...new Set([...paths, path])].map((each) => ({ path: each, language: suffixOf(each) ?? languageIn(each, world) }));
}

const suffix = /(?:\.([a-z]{2}(?:-[a-z0-9]{2,4})?))?\.md$/i;

function suffixOf(name: string): string | undefined {
  return suffix.exec(name)?.[1]?.toLowerCase();
}

/** The name of a document's file without its language and without `.md`. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(suffix, "");
}

function nameIn(path: string, language: string): string {
  return join(folderOf(path), `${stemOf(path)}.${language}.md`);
}

/** What front matter says; English where it says nothing. */
function languageIn(path: string, world: World): string {
  const source = readSource(path, world, () => {});
  const language = source && splitFrontMatter(source, () => {}).frontMatter.data.language;
  return typeof language === "string" ? language.trim().toLowerCase() : "en";
}
