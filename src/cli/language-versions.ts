import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { versionName, versionsBeside } from "../pipeline/versions-beside.ts";
import { readLanguage } from "../template/forms.ts";
import { join, type World } from "../world.ts";
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
    .map((name) => readLanguage(name.trim()).toLowerCase())
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
      const help = `There are versions in ${visible(known)}; one in “${visible(language)}” would be ${visible(versionName(path, language))}.`;
      report(diagnostic("file-missing", `There is no version of ${visible(path)} in “${visible(language)}”.`, { path, help }));
    }
    return found.map((version) => version.path);
  });
}
