import type { Attributes } from "./tree.ts";

/** Attributes as braces. */
export function bracesOf(attributes: Attributes, inCell = false): string {
  const { classes, id, pairs } = attributes;
  const parts = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes.map((name) => `.${name}`),
    ...Object.entries(pairs).map(([key, value]) => `${key}="${value.replace(inCell ? /[\\"|]/g : /[\\"]/g, "\\$&")}"`),
  ];
  return `{${parts.join(" ")}}`;
}
