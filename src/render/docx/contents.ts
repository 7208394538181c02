import { contentsRole, contentsRoles } from "../../document/own-roles.ts";
import type { RContents, RContentsEntry } from "../../document/resolved.ts";
import { hasRanges, passesParagraphs } from "../../prepare/contents-line.ts";
import { styleOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import { brokenTitle } from "./contents-line.ts";
import { markedLines } from "./contents-mark.ts";
import { rangeFields } from "./contents-range.ts";
import { styleOfEntry, useOfEntry } from "./contents-style.ts";
import type { Draft } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { inline, plainSetting } from "./inline.ts";
import { leadTabs, writeLine } from "./line.ts";
import { link } from "./reference.ts";
import { field, fieldEnd, fieldStart, tabs, textRun } from "./run.ts";

/**
 * Writes the contents (un-format 8) as they are printed, with the pages of the layout, so that Word shows them at once and asks nothing.
 * They are a TOC field, which Word can make anew when told to; with a column of paragraphs, which no TOC field has, every number in them
 * is a field of its own. Each entry leads to its heading.
 */
export function writeContents(block: RContents, flow: Flow): void {
  const { ownPage, depth } = flow.draft.theme.contents;
  const title = flow.draft.styles.use(contentsRoles.title);
  const content = flow.draft.bookmarks.around(block, textRun(block.title));
  flow.add({ type: "paragraph", style: title.id, content }, title.startsPage);
  writeHeads(block, flow);
  const ranges = hasRanges(block);
  const last = block.entries.length - 1;
  const marked = block.entries.some(({ anchor }) => anchor === "") ? ` \\f ${markedLines}` : "";
  block.entries.forEach((entry, index) => {
    const start = index === 0 && !ranges ? fieldStart(`TOC \\o "1-${depth}"${marked} \\h \\z \\u`) : "";
    writeEntry(entry, ranges, start, index === last && !ranges ? fieldEnd() : "", flow);
  });
  if (ownPage) flow.breakPage();
}

/** The words over the columns, each under a tab that ends where its column ends. */
function writeHeads({ heads }: RContents, flow: Flow): void {
  const paragraphs = heads.paragraphs === undefined ? "" : textRun(heads.paragraphs);
  writeLine(contentsRoles.heads, tabs() + paragraphs + tabs() + textRun(heads.page), flow);
}

/** An entry; `ranges` says whether there is a column of paragraphs. */
function writeEntry(entry: RContentsEntry, ranges: boolean, start: string, end: string, flow: Flow): void {
  const { draft } = flow;
  const look = { numbered: entry.number !== "", withoutRange: passesParagraphs(entry, ranges) };
  const role = contentsRole(entry.level);
  const printed = styleOf(draft.theme, role);
  const style = draft.styles.variant(role, useOfEntry(printed, look), (own) => styleOfEntry(own, printed, look));
  const text = entryText(entry, style.style, flow) + (entry.anchor === "" ? "" : tail(entry, ranges, draft));
  const content = entry.anchor === "" ? text : link(draft.bookmarks.name(entry.anchor), text);
  flow.add({ type: "paragraph", style: style.id, content: start + content + end });
}

/** Number and heading, led to their stops by tabs: the number stands at the last stop before its text. */
function entryText(entry: RContentsEntry, style: Style, flow: Flow): string {
  const text = inline(brokenTitle(entry, flow.draft.prepared), plainSetting, flow.draft);
  if (entry.level === 0) return tabs() + text;
  const lead = leadTabs(style);
  return entry.number === "" ? tabs(lead) + text : tabs(lead - 1) + textRun(entry.number) + tabs() + text;
}

function tail(entry: RContentsEntry, ranges: boolean, draft: Draft): string {
  const page = draft.pages?.destinations.get(entry.anchor)?.page;
  const number = textRun(page === undefined ? "" : String(page));
  const reference = field(`PAGEREF ${draft.bookmarks.name(entry.anchor)} \\h`, number);
  if (!ranges || entry.paragraphs === "") return tabs(2) + reference;
  return tabs(2) + rangeFields(entry, draft) + tabs() + reference;
}
