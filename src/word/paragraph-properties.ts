import type { WFrame, WParagraphProperties } from "./blocks.ts";
import { pointsOf } from "./measures.ts";
import { levelOfStyle, type Numberings } from "./numbering.ts";
import { outlineOf, type StyleSheet } from "./styles.ts";
import type { WStyle } from "./word-file.ts";
import { childOf, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** What sets of properties come to, one over the other. */
interface Folded {
  alignment: WParagraphProperties["alignment"];
  indent: WParagraphProperties["indent"];
  isRightToLeft: boolean;
  hasPageBreakBefore: boolean;
  numbering?: string | undefined;
  level?: number | undefined;
  outlineLevel?: number | undefined;
  frame?: WFrame | undefined;
}

const plain: Folded = {
  alignment: "start",
  indent: { start: 0, end: 0, first: 0 },
  isRightToLeft: false,
  hasPageBreakBefore: false,
};

/** Works out the properties of paragraphs from their own, their list's and their style's. */
export class ParagraphProperties {
  readonly #sheet: StyleSheet;
  readonly #numberings: Numberings;
  readonly #folded = new Map<WStyle, Folded>();
  readonly #ofStyle = new Map<WStyle, WParagraphProperties>();

  constructor(sheet: StyleSheet, numberings: Numberings) {
    this.#sheet = sheet;
    this.#numberings = numberings;
  }

  /** What a paragraph with this `w:pPr` is like. */
  of(own: XmlElement | undefined): WParagraphProperties {
    const named = this.#sheet.styles.get(valOf(own, "w:pStyle") ?? "");
    const style = named?.of === "paragraph" ? named : this.#sheet.ofParagraphs;
    const says = own?.children.some((child) => typeof child !== "string" && !unread.has(child.name)) ?? false;
    if (!says) return this.#plainOf(style);
    const made = this.#made(style, this.#over(this.#foldedOf(style), own, undefined));
    return switchOf(own, "w:pageBreakBefore") ? { ...made, startsPage: true } : made;
  }

  #plainOf(style: WStyle): WParagraphProperties {
    const known = this.#ofStyle.get(style);
    if (known) return known;
    const made = this.#made(style, this.#foldedOf(style));
    this.#ofStyle.set(style, made);
    return made;
  }

  #foldedOf(style: WStyle): Folded {
    const known = this.#folded.get(style);
    if (known) return known;
    let made = this.#over(plain, this.#sheet.defaults.paragraph, undefined);
    for (const { style: id, properties } of this.#sheet.details.get(style)?.paragraph ?? [])
      made = this.#over(made, properties, id);
    this.#folded.set(style, made);
    return made;
  }

  /** One set of properties over what lies under it; a list's indents lie between. `style` is whose the set is, none for a paragraph's own. */
  #over(under: Folded, set: XmlElement | undefined, style: string | undefined): Folded {
    if (!set) return under;
    const list = childOf(set, "w:numPr");
    const numbering = valOf(list, "w:numId") ?? under.numbering;
    const found = list && this.#numberings.get(numbering ?? "");
    const said = numberOf(valOf(list, "w:ilvl"));
    // A level that names a style holds its paragraphs, whatever the style says.
    const tied = style === undefined ? undefined : levelOfStyle(found, style);
    const level = tied ?? said ?? (childOf(list, "w:numId") ? 0 : under.level);
    const levelIndent = childOf(found?.levels.get(level ?? 0)?.properties, "w:ind");
    return {
      alignment: alignments[valOf(set, "w:jc") ?? ""] ?? under.alignment,
      indent: indentOver(indentOver(under.indent, levelIndent), childOf(set, "w:ind")),
      isRightToLeft: switchOf(set, "w:bidi") ?? under.isRightToLeft,
      hasPageBreakBefore: switchOf(set, "w:pageBreakBefore") ?? under.hasPageBreakBefore,
      numbering,
      level,
      outlineLevel: outlineOf(set) ?? under.outlineLevel,
      frame: frameOf(childOf(set, "w:framePr")) ?? under.frame,
    };
  }

  #made(style: WStyle, folded: Folded): WParagraphProperties {
    const { numbering, level, outlineLevel, frame, ...rest } = folded;
    const found = this.#numberings.get(numbering ?? "");
    return {
      style,
      ...rest,
      ...(found && { list: { numbering: found.id, level: level ?? 0 } }),
      ...(outlineLevel !== undefined && outlineLevel < 9 && { outlineLevel }),
      ...(frame && { frame }),
    };
  }
}

/** Properties of which a paragraph may have any without being another paragraph here. */
const unread = new Set(["w:pStyle", "w:rPr", "w:sectPr", "w:pPrChange", "w:tabs", "w:spacing", "w:keepNext", "w:keepLines"]);

const alignments: Readonly<Record<string, WParagraphProperties["alignment"]>> = {
  left: "start",
  start: "start",
  center: "center",
  right: "end",
  end: "end",
  both: "justify",
  distribute: "justify",
};

function indentOver(under: Folded["indent"], element: XmlElement | undefined): Folded["indent"] {
  if (!element) return under;
  const said = (...names: readonly string[]) => {
    const name = names.find((one) => element.attributes[`w:${one}`] !== undefined);
    return name === undefined ? undefined : pointsOf(element.attributes[`w:${name}`]);
  };
  const hanging = said("hanging");
  return {
    start: said("start", "left") ?? under.start,
    end: said("end", "right") ?? under.end,
    first: hanging === undefined ? (said("firstLine") ?? under.first) : -hanging,
  };
}

function frameOf(element: XmlElement | undefined): WFrame | undefined {
  if (!element) return undefined;
  const { "w:vAnchor": vertical, "w:hAnchor": horizontal, "w:dropCap": dropCap = "none" } = element.attributes;
  return {
    ...(vertical !== undefined && { vertical }),
    ...(horizontal !== undefined && { horizontal }),
    isDropCap: dropCap !== "none",
  };
}
