import type { Heading } from "../../../document/tree.ts";
import type { FoundItem } from "../../../import/item-lists.ts";
import { typedNumeral } from "../../../import/numeral.ts";
import { meaningOfName } from "../../../import/style-names.ts";
import type { HtmlElement } from "./html.ts";
import type { Declarations } from "./styles.ts";

/** What a line of a page is. */
export type LineKind =
  | { readonly is: "text" | "quotation" | "caption" }
  /** Goes on in the item before it. */
  | { readonly is: "goes-on" }
  | { readonly is: "heading"; readonly level: Heading["level"] }
  /** An item of a list of Word's, which writes them as paragraphs; levels from 1. */
  | { readonly is: "item"; readonly level: number };

/** Classes that Word makes of the names of styles: what it says of its own, and of those of the templates of the United Nations. */
const classes: readonly (readonly [RegExp, LineKind])[] = [
  [/^(?:MsoTitle|HChG|HMG|HCh)/, { is: "heading", level: 1 }],
  [/^(?:H1G?|H1)$/, { is: "heading", level: 2 }],
  [/^H23G?$/, { is: "heading", level: 3 }],
  [/^H4G?$/, { is: "heading", level: 4 }],
  [/^H56G?$/, { is: "heading", level: 5 }],
  [/^(?:MsoQuote|MsoIntenseQuote|MsoBlockText)/, { is: "quotation" }],
  [/^MsoCaption/, { is: "caption" }],
];

/** Classes of running text whose numbers are those of paragraphs, which nobody types. */
const runningText = /^(?:SingleTxt|ParaNo|DualTxt)/;

/** What a paragraph is, by its element, its class, and what it says of itself. */
export function kindOf(element: HtmlElement, said: Declarations): LineKind {
  const heading = /^h([1-6])$/.exec(element.name)?.[1] ?? spokenLevel(element);
  if (heading !== undefined) return headingOf(Number(heading));
  const name = element.attributes.get("class")?.trim().split(/\s+/)[0] ?? "";
  const outline = /^([1-6])$/.exec(said.get("mso-outline-level") ?? "")?.[1];
  if (outline !== undefined) return headingOf(Number(outline));
  const known = classes.find(([form]) => form.test(name))?.[1] ?? byName(name);
  if (known) return known;
  const level = /\blevel([1-9])\b/.exec(said.get("mso-list") ?? "")?.[1];
  if (level !== undefined && !runningText.test(name)) return { is: "item", level: Number(level) };
  return { is: /^MsoListParagraph/.test(name) ? "goes-on" : "text" };
}

/** The level of what is a heading for readers of screens alone, as Word Online writes them. */
function spokenLevel({ attributes }: HtmlElement): string | undefined {
  return attributes.get("role") === "heading" ? /^[1-6]$/.exec(attributes.get("aria-level") ?? "")?.[0] : undefined;
}

function headingOf(level: number): LineKind {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return { is: "heading", level: levels[level - 1] ?? 6 };
}

/** What a class means that is the name of a style: "Heading2". */
function byName(name: string): LineKind | undefined {
  const spaced = name.replace(/(?<=[a-z])(?=\d)/i, " ").toLowerCase();
  const meaning = spaced === "" ? undefined : meaningOfName(spaced);
  if (meaning?.is === "heading") return headingOf(meaning.rank);
  return meaning?.is === "quotation" ? { is: "quotation" } : undefined;
}

/** An item of a list whose number is shown so; a list that starts with 1 is another one than that before it. */
export function listedItem(label: string, level: number): FoundItem {
  const numeral = typedNumeral(`${label}\t`, () => false)?.numeral;
  const count = numeral?.arabic ?? numeral?.roman ?? numeral?.letter;
  const isBullet = count === undefined || /^[^\p{L}\p{N}]*$/u.test(label) || label === "o" || label === "§";
  return {
    numeral: isBullet
      ? { form: "bullet", text: "•", isTyped: false }
      : { form: "bracket", text: label, arabic: count === 1 && label !== "(i)" ? 1 : 2, isTyped: false },
    depth: level,
    exact: level,
    start: 0,
  };
}
