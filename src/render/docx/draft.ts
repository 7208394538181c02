import type { Resolved } from "../../document/resolved.ts";
import type { Packing } from "../../packing.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Theme } from "../../theme/theme.ts";
import { Bookmarks } from "./bookmarks.ts";
import { linesAtHeadings } from "./contents-mark.ts";
import { isEastern } from "./languages.ts";
import { Links } from "./links.ts";
import { Lists } from "./lists.ts";
import { Notes } from "./notes.ts";
import { Outline } from "./outline.ts";
import { Pictures } from "./pictures.ts";
import { Revisions } from "./revisions.ts";
import { StyleSheet } from "./style-sheet.ts";
import { type Found, findTargets } from "./targets.ts";

/** Pages of anchors, for the contents: of a layout, or of anything that knows them. */
export interface PageNumbers {
  readonly destinations: ReadonlyMap<string, { readonly page: number }>;
}

/** A document on its way to Word: what is written, and what the parts beside the text have to hold because of it. */
export interface Draft extends Pick<Found, "numbered" | "captions"> {
  readonly resolved: Resolved;
  readonly theme: Theme;
  readonly pages: PageNumbers | undefined;
  /** What all outputs share, and what text is measured with. */
  readonly prepared: Prepared;
  readonly styles: StyleSheet;
  readonly lists: Lists;
  readonly bookmarks: Bookmarks;
  readonly links: Links;
  readonly noteLinks: Links;
  readonly notes: Notes;
  readonly pictures: Pictures;
  /** Whether drawings have pixels beside them, for readers that know no SVG. */
  readonly hasPixels: boolean;
  readonly outline: Outline;
  /** What a redline records. */
  readonly revisions: Revisions;
  /** Lines that only the contents have, by the anchor of the heading at which they are marked. */
  readonly contentsLines: ReadonlyMap<string, string>;
  readonly packing: Packing;
}

/** An empty draft of a document. */
export function openDraft(
  resolved: Resolved,
  prepared: Prepared,
  packing: Packing,
  pages: PageNumbers | undefined,
  hasPixels = true,
): Draft {
  const { theme } = prepared;
  const { direction, language } = resolved;
  const bookmarks = new Bookmarks();
  const { numbered, captions, roles } = findTargets(resolved, bookmarks);
  return {
    resolved,
    theme,
    pages,
    prepared,
    styles: new StyleSheet(theme),
    lists: new Lists(theme, roles),
    bookmarks,
    links: new Links(),
    noteLinks: new Links(),
    notes: new Notes(prepared.notesAtEnd ? "endnote" : "footnote"),
    pictures: new Pictures(prepared, packing, hasPixels),
    hasPixels,
    outline: new Outline(resolved, theme),
    revisions: new Revisions({
      direction,
      ...(isEastern(language) && { eastern: { language, emphasis: theme.styles.Normal?.emphasis } }),
    }),
    contentsLines: linesAtHeadings(resolved, theme),
    numbered,
    captions,
    packing,
  };
}
