import { contentsRole, contentsRoles } from "../../document/own-roles.ts";
import type { RContents, RContentsEntry } from "../../document/resolved.ts";
import { hasRanges, passesParagraphs } from "../../prepare/contents-line.ts";
import { styleOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import { brokenTitle } from "./contents-line.ts";
import { markedLines } from "./contents-mark.ts";
import { rangeFields } from "./contents-range.ts";
import { styleOfEntry, useOfEntry } from "./contents-style.ts";
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
  const content = flow.draft.bookmarks.around(block, textRun(block.title, {}, flow.ink));
  flow.add({ type: "paragraph", style: title.id, content }, title.startsPage);
  writeHeads(block, flow);
  const { ink } = flow;
  const ranges = hasRanges(block);
  const last = block.entries.length - 1;
  const marked = block.entries.some(({ anchor }) => anchor === "") ? ` \\f ${markedLines}` : "";
  block.entries.forEach((entry, index) => {
    const start = index === 0 && !ranges ? fieldStart(`TOC \\o "1-${depth}"${marked} \\h \\z \\u`, "", ink) : "";
    const isLast = index === last && !ranges;
    const end = isLast ? fieldEnd("", ink) : "";
    const field = { start, end, isEnd: isLast && !block.change };
    flow.within(entry, () => writeEntry(entry, ranges, field, flow));
  });
  if (ownPage) flow.breakPage();
}

/** The words over the columns, each under a tab that ends where its column ends. */
function writeHeads({ heads }: RContents, flow: Flow): void {
  const { ink } = flow;
  const paragraphs = heads.paragraphs === undefined ? "" : textRun(heads.paragraphs, {}, ink);
  writeLine(contentsRoles.heads, tabs(1, ink) + paragraphs + tabs(1, ink) + textRun(heads.page, {}, ink), flow);
}

/** What of the field of contents stands with an entry, as XML; `isEnd` where the field ends with it whatever becomes of the entry. */
interface FieldPart {
  readonly start: string;
  readonly end: string;
  readonly isEnd: boolean;
}

/** An entry; `ranges` says whether there is a column of paragraphs. */
function writeEntry(entry: RContentsEntry, ranges: boolean, { start, end, isEnd }: FieldPart, flow: Flow): void {
  const { draft } = flow;
  const look = { numbered: entry.number !== "", withoutRange: passesParagraphs(entry, ranges) };
  const role = contentsRole(entry.level);
  const printed = styleOf(draft.theme, role);
  const style = draft.styles.variant(role, useOfEntry(printed, look), (own) => styleOfEntry(own, printed, look));
  const text = entryText(entry, style.style, flow) + (entry.anchor === "" ? "" : tail(entry, ranges, flow));
  const content = entry.anchor === "" ? text : link(draft.bookmarks.name(entry.anchor), text);
  flow.add({
    type: "paragraph",
    style: style.id,
    content: start + content + end,
    holdsField: true,
    endsField: isEnd || undefined,
  });
}

/** Number and heading, led to their stops by tabs: the number stands at the last stop before its text. */
function entryText(entry: RContentsEntry, style: Style, flow: Flow): string {
  const text = inline(brokenTitle(entry, flow.draft.prepared), plainSetting, flow.draft);
  const { ink } = flow;
  if (entry.level === 0) return tabs(1, ink) + text;
  const lead = leadTabs(style);
  return entry.number === ""
    ? tabs(lead, ink) + text
    : tabs(lead - 1, ink) + textRun(entry.number, {}, ink) + tabs(1, ink) + text;
}

function tail(entry: RContentsEntry, ranges: boolean, { draft, ink }: Flow): string {
  const page = draft.pages?.destinations.get(entry.anchor)?.page;
  const number = textRun(page === undefined ? "" : String(page), {}, ink);
  const reference = field(`PAGEREF ${draft.bookmarks.name(entry.anchor)} \\h`, number, "", ink);
  if (!ranges || entry.paragraphs === "") return tabs(2, ink) + reference;
  return tabs(2, ink) + rangeFields(entry, draft, ink) + tabs(1, ink) + reference;
}
