import type { SvgElement } from "./svg-tree.ts";

/** What is declared of an element, by the name of the property: its attributes, what style sheets say of it, then its own style. */
export type Declared = (property: string) => string | undefined;

/** An element in its place: with those around it, which a selector may name. */
export interface Placed {
  readonly element: SvgElement;
  readonly outer: Placed | undefined;
}

/** One part of a selector: what it asks of one element. */
interface Part {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
}

/** A rule of the image's own style sheets: the part that its element has to fit, and those around it, the nearest first. */
interface Rule {
  readonly part: Part;
  readonly around: readonly Part[];
  readonly declared: ReadonlyMap<string, string>;
}

/** The rules of an image, each under what its element surely has (`#id`, `.class`, the name, or nothing) with its rank: those of higher rank win. */
export type Rules = ReadonlyMap<string, readonly (Rule & { readonly rank: number })[]>;

/** Reads the rules of style sheets: names, classes, ids, and what is inside of what. Others are passed over. */
export function readRules(sheets: readonly string[]): Rules {
  const rules: Rule[] = [];
  for (const sheet of sheets) readSheet(sheet, rules);
  rules.sort((one, other) => weight(one) - weight(other));
  const byKey = new Map<string, (Rule & { rank: number })[]>();
  for (const [rank, rule] of rules.entries()) {
    const key = keyOf(rule.part);
    const others = byKey.get(key) ?? [];
    others.push({ ...rule, rank });
    byKey.set(key, others);
  }
  return byKey;
}

/** How much there is to compare to know what is declared of an element. */
export function comparisons(element: SvgElement, rules: Rules): number {
  const keys = keysOf(element);
  return keys.reduce((sum, key) => sum + (rules.get(key)?.length ?? 0), 0) * keys.length;
}

/** What is declared of an element. */
export function declaredOf({ element, outer }: Placed, rules: Rules): Declared {
  const own = declarations(element.attributes.get("style") ?? "");
  const applying = keysOf(element)
    .flatMap((key) => rules.get(key) ?? [])
    .filter(({ part, around }) => fits(element, part) && isInside(outer, around))
    .sort((one, other) => other.rank - one.rank);
  return (property) =>
    own.get(property) ??
    applying.find(({ declared }) => declared.has(property))?.declared.get(property) ??
    element.attributes.get(property);
}

/** Takes the rules of a sheet in the order in which they stand. What begins with @, with all in its braces, is none. */
function readSheet(sheet: string, rules: Rule[]): void {
  const text = withoutComments(sheet);
  for (let at = 0, open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
    const close = endOfBlock(text, open);
    const selectors = text.slice(at, open).split(";").at(-1) ?? "";
    const declared = declarations(text.slice(open + 1, close));
    for (const selector of /^\s*@/.test(selectors) ? [] : selectors.split(",")) {
      const rule = ruleOf(selector, declared);
      if (rule) rules.push(rule);
    }
    at = close + 1;
  }
}

function withoutComments(sheet: string): string {
  const [first = "", ...others] = sheet.split("/*");
  return first + others.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : "")).join(" ");
}

/** Where the brace that is opened at `open` is closed: at the end of the sheet, where it is not (CSS 2, 4.2). */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function ruleOf(selector: string, declared: ReadonlyMap<string, string>): Rule | undefined {
  const [part, ...around] = selector
    .trim()
    .split(/[\s>]+/)
    .map(partOf)
    .reverse();
  const known = around.filter((each) => each !== undefined);
  return part && known.length === around.length ? { part, around: known, declared } : undefined;
}

/** What a rule is found under: the rarest of what its part asks for. */
function keyOf({ name, id, classes }: Part): string {
  if (id !== "") return `#${id}`;
  return classes[0] !== undefined ? `.${classes[0]}` : name;
}

function keysOf({ name, attributes }: SvgElement): readonly string[] {
  const id = attributes.get("id");
  return ["", name, ...(id === undefined ? [] : [`#${id}`]), ...new Set(classesOf(attributes).map((each) => `.${each}`))];
}

function classesOf(attributes: ReadonlyMap<string, string>): readonly string[] {
  const classes = attributes.get("class");
  return classes === undefined ? [] : classes.split(/\s+/).filter(Boolean);
}

function fits({ name, attributes }: SvgElement, part: Part): boolean {
  if (part.name !== "" && part.name !== name) return false;
  if (part.id !== "" && part.id !== attributes.get("id")) return false;
  if (part.classes.length === 0) return true;
  const classes = classesOf(attributes);
  return part.classes.every((each) => classes.includes(each));
}

function isInside(place: Placed | undefined, parts: readonly Part[]): boolean {
  let index = 0;
  for (let at = place; at && index < parts.length; at = at.outer) {
    const part = parts[index];
    if (part && fits(at.element, part)) index += 1;
  }
  return index === parts.length;
}

function partOf(text: string): Part | undefined {
  const [, name = "", marks = ""] = /^(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)$/.exec(text) ?? [];
  if (name === "" && marks === "") return undefined;
  const all = marks.match(/[.#][\w-]+/g) ?? [];
  const named = (sign: string) => all.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
  return { name: name.replace("*", ""), id: named("#").at(-1) ?? "", classes: named(".") };
}

/** How much a selector counts for: ids before classes before names (CSS 2, 6.4.3). */
function weight({ part, around }: Rule): number {
  return [part, ...around].reduce(
    (sum, { name, id, classes }) => sum + (id === "" ? 0 : 10_000) + classes.length * 100 + (name === "" ? 0 : 1),
    0,
  );
}

function declarations(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    const value = declaration
      .slice(colon + 1)
      .replace("!important", "")
      .trim();
    if (colon > 0 && value !== "") found.set(declaration.slice(0, colon).trim(), value);
  }
  return found;
}
