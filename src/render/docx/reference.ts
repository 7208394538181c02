import { type NumberStep, type RNumber, textOfSteps, wholeNumber } from "../../document/number.ts";
import type { RRef } from "../../document/resolved.ts";
import { placeOf } from "../../theme/look.ts";
import type { Theme } from "../../theme/theme.ts";
import type { Draft } from "./draft.ts";
import { slants } from "./languages.ts";
import { field, type Ink, type RunLook, runProperties, textRun } from "./run.ts";
import { escapeXml } from "./xml.ts";

/**
 * A reference as a field that follows its target's number: REF to the paragraph's number (`\n`), to that number without the word before it
 * (`\n \t`: the 3 of "Article 3", the II of "Part II."), to the number with those of the headings above (`\w`), to the number in a caption,
 * NOTEREF to a note (ISO/IEC 29500-1, 17.16.5.40 and 17.16.5.51). What no field would print, such as a title, is a plain link.
 * `direction` is that of the words around it.
 */
export function reference(ref: RRef, direction: Ink["direction"], draft: Draft): string {
  const look = { bold: ref.bold, italic: ref.italic, slants: slants(draft.resolved), script: ref.script };
  const properties = runProperties(look);
  const anchor = draft.resolved.anchors.get(ref.anchor);
  const ink = { ...draft.revisions.ink(ref), direction };
  const result = textRun(ref.text, look, ink);
  const name = draft.bookmarks.name(ref.anchor);
  if (anchor?.kind === "note") return field(`NOTEREF ${name} \\h`, result, properties, ink);
  if (draft.captions.has(ref.anchor)) {
    return ref.text === anchor?.number ? field(`REF ${name} \\h`, result, properties, ink) : link(name, result);
  }
  if (isNumberAlone(ref)) return link(name, numberAlone(name, result, properties, ink));
  return countedFields(ref, draft, look, ink) ?? link(name, result);
}

/** A link to a place in the document. */
export function link(bookmark: string, content: string): string {
  return `<w:hyperlink w:anchor="${escapeXml(bookmark)}" w:history="1">${content}</w:hyperlink>`;
}

/** Whether a reference is to the number of something whose list writes a word with it. */
function isNumberAlone({ text, steps = [] }: RRef): boolean {
  const [only] = steps;
  return steps.length === 1 && only?.number !== undefined && shown(only.number) !== text && withoutWord(only.number) === text;
}

/**
 * A field that prints a number without its word. It begins with the bookmark, before which the standard lets the name of the field be left
 * out: LibreOffice knows no `\t`, and would print "article Article 3" for a field that it recognizes. The link around it is for LibreOffice.
 */
function numberAlone(bookmark: string, result: string, properties: string, ink: Ink): string {
  return field(`${bookmark} \\n \\t \\h`, result, properties, ink);
}

/** The number with those above it that the reference prints: at once where Word joins them alike, else a field each. */
function countedFields({ text, anchor, steps = [] }: RRef, draft: Draft, look: RunLook, ink: Ink): string | undefined {
  const properties = runProperties(look);
  if (textOfSteps(steps) !== text || steps.length === 0) return undefined;
  if (isWhole(steps, draft.theme))
    return field(`REF ${draft.bookmarks.name(anchor)} \\w \\h`, textRun(text, look, ink), properties, ink);
  const fields: string[] = [];
  for (const { gap, text: own, number } of steps) {
    const node = number && draft.numbered.get(number);
    if (!node || shown(number) !== own) return undefined;
    const instruction = `REF ${draft.bookmarks.add(node)} \\n \\h`;
    fields.push(textRun(gap, look, ink) + field(instruction, textRun(own, look, ink), properties, ink));
  }
  return fields.join("");
}

/** Whether headings are all those of their list from the first level down, joined as Word does; with one missing (an unnumbered chapter) programs do not agree on `\w`. */
function isWhole(steps: readonly NumberStep[], theme: Theme): boolean {
  const [first] = steps;
  const list = first?.number && placeOf(theme, first.number.role)?.list;
  const levels = theme.numbering[list ?? ""] ?? [];
  const follows = ({ gap, text, number }: NumberStep, index: number) =>
    number !== undefined && number.role === levels[index]?.role && gap === (index === 0 ? "" : ".") && shown(number) === text;
  return steps.length > 1 && steps.every(follows);
}

/** The number as Word's fields print it: without the full stops at its end. */
function shown(number: RNumber): string {
  return number.before + wholeNumber(number) + withoutStops(number.after);
}

/** The number as Word's fields print it with `\t`: what counts stays, and of the words around it the delimiters. */
function withoutWord(number: RNumber): string {
  const { before, after } = number;
  return before.replace(noDelimiters, "") + wholeNumber(number) + withoutStops(after.replace(noDelimiters, ""));
}

/** What Word takes for delimiters: all that `\t` leaves around a number. Spaces are none. */
const noDelimiters = /[^{}[\]()\\|/\-:;.,]/g;

function withoutStops(after: string): string {
  return after.replace(/(?<!\.)\.+$/, "");
}
