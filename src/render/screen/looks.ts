import type { TextItem } from "../../layout/page.ts";
import { units, unitsPerPoint } from "./units.ts";

/** Classes of text by what it looks like, named by that: so a page stays the same, whatever other pages show. */
export class Looks {
  readonly #rules = new Map<string, string>();
  readonly #faces = new Set<string>();

  /** The faces in use. */
  get faces(): readonly string[] {
    return [...this.#faces].sort();
  }

  /** The rules of all classes, in the order of their names. */
  get rules(): string {
    return [...this.#rules]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, rule]) => `.sheet .${name}{${rule}}\n`)
      .join("");
  }

  /** Takes the classes of another. */
  add(other: Looks): void {
    for (const [name, rule] of other.#rules) this.#rules.set(name, rule);
    for (const face of other.#faces) this.#faces.add(face);
  }

  /** The class of face, size and colour. */
  of({ font, size, color }: TextItem): string {
    const hue = colorOf(color);
    const name = `${font}-${numberName(size)}${hue === undefined ? "" : `-${hue.slice(1)}`}`;
    if (this.#rules.has(name)) return name;
    this.#faces.add(font);
    const letters = `font-family:"${familyOf(font)}";font-size:${size * unitsPerPoint}px`;
    return this.#enter(name, hue === undefined ? letters : `${letters};color:${hue}`);
  }

  /** The class of what stands so many points above the baseline of its line; none for what stands on it. */
  risen(points: number): string | undefined {
    const rise = Math.round(points * 100) / 100;
    return rise === 0 ? undefined : this.#enter(`up${numberName(rise)}`, `vertical-align:${units(rise)}px`);
  }

  /** The class of a letter that a face lacks, by the width that it has in ems. */
  missing(font: string, width: number): string {
    return this.#enter(`missing-${font}`, `display:inline-block;width:${width}em`);
  }

  #enter(name: string, rule: string): string {
    this.#rules.set(name, rule);
    return name;
  }
}

/** The family under which a style sheet names a face. */
export function familyOf(font: string): string {
  return `masthead-${font}`;
}

/** A colour of layout; none for what is no colour, and so black. */
export function colorOf(color: string | undefined): string | undefined {
  return color !== undefined && /^#(?:[0-9a-f]{3}){1,2}$/i.test(color) ? color.toLowerCase() : undefined;
}

function numberName(value: number): string {
  return String(value).replace(".", "_");
}
