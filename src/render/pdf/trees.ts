import type { Kit } from "./kit.ts";
import { reference, textString } from "./values.ts";

/** Entries in a leaf: few enough to read at once, many enough that the root stays short. */
const leafSize = 64;

/** A number tree from 0 (ISO 32000-1, 7.9.7); gives a reference to its root. */
export function numberTree(kit: Kit, values: readonly string[]): string {
  const leaves: string[] = [];
  for (let start = 0; start < values.length; start += leafSize) {
    const slice = values.slice(start, start + leafSize);
    const entries = slice.map((value, index) => `${start + index} ${value}`);
    leaves.push(leaf(kit, "Nums", entries, `${start} ${start + slice.length - 1}`));
  }
  return root(kit, "Nums", leaves);
}

/** A name tree (7.9.6), its keys sorted as the bytes they are written in; gives a reference to its root. */
export function nameTree(kit: Kit, pairs: readonly (readonly [key: string, value: string])[]): string {
  const named = pairs
    .map(([key, value]) => ({ key: textString(key), value }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const leaves: string[] = [];
  for (let start = 0; start < named.length; start += leafSize) {
    const slice = named.slice(start, start + leafSize);
    const entries = slice.map(({ key, value }) => `${key} ${value}`);
    leaves.push(leaf(kit, "Names", entries, `${slice[0]?.key} ${slice.at(-1)?.key}`));
  }
  return root(kit, "Names", leaves);
}

function leaf(kit: Kit, kind: string, entries: readonly string[], limits: string): string {
  const id = kit.reserve();
  kit.put(id, `<</Limits[${limits}]/${kind}[${entries.join(" ")}]>>`);
  return reference(id);
}

function root(kit: Kit, kind: string, leaves: readonly string[]): string {
  const id = kit.reserve();
  kit.put(id, leaves.length === 0 ? `<</${kind}[]>>` : `<</Kids[${leaves.join(" ")}]>>`);
  return reference(id);
}
