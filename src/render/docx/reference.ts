import type { RNumber } from "../../document/number.ts";
import type { RRef } from "../../document/resolved.ts";
import { formatNumber } from "../../theme/number-format.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Draft } from "./draft.ts";
import { field, runProperties, textRun } from "./run.ts";
import type { FieldStep, FieldTarget } from "./targets.ts";
import { escapeXml } from "./xml.ts";

/**
 * A reference as a field that follows its target's number: REF to the paragraph's number (`\n`), to that number without the word before it
 * (`\n \t`: the 3 of "Article 3", the II of "Part II."), to the number with those of the headings above (`\w`), to the number in a caption,
 * NOTEREF to a note (ISO/IEC 29500-1, 17.16.5.40 and 17.16.5.51). What no field would print, such as a title, is a plain link.
 */
export function reference(ref: RRef, draft: Draft): string {
  const properties = runProperties({ bold: ref.bold, italic: ref.italic, script: ref.script });
  const anchor = draft.resolved.anchors.get(ref.anchor);
  const result = textRun(ref.text, properties);
  const name = draft.bookmarks.name(ref.anchor);
  if (anchor?.kind === "note") return field(`NOTEREF ${name} \\h`, result, properties);
  const target = draft.targets.get(ref.anchor);
  if (target?.typed && ref.text === anchor?.number) return field(`REF ${name} \\h`, result, properties);
  if (target && isNumberAlone(ref, target, draft.theme)) return numberAlone(name, result, properties);
  const counted = target && countedFields(ref, target, draft, properties);
  return counted ?? link(name, result);
}

/** A link to a place in the document. */
export function link(bookmark: string, content: string): string {
  return `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${content}</w:hyperlink>`;
}

/** Whether a reference is to the number of something whose list writes a word with it. */
function isNumberAlone({ text }: RRef, { path }: FieldTarget, theme: Theme): boolean {
  const own = path.at(-1);
  return own !== undefined && bare(own) !== text && withoutWord(own, theme) === text;
}

/**
 * A field that prints a number without its word. It begins with the bookmark, before which the standard lets the name of the field be left
 * out: LibreOffice knows no `\t`, and would print "article Article 3" for a field that it recognizes. The link around it is for LibreOffice.
 */
function numberAlone(bookmark: string, result: string, properties: string): string {
  return link(bookmark, field(`${bookmark} \\n \\t \\h`, result, properties));
}

/** The number with those above it that the reference prints: at once where Word joins them alike, else a field each. */
function countedFields(ref: RRef, target: FieldTarget, draft: Draft, properties: string): string | undefined {
  for (let from = 0; from < target.path.length; from++) {
    const steps = target.path.slice(from);
    const gaps = gapsOf(ref.text, steps.map(bare));
    if (!gaps) continue;
    if (isWhole(steps) && gaps.every((gap, index) => gap === (index === 0 ? "" : "."))) {
      return field(`REF ${draft.bookmarks.name(ref.anchor)} \\w \\h`, textRun(ref.text, properties), properties);
    }
    const fields = steps.map((step, index) => {
      const instruction = `REF ${draft.bookmarks.add(step.node)} \\n \\h`;
      return textRun(gaps[index] ?? "", properties) + field(instruction, textRun(bare(step), properties), properties);
    });
    return fields.join("");
  }
  return undefined;
}

/** Whether headings are all those from the first level down; with one missing (an unnumbered chapter) programs do not agree on `\w`. */
function isWhole(steps: readonly FieldStep[]): boolean {
  return steps.length > 1 && steps.every(({ number }, index) => number.role === `heading-${index + 1}`);
}

/** What stands before each number in a text that is nothing but these numbers in their order, and signs between them. */
function gapsOf(text: string, numbers: readonly string[]): readonly string[] | undefined {
  const gaps: string[] = [];
  let at = 0;
  for (const number of numbers) {
    const next = text.indexOf(number, at);
    const gap = text.slice(at, Math.max(at, next));
    if (next < 0 || number === "" || /[\p{L}\p{N}]/u.test(gap) || (at === 0 && gap !== "")) return undefined;
    gaps.push(gap);
    at = next + number.length;
  }
  return at === text.length ? gaps : undefined;
}

/** The number as Word's fields print it: without the full stops at its end. */
function bare({ number }: { readonly number: RNumber }): string {
  return number.text.replace(/(?<!\.)\.+$/, "");
}

/** What Word takes for delimiters: all that `\t` leaves around a number. Spaces are none. */
const noDelimiters = /[^{}[\]()\\|/\-:;.,]/g;

/** The number as Word's fields print it with `\t`: roman numerals and letters that count stay, words go. */
function withoutWord({ number }: FieldStep, { numbering }: Theme): string | undefined {
  const level = Object.values(numbering)
    .flat()
    .find(({ role }) => role === number.role);
  const counted = level && formatNumber(number.value, level.format);
  const at = counted ? number.text.lastIndexOf(counted) : -1;
  if (counted === undefined || at < 0) return undefined;
  const [before, after] = [number.text.slice(0, at), number.text.slice(at + counted.length)];
  return `${before.replace(noDelimiters, "")}${counted}${after.replace(noDelimiters, "")}`.replace(/(?<!\.)\.+$/, "");
}
