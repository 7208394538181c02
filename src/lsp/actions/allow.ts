import { readSettingsFile } from "../../check/settings/settings-file.ts";
import type { Diagnostic as Finding } from "../../diagnostics/diagnostic.ts";
import type { TextEdit } from "../../trace.ts";
import type { Desk, Spot } from "../desk.ts";
import { addedTo } from "../yaml-insert.ts";
import type { Offered } from "./offered.ts";

/** What has the check take a word that a rule found for right, or for a part of a name: in the document's own settings, and in those of its folder. */
export function allowances({ rule, span }: Finding, { studies }: Spot, desk: Desk): readonly Offered[] {
  const [study] = studies;
  if (!rule || !span || !study) return [];
  const { source, start, end } = span;
  const word = source.text.slice(start, end);
  if (!/^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) || word.length > longestWord) return [];
  const name = nameAround(source.text, start, end);
  const main = desk.texts.sourceOf(study.path);
  const settings = readSettingsFile(study.path, desk.world, () => {})?.at().source;
  const offer = (title: string, edit: TextEdit | undefined): readonly Offered[] => (edit ? [{ title, edits: [edit] }] : []);
  return [main, settings].flatMap((file) => {
    if (!file) return [];
    const where = file === main ? "in this document" : `in ${file.path.slice(file.path.lastIndexOf("/") + 1)}`;
    return [
      ...offer(`Allow “${word}” ${where}`, addedTo(file, ["check", "words", "allow"], "", quoted(word))),
      ...(name === undefined
        ? []
        : offer(`Take “${name}” for a name ${where}`, addedTo(file, ["check", "names"], "", quoted(name)))),
    ];
  });
}

const longestWord = 60;

/** The words with capitals around a word that has one itself, with the small words between them: what is most often a name. */
function nameAround(text: string, start: number, end: number): string | undefined {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return undefined;
  const link = "(?:of|the|and|for|on|de|la|du|des|del|y)";
  const before = new RegExp(`(?:\\p{Lu}[\\p{L}\\p{M}’'-]{0,40} (?:${link} ){0,3}){0,8}$`, "u").exec(
    text.slice(Math.max(0, start - 300), start),
  );
  const after = new RegExp(`^(?: (?:${link} ){0,3}\\p{Lu}[\\p{L}\\p{M}’'-]{0,40}){0,8}`, "u").exec(text.slice(end, end + 300));
  const name = `${before?.[0] ?? ""}${text.slice(start, end)}${after?.[0] ?? ""}`;
  return name.includes(" ") ? name : undefined;
}

/** A text as YAML takes it for one. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{M} ’-]*$/u.test(text) && !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
