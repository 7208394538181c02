import type { Place } from "../analysis/place.ts";
import { key, label } from "../parse/letters.ts";
import { typeName } from "../template/load.ts";
import { folderOf, isInside, join } from "../world.ts";
import { namedAt } from "./definition.ts";
import type { Desk, Spot } from "./desk.ts";
import { fileNames } from "./file-names.ts";
import { isFile, type Name, namesIn } from "./names.ts";
import { LSPErrorCodes, type Range, ResponseError, type TextDocumentEdit, type WorkspaceEdit } from "./protocol.ts";
import { foldersFor } from "./types.ts";

/** What a name may be, by what it is the name of, and how that is said. */
const forms: Readonly<Record<Name["kind"], { readonly form: RegExp; readonly said: string }>> = {
  label: { form: new RegExp(`^${label}$`), said: "letters and digits, with . : - between them" },
  note: { form: /^[^\s[\]^]+$/, said: "characters without blanks and brackets" },
  source: { form: new RegExp(`^${key}$`), said: "letters and digits, with . : / - between them" },
  field: { form: typeName, said: "small letters, digits and hyphens, a letter first" },
  partial: { form: typeName, said: "small letters, digits and hyphens, a letter first" },
  annex: { form: /^(?!\/)[\w./ -]+\.md$/, said: "the path of a Markdown file, as seen from the document" },
  type: { form: typeName, said: "small letters, digits and hyphens" },
};

/** Kinds of which no two things may have one name: a reference could mean either. */
const alike: readonly (readonly Name["kind"][])[] = [["label", "note"]];

/** What is renamed at a place: where its name stands, and what it is now. Throws what an editor shows where nothing can be. */
export function renamedAt(spot: Spot, desk: Desk): { readonly range: Range; readonly placeholder: string } {
  const { place, text } = renamable(spot, desk);
  return { range: desk.texts.rangeOf(place), placeholder: text };
}

/** The edits that give what is named at a place another name, wherever it stands. Throws what an editor shows where that cannot be. */
export function renameTo(spot: Spot, wanted: string, desk: Desk, canMoveFiles: boolean): WorkspaceEdit {
  const { name, text } = renamable(spot, desk);
  const typed = wanted.trim().replace(name.kind === "label" ? /^[#@]/ : name.kind === "note" ? /^\^/ : /^@(?=.)/, "");
  const { form, said } = forms[name.kind];
  if (!form.test(typed)) throw refusal(`“${typed}” cannot be the name of ${article(name.kind)}: it is made of ${said}.`);
  if (typed === text) return {};
  if (isTaken(typed, name, spot, desk)) throw refusal(`“${typed}” is the name of something else already.`);
  const places = isFile(name) ? name.uses : [...name.given, ...name.uses];
  const own = places.find(({ file }) => isInside(desk.world.templates, file));
  if (own) throw refusal(`“${text}” is a name of the program’s own templates, which cannot be changed.`);
  const isWritten = ({ file, start, end }: Place) =>
    bare(desk.texts.sourceOf(file)?.text.slice(start.offset, end.offset) ?? "") === text;
  if (name.kind !== "annex" && !places.every(isWritten)) throw refusal(`“${text}” is written by a tag in another place.`);
  const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = editsOf(places, text, typed, desk);
  const [file] = isFile(name) ? name.given : [];
  if (!file) return byFile(documentChanges);
  if (!canMoveFiles) throw refusal("This editor cannot rename files: rename the file, and then what names it.");
  const to = name.kind === "annex" ? join(folderOf(spot.file), typed) : join(folderOf(file.file), `${typed}.hbs`);
  documentChanges.push({ kind: "rename", oldUri: desk.texts.addressOf(file.file), newUri: desk.texts.addressOf(to) });
  return { documentChanges };
}

/** The name at a place, if it is one that somebody wrote there letter for letter. */
function renamable(spot: Spot, desk: Desk): { readonly name: Name; readonly place: Place; readonly text: string } {
  const named = namedAt(spot, desk);
  if (!named) throw refusal("Nothing here has a name that could be changed.");
  const { name, place } = named;
  if (name.isMade) throw refusal(`“${name.name}” is the name that an annex has by its place among the annexes.`);
  if (name.kind === "type") throw refusal("A type has the name of its folder, which many documents may name.");
  const text = bare(spot.source.text.slice(place.start.offset, place.end.offset));
  const last = name.kind === "annex" ? text : (name.name.split(".").at(-1) ?? "");
  const whole = name.kind === "field" ? last : name.kind === "annex" ? text : name.name;
  if (text !== whole) throw refusal(`“${name.name}” is written by a tag here; change what the tag prints.`);
  return { name, place, text };
}

function isTaken(typed: string, { kind, name }: Name, spot: Spot, desk: Desk): boolean {
  const kinds = alike.find((group) => group.includes(kind)) ?? [kind];
  const [study] = spot.studies;
  const all = study?.index ? [...namesIn(study.index), ...fileNames(study, desk, foldersFor(spot, desk))] : [];
  const whole =
    kind === "field"
      ? [...name.split(".").slice(0, -1), typed].join(".")
      : kind === "annex"
        ? join(folderOf(spot.file), typed)
        : typed;
  const isThere = kind === "annex" && desk.world.read(whole).ok;
  return (
    isThere ||
    all.some((each) => kinds.includes(each.kind) && each.name === whole && (each.given.length > 0 || each.uses.length > 0))
  );
}

function editsOf(places: readonly Place[], text: string, typed: string, { texts }: Desk): TextDocumentEdit[] {
  const files = new Map<string, TextDocumentEdit>();
  const seen = new Set<string>();
  for (const place of places) {
    const { file, start, end } = place;
    const key = `${start.offset} ${file}`;
    const written = texts.sourceOf(file)?.text.slice(start.offset, end.offset) ?? "";
    if (seen.has(key) || bare(written) !== text) continue;
    seen.add(key);
    const uri = texts.addressOf(file);
    const edit = files.get(uri) ?? { textDocument: { uri, version: texts.versionOf(file) ?? null }, edits: [] };
    files.set(uri, edit);
    edit.edits.push({ range: texts.rangeOf(place), newText: written.replace(text, () => typed) });
  }
  return [...files.values()];
}

/** The same edits as every editor takes them. */
function byFile(edits: NonNullable<WorkspaceEdit["documentChanges"]>): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit["changes"]> = {};
  for (const edit of edits)
    if ("textDocument" in edit) changes[edit.textDocument.uri] = edit.edits.filter((each) => "newText" in each);
  return { changes };
}

/** A name without the quotation marks that YAML wants around some. */
function bare(written: string): string {
  return written.replace(/^(["'])(.*)\1$/s, "$2");
}

function article(kind: Name["kind"]): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
