import { type HtmlElement, type HtmlNode, isElement } from "./html.ts";

/** What is said of the look of an element: properties of CSS by their names, in small letters. */
export type Declarations = ReadonlyMap<string, string>;

const nothing: Declarations = new Map();

/** What the rules of a page and its elements themselves say of their look, as far as programs of offices write it: by class and at the element. */
export class Styles {
  readonly #classes = new Map<string, Declarations>();

  constructor(page: HtmlElement) {
    this.#collect(page.children);
  }

  /** What holds for an element: what its classes say, then what it says itself. */
  of(element: HtmlElement): Declarations {
    const own = element.attributes.get("style");
    const classes = (element.attributes.get("class") ?? "").split(/\s+/).flatMap((name) => this.#classes.get(name) ?? []);
    if (classes.length === 0) return own === undefined ? nothing : declarations(own);
    return new Map([...classes.flatMap((each) => [...each]), ...(own === undefined ? [] : declarations(own))]);
  }

  #collect(nodes: readonly HtmlNode[]): void {
    for (const node of nodes)
      if (isElement(node)) {
        if (node.name === "style") this.#rules(node.children.filter((child) => typeof child === "string").join(""));
        else this.#collect(node.children);
      }
  }

  #rules(sheet: string): void {
    for (const rule of sheet.split("}")) {
      const brace = rule.indexOf("{");
      if (brace < 0 || brace > longestSelector) continue;
      const said = declarations(rule.slice(brace + 1));
      for (const selector of rule.slice(0, brace).split(",")) {
        const [, name] = /^[a-z0-9]*\.([\w-]+)$/i.exec(selector.replace("<!--", "").trim()) ?? [];
        if (name !== undefined) this.#classes.set(name, new Map([...(this.#classes.get(name) ?? []), ...said]));
      }
    }
  }
}

/** Characters before a brace that are still a list of selectors. */
const longestSelector = 2_000;

function declarations(style: string): Declarations {
  const said = new Map<string, string>();
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      said.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return said;
}

/** How text looks, as far as Markdown can say it. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly script: "raised" | "lowered" | "none";
  readonly href?: string;
  /** Whether blanks and line ends count. */
  readonly isKept: boolean;
}

/** How text looks of which nothing is said. */
export const plainLook: Look = { bold: false, italic: false, script: "none", isKept: false };

/** The look of what is in an element of which `around` is said by those around it. */
export function lookIn({ name }: HtmlElement, said: Declarations, around: Look): Look {
  const weight = said.get("font-weight");
  const slant = said.get("font-style");
  const height = said.get("vertical-align");
  const space = said.get("white-space");
  return {
    ...around,
    bold: weight === undefined ? around.bold || name === "b" || name === "strong" : /^(?:bold|[6-9]00)/.test(weight),
    italic: slant === undefined ? around.italic || name === "i" || name === "em" : /^(?:italic|oblique)/.test(slant),
    script:
      name === "sup" || height === "super"
        ? "raised"
        : name === "sub" || height === "sub"
          ? "lowered"
          : height === "baseline"
            ? "none"
            : around.script,
    isKept: space === undefined ? around.isKept || name === "pre" : /^(?:pre|pre-wrap|break-spaces)\b/.test(space),
  };
}

/** Whether an element is not shown: hidden, deleted, or a comment of Word's. */
export function isHidden({ attributes, name }: HtmlElement, said: Declarations): boolean {
  return (
    hiddenNames.has(name) ||
    said.get("display") === "none" ||
    said.get("mso-hide") === "all" ||
    said.get("visibility") === "hidden" ||
    attributes.has("hidden") ||
    /^comment/.test(said.get("mso-element") ?? "") ||
    said.get("mso-special-character") === "comment" ||
    /\bmso(?:comment|toc\d)/i.test(attributes.get("class") ?? "")
  );
}

const hiddenNames = new Set(
  "script style head title xml template noscript iframe object embed svg math canvas video audio button input select textarea del link meta".split(
    " ",
  ),
);
