/** An element of an SVG image. Text is kept where it is drawn. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (SvgElement | string)[];
}

const tags = /<(\/?)([A-Za-z][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** Elements whose text shows. */
const textual = new Set(["text", "tspan", "textPath", "a"]);

/** Reads the elements of an SVG image, as far as they make sense: what is not closed ends with the image. */
export function readSvg(text: string): SvgElement {
  const root: SvgElement = { name: "", attributes: new Map(), children: [] };
  const open: SvgElement[] = [root];
  const source = withoutComments(text);
  let from = 0;
  for (const { index, 0: whole, 1: slash, 2: name = "", 3: raw = "", 4: closed } of source.matchAll(tags)) {
    const around = open.at(-1) ?? root;
    if (textual.has(around.name) && index > from) around.children.push(decoded(source.slice(from, index)));
    from = index + whole.length;
    if (slash) {
      if (open.length > 1) open.pop();
      continue;
    }
    const element = { name, attributes: readAttributes(raw), children: [] };
    around.children.push(element);
    if (!closed) open.push(element);
  }
  return root;
}

/** The elements that carry an id, the first of each. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const found = new Map<string, SvgElement>();
  const open: SvgElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const id = element.attributes.get("id");
    if (id !== undefined && !found.has(id)) found.set(id, element);
    for (const child of element.children.toReversed()) if (typeof child !== "string") open.push(child);
  }
  return found;
}

function withoutComments(text: string): string {
  const [first = "", ...others] = text.split("<!--");
  return first + others.map((part) => part.slice(part.includes("-->") ? part.indexOf("-->") + 3 : part.length)).join("");
}

function readAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of raw.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, decoded(double ?? single ?? ""));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text as it is meant: characters for their entities, without the marks of CDATA. */
export function decoded(text: string): string {
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
