import { blockNames } from "../template/blocks.ts";
import type { Fields } from "../template/type.ts";
import { fieldsWithin } from "./types.ts";

/** A field or a partial that a tag of Handlebars names. */
export interface TagUse {
  readonly kind: "field" | "partial";
  /** Of a field its name behind those of the records around it: `press.date`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A block that is open: the names of the fields that lead to what it is over. */
interface Around {
  readonly path: readonly string[];
}

/** The fields and partials that the tags of a text name, `from` an offset on: in a block over a list or a record, the fields of that first. */
export function tagUsesIn(text: string, fields: Fields, from = 0): readonly TagUse[] {
  const uses: TagUse[] = [];
  const open: Around[] = [];
  for (const { 0: tag, 1: sign = "", 2: inside = "", index } of text.slice(from).matchAll(tagForm)) {
    const start = from + index + tag.length - inside.length;
    if (sign === "!") continue;
    if (sign === "/") open.pop();
    else if (sign.endsWith(">")) uses.push(...partialIn(inside, start));
    else {
      const around = open.at(-1)?.path ?? [];
      const own = fieldsNamed(inside, start, around, fields);
      uses.push(...own);
      if (sign === "#" || sign === "^") open.push({ path: pathInside(inside, own, around) });
    }
  }
  return uses;
}

/** A tag up to its closing braces: its sign, and what follows that. */
const tagForm = /(?<!\\)\{\{\{?~?(#>|[#^/!>&*]?)([^{}]{0,2000})(?=\}\})/g;

function partialIn(inside: string, start: number): readonly TagUse[] {
  const [, blank = "", name] = /^(\s*)([a-z][a-z0-9-]*)/.exec(inside) ?? [];
  return name === undefined
    ? []
    : [{ kind: "partial", name, start: start + blank.length, end: start + blank.length + name.length }];
}

/** The fields that a tag names; texts in quotation marks, the names of helpers and of what is given by name are none. */
function fieldsNamed(inside: string, start: number, around: readonly string[], fields: Fields): readonly TagUse[] {
  const uses: TagUse[] = [];
  for (const { 0: word, index } of inside.matchAll(/"[^"]*"|'[^']*'|\bas \|[^|]*\||[\w@./-]+=?/g)) {
    if (/^["']|^as \||=$/.test(word)) continue;
    const lead = /^(?:\.{1,2}\/)*(?:this\.)?(?:@root\.)?/.exec(word)?.[0] ?? "";
    const parts = word.slice(lead.length).split(".");
    const path = [lead.includes("../") || lead.includes("@root") ? [] : around, []].find((base) =>
      leadsToField(fields, [...base, parts[0] ?? ""]),
    );
    if (!path) continue;
    let at = start + index + lead.length;
    for (const [depth, part] of parts.entries()) {
      const whole = [...path, ...parts.slice(0, depth + 1)];
      if (!leadsToField(fields, whole)) break;
      uses.push({ kind: "field", name: whole.join("."), start: at, end: at + part.length });
      at += part.length + 1;
    }
  }
  return uses;
}

function leadsToField(fields: Fields, path: readonly string[]): boolean {
  return fieldsWithin(fields, path).field !== undefined;
}

/** What `this` is within a block: what it is over, for those that change it. */
function pathInside(inside: string, own: readonly TagUse[], around: readonly string[]): readonly string[] {
  const name = /[\w-]+/.exec(inside)?.[0] ?? "";
  if (blockNames.includes(name) && name !== "each" && name !== "with") return around;
  return own.at(-1)?.name.split(".") ?? around;
}
