import { keyOf, type LookChange, lookOf, over, readLook, toggled } from "./looks.ts";
import type { StyleSheet } from "./styles.ts";
import type { WLook } from "./tokens.ts";
import type { WStyle } from "./word-file.ts";
import { valOf, type XmlElement } from "./xml.ts";

/** Works out how text looks; the same look is the same object, so that neighbours are quickly compared. */
export class RunLooks {
  readonly #sheet: StyleSheet;
  readonly #looks = new Map<string, WLook>();
  readonly #ofStyle = new Map<WStyle, { readonly said: LookChange; readonly plain: WLook }>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  /** How a run with this `w:rPr` looks in a paragraph of some style. */
  of(properties: XmlElement | undefined, paragraph: WStyle): WLook {
    const { said, plain } = this.#under(paragraph);
    if (!properties || properties.children.length === 0) return plain;
    const named = this.#sheet.styles.get(valOf(properties, "w:rStyle") ?? "");
    const style = named?.of === "character" ? named : undefined;
    const styled = style ? toggled(said, this.#sheet.details.get(style)?.look ?? {}) : said;
    return this.#same(lookOf(over(styled, readLook(properties)), style?.name));
  }

  #under(style: WStyle): { readonly said: LookChange; readonly plain: WLook } {
    const known = this.#ofStyle.get(style);
    if (known) return known;
    const said = over(this.#sheet.defaults.look, this.#sheet.details.get(style)?.look ?? {});
    const made = { said, plain: this.#same(lookOf(said)) };
    this.#ofStyle.set(style, made);
    return made;
  }

  #same(look: WLook): WLook {
    const key = keyOf(look);
    const known = this.#looks.get(key);
    if (known) return known;
    this.#looks.set(key, look);
    return look;
  }
}
