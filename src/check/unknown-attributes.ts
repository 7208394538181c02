import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { receivedClass } from "../document/received.ts";
import { type AnyNode, walk } from "../document/walk.ts";
import { Guess } from "../resolve/guess.ts";
import type { Span } from "../source.ts";
import { containerNames } from "../theme/containers.ts";
import type { Theme } from "../theme/theme.ts";
import { authorsOf } from "./authors.ts";
import type { Checked } from "./rule.ts";

/** Classes that mean something without being a role of a theme. */
const meaningful = [
  ...["inserted", "wide", "row-heads", "quoted", "apart", "as-typed", "beside", "without-agenda-title", receivedClass],
  // By this one templates select passages, in README.md as in most documents.
  "key",
];

/** Keys of `key="value"` that mean something, by what they stand on. */
const keys: Readonly<Partial<Record<AnyNode["type"], readonly string[]>>> = {
  heading: ["number"],
  figure: ["alt", "width", "height"],
  table: ["widths"],
  container: ["words"],
};

/**
 * Reports classes, containers and keys that neither a theme nor a template nor a rule knows: they change nothing, and nothing on the page
 * shows it. A template may have names of its own, for what reads its outputs; of those only what is nearly one of ours is told.
 */
export function checkAttributes({ document, theme, parent, selects }: Checked, report: Report): void {
  const known = new Known(theme);
  const elsewhere = new Set(parent?.blocks.map((block) => block.span.source));
  const authors = authorsOf(document);
  const look = (node: AnyNode) => {
    const { attributes, span } = node;
    if (elsewhere.has(span.source)) return;
    const within = attributes?.span ?? span;
    for (const name of attributes?.classes ?? []) {
      const meant = known.class(name, node);
      const isOwn = meant === undefined && (!authors.has(within.source) || selects(name));
      if (meant !== name && !isOwn) tell(".", name, meant, attributes?.places?.get(name) ?? within, report);
    }
    for (const key of Object.keys(attributes?.pairs ?? {})) checkKey(key, node, attributes?.places?.get(key) ?? within, report);
    if (node.type !== "container") return;
    const meant = known.container(node.name);
    if (meant !== node.name && (meant !== undefined || authors.has(span.source)))
      tell(":::", node.name, meant, node.nameSpan ?? span, report);
  };
  walk(document.blocks, look);
  walk(document.notes, look);
}

/** The classes that mean something: of the program itself, and the roles and containers of a theme. */
export function classNames(theme: Theme): ReadonlySet<string> {
  return new Set([
    ...meaningful,
    ...Object.keys(theme.structure.sections),
    ...Object.keys(theme.roles),
    ...containerNames(theme),
  ]);
}

/** What there is, and which of it was meant by a name: itself, the nearest, or nothing. */
class Known {
  readonly #classes: ReadonlySet<string>;
  readonly #containers: ReadonlySet<string>;
  readonly #sections: Theme["structure"]["sections"];
  readonly #guess = { class: new Guess(), container: new Guess() };

  constructor(theme: Theme) {
    this.#containers = containerNames(theme);
    this.#sections = theme.structure.sections;
    this.#classes = classNames(theme);
  }

  /** On a heading, the role of paragraphs in a section (“recommendation”) is no class: that of the section is meant. */
  class(name: string, { type }: AnyNode): string | undefined {
    const section = type === "heading" ? this.#sectionOf(name) : undefined;
    if (section !== undefined) return section;
    return this.#classes.has(name) ? name : this.#guess.class.near(name, this.#classes);
  }

  #sectionOf(name: string): string | undefined {
    const all = Object.entries(this.#sections);
    return all.find(([, roles]) => Object.values(roles).includes(name))?.[0];
  }

  container(name: string): string | undefined {
    return this.#containers.has(name) ? name : this.#guess.container.near(name, this.#containers);
  }
}

function tell(sign: string, name: string, meant: string | undefined, span: Span, report: Report): void {
  const help = meant === undefined ? undefined : `Did you mean “${sign}${meant}”?`;
  report(diagnostic("class-misspelt", `“${sign}${name}” means nothing here.`, { span, help }));
}

function checkKey(key: string, node: AnyNode, span: Span, report: Report): void {
  const known = keys[node.type] ?? [];
  if (known.includes(key)) return;
  const help = known.length > 0 ? `What means something here: ${known.join(", ")}.` : undefined;
  const message = `“${key}” means nothing on ${/^[aeiou]/.test(node.type) ? "an" : "a"} ${node.type}.`;
  report(diagnostic("attribute-unknown", message, { span, help }));
}
