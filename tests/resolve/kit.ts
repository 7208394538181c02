import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Data } from "../../src/document/data.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import type {
  Attributes,
  Block,
  Document,
  Heading,
  Inline,
  Item,
  List,
  NoteDefinition,
  Paragraph,
  Structure,
} from "../../src/document/tree.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { Source, span } from "../../src/source.ts";
import { atOnce } from "../../src/steps.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";

const source = new Source("report.md", "");
/** A place for nodes that no file holds. */
export const nowhere = span(source, 0);

const world = machineWorld();
const unexpected = (diagnostic: Diagnostic) => {
  throw new Error(diagnostic.message);
};
/** The program's own theme and English words. */
export const theme = loadTheme([], [], world, unexpected);
export const words = loadWords("en", [], world, unexpected);

/** A resolved document with what was found wrong. */
export interface Outcome {
  readonly resolved: Resolved;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves with a theme of the program, `structure` laid over its own. */
export function resolveDocument(document: Document, files: World = world, look = theme): Outcome {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  return { resolved: atOnce(resolve(document, { theme: look, words, world: files, report, folder: "." })), diagnostics };
}

/** What a document holds besides its blocks. */
export interface Parts {
  readonly type?: string;
  readonly data?: Data;
  readonly structure?: Partial<Structure>;
  readonly notes?: readonly NoteDefinition[];
}

/** A document of blocks. */
export function documentOf(
  blocks: readonly Block[],
  { type = "report", data = {}, structure = {}, notes = [] }: Parts = {},
): Document {
  const frontMatter = { data, at: () => nowhere, keyAt: () => nowhere, text: () => undefined };
  const whole: Structure = { ...theme.structure, ...structure };
  return { type, frontMatter, data, structure: whole, blocks, notes, sources: [], header: [], footer: [] };
}

/** The structure of a declaration. */
export const declaration: Partial<Structure> = {
  headings: ["part", "article", "heading-3", "heading-4", "heading-5", "heading-6"],
  paragraph: "article-paragraph",
  restartAt: "article",
  loneUnnumbered: true,
  preamble: "declares",
};

/** The structure of a resolution. */
export const resolution: Partial<Structure> = {
  paragraph: "preambular",
  items: ["operative", "item-1", "item-2", "item-3"],
  loneUnnumbered: true,
  preamble: "operative",
};

/** Attributes of a label and classes. */
export function attributes(id?: string, ...classes: string[]): Attributes {
  return { classes, pairs: {}, span: nowhere, ...(id !== undefined && { id }) };
}

/** Plain text. */
export function text(value: string): Inline {
  return { type: "text", text: value, span: nowhere };
}

/** A heading. */
export function heading(level: Heading["level"], title = "Heading", given?: Attributes): Heading {
  return { type: "heading", level, content: [text(title)], span: nowhere, ...(given && { attributes: given }) };
}

/** A paragraph. */
export function paragraph(content: readonly Inline[] | string = "Text.", given?: Attributes): Paragraph {
  const inlines = typeof content === "string" ? [text(content)] : content;
  return { type: "paragraph", content: inlines, span: nowhere, ...(given && { attributes: given }) };
}

/** An ordered list of items. */
export function list(...items: readonly (readonly Block[])[]): List {
  return {
    type: "list",
    ordered: true,
    start: 1,
    span: nowhere,
    items: items.map((blocks): Item => ({ type: "item", blocks, span: nowhere })),
  };
}
