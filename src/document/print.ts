import type { Source, Span } from "../source.ts";
import type { Attributes, Body, CitationItem } from "./tree.ts";
import { type AnyNode, walkBody } from "./walk.ts";

/** How a tree is printed. */
export interface PrintTreeOptions {
  /** Whether each line ends with the place of its node; the file is named where it changes. */
  readonly places: boolean;
}

/** A tree as text for people: a line a node, what it holds indented under it, the notes at the end. */
export function printTree(body: Body, { places }: PrintTreeOptions): string {
  const lines: string[] = [];
  let source: Source | undefined;
  walkBody(body, (node, depth) => {
    const place = places ? `  @${placeOf(node.span, source)}` : "";
    source = node.span.source;
    lines.push("  ".repeat(depth) + describe(node) + attributesOf(node.attributes) + place);
  });
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

function describe(node: AnyNode): string {
  switch (node.type) {
    case "heading":
      return `heading ${node.level}`;
    case "list":
      return node.ordered ? `ordered list from ${node.start}` : "bullet list";
    case "table":
      return `table ${node.columns.join(" ")}, ${node.head.length} head, ${node.title ? "title" : "no title"}`;
    case "figure":
      return `figure ${quoted(node.path)}${node.alt === undefined ? "" : ` alt ${quoted(node.alt)}`}`;
    case "container":
      return `container ${node.name}${node.title ? `, title of ${node.title.length}` : ""}`;
    case "directive":
      return `directive ${node.name}`;
    case "cell":
      return `cell${node.colSpan > 1 ? `, ${node.colSpan} columns` : ""}${node.rowSpan > 1 ? `, ${node.rowSpan} rows` : ""}`;
    case "remark":
      return `remark ${node.kind}`;
    case "annex":
      return `annex ${node.document.type}`;
    case "verbatim":
    case "text":
    case "code":
      return `${node.type} ${quoted(node.text)}`;
    case "link":
      return `link ${quoted(node.href)}`;
    case "note-call":
    case "note-definition":
      return `${node.type} ${node.id}`;
    case "reference":
      return `reference ${node.form} ${node.targets.map((target) => target.id).join(" ")}${node.case ? ` ${node.case}` : ""}`;
    case "citation":
      return `citation ${node.items.map(cited).join("; ")}`;
    default:
      return node.type;
  }
}

function cited({ key, locator, prefix }: CitationItem): string {
  const parts = [
    [prefix, "prefix"],
    [locator, "locator"],
  ] as const;
  return [key, ...parts.flatMap(([{ length }, name]) => (length > 0 ? [`${name} of ${length}`] : []))].join(", ");
}

function attributesOf(attributes: Attributes | undefined): string {
  if (!attributes) return "";
  const { classes, id, pairs } = attributes;
  const parts = [...(id === undefined ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`)];
  return ` {${[...parts, ...Object.entries(pairs).map(([key, value]) => `${key}=${quoted(value)}`)].join(" ")}}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function placeOf({ end, source, start }: Span, before: Source | undefined): string {
  const from = source.position(start);
  const to = source.position(end);
  return `${source === before ? "" : `${source.path}:`}${from.line}:${from.column}-${to.line}:${to.column}`;
}
