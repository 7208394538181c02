import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

/** An element of a page: nothing of it is ever run, fetched or shown. */
export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Inside how many it is. */
  readonly depth: number;
}

/** What a page is made of: elements and text. */
export type HtmlNode = HtmlElement | string;

/** Elements within each other beyond this are taken as if they stood beside each other. */
const deepest = 200;

/** Elements that may be open at once, twice as many as browsers take: for each that begins, the standard's algorithm looks through them. */
const mostOpen = 1_000;

/** Elements of a page. */
const mostElements = 500_000;

/** Elements for each character: the algorithm repeats those of formatting that were left open in every paragraph that follows. */
const mostRepeated = 2;

/** Elements are too many, or too deep within each other, to be read in a time that somebody would wait. */
class TooTangled extends Error {}

/** Reads HTML as the standard has it, whatever it is, as a browser would; nothing where its elements are more than somebody can have written. */
export function readHtml(html: string): HtmlElement | undefined {
  try {
    return converted(parse(html, { treeAdapter: boundedAdapter(html.length) }));
  } catch (error) {
    if (error instanceof TooTangled) return undefined;
    throw error;
  }
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return typeof node === "object";
}

/** The parser's own tree, of a size that is bounded by the length of the text. */
function boundedAdapter(length: number): TreeAdapter<DefaultTreeAdapterMap> {
  const most = Math.min(mostElements, 100 + length * mostRepeated);
  let open = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...made) => {
      elements += 1;
      if (elements > most) throw new TooTangled();
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush: () => {
      open += 1;
      if (open > mostOpen) throw new TooTangled();
    },
    onItemPop: () => {
      open -= 1;
    },
  };
}

/** Children of a node of the parser's that have still to be taken over, into an element of ours. */
interface Open {
  readonly children: Iterator<DefaultTreeAdapterTypes.ChildNode>;
  readonly into: HtmlElement;
}

/** The tree of the parser as ours, no deeper than its readers go; without a stack of calls, which a deep page would exhaust. */
function converted({ childNodes }: DefaultTreeAdapterTypes.Document): HtmlElement {
  const root = elementOf("#document", [], undefined);
  const open: Open[] = [{ children: childNodes.values(), into: root }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { done, value: node } = last.children.next();
    if (done) open.pop();
    else if ("value" in node) last.into.children.push(node.value);
    else if ("tagName" in node) {
      const element = elementOf(node.tagName, node.attrs, last.into);
      last.into.children.push(element);
      open.push({ children: node.childNodes.values(), into: element.depth < deepest ? element : last.into });
    }
  }
  return root;
}

function elementOf(
  name: string,
  attributes: DefaultTreeAdapterTypes.Element["attrs"],
  parent: HtmlElement | undefined,
): HtmlElement {
  const named = new Map(attributes.map((attribute) => [attribute.name, attribute.value]));
  return { name, attributes: named, children: [], parent, depth: (parent?.depth ?? -1) + 1 };
}
