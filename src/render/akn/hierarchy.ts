import { wholeNumber } from "../../document/number.ts";
import type { RBlock, RHeading, RItem, RList } from "../../document/resolved.ts";
import type { Steps } from "../../steps.ts";
import { lookOf } from "../../theme/look.ts";
import type { Theme } from "../../theme/theme.ts";
import { blocks } from "./blocks.ts";
import { type Anchored, type Element, element, identified } from "./element.ts";
import { inlines } from "./inline.ts";
import { anchoredIn, classOf, isParagraph, line, num } from "./line.ts";
import type { Making } from "./making.ts";

/** What stands under a heading; the text of a document stands under none. */
interface Held {
  readonly passages: Passage[];
  readonly sections: Section[];
}

interface Section extends Held {
  readonly heading: RHeading;
}

/** A paragraph with what belongs to it: items, quotations, tables. Without a paragraph of its own it is what stands under a heading alone. */
interface Passage {
  readonly blocks: RBlock[];
  /** What references lead to: the paragraph, or the item that it is. */
  readonly named: Anchored;
}

/** The text of a document, its headings, paragraphs and items one in the other. */
export function hierarchy(nodes: readonly RBlock[], making: Making): Steps<Element[]> {
  return within(sectionsOf(nodes, making.theme), 0, making);
}

function sectionsOf(nodes: readonly RBlock[], theme: Theme): Held {
  const root: Held = { passages: [], sections: [] };
  const open: Section[] = [];
  const continuing = new Set(theme.structure.continuations);
  for (const node of nodes) {
    if (node.type === "heading") {
      while ((open.at(-1)?.heading.outline ?? 0) >= node.outline) open.pop();
      const section = { heading: node, passages: [], sections: [] };
      (open.at(-1) ?? root).sections.push(section);
      open.push(section);
    } else place(node, open.at(-1) ?? root, continuing, theme);
  }
  return root;
}

/** Puts a block with the passage before it, or begins one. */
function place(node: RBlock, { passages }: Held, continuing: ReadonlySet<string>, theme: Theme): void {
  const last = passages.at(-1);
  if (node.type === "list" && holdsPassages(node, theme)) {
    for (const item of node.items) passages.push({ blocks: [...item.blocks], named: anchoredIn(item) });
  } else if (last && (node.type !== "paragraph" || (!node.number && continuing.has(node.role)))) last.blocks.push(node);
  else passages.push({ blocks: [node], named: isParagraph(node) ? node : {} });
}

/** Whether the items of a list are paragraphs with items of their own: those of a resolution. */
function holdsPassages({ ordered, items }: RList, theme: Theme): boolean {
  const [first] = items[0]?.blocks ?? [];
  return ordered && isParagraph(first) && lookOf(theme, first.role).holdsItems;
}

/** What stands under a heading, some ranks of headings deep. */
function* within({ passages, sections }: Held, depth: number, making: Making): Steps<Element[]> {
  const made: Element[] = [];
  for (const one of passages) {
    made.push(passage(one, making));
    yield;
  }
  for (const one of sections) made.push(yield* section(one, depth, making));
  return made;
}

/** Elements of the ranks of headings, and how identifiers call them; any that are deeper are levels. */
const ranks = [
  ["section", "sec"],
  ["subsection", "subsec"],
  ["division", "dvs"],
  ["subdivision", "subdvs"],
] as const;

/** What references call a heading, and how identifiers do. */
const called = { article: ["article", "art"], part: ["part", "part"] } as const;

function* section(node: Section, depth: number, making: Making): Steps<Element> {
  const { heading } = node;
  const { number, content } = heading;
  const named = lookOf(making.theme, heading.role).called;
  const [name, kind] = named ? called[named] : (ranks[depth] ?? (["level", "level"] as const));
  const title = content.length > 0 ? [element("heading", {}, ...inlines(content, making))] : [];
  const held = yield* within(node, named ? depth : depth + 1, making);
  const inner = held.length > 0 ? held : [element("content", {})];
  const own = element(name, { class: classOf(heading) }, ...(number ? [num(number)] : []), ...title, ...inner);
  return identified(own, { kind, number: number && wholeNumber(number), alone: named !== undefined }, heading);
}

/** A paragraph, with its number where it has one. Those of a series that goes through the document need no other name. */
function passage({ blocks: held, named }: Passage, making: Making): Element {
  const [first] = held;
  if (!isParagraph(first)) {
    const own = element("hcontainer", { name: "block" }, ...holding(held, making));
    return identified(own, { kind: "hcontainer" });
  }
  const alone = lookOf(making.theme, first.role).countsUnder === undefined;
  return withNumber("paragraph", "para", held, alone, named, making);
}

/** A paragraph or an item, whose first line has its number, class and anchor. */
function withNumber(
  name: "paragraph" | "point",
  kind: string,
  held: readonly RBlock[],
  alone: boolean,
  named: Anchored,
  making: Making,
): Element {
  const [first] = held;
  const lead = isParagraph(first) ? first : undefined;
  const number = lead?.number;
  const own = element(name, { class: lead && classOf(lead) }, ...(number ? [num(number)] : []), ...holding(held, making));
  return identified(own, { kind, number: number && wholeNumber(number), alone }, named);
}

/** What a paragraph or an item holds: text alone, or lists, each with what leads to it; what follows the last ends it. */
function holding(held: readonly RBlock[], making: Making): readonly Element[] {
  const lists: { readonly intro: RBlock[]; readonly list: RList }[] = [];
  let loose: RBlock[] = [];
  for (const node of held) {
    if (node.type === "list" && node.ordered) {
      lists.push({ intro: loose, list: node });
      loose = [];
    } else loose.push(node);
  }
  const text = (nodes: readonly RBlock[]) =>
    nodes.flatMap((node) => (node === held[0] ? leading(node, making) : blocks([node], making)));
  if (lists.length === 0) return [element("content", {}, ...text(held))];
  return lists.map(({ intro, list }, at) => {
    const wrapUp = at === lists.length - 1 && loose.length > 0 ? [element("wrapUp", {}, ...text(loose))] : [];
    const led = intro.length > 0 ? [element("intro", {}, ...text(intro))] : [];
    const own = element("list", { class: classOf(list) }, ...led, ...list.items.map((item) => point(item, making)), ...wrapUp);
    return identified(own, { kind: "list" }, list);
  });
}

/** The first line of a paragraph: number, class and anchor are the paragraph's. */
function leading(node: RBlock, making: Making): readonly Element[] {
  return isParagraph(node) ? [line(node, making)] : blocks([node], making);
}

function point(item: RItem, making: Making): Element {
  return withNumber("point", "point", item.blocks, false, anchoredIn(item), making);
}
