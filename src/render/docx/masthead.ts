import type { MastheadPlace, RMasthead } from "../../document/first-page.ts";
import { linesOfText } from "../../document/lines-of-text.ts";
import { mastheadRoles } from "../../document/own-roles.ts";
import type { Role } from "../../document/tree.ts";
import { cellWidth, type MastheadCell, type MastheadLook, mastheadCells } from "../../prepare/masthead-cells.ts";
import type { Draft } from "./draft.ts";
import type { Flow } from "./flow.ts";
import { inline, plainSetting } from "./inline.ts";
import { island, roleInline, writeLine } from "./line.ts";
import type { Said, WordBlock, WordCell, WordContent, WordParagraph, WordRow, WordTable } from "./record.ts";
import { changeOfLine } from "./revisions.ts";
import { brokenLines, textRun } from "./run.ts";
import { border, mirrored } from "./styles-part.ts";
import { element, val } from "./xml.ts";

/** Writes the head of the first page: a floating table (un-format 3.1, 3.2), and under it body, session and agenda. */
export function writeMasthead(block: RMasthead, flow: Flow): void {
  flow.add(table(block, flow.draft));
  const line = (role: Role, place: MastheadPlace, lines: readonly string[]) => {
    const changed = block.changed?.[place];
    if (changed) flow.within(changeOfLine(changed), () => writeLine(role, roleInline(role, changed, flow), flow));
    else if (lines.join("") !== "") writeLine(role, brokenLines(lines, flow.ink), flow, saidOf(block, place, lines)?.content);
  };
  line(mastheadRoles.body, "body", block.body?.split("\n") ?? []);
  line(mastheadRoles.subsidiary, "subsidiaryBody", block.subsidiaryBody?.split("\n") ?? []);
  line(mastheadRoles.session, "session", [block.session ?? ""]);
  line(mastheadRoles.dates, "sessionDates", [block.sessionDates ?? ""]);
  line(mastheadRoles.agenda, "agendaItem", [block.agendaItem ?? ""]);
  line(mastheadRoles.agendaTitle, "agendaTitle", block.agendaTitle);
}

/** What a place of the masthead says, where front matter gives it. */
function saidOf({ traces, span }: RMasthead, place: MastheadPlace, lines: readonly string[]): Said | undefined {
  const trace = traces?.[place];
  return trace && { content: linesOfText({ type: "text", text: lines.join("\n"), span, trace }) };
}

function table(block: RMasthead, draft: Draft): WordTable {
  const { x, y, columns, rules } = draft.theme.page.masthead;
  const width = columns.reduce((sum, column) => sum + column, 0);
  const position = {
    "w:leftFromText": 142,
    "w:rightFromText": 142,
    "w:vertAnchor": "page",
    "w:horzAnchor": "page",
    "w:tblpX": x,
    "w:tblpY": y,
  };
  const none = { "w:w": 0, "w:type": "dxa" };
  const properties = [
    element("w:tblpPr", position),
    val("w:tblOverlap", "never"),
    mirrored(draft.resolved),
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    element("w:tblBorders", {}, border("w:bottom", rules[1] ?? 0) + border("w:insideH", rules[0] ?? 0)),
    element("w:tblLayout", { "w:type": "fixed" }),
    element("w:tblCellMar", {}, element("w:left", none) + element("w:right", none)),
    element("w:tblLook", { "w:val": "0000" }),
  ];
  const { change } = block;
  const rows = [firstRow(block, draft), secondRow(block, draft)].map((row) => ({ ...row, ...(change && { change }) }));
  return { type: "table", properties: properties.join(""), columns, rows };
}

/** "United Nations" and the symbol stand on the first rule; several symbols share the height of the row, since Word cuts off what is higher. */
function firstRow(block: RMasthead, draft: Draft): WordRow {
  const look = draft.theme.page.masthead;
  const places = mastheadCells(block, draft.prepared);
  const height = look.rows[0] ?? 0;
  const share = { rule: "exact", height: Math.floor(height / Math.max(1, block.symbols.length)) } as const;
  const several = block.symbols.length > 1 ? "several" : "";
  const style = draft.styles.variant(mastheadRoles.symbol, several, (symbol) => ({ ...symbol, line: share })).id;
  const all = block.symbols.map(({ organ, rest }) => organ + rest);
  const said = saidOf(block, "symbols", all)?.content.filter(({ type }) => type !== "line-break");
  const { changed } = block;
  const redlined =
    changed?.symbols &&
    ({
      type: "paragraph",
      style,
      ...island(all.join(""), "left", draft),
      content: inline(changed.symbols, plainSetting, draft),
    } as const);
  const symbols = redlined
    ? [redlined]
    : block.symbols.map((symbol, index) => {
        const says = said?.slice(index, index + 1);
        const content = symbolRuns(symbol, draft);
        return {
          type: "paragraph",
          style,
          ...island(all.join(""), "left", draft),
          content,
          says: says && { content: says },
        } as const;
      });
  const cells = [
    cell(before, [line(mastheadRoles.dates, "", draft)], look, true),
    cell(
      places.organization,
      [line(mastheadRoles.organization, textRun(block.organization, {}, draft.revisions.ink()), draft)],
      look,
      true,
    ),
    cell(places.symbols, symbols.length > 0 ? symbols : [line(mastheadRoles.symbol, "", draft)], look, true),
  ];
  return row(height, cells);
}

/** Emblem, organ and the Distr. block hang from the first rule. */
function secondRow(block: RMasthead, draft: Draft): WordRow {
  const look = draft.theme.page.masthead;
  const { organ, distribution } = mastheadCells(block, draft.prepared);
  const emblem = block.emblem ? [draft.pictures.emblem(block.emblem)] : "";
  const cells = [
    cell(before, [line(mastheadRoles.dates, emblem, draft)], look),
    cell(organ, [line(mastheadRoles.organ, brokenLines(block.organ.split("\n"), draft.revisions.ink()), draft)], look),
    cell(distribution, [distributionLine(block, draft)], look),
  ];
  return row(look.rows[1] ?? 0, cells);
}

/** The organ's letters large, the rest small. */
function symbolRuns({ organ, rest }: RMasthead["symbols"][number], draft: Draft): string {
  return textRun(organ, { style: draft.styles.use(mastheadRoles.letter).id }) + textRun(rest);
}

function distributionLine(block: RMasthead, draft: Draft): WordParagraph {
  const { distribution, changed } = block;
  const says = changed?.distribution ? undefined : saidOf(block, "distribution", distribution);
  const content = changed?.distribution ? inline(changed.distribution, plainSetting, draft) : brokenLines(distribution);
  return { ...line(mastheadRoles.distribution, content, draft), ...island(distribution.join(""), "right", draft), says };
}

function line(role: Role, content: WordContent, draft: Draft): WordParagraph {
  return { type: "paragraph", style: draft.styles.use(role).id, content };
}

function row(height: number, cells: readonly WordCell[]): WordRow {
  return { properties: `<w:cantSplit/>${element("w:trHeight", { "w:val": height, "w:hRule": "exact" })}`, cells };
}

/** The column of the emblem. */
const before: MastheadCell = { from: 0, to: 1 };

function cell(place: MastheadCell, blocks: readonly WordBlock[], look: MastheadLook, onRule = false): WordCell {
  const span = place.to - place.from;
  const properties = [
    element("w:tcW", { "w:w": cellWidth(place, look), "w:type": "dxa" }),
    span > 1 && val("w:gridSpan", span),
    onRule && val("w:vAlign", "bottom"),
  ];
  return { properties: properties.filter(Boolean).join(""), blocks };
}
