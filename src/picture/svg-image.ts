import { excessOf } from "./svg-bounds.ts";
import { type Rules, readRules } from "./svg-style.ts";
import { elementsById, readSvg, type SvgElement, svgNamespace } from "./svg-tree.ts";

/** An SVG image that can be drawn. */
export interface SvgImage {
  /** An element without a name around the outermost one. */
  readonly root: SvgElement;
  readonly svg: SvgElement;
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly rules: Rules;
  /** The image as a file that every reader of SVG shows: one that does not say that it is SVG, says so here. */
  readonly bytes: Uint8Array;
}

/** What bytes give as an SVG image: what is wrong with it follows “is damaged:”, an excess “has”; bytes of something else give nothing. */
export type SvgRead = SvgImage | { readonly wrong: string } | { readonly excess: string } | undefined;

/** Reads an SVG image. */
export function readSvgImage(bytes: Uint8Array): SvgRead {
  const text = textOf(bytes);
  if (typeof text !== "string") return text;
  if (!/^\s*</.test(text) || !/<(?:[\w-]{1,30}:)?svg[\s/>]/.test(text)) return undefined;
  const tree = readSvg(text);
  if ("wrong" in tree) return tree;
  const { root, sheets, head } = tree;
  const svg = root.children.find((child) => typeof child === "object");
  if (svg?.name !== "svg") return undefined;
  const namespace = svg.attributes.get("xmlns");
  if (namespace !== undefined && namespace !== svgNamespace)
    return { wrong: `it says that it is not SVG but “${namespace.slice(0, 80)}”` };
  const byId = elementsById(root);
  const rules = readRules(sheets);
  const excess = excessOf(root, byId, rules);
  if (excess !== undefined) return { excess };
  return { root, svg, byId, rules, bytes: namespace === undefined ? declared(text, head) : bytes };
}

/** The image with the namespace of SVG in its outermost element, in UTF-8; web browsers show none without it. */
function declared(text: string, head: number): Uint8Array {
  const prolog = /^\s*<\?xml[^>]*>/.exec(text)?.[0].length ?? 0;
  return new TextEncoder().encode(`${text.slice(prolog, head)} xmlns="${svgNamespace}"${text.slice(head)}`);
}

/** The text of a file in the encoding that it says, or else UTF-8 (XML 1.0, 4.3.3). */
function textOf(bytes: Uint8Array): string | { wrong: string } | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const said = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1];
  const encoding = start.startsWith("\xff\xfe") ? "utf-16le" : start.startsWith("\xfe\xff") ? "utf-16be" : (said ?? "utf-8");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return said === undefined ? undefined : { wrong: `it is no text in the encoding ${said}` };
  }
}
