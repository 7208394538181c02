import { ruleEntries } from "../../check/rules/rule-entries.ts";
import type { Field, Fields } from "../../template/type.ts";
import { houses } from "../../theme/house.ts";
import { folderOf, join } from "../../world.ts";
import type { Desk, Spot } from "../desk.ts";
import { type HeadSpot, headEnd, headSpot } from "../head-path.ts";
import { fieldsWithin, fieldText, foldersFor, typeAt, typesFor } from "../types.ts";
import type { Offer, Offers } from "./offer.ts";

/** What may be typed in front matter: names of fields, and what they may hold. */
export function offersInHead(spot: Spot, desk: Desk): Offers | undefined {
  const at = headSpot(spot.source, spot.offset);
  if (!at) return undefined;
  const word = /^[\w./-]*/.exec(spot.source.text.slice(spot.offset, spot.offset + longestWord))?.[0] ?? "";
  const nameEnd = at.part === "name" ? Math.max(at.end, spot.offset) : spot.offset + word.length;
  const place = { start: Math.min(at.start, spot.offset), end: nameEnd };
  const type = typeAt(spot, desk);
  const { fields, field } = fieldsWithin(type?.fields ?? new Map(), at.path);
  const own = at.path[0] === "check" ? settings(at) : undefined;
  const names = at.part === "value" ? [] : (own?.names ?? ofFields(fields, givenAt(at, spot)));
  const start =
    type || at.path.length > 0 || at.part === "value" ? [] : [{ text: "type: ", detail: "text", kind: "field" as const }];
  const values = at.part === "name" ? [] : (own?.values ?? valuesOf(at, field, spot, desk));
  return { ...place, offers: [...start, ...names, ...values] };
}

function ofFields(fields: Fields, given: ReadonlySet<string>): readonly Offer[] {
  const left = [...fields.values()].filter(({ name }) => !given.has(name));
  const first = [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)];
  return first.map((field) => ({
    text: `${field.name}: `,
    detail: field.required ? `${field.type}, required` : field.type,
    about: fieldText(field),
    kind: "field",
  }));
}

/** The fields that are there already, of those that begin at the margin; the one that is typed is none. */
function givenAt({ path, start }: HeadSpot, { source }: Spot): ReadonlySet<string> {
  if (path.length > 0) return new Set();
  const head = source.text.slice(0, headEnd(source));
  return new Set(
    [...head.matchAll(/^([\w-]+)[ \t]*:/gm)].flatMap(({ 1: name = "", index }) => (index === start ? [] : [name])),
  );
}

function valuesOf(at: HeadSpot, field: Field | undefined, spot: Spot, desk: Desk): readonly Offer[] {
  const name = at.path.join(".");
  if (name === "type") return typesFor(spot, desk).map((type) => ({ text: type.name, about: type.description, kind: "value" }));
  if (name === "theme") return filesIn(foldersFor(spot, desk), "themes", desk);
  const entry = field?.type === "list" ? field.items : field;
  if (name === "of" || name === "annexes") return files(spot, desk, /\.(?:md|markdown)$/i);
  switch (entry?.type) {
    case "choice":
      return (entry.values ?? []).map((value) => ({
        text: value,
        kind: "value",
        ...(value === entry.default && { detail: "as without the field" }),
      }));
    case "flag":
      return ["true", "false"].map((value) => ({ text: value, kind: "value" }));
    case "language":
    case "languages":
      return filesIn(foldersFor(spot, desk), "words", desk);
    case "date":
      return [{ text: desk.world.today(), detail: "today", kind: "value" }];
    case "path":
      return files(spot, desk, /\.\w+$/);
    default:
      return [];
  }
}

/** The names of the YAML files that folders of templates have in one of theirs. */
function filesIn(folders: readonly string[], part: string, { world }: Desk): readonly Offer[] {
  const names = [...folders, world.templates].flatMap((folder) => world.list(join(folder, part)));
  const stems = new Set(names.flatMap((name) => (name.endsWith(".yaml") ? [name.slice(0, -".yaml".length)] : [])));
  return [...stems].sort().map((name) => ({ text: name, kind: "value" }));
}

/** Files beside a document and in the folders beside it. */
function files({ file }: Spot, { world }: Desk, wanted: RegExp): readonly Offer[] {
  const folder = folderOf(file);
  const beside = world.list(folder);
  const below = beside.filter((name) => !/\.|^(?:node_modules|templates)$/.test(name)).slice(0, mostFolders);
  const names = [...beside, ...below.flatMap((name) => world.list(join(folder, name)).map((inner) => `${name}/${inner}`))];
  return names
    .filter((name) => wanted.test(name) && join(folder, name) !== file)
    .slice(0, mostFiles)
    .map((name) => ({ text: name, kind: "file" }));
}

/** Characters of a value that are looked at behind a place. */
const longestWord = 100;

/** Folders beside a document that are looked into, and files that are offered. */
const [mostFolders, mostFiles] = [20, 200];

/** What the editorial check may be told, under `check`. */
function settings({ path }: HeadSpot): { readonly names?: readonly Offer[]; readonly values?: readonly Offer[] } {
  const name = (text: string, about?: string): Offer => ({
    text: `${text}: `,
    kind: "field",
    ...(about !== undefined && { about }),
  });
  const value = (text: string): Offer => ({ text, kind: "value" });
  switch (path.slice(1).join(".")) {
    case "":
      return { names: ["house", "rules", "names", "words", "received"].map((each) => name(each)), values: [] };
    case "words":
      return { names: ["allow", "instead"].map((each) => name(each)), values: [] };
    case "rules":
      return { names: Object.entries(ruleEntries()).map(([id, { title }]) => name(id, title)), values: [] };
    case "house":
      return { values: houses.map(value) };
    case "received":
      return { values: ["true", "false"].map(value) };
    default:
      return { values: path[1] === "rules" ? ["off", "suggestion", "warning"].map(value) : [] };
  }
}
