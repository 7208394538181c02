import { codes } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import type { Source } from "../source.ts";
import type { World } from "../world.ts";
import { readSettings, readWholeFile, type Settable } from "./settings/read-settings.ts";
import { joinSettings, noSettings, type Settings } from "./settings/settings.ts";
import { readSettingsFile } from "./settings/settings-file.ts";
import { settle } from "./settle/settle.ts";

/** A document whose style is checked. */
export interface StyleCheck {
  readonly path: string;
  readonly document: Document;
  readonly world: World;
}

/**
 * What `masthead check` tells of a document: what building it found, with what the rules on style find in it, as the author's settings and
 * remarks have it.
 */
export function checkStyle({ path, document, world }: StyleCheck, built: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = [...built];
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const settings = settingsOf(path, world, report);
  const files = settingsOfFiles(document, settings, report);
  const own = files.get(document.frontMatter.at().source) ?? settings;
  return settle(found, { document, files, settings: own, rules: settable.rules });
}

const severities = Object.entries(codes);
const settable: Settable = {
  rules: new Set(severities.filter(([, { severity }]) => severity !== "error").map(([code]) => code)),
  errors: new Set(severities.filter(([, { severity }]) => severity === "error").map(([code]) => code)),
};

/** What the settings file of a document says. */
function settingsOf(path: string, world: World, report: Report): Settings {
  const file = readSettingsFile(path, world, report);
  return file ? readWholeFile(file, settable, report) : noSettings;
}

/** The settings of each file that the author wrote: the document's over those of the settings file, an annex's over the document's. */
function settingsOfFiles(document: Document, around: Settings, report: Report): ReadonlyMap<Source, Settings> {
  const files = new Map<Source, Settings>();
  const add = ({ frontMatter }: Document, outer: Settings): Settings => {
    const own = frontMatter.data.check ?? null;
    const settings = own === null ? outer : joinSettings(outer, readSettings(own, ["check"], frontMatter, settable, report));
    files.set(frontMatter.at().source, settings);
    return settings;
  };
  const main = add(document, around);
  walk(document.blocks, (node) => {
    if (node.type === "annex") add(node.document, main);
  });
  return files;
}
