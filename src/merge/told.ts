import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Change } from "./change.ts";
import type { Difference } from "./prove.ts";

/** As many places as a message about a look names. */
const shown = 3;

/** What is told of the changes of a Word file: each that was not made, or has to be looked at; of a look that no sign says, one message. */
export function toldOf(changes: readonly Change[], path: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const looks = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.look !== undefined) looks.set(change.look, [...(looks.get(change.look) ?? []), change]);
    else if (change.left !== undefined || change.remark !== undefined) found.push(toldAs(change, path));
  }
  for (const [look, its] of looks) found.push(lookOf(look, its, path));
  return found;
}

function toldAs(change: Change, path: string): Diagnostic {
  const { code = "merge-left", left, remark, span, origin, place } = change;
  const at = span ?? origin;
  const message = `In ${visible(path)}, ${place.where}, ${words(change)}. ${left ?? remark}`;
  return diagnostic(code, message, at ? { span: at } : { path });
}

function words({ kind, old, fresh }: Change): string {
  if (kind === "moved") return `“${short(old)}” was moved`;
  if (kind === "picture" && old !== "" && fresh !== "") return `“${short(old)}” was replaced`;
  if (kind === "rank" || (old === fresh && old !== "")) return `“${short(fresh)}” changed`;
  if (old === "") return `“${short(fresh)}” came`;
  return fresh === "" ? `“${short(old)}” went` : `“${short(old)}” became “${short(fresh)}”`;
}

function lookOf(look: string, changes: readonly Change[], path: string): Diagnostic {
  const [first] = changes;
  const places = changes.slice(0, shown).map(({ place, fresh }) => `${place.where} (“${short(fresh, 40)}”)`);
  const more = changes.length > shown ? `; and ${changes.length - shown} more` : "";
  const message = `${look} in ${visible(path)} is not carried over: ${places.join("; ")}${more}.`;
  return diagnostic("look-lost", message, first?.origin ? { span: first.origin } : { path });
}

/** What is told of a paragraph that a merged source does not show as the Word file at `path` does. */
export function differs({ wanted, shown: own }: Difference, path: string): Diagnostic {
  const what =
    own === ""
      ? `The Word file shows “${short(wanted)}”, and the source with its changes does not`
      : `The source with the changes shows “${short(own)}”`;
  const other = own === "" ? "." : wanted === "" ? ", and the Word file does not." : `, and the Word file “${short(wanted)}”.`;
  return diagnostic("merge-differs", what + other, { path });
}

/** Changes of which those are not made that a merged source does not show as the file does, and the differences that are of no change. */
export function withDifferences(
  changes: readonly Change[],
  wrong: readonly Difference[],
): { readonly changes: readonly Change[]; readonly rest: readonly Difference[] } {
  const rest = new Set(wrong);
  const byText = new Map(wrong.filter(({ wanted }) => wanted !== "").map((one) => [one.line.text, one]));
  const byPlace = new Map(wrong.map((one) => [placeOf(one.line.place), one]));
  const made = changes.map((change): Change => {
    const { left, fresh, place } = change;
    if (left !== undefined || fresh.trim() === "" || wrong.length === 0) return change;
    const here = byPlace.get(placeOf(place));
    // Of a row the cells are paragraphs of their own.
    const cells = fresh.includes("\t") ? fresh.split(/[\t\n]/).flatMap((text) => byText.get(text) ?? []) : [];
    const isHere = here?.wanted.includes(fresh.trim()) && !here.shown.includes(fresh.trim());
    const own = [...cells, ...(here && isHere ? [here] : [])];
    if (own.length === 0) return change;
    for (const one of own) rest.delete(one);
    const { span: _, remark: __, ...others } = change;
    return { ...others, left: "The source with its changes does not show it.", code: "merge-differs" };
  });
  return { changes: made, rest: [...rest] };
}

function placeOf({ part, paragraph }: Change["place"]): string {
  return `${part} ${paragraph}`;
}

/** A paragraph in which the source and a Word file differ without a record, where only records are taken. */
export function unrecorded({ wanted, shown: own, line }: Difference, isCertain: boolean): Change {
  const left = isCertain ? "It was not recorded." : "Nothing records it: the source went on, or it was changed in Word.";
  return { kind: "text", old: own, fresh: wanted, place: line.place, left, code: "merge-left" };
}

/** Words of a document in a message, cut to a length. */
function short(text: string, length = 80): string {
  const plain = text.replace(/[\s\ufffc]+/g, " ").trim();
  return visible(plain.length > length ? `${plain.slice(0, length - 3)}…` : plain);
}
