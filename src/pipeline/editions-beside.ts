import type { Edition, Resolved } from "../document/resolved.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { ownName } from "../resolve/editions.ts";
import { openParent } from "../template/front-matter.ts";
import type { World } from "../world.ts";
import { versionStem } from "./file-stem.ts";
import type { ReadDocument } from "./read-document.ts";
import { frontMatterOf, languageSaid, othersBeside, type Version } from "./versions-beside.ts";

/**
 * A document that names its other language versions: those of its front matter, and those whose sources stand beside it or of which it is one
 * (`edition-of`), under the names that their files have where they are built into one folder. Nothing is said of a file of another type or
 * symbol, or whose name and front matter say different languages.
 */
export function withEditionsBeside(resolved: Resolved, read: ReadDocument, as: string | undefined, world: World): Resolved {
  const given = resolved.editions ?? [];
  const known = new Set([resolved.language, ...given.map(({ language }) => language)].map(primary));
  const found: Edition[] = [];
  for (const version of versionsOf(read, world)) {
    if (known.has(primary(version.language))) continue;
    const edition = editionOf(version, read, as, world);
    if (edition) known.add(primary(edition.language));
    if (edition) found.push(edition);
  }
  if (found.length === 0) return resolved;
  const byCode = (one: Edition, other: Edition) => (one.language < other.language ? -1 : 1);
  return { ...resolved, editions: [...given, ...found].sort(byCode) };
}

/** The versions beside a document, and the one of which it is a version wherever that stands. */
function versionsOf({ source, own }: ReadDocument, world: World): readonly Version[] {
  const beside = othersBeside(source.path, world);
  const original = openParent(source, own, world, () => {}, "edition-of");
  if (!original) return beside;
  const language = languageSaid(splitFrontMatter(original, () => {}).frontMatter);
  return [...beside, { path: original.path, language }];
}

function editionOf({ path, language }: Version, read: ReadDocument, as: string | undefined, world: World): Edition | undefined {
  const own = frontMatterOf(path, world);
  const { type, symbol } = own?.data ?? {};
  if (!own || type !== read.own.data.type || primary(languageSaid(own)) !== primary(language)) return undefined;
  if (symbol !== undefined && symbol !== read.data.symbol) return undefined;
  const stem = versionStem({ path, own, language }, read, as);
  return { language, name: ownName(language, read.words), href: encodeURI(`${stem}.html`), pdf: `${stem}.pdf` };
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
