import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { join, type World } from "../world.ts";
import { templateFileKind } from "./file-kind.ts";
import { notTypes } from "./load.ts";

/** What looks as if it were meant to be read; a picture or a note to oneself may lie about. */
const meant = /\.(?:ya?ml|hbs|handlebars|mustache)$/i;

/**
 * Tells of the files in the user's folders of templates that look like templates, themes or words, and that nothing would ever read: a name
 * that is none, another extension, the wrong folder. `language` is the document's, which may be one that nobody knows.
 */
export function reportIgnored(folders: readonly string[], language: string | undefined, world: World, report: Report): void {
  for (const folder of folders) {
    if (folder === world.templates) continue;
    reportDenied(folder, world, report);
    for (const path of filesIn(folder, world)) {
      if (!meant.test(path) || isRead(path, language)) continue;
      const better = nearbyPlace(path, language);
      const help = better && `Name it ${join(folder, better)}.`;
      const file = join(folder, path);
      report(diagnostic("template-file-ignored", `Nothing reads ${file}.`, { path: file, help }));
    }
  }
}

/** Tells of folders that may not be looked into: nothing in them would be found, and ours would be taken instead. */
function reportDenied(folder: string, world: World, report: Report): void {
  const inside = world.list(folder).filter((name) => !name.includes("."));
  for (const path of [folder, ...inside.map((name) => join(folder, name))]) {
    const read = world.read(path);
    if (!read.ok && read.reason === "denied") report(diagnostic("file-denied", `${path} may not be read.`, { path }));
  }
}

/** The files of a folder and those below it, as deep as any is read, by their paths in it. */
function filesIn(folder: string, world: World): readonly string[] {
  const below = (path: string): readonly string[] => {
    const names = path.includes(".") ? [] : world.list(join(folder, path));
    return names.map((name) => `${path}/${name}`);
  };
  return world.list(folder).flatMap((name) => {
    const inside = below(name);
    const isShelf = notTypes.has(name.toLowerCase()) || inside.some((path) => meant.test(path));
    return [name, ...inside, ...(isShelf ? inside.flatMap(below) : [])];
  });
}

function isRead(path: string, language: string | undefined): boolean {
  const kind = templateFileKind(path);
  if (kind !== "words") return kind !== undefined;
  return path === `words/${language}.yaml` || isLanguage(/^words\/([^/]+)\.yaml$/.exec(path)?.[1]);
}

/** Whether a text is the code of a language as documents write it. */
function isLanguage(code: string | undefined): boolean {
  return code !== undefined && nameOf(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code;
}

/** The English name of a language; nothing for a code that is none. */
function nameOf(code: string): string | undefined {
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(code);
  } catch {
    return undefined;
  }
}

/** A name near that of a file at which it would be read. */
function nearbyPlace(path: string, language: string | undefined): string | undefined {
  const renamed = path.replace(/\.yml$/i, ".yaml").replace(/\.(?:handlebars|mustache)$/i, ".hbs");
  const lower = renamed.toLowerCase();
  const [, stem = ""] = /(?<![^/])([^/]+)\.yaml$/i.exec(renamed) ?? [];
  const code = codeOf(stem.replaceAll("_", "-"));
  const words = code && `words/${code}.yaml`;
  return [renamed, lower, words].find((each) => each !== undefined && each !== path && isRead(each, language));
}

/** The code that a text means, whatever its capitals: "FR" and "fr_fr" are codes that somebody wrote otherwise. */
function codeOf(text: string): string | undefined {
  try {
    const [code] = Intl.getCanonicalLocales(text);
    return isLanguage(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
