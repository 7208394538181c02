import type { WLook } from "./tokens.ts";
import { childOf, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** What one set of run properties says of a look; what it does not say is left to what lies under it. */
export interface LookChange {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The same for text of scripts that go from right to left, which has switches of its own. */
  readonly complexBold?: boolean;
  readonly complexItalic?: boolean;
  readonly capitals?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  readonly underline?: boolean;
  readonly highlight?: boolean;
  readonly place?: "raised" | "lowered" | "level";
  readonly color?: string;
  readonly size?: number;
  readonly isComplex?: boolean;
  /** That Chinese letters are of the face that sets them off: they have no italics. */
  readonly isKai?: boolean;
}

/** Reads run properties (`w:rPr`). */
export function readLook(properties: XmlElement | undefined): LookChange {
  const said: { -readonly [Key in keyof LookChange]: LookChange[Key] } = {};
  if (!properties) return said;
  for (const [name, key] of switches) {
    const value = switchOf(properties, name);
    if (value !== undefined) said[key] = value;
  }
  const underline = childOf(properties, "w:u");
  if (underline) said.underline = (underline.attributes["w:val"] ?? "none") !== "none";
  const highlight = valOf(properties, "w:highlight");
  if (highlight !== undefined) said.highlight = highlight !== "none";
  const place = placeOf(properties);
  if (place) said.place = place;
  const color = valOf(properties, "w:color");
  if (color !== undefined) said.color = color.toUpperCase();
  const size = numberOf(valOf(properties, "w:sz"));
  if (size !== undefined) said.size = size / 2;
  const chinese = childOf(properties, "w:rFonts")?.attributes["w:eastAsia"];
  if (chinese !== undefined) said.isKai = kai.test(chinese);
  return said;
}

/** Names of the face Kai, by which Chinese emphasizes as others do by italics. */
const kai = /^(?:ST)?KaiTi|^(?:华文)?楷体/i;

const switches = [
  ["w:b", "bold"],
  ["w:i", "italic"],
  ["w:bCs", "complexBold"],
  ["w:iCs", "complexItalic"],
  ["w:caps", "capitals"],
  ["w:smallCaps", "capitals"],
  ["w:strike", "strike"],
  ["w:dstrike", "strike"],
  ["w:vanish", "hidden"],
  ["w:rtl", "isComplex"],
  ["w:cs", "isComplex"],
] as const;

/** Raised and lowered by name, or by half points. */
function placeOf(properties: XmlElement): LookChange["place"] {
  const named = valOf(properties, "w:vertAlign");
  if (named !== undefined) return named === "superscript" ? "raised" : named === "subscript" ? "lowered" : "level";
  const shift = numberOf(valOf(properties, "w:position"));
  if (shift === undefined) return undefined;
  return shift > 0 ? "raised" : shift < 0 ? "lowered" : "level";
}

/** One set of properties over another. */
export function over(under: LookChange, said: LookChange): LookChange {
  return { ...under, ...said };
}

/**
 * A character style over what the paragraph's style gives: both switching the same thing on switches it off again (17.7.3, toggle
 * properties), and a style that says off leaves it as it is.
 */
export function toggled(under: LookChange, style: LookChange): LookChange {
  const made: { -readonly [Key in keyof LookChange]: LookChange[Key] } = over(under, style);
  for (const key of toggles) if (style[key] !== undefined) made[key] = style[key] !== (under[key] ?? false);
  return made;
}

const toggles = ["bold", "italic", "complexBold", "complexItalic", "capitals", "strike", "hidden"] as const;

/** What all properties of some text come to. Letters of Arabic that are told nothing of italics of their own have none, and yet are set off by the others'; those of Chinese are by their face. */
export function lookOf(said: LookChange, style?: string): WLook {
  const { isComplex = false, color, size, place } = said;
  return {
    bold: (isComplex ? said.complexBold : said.bold) ?? false,
    italic: (isComplex ? (said.complexItalic ?? said.italic) : said.italic) || (said.isKai ?? false),
    raised: place === "raised",
    lowered: place === "lowered",
    underline: said.underline ?? false,
    strike: said.strike ?? false,
    highlight: said.highlight ?? false,
    hidden: said.hidden ?? false,
    capitals: said.capitals ?? false,
    ...(color !== undefined && color !== "AUTO" && color !== "000000" && { color }),
    ...(size !== undefined && { size }),
    ...(style !== undefined && { style }),
  };
}

/** A look as a text, the same for the same look. */
export function keyOf(look: WLook): string {
  const {
    bold,
    italic,
    raised,
    lowered,
    underline,
    strike,
    highlight,
    hidden,
    capitals,
    color = "",
    size = "",
    style = "",
  } = look;
  const marks = [bold, italic, raised, lowered, underline, strike, highlight, hidden, capitals];
  return `${marks.map(Number).join("")} ${color} ${size} ${style}`;
}
