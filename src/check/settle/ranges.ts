import { indexAt, type Source, type Span } from "../../source.ts";

/** A stretch of a file that says something of what stands in it. */
interface Ranged {
  readonly range: Span;
}

interface Node<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly outer: Node<T> | undefined;
}

/**
 * Stretches of files, any two of which lie apart or one in the other, as blocks do: finds the innermost one around a place in the time of
 * their depth. Of two that are the same the first stands.
 */
export class Ranges<T extends Ranged> {
  readonly #files = new Map<Source, { readonly starts: readonly number[]; readonly nodes: readonly Node<T>[] }>();

  constructor(all: readonly T[]) {
    for (const source of new Set(all.map(({ range }) => range.source))) {
      const nodes = nested(all.filter(({ range }) => range.source === source));
      this.#files.set(source, { starts: nodes.map(({ start }) => start), nodes });
    }
  }

  /** The innermost stretch that a place begins in, or right behind. */
  around({ source, start }: Span): T | undefined {
    const file = this.#files.get(source);
    let node = file?.nodes[indexAt(file.starts, start)];
    if (node && node.start > start) return undefined;
    while (node && node.end < start) node = node.outer;
    return node?.value;
  }
}

function nested<T extends Ranged>(all: readonly T[]): readonly Node<T>[] {
  const sorted = [...all].sort(({ range: one }, { range: other }) => one.start - other.start || other.end - one.end);
  const nodes: Node<T>[] = [];
  let outer: Node<T> | undefined;
  for (const value of sorted) {
    const { start, end } = value.range;
    while (outer && outer.end <= start) outer = outer.outer;
    if (outer?.start === start && outer.end === end) continue;
    outer = { value, start, end, outer };
    nodes.push(outer);
  }
  return nodes;
}
