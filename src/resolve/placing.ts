import type { Report } from "../diagnostics/diagnostic.ts";
import type { RNumber } from "../document/number.ts";
import type { Block, Role, Structure } from "../document/tree.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { Anchors } from "./anchors.ts";
import type { Census } from "./census.ts";
import { Counters } from "./counters.ts";
import type { Levels, NumberPart } from "./levels.ts";
import type { Outline } from "./outline.ts";
import type { PlacedBlock, ReferenceName } from "./placed.ts";
import { Preamble } from "./preamble.ts";
import type { Scope } from "./scope.ts";
import type { ArticleName, Targets } from "./targets.ts";

/** What the placing of every block needs, whichever document of the whole it stands in. */
export interface Placing {
  readonly theme: Theme;
  readonly words: Words;
  readonly report: Report;
  readonly levels: Levels;
  /** Containers that number their items under the paragraph before them. */
  readonly numbering: ReadonlySet<Role>;
  readonly census: Census;
  readonly anchors: Anchors;
  readonly targets: Targets;
  readonly outline: Outline;
  /** Tables, figures and boxes count through the whole. */
  readonly counters: Counters;
  lists: number;
  /** Places blocks that stand inside others. */
  place(blocks: readonly Block[], within: Within): PlacedBlock[];
}

/** Where a block stands. */
export interface Within {
  readonly section: Section;
  /** The role of the container, the quotation, the note or the cell that frames it: its paragraphs are not numbered. */
  readonly frame?: Role;
  /** That what frames it is a quotation. */
  readonly quoted?: true;
  /** In the text of a note, whose blocks have roles of their own. */
  readonly inNote?: true;
  /** In a cell of a table, which has roles of its own for lists. */
  readonly cell?: true;
  /** In a container of numbered items that has no list: its paragraphs are the items. */
  readonly counts?: boolean;
  /** How many steps it stands in: the lists that it is in, and the quotations within quotations. */
  readonly depth: number;
  /** The item it is in: what a list inside of it is numbered under. */
  readonly owner?: Owner;
}

/** What sub-items belong to: a paragraph, an article, an item; `parts` is its number, as references print it. */
export interface Owner extends ReferenceName {
  readonly number?: RNumber | undefined;
  readonly article?: ArticleName;
}

/** The last numbered paragraph, and how far each container of numbered items has counted under it, by the role of the items. */
export interface Above {
  readonly owner: Owner;
  readonly counted: Map<Role, { readonly run: string; value: number }>;
}

/** Where the numbering of one document stands. */
export interface Section {
  readonly scope: Scope;
  readonly structure: Structure;
  readonly counters: Counters;
  /** Numbers of the headings above, outermost first. */
  path: { readonly level: number; readonly parts: readonly NumberPart[]; readonly number: RNumber | undefined }[];
  /** Level of the heading before; 0 before the first. */
  level: number;
  /** The section in which roles are others (recommendations): the level of its heading, and what stands in the place of what. */
  special: { readonly level: number; readonly roles: Readonly<Record<Role, Role>> } | undefined;
  series: Series;
  /** The last numbered paragraph, or the article whose only paragraph has no number. */
  owner: Owner | undefined;
  /** What containers of numbered items stand under: headings between do not interrupt them. */
  above: Above | undefined;
  readonly preamble: Preamble;
  /** Its only heading of the first level goes without a number. */
  readonly loneHeading: boolean;
  /** Whether an instruction announced the text that follows it. */
  announced: boolean;
}

/** A series of paragraph numbers. */
export interface Series {
  readonly run: string;
  /** Its paragraph is alone and goes without a number. */
  readonly lone: boolean;
  /** The number of the heading that it starts at. */
  readonly parent?: RNumber | undefined;
  readonly article?: ArticleName;
  value: number;
  /** How many paragraphs have been put in after the last that was counted. */
  inserted: number;
}

/** Opens the numbering of a document. */
export function openSection(scope: Scope, theme: Theme): Section {
  const { structure } = scope.document;
  return {
    scope,
    structure,
    counters: new Counters(),
    path: [],
    level: 0,
    special: undefined,
    series: { run: scope.run, lone: false, value: 0, inserted: 0 },
    owner: undefined,
    above: undefined,
    preamble: new Preamble(structure.preamble),
    loneHeading: structure.loneHeading && hasOneHeading(scope.document.blocks, theme),
    announced: false,
  };
}

function hasOneHeading(blocks: readonly Block[], theme: Theme): boolean {
  const counted = (block: Block) => block.type === "heading" && block.level === 1 && classRole(block, theme) === undefined;
  return blocks.filter(counted).length === 1;
}

/** The role that a class gives, where the theme knows a role of that name. */
export function classRole(
  node: { readonly attributes?: { readonly classes: readonly string[] } },
  theme: Theme,
): Role | undefined {
  return node.attributes?.classes.find((name) => Object.hasOwn(theme.roles, name));
}

/** The role that stands in a section in the place of one that it would have elsewhere: in recommendations all is bold. */
export function roleIn({ special }: Section, role: Role): Role {
  return special?.roles[role] ?? role;
}

/** The class of a section in which roles are others, if a heading has one. */
export function specialRoles(
  { attributes }: { readonly attributes?: { readonly classes: readonly string[] } },
  { sections }: Structure,
): Readonly<Record<Role, Role>> | undefined {
  const name = attributes?.classes.find((one) => Object.hasOwn(sections, one));
  return name === undefined ? undefined : sections[name];
}

/** Whether a block carries a class. */
export function hasClass(node: { readonly attributes?: { readonly classes: readonly string[] } }, name: string): boolean {
  return node.attributes?.classes.includes(name) ?? false;
}
