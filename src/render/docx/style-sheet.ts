import { contentsRole, contentsRoles, noteRoles } from "../../document/own-roles.ts";
import type { Role } from "../../document/tree.ts";
import { whiteBelow } from "../../prepare/white.ts";
import { inTwips } from "../../theme/geometry.ts";
import { lookOf } from "../../theme/look.ts";
import type { Style, Theme } from "../../theme/theme.ts";
import { ownStops, styleOfWord } from "./contents-style.ts";
import { firstNumber } from "./join-lists.ts";
import { fit, noteProperties, noteTabs, withoutEnd } from "./libreoffice.ts";
import type { ListPlace, Lists } from "./lists.ts";
import { levelOfRole, type OutlinePlace } from "./outline.ts";

/** A style of the file: one of the theme's, or a variant of one that adds a list level, an outline level or a shift. */
export interface StyleEntry {
  readonly id: string;
  readonly name: string;
  /** The UN's name of a style that Word knows by another ("heading 1"). */
  readonly alias?: string;
  readonly style: Style;
  /** What it is based on: the file says only where the two differ. */
  readonly base: Style | undefined;
  readonly next?: string;
  /** The role that a variant is for. */
  readonly role?: Role;
  /** The list level that its paragraphs have by their style alone. */
  readonly place?: ListPlace;
  /** Whether it has that level from the style that it is based on, which is tied to it: a level is tied to one style. */
  readonly inheritsPlace?: true;
  /** Level in the navigation pane and the contents, from 0. */
  readonly outline?: number;
  /** Always starts a page. */
  readonly startsPage?: boolean;
  /** Paragraph properties that no theme knows. */
  readonly more?: Readonly<Record<string, string>>;
}

/** What a paragraph asks of its style besides its role. */
export interface StyleWish {
  /** Where it stands in a list. */
  readonly place?: ListPlace | undefined;
  /** Where a heading stands in the outline. */
  readonly outline?: OutlinePlace;
  /** How far its cell stands in from the margins: the style's indents are taken back by as much. */
  readonly inset?: Inset | undefined;
}

/** Distances from the margins, in twips; negative on turned pages, whose margins are farther apart. */
export interface Inset {
  readonly start: number;
  readonly end: number;
}

/**
 * The styles that a document comes to use. The theme's own keep the measures of the UN's template; a role that is numbered, or belongs to
 * the outline, has a style of its own based on the theme's ("_ H _Ch_G I." on "_ H _Ch_G"), so that the list is tied to a style, the
 * plain style stays plain, and numbers survive when styles are updated from a template.
 */
export class StyleSheet {
  readonly #theme: Theme;
  readonly #entries = new Map<string, StyleEntry>();
  /** The roles that have a style. */
  readonly #sharers = new Map<string, readonly Role[]>();
  readonly #known = new Map<string, StyleEntry>();
  readonly #contents: ReadonlySet<string>;
  /** Roles whose headings are Word's own "heading 1" to "heading 9": of each level the first of the document's structure. */
  readonly #headings = new Map<Role, number>();
  /** Styles of roles that are numbered or belong to the outline. */
  readonly #variants = new Map<Role, string>();

  constructor(theme: Theme) {
    this.#theme = theme;
    const lines = contentsRoles.lines.filter((role) => Object.hasOwn(theme.roles, role));
    this.#contents = new Set(lines.map((role) => lookOf(theme, role).style));
    for (const [role, { style }] of Object.entries(theme.roles))
      this.#sharers.set(style, [...(this.#sharers.get(style) ?? []), role]);
    for (const role of theme.structure.headings) {
      const level = levelOfRole(theme, role);
      if (level !== undefined && ![...this.#headings.values()].includes(level)) this.#headings.set(role, level);
    }
    this.#own("Normal");
  }

  /** All entries, those that others are based on before them. */
  get entries(): Iterable<StyleEntry> {
    return this.#entries.values();
  }

  /** The style of a role in the theme, whatever the file calls it. */
  look(role: Role): Style {
    return this.#style(lookOf(this.#theme, role).style);
  }

  /** The style that a paragraph or run of a role has; from now on the file has it. */
  use(role: Role, wish: StyleWish = {}): StyleEntry {
    const { place, inset } = wish;
    const level = place ? `${place.list.id}.${place.level}` : "";
    const key = `${role} ${level} ${wish.outline?.own ?? ""} ${inset?.start ?? 0} ${inset?.end ?? 0}`;
    const known = this.#known.get(key);
    if (known) return known;
    const entry = this.#find(role, wish);
    this.#known.set(key, entry);
    return entry;
  }

  /** What Word goes on with after a paragraph of a style; after a heading of the outline the next numbered paragraph. */
  next({ id, next, outline, role }: StyleEntry): string | undefined {
    return this.#follower(role ?? this.#roleOf(id), outline !== undefined) ?? next;
  }

  /** The style of what follows a role, as its theme has it; of several that follow each other, the first that the file has. */
  #follower(role: Role, belongs: boolean): string | undefined {
    const seen = new Set<Role>();
    for (let at: Role | undefined = role; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const { titledBy, follower = titledBy } = lookOf(this.#theme, at);
      const known = follower === undefined ? undefined : this.#variants.get(follower);
      if (known !== undefined) return known;
      at = belongs ? follower : undefined;
    }
    return undefined;
  }

  /** The role that alone has a style, and has it as it is: one of the outline has a variant. */
  #roleOf(style: string): Role {
    const [role = "", other] = this.#sharers.get(style) ?? [];
    return other === undefined && levelOfRole(this.#theme, role) === undefined ? role : "";
  }

  /** A variant of a role's style for one use, which names it; without a name the style itself. */
  variant(role: Role, use: string, change: (style: Style) => Style, inset?: Inset): StyleEntry {
    const own = this.#find(role, { inset });
    const id = own.id + pascal(use);
    const known = this.#entries.get(id);
    const entry = known ?? this.#add({ id, name: `${own.name} ${use}`, style: { ...change(own.style), id }, base: own.style });
    return entry;
  }

  /** A style of the file by its id. */
  get(id: string): Style | undefined {
    return this.#entries.get(id)?.style;
  }

  /** The place in a list that a style of the file gives by itself. */
  placeOf(id: string): ListPlace | undefined {
    return this.#entries.get(id)?.place;
  }

  /** The style of a table's end: a line of a point that, with its own, keeps the white under it. */
  useTableEnd(): StyleEntry {
    const known = this.#entries.get("TableEndG");
    if (known) return known;
    const base = this.#own("Normal").style;
    const white = inTwips(whiteBelow(this.#theme));
    const style = { ...base, id: "TableEndG", line: { rule: "exact", height: 20 }, after: white - 20 } as const;
    return this.#add({ id: style.id, name: "_ Table End_G", style, base });
  }

  /**
   * Adds what the document does not use and an editor may want to: every style of the theme and, counting where they belong, those of the
   * levels of headings and items that its type has.
   */
  complete(lists: Lists): void {
    for (const id of Object.keys(this.#theme.styles)) this.#own(id);
    const { headings, paragraph, items, bullets } = this.#theme.structure;
    for (const role of [...headings, paragraph, ...items, ...bullets]) {
      const place = lists.unused(role);
      const level = this.#headings.get(role);
      if (place) this.use(role, { place, ...(level !== undefined && { outline: { own: level, usual: level } }) });
    }
  }

  #find(role: Role, wish: StyleWish): StyleEntry {
    const { inset, outline } = wish;
    if (inset && (inset.start !== 0 || inset.end !== 0)) return this.#inset(this.#own(lookOf(this.#theme, role).style), inset);
    const entry = this.#uninset(role, wish);
    return outline?.own === undefined || outline.own === entry.outline ? entry : this.#deeper(entry, outline.own);
  }

  #uninset(role: Role, { place, outline: wanted }: StyleWish): StyleEntry {
    const own = this.#own(lookOf(this.#theme, role).style);
    const outline = wanted ? wanted.usual : levelOfRole(this.#theme, role);
    const counted = place?.list.levels[place.level]?.look.role;
    if (place && counted === role) return this.#tied(own, role, place, outline);
    if (place && counted !== undefined && wanted === undefined) return this.#sharing(own, counted, place);
    if (outline !== undefined && lookOf(this.#theme, role).entitles) return this.#titled(own, role, outline);
    if (outline !== undefined && !place) return this.#outlined(own, role, outline);
    return this.#startsPage(role) ? this.#starting(own, role) : own;
  }

  #own(id: string): StyleEntry {
    const known = this.#entries.get(id);
    if (known) return known;
    const style = this.#adapted(this.#style(id));
    const base = style.basedOn === undefined ? undefined : this.#own(style.basedOn).style;
    const more = { ...(style.next && { next: style.next }), ...(this.#isNote(style) && { more: noteProperties }) };
    return this.#add({ id: style.id, name: style.name, style, base, ...more });
  }

  /** A style that a list level is tied to: for bullets the theme's own, which is nothing else; for numbers a variant. */
  #tied(own: StyleEntry, role: Role, place: ListPlace, outline: number | undefined): StyleEntry {
    const level = place.list.levels[place.level];
    const bullet = level?.look.format === "bullet" && this.#sharers.get(own.id)?.length === 1;
    const heading = outline !== undefined && outline === this.#headings.get(role) ? outline + 1 : undefined;
    const id = bullet ? own.id : heading === undefined ? own.id + pascal(role) : `Heading${heading}`;
    const known = this.#entries.get(id);
    if (known?.place) return known;
    if (level) level.style = id;
    this.#variants.set(role, id);
    const tie = { role, place, ...(outline !== undefined && { outline }), startsPage: this.#startsPage(role) };
    if (bullet) return this.#add({ ...own, ...tie });
    const name = this.#name(`${own.name} ${firstNumber(place.list.levels, place.level)}`, role);
    const { runover = own.style.start, at = runover, textAt = runover } = level?.look ?? {};
    const tabs = own.style.tabs.filter((stop) => stop.at > textAt);
    const style = { ...own.style, id, start: runover, first: at - runover, end: Math.max(0, own.style.end - fit), tabs };
    const base = { ...own.style, ...unsaid };
    const names = heading === undefined ? { name } : { name: `heading ${heading}`, alias: name };
    return this.#add({ id, ...names, style, base, ...nextOf(own), ...tie });
  }

  /** A style whose paragraphs count with those of another: recommendations, with the numbers of paragraphs. It is based on the other's. */
  #sharing(own: StyleEntry, counted: Role, place: ListPlace): StyleEntry {
    const tied = this.#tied(this.#own(lookOf(this.#theme, counted).style), counted, place, undefined);
    const id = own.id + pascal(counted);
    const known = this.#entries.get(id);
    if (known) return known;
    const { start, first, end } = tied.style;
    const style = { ...own.style, id, start, first, end };
    const name = this.#name(`${own.name} ${firstNumber(place.list.levels, place.level)}`, counted);
    const { place: inherited = place } = tied;
    return this.#add({ id, name, style, base: { ...tied.style, ...unsaid }, place: inherited, inheritsPlace: true, next: id });
  }

  /** The title of a document: in the navigation pane, in no contents. */
  #titled(own: StyleEntry, role: Role, outline: number): StyleEntry {
    const id = `${own.id}Title`;
    const known = this.#entries.get(id);
    const name = this.#name(`${own.name} ${role}`, role);
    return known ?? this.#add({ id, name, style: { ...own.style, id }, base: own.style, role, ...nextOf(own), outline });
  }

  /**
   * A heading without a number that belongs to the outline all the same. Word takes its typed tabs over into contents: at the first level the
   * two that lead past the place of a number lead past it there too, deeper there is one.
   */
  #outlined(own: StyleEntry, role: Role, outline: number): StyleEntry {
    const id = `${own.id}${pascal(role)}Plain`;
    const known = this.#entries.get(id);
    if (known?.outline !== undefined) return known;
    if (!this.#variants.has(role)) this.#variants.set(role, id);
    const more = { role, outline, startsPage: this.#startsPage(role) };
    const name = this.#name(`${own.name} ${role}`, role);
    const tabs = outline > 0 ? [{ at: own.style.start, align: "start" } as const] : own.style.tabs;
    return this.#add({ id, name, style: { ...own.style, id, tabs }, base: own.style, ...nextOf(own), ...more });
  }

  /** A heading that the contents do not list, where others of its role are listed. Its list level is tied to the style of those. */
  #deeper(entry: StyleEntry, outline: number): StyleEntry {
    const id = `${entry.id}Deeper`;
    const known = this.#entries.get(id);
    if (known) return known;
    const { place: _, style, ...rest } = entry;
    const name = this.#name(`${entry.name} (not in contents)`, id);
    return this.#add({ ...rest, id, name, style: { ...style, id }, base: { ...style, ...unsaid }, outline });
  }

  /** The title of contents that have a page of their own. */
  #starting(own: StyleEntry, role: Role): StyleEntry {
    const lone = this.#sharers.get(own.id)?.length === 1;
    const id = lone ? own.id : own.id + pascal(role);
    const known = this.#entries.get(id);
    if (known?.startsPage) return known;
    if (lone) return this.#add({ ...own, startsPage: true });
    const name = this.#name(`${own.name} ${role}`, role);
    return this.#add({
      id,
      name,
      style: { ...own.style, id },
      base: own.style,

      role,
      startsPage: true,
      ...nextOf(own),
    });
  }

  #startsPage(role: Role): boolean {
    return lookOf(this.#theme, role).startsPage || (role === contentsRoles.title && this.#theme.contents.ownPage);
  }

  #inset(own: StyleEntry, inset: Inset): StyleEntry {
    const kind = inset.start < 0 ? "Turned" : "Cell";
    const id = own.id + kind;
    const known = this.#entries.get(id);
    if (known) return known;
    const start = Math.max(0, own.style.start - inset.start);
    const style = { ...own.style, id, start, end: Math.max(0, own.style.end - inset.end - fit) };
    return this.#add({ id, name: this.#name(`${own.name} ${kind}`, id), style, base: own.style });
  }

  /** Adds a style. Commas part the names of one style in Word, so none has any. */
  #add(added: StyleEntry): StyleEntry {
    const entry = { ...added, name: added.name.replaceAll(",", "") };
    this.#entries.set(entry.id, entry);
    return entry;
  }

  /** Word knows styles by their names too, so two never share one. */
  #name(wanted: string, role: string): string {
    for (const { name } of this.#entries.values()) if (name === wanted) return `${wanted} (${role})`;
    return wanted;
  }

  /** The theme's style as the file has it. */
  #adapted(style: Style): Style {
    if (this.#isNote(style)) return noteTabs(style);
    if (!this.#contents.has(style.id)) return style;
    const entry = withoutEnd(ownStops(style));
    return style.id === lookOf(this.#theme, contentsRole(0)).style ? entry : styleOfWord(entry);
  }

  #isNote({ id }: Style): boolean {
    return id === lookOf(this.#theme, noteRoles.text).style;
  }

  #style(id: string): Style {
    const style = this.#theme.styles[id] ?? this.#theme.styles.Normal;
    if (!style) throw new Error("a theme without styles");
    return style;
  }
}

/** Indents that differ from any: a style that is tied to a list says all of its own, since LibreOffice forgets those it inherits. */
const unsaid = { start: Number.NaN, end: Number.NaN, first: Number.NaN };

function nextOf({ next }: StyleEntry): { readonly next?: string } {
  return next === undefined ? {} : { next };
}

function pascal(role: Role): string {
  return (role.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
