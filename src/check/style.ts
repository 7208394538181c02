import { codes } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import { remembered } from "../memory.ts";
import type { Source } from "../source.ts";
import type { Steps } from "../steps.ts";
import type { World } from "../world.ts";
import { checkProse } from "./check-prose.ts";
import type { Checked } from "./rule.ts";
import { CheckMemory } from "./rules/memory.ts";
import { ruleNames } from "./rules/rule-entries.ts";
import { readSettings, readWholeFile, type Settable } from "./settings/read-settings.ts";
import { joinSettings, noSettings, type Settings } from "./settings/settings.ts";
import { readSettingsFile } from "./settings/settings-file.ts";
import { settle } from "./settle/settle.ts";

/** A document whose style is checked. */
export interface StyleCheck extends Pick<Checked, "document" | "resolved" | "theme"> {
  readonly path: string;
  readonly world: World;
}

/**
 * What `masthead check` tells of a document: what building it found, with what the rules on style find in it, as the author's settings and
 * remarks have it.
 */
export function* checkStyle(
  { path, world, ...checked }: StyleCheck,
  built: readonly Diagnostic[],
): Steps<readonly Diagnostic[]> {
  const found = [...built];
  const report: Report = (diagnostic) => void found.push(diagnostic);
  const { document } = checked;
  const settable = settableCodes();
  const around = settingsOf(path, world, settable, report);
  const files = settingsOfFiles(document, around, settable, report);
  const settings = files.get(document.frontMatter.at().source) ?? around;
  yield* checkProse(checked, settings, remembered(world, newMemory, [], report), report);
  return settle(found, { document, files, settings, rules: settable.rules });
}

/** What the rules found is kept in a session from one check to the next. */
const newMemory = () => new CheckMemory();

/** What the settings may name: the rules and, of the codes of other mistakes, those that stop no output. */
function settableCodes(): Settable {
  const all = Object.entries(codes);
  const [errors, others] = [
    all.filter(([, { severity }]) => severity === "error"),
    all.filter(([, { severity }]) => severity !== "error"),
  ];
  return {
    rules: new Set([...others.map(([code]) => code), ...ruleNames()]),
    errors: new Set(errors.map(([code]) => code)),
  };
}

/** What the settings file of a document says. */
function settingsOf(path: string, world: World, settable: Settable, report: Report): Settings {
  const file = readSettingsFile(path, world, report);
  return file ? readWholeFile(file, settable, report) : noSettings;
}

/** The settings of each file that the author wrote: the document's over those of the settings file, an annex's over the document's. */
function settingsOfFiles(
  document: Document,
  around: Settings,
  settable: Settable,
  report: Report,
): ReadonlyMap<Source, Settings> {
  const files = new Map<Source, Settings>();
  const add = ({ frontMatter }: Document, outer: Settings): Settings => {
    const written = frontMatter.data.check ?? null;
    const own = written === null ? noSettings : readSettings(written, ["check"], frontMatter, settable, report);
    const settings = joinSettings(outer, own);
    files.set(frontMatter.at().source, settings);
    return settings;
  };
  const main = add(document, around);
  walk(document.blocks, (node) => {
    if (node.type === "annex") add(node.document, main);
  });
  return files;
}
