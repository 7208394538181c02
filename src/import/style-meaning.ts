import type { Role } from "../document/tree.ts";
import type { Theme } from "../theme/theme.ts";
import type { WStyle } from "../word/word-file.ts";
import { meaningOfId, meaningOfName } from "./style-names.ts";

/** What a style says of the paragraphs that have it. What they are in the end, their numbers say too. */
export type Meaning =
  | { readonly is: "title" }
  | { readonly is: "heading"; readonly rank: number }
  | { readonly is: "text" }
  | { readonly is: "item"; readonly depth: number }
  | { readonly is: "bullet"; readonly depth: number }
  | { readonly is: "quotation"; readonly depth: number }
  | { readonly is: "note" | "remark" | "masthead" | "contents" | "verbatim" | "nothing" | "table-number" | "table-title" }
  | { readonly is: "unknown" };

/** A style as import knows it: what it says, and the role of one of our own themes where it is tied to a single one. */
export interface KnownStyle {
  readonly meaning: Meaning;
  /** Roles of the themes whose style it is; one where the name of the style ends in it. */
  readonly roles: readonly Role[];
}

/** What is known of a paragraph whose style is not to be looked at. */
export const runningText: KnownStyle = { meaning: { is: "text" }, roles: [] };

/** What each role of our themes says of a paragraph, by the beginning of the role's name; the first that fits. */
const roles: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:title|subtitle|addendum|corrigendum|resolution-title)$/, { is: "title" }],
  [/^(?:heading-1|notes-title|annex|appendix|part)$/, { is: "heading", rank: 1 }],
  [/^(?:heading-2|annex-title|article|spoken-heading|locator|page-section|web-section|crosshead)$/, { is: "heading", rank: 2 }],
  [/^(?:heading-3|recommendations-title|web-subsection|web-minor)$/, { is: "heading", rank: 3 }],
  [/^heading-4$/, { is: "heading", rank: 4 }],
  [/^heading-5$/, { is: "heading", rank: 5 }],
  [/^heading-6$/, { is: "heading", rank: 6 }],
  [/^note-quotation$/, { is: "quotation", depth: 1 }],
  [/^note-quotation-/, { is: "quotation", depth: 2 }],
  [/^(?:note-|note$)/, { is: "note" }],
  [/^(?:table-source|table-note|figure-source)$/, { is: "remark" }],
  [/^(?:table-number|figure-number)$/, { is: "table-number" }],
  [/^(?:table-title|figure-title)$/, { is: "table-title" }],
  [/^masthead-/, { is: "masthead" }],
  [/^contents-/, { is: "contents" }],
  [/^verbatim$/, { is: "verbatim" }],
  [/^end-rule$/, { is: "nothing" }],
  [/^bullet-(?:1)$/, { is: "bullet", depth: 1 }],
  [/^bullet-2$/, { is: "bullet", depth: 2 }],
  [/^bullet-[3-8]$/, { is: "bullet", depth: 3 }],
  [/^quotation$/, { is: "quotation", depth: 1 }],
  [/^quotation-/, { is: "quotation", depth: 2 }],
];

/** Styles by what they mean: those of our own themes by the themes themselves, so that what the Word writer names is known here; others by name. */
export class StyleMeanings {
  readonly #roles = new Map<string, Role[]>();
  readonly #known = new Map<WStyle, KnownStyle>();
  /** Whether Masthead wrote the file: its numbers are made by lists, and what looks like one at the start of a text is text. */
  readonly isOwn: boolean;

  constructor(themes: readonly Theme[], isOwn = false) {
    this.isOwn = isOwn;
    for (const theme of themes) {
      for (const [role, { style }] of Object.entries(theme.roles)) {
        const name = theme.styles[style]?.name.toLowerCase();
        if (name === undefined || name === "normal") continue;
        const all = this.#roles.get(name);
        if (!all) this.#roles.set(name, [role]);
        else if (!all.includes(role)) all.push(role);
      }
    }
  }

  /** What a style means: by its names, else by the style that it is based on. */
  of(style: WStyle): KnownStyle {
    const known = this.#known.get(style) ?? this.#find(style);
    this.#known.set(style, known);
    return known;
  }

  #find(style: WStyle): KnownStyle {
    const names = [...style.aliases, style.name].map((name) =>
      name.replace(/ (?:cell|turned)$/, "").replace(/ \(not in contents\)$/, ""),
    );
    const exact = names.map((name) => this.#exact(name)).find((role) => role !== undefined);
    if (exact !== undefined) return { meaning: meaningOfRoles([exact]), roles: [exact] };
    const roles = names.map((name) => this.#longest(name)).find((all) => all !== undefined) ?? [];
    const named = names.map(meaningOfName).find((meaning) => meaning !== undefined);
    if (named && named.is !== "text") return { meaning: named, roles };
    if (style.outlineLevel !== undefined) return { meaning: rankOf(style.outlineLevel), roles };
    if (roles.length > 0) return { meaning: meaningOfRoles(roles), roles };
    if (named) return { meaning: named, roles };
    const byId = meaningOfId(style.id);
    if (byId) return { meaning: byId, roles };
    return style.basedOn && !isPlain(style.basedOn) ? this.of(style.basedOn) : { meaning: { is: "unknown" }, roles };
  }

  /** The role in which the name ends of a style that the Word writer derived from one of our themes. */
  #exact(name: string): Role | undefined {
    const [, before, role] = /^(.+) \(?([a-z]+(?:-[a-z0-9]+)*)\)?$/.exec(name) ?? [];
    return before !== undefined && role !== undefined && this.#longest(before)?.includes(role) ? role : undefined;
  }

  /** The roles of the theme's style whose name is all of a name, or its first words. */
  #longest(name: string): readonly Role[] | undefined {
    for (let end = name.length; end > 0; end = name.lastIndexOf(" ", end - 1)) {
      const roles = this.#roles.get(name.slice(0, end));
      if (roles) return roles;
    }
    return undefined;
  }
}

/** Whether a style is the one that paragraphs have which have none: what is based on it is based on nothing that says more. */
function isPlain({ basedOn, name }: WStyle): boolean {
  return basedOn === undefined && /^(?:normal|default|standard|обычный|正文|عادي)$/.test(name);
}

function meaningOfRoles(all: readonly Role[]): Meaning {
  for (const role of all) {
    const meaning = roles.find(([form]) => form.test(role))?.[1];
    if (meaning && (meaning.is !== "title" || all.length === 1)) return meaning;
  }
  return { is: "text" };
}

/** What a rank in the outline says, from 0. */
export function rankOf(level: number): Meaning {
  return { is: "heading", rank: Math.min(level + 1, 5) };
}
