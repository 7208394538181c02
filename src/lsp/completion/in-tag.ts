import { blockNames } from "../../template/blocks.ts";
import { helpers } from "../../template/helpers.ts";
import { type Field, type Fields, reservedNames } from "../../template/type.ts";
import type { Desk, Spot } from "../desk.ts";
import { openTag } from "../tag-words.ts";
import { fieldsWithin, fieldText, typeAt } from "../types.ts";
import type { Offer, Offers } from "./offer.ts";

/** What may be typed in a tag of Handlebars: fields, helpers, partials; nothing where no tag is open. */
export function offersInTag(spot: Spot, desk: Desk): Offers | undefined {
  const tag = openTag(spot.source.text, spot.offset);
  if (tag === undefined || /^\{\{~?!/.test(tag)) return undefined;
  const type = typeAt(spot, desk);
  const typed = /(?<![\w@-])[\w@-]*$/.exec(tag)?.[0] ?? "";
  const before = tag.slice(0, tag.length - typed.length);
  const place = { start: spot.offset - typed.length, end: spot.offset };
  if (/^\{\{~?#?>\s*$/.test(before)) {
    const names = [...(type?.partials.keys() ?? [])].sort();
    return { ...place, offers: names.map((name) => ({ text: name, kind: "partial" })) };
  }
  if (/^\{\{~?\/$/.test(before)) {
    const open = openBlocks(spot.source.text.slice(0, spot.offset - tag.length)).at(-1);
    return { ...place, offers: open ? [{ text: open.name, kind: "helper" }] : [] };
  }
  const fields = type?.fields ?? new Map();
  const [, path = ""] = /(?:^|[\s({#^&~])((?:[\w-]+\.)+)$/.exec(before) ?? [];
  if (path !== "")
    return { ...place, offers: ofFields(fieldsWithin(withinBlocks(fields, spot), path.slice(0, -1).split(".")).fields) };
  const isBlock = /^\{\{~?[#^]\s*$/.test(before);
  const isFirst = /^\{\{[{~&]*\s*$|\($/.test(before);
  const own: readonly Offer[] = reservedNames.map((name) => ({ text: name, kind: "field" }));
  return {
    ...place,
    offers: [
      ...(isBlock ? blockNames.map((name): Offer => ({ text: name, detail: "block", kind: "helper" })) : []),
      ...ofFields(withinBlocks(fields, spot)),
      ...own,
      ...(isFirst || isBlock ? ofHelpers() : []),
    ],
  };
}

function ofFields(fields: Fields): readonly Offer[] {
  return [...fields.values()].map((field) => ({
    text: field.name,
    detail: field.type,
    about: fieldText(field),
    kind: "field",
  }));
}

function ofHelpers(): readonly Offer[] {
  return [...helpers].map(([name, { usage }]) => ({ text: name, detail: usage, kind: "helper" }));
}

/** A block that is open, and what it is over. */
interface OpenBlock {
  readonly name: string;
  readonly over: string;
}

/** The blocks that are open where a text ends, the innermost last. */
function openBlocks(text: string): readonly OpenBlock[] {
  const open: OpenBlock[] = [];
  for (const [, sign, name = "", over = ""] of text.matchAll(/\{\{~?([#^/])\s*([\w-]+)[ \t]*([\w./-]*)/g)) {
    if (sign === "/") open.pop();
    else open.push({ name, over });
  }
  return open;
}

/** The fields known within the blocks around a place, those of the innermost first. */
function withinBlocks(fields: Fields, { source, offset }: Spot): Fields {
  let here = fields;
  for (const { name, over } of openBlocks(source.text.slice(0, offset))) {
    const path = name === "each" || name === "with" ? over : blockNames.includes(name) ? "" : name;
    if (path === "") continue;
    const inside = fieldsWithin(here, path.split("."));
    here = new Map<string, Field>([...inside.fields, ...fields]);
  }
  return here;
}
