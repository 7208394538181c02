import { decoded, type SvgElement } from "./svg-tree.ts";

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
  readonly body: string;
}

/** The rules of an image, the ones that win last. */
export type Rules = readonly Rule[];

/** Reads the rules of the `style` elements of an SVG: names, classes, ids, and what is inside of what. Others are passed over. */
export function readRules(text: string): Rules {
  const rules: Rule[] = [];
  for (const [, sheet = ""] of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
    for (const [, selectors = "", body = ""] of decoded(sheet).matchAll(/([^{}]+)\{([^}]*)\}/g)) {
      for (const selector of selectors.split(",")) {
        const [part, ...around] = selector
          .trim()
          .split(/[\s>]+/)
          .map(partOf)
          .reverse();
        if (part && around.every((each) => each !== undefined)) rules.push({ part, around, body });
      }
    }
  }
  return rules.sort((one, other) => weight(one) - weight(other));
}

/** What is declared of an element. */
export function declaredOf({ element, outer }: Placed, rules: Rules): Declared {
  const applying = rules.filter(({ part, around }) => fits(element, part) && isInside(outer, around));
  const declared = declarations([...applying.map(({ body }) => body), element.attributes.get("style") ?? ""].join(";"));
  return (property) => declared.get(property) ?? element.attributes.get(property);
}

function fits({ name, attributes }: SvgElement, part: Part): boolean {
  if (part.name !== "" && part.name !== name) return false;
  if (part.id !== "" && part.id !== attributes.get("id")) return false;
  if (part.classes.length === 0) return true;
  const classes = (attributes.get("class") ?? "").split(/\s+/);
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

function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
    found.set(name, value.replace(/!important/, "").trim());
  }
  return found;
}
