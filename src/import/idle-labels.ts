import type { Attributes, Block, Item } from "../document/tree.ts";
import { type AnyNode, walkBody } from "../document/walk.ts";
import type { Labels } from "./labels.ts";
import type { Source } from "./sources.ts";

/**
 * Sources without the labels that import made up and that nothing refers to in the end: a field of Word says the number of a paragraph and
 * that of an item in it, of which one reference to the item comes.
 */
export function withoutIdleLabels(sources: readonly Source[], labels: Labels): readonly Source[] {
  const used = new Set<string>();
  const look = (node: AnyNode): void => {
    if (node.type === "reference") for (const { id } of node.targets) used.add(id);
    else if (node.type === "link" && node.href.startsWith("#")) used.add(node.href.slice(1));
  };
  for (const { body, fields } of sources) {
    walkBody(body, look);
    for (const [, id = ""] of JSON.stringify([...fields]).matchAll(/[@#]([\w-]+)/g)) used.add(id);
  }
  const isIdle: IsIdle = (id) => labels.isMadeUp(id) && !used.has(id);
  return sources.map((source) => ({
    ...source,
    body: { ...source.body, blocks: source.body.blocks.map((block) => cleared(block, isIdle)) },
  }));
}

type IsIdle = (id: string) => boolean;

function cleared(block: Block, isIdle: IsIdle): Block {
  switch (block.type) {
    case "paragraph":
    case "heading": {
      const { attributes, ...rest } = block;
      return { ...rest, ...named(attributes, isIdle) };
    }
    case "list":
      return { ...block, items: block.items.map((item) => clearedItem(item, isIdle)) };
    case "quotation":
    case "container":
      return { ...block, blocks: block.blocks.map((one) => cleared(one, isIdle)) };
    default:
      return block;
  }
}

function clearedItem({ attributes, ...rest }: Item, isIdle: IsIdle): Item {
  return { ...rest, blocks: rest.blocks.map((one) => cleared(one, isIdle)), ...named(attributes, isIdle) };
}

/** Attributes without an idle label; none where nothing else is left of them. */
function named(attributes: Attributes | undefined, isIdle: IsIdle): { readonly attributes?: Attributes } {
  if (attributes?.id === undefined || !isIdle(attributes.id)) return attributes ? { attributes } : {};
  const { id: _, ...others } = attributes;
  return others.classes.length === 0 && Object.keys(others.pairs).length === 0 ? {} : { attributes: others };
}
