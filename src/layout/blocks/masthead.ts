import type { MastheadPlace, RMasthead } from "../../document/first-page.ts";
import { mastheadRoles } from "../../document/own-roles.ts";
import type { RInline } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { cellColumn, type MastheadCells, mastheadCells } from "../../prepare/masthead-cells.ts";
import { emblemPlace } from "../../prepare/picture-size.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import { asWritten, type Context } from "../../text/context.ts";
import type { Element } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { baselineDepth, type Column, lineHeight, type SetParagraph, setParagraph } from "../../text/paragraph.ts";
import { flatten, join, plainProse } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import { sliceTrace, type Trace } from "../../trace.ts";
import type { MastheadPart, PlacedPicture } from "../slots.ts";
import { addLine, type Collector } from "./collector.ts";

/** White between the second rule and the text. */
const clearance = 0.4;

/** The masthead's table: its edges, and its columns by what stands in them. */
interface Cells extends Readonly<Record<keyof MastheadCells | "whole", Column>> {
  /** Feet of the two rows. */
  readonly first: number;
  readonly second: number;
}

/** Adds the head of the first page: a table of fixed places (un-format 3.1, 3.2), and under its second rule body, session and agenda. */
export function addMasthead(block: RMasthead, parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  const cells = cellsOf(block, context);
  const [, thick = 0] = context.theme.page.masthead.rules;
  const top = points(context.theme.page.margin.top);
  const foot = cells.second + thick / 8 + clearance;
  const draw = [...drawFirstRow(block, cells, parent, context), ...drawSecondRow(block, cells, parent, context)];
  if (flow.slots.length > 0) flow.startPage();
  flow.add({ kind: "masthead", draw }, Math.max(foot - top, 0));
  const traces = block.traces ?? {};
  const line = (role: Role, place: MastheadPlace, text: string | undefined) => {
    const changed = block.changed?.[place];
    if (!text && !changed) return;
    const style = styleOf(context.theme, role);
    const tag = element("P", parent);
    const prose = changed
      ? flatten(changed, { style }, tag, context)
      : plainProse(text ?? "", { style }, tag, context, traces[place]);
    addLine(prose, role, collector);
  };
  line(mastheadRoles.body, "body", block.body);
  line(mastheadRoles.subsidiary, "subsidiaryBody", block.subsidiaryBody);
  line(mastheadRoles.session, "session", block.session);
  line(mastheadRoles.dates, "sessionDates", block.sessionDates);
  line(mastheadRoles.agenda, "agendaItem", block.agendaItem);
  line(mastheadRoles.agendaTitle, "agendaTitle", block.agendaTitle.join("\n"));
}

function cellsOf(block: RMasthead, context: Context): Cells {
  const look = context.theme.page.masthead;
  const { organization, symbols, organ, distribution } = mastheadCells(block, context);
  const first = points(look.y + (look.rows[0] ?? 0));
  return {
    organization: cellColumn(organization, look),
    symbols: cellColumn(symbols, look),
    organ: cellColumn(organ, look),
    distribution: cellColumn(distribution, look),
    whole: cellColumn({ from: 0, to: look.columns.length }, look),
    first,
    second: first + points(look.rows[1] ?? 0),
  };
}

/** "United Nations" and the symbol stand on the first rule. */
function drawFirstRow(block: RMasthead, cells: Cells, parent: Element, context: Context): MastheadPart[] {
  const name = styleOf(context.theme, mastheadRoles.organization);
  const organization = setText(block.organization, mastheadRoles.organization, cells.organization, undefined, parent, context);
  const parts: MastheadPart[] = [
    { kind: "line", paragraph: organization, y: cells.first - points(name.after) - organization.depth },
  ];
  const pitch = lineHeight(styleOf(context.theme, mastheadRoles.symbol), styleOf(context.theme, mastheadRoles.letter).size);
  const leftToRight = { ...context, direction: "ltr" } as const;
  const changed = block.changed?.symbols;
  if (changed) {
    const paragraph = setLine(changed, mastheadRoles.symbol, cells.symbols, parent, leftToRight);
    const y = cells.first - paragraph.depth - (paragraph.lines.length - 1) * paragraph.height;
    parts.push({ kind: "line", paragraph, y });
  }
  const own = changed ? [] : tracedSymbols(block);
  const symbols = own.map((symbol) => setSymbol(symbol, cells.symbols, parent, leftToRight));
  for (const [index, paragraph] of symbols.entries()) {
    parts.push({ kind: "line", paragraph, y: cells.first - paragraph.depth - (symbols.length - 1 - index) * pitch });
  }
  return [...parts, rule(cells.first, context.theme.page.masthead.rules[0], cells)];
}

/** Emblem, organ and the Distr. block hang from the first rule. */
function drawSecondRow(block: RMasthead, cells: Cells, parent: Element, context: Prepared): MastheadPart[] {
  const { rules, drop } = context.theme.page.masthead;
  const top = cells.first + (rules[0] ?? 0) / 8;
  const organ = setText(block.organ, mastheadRoles.organ, cells.organ, undefined, parent, context);
  const organBefore = points(styleOf(context.theme, mastheadRoles.organ).before);
  const lines = block.distribution.join("\n");
  const trace = block.traces?.distribution;
  const changed = block.changed?.distribution;
  const distribution = changed
    ? setLine(changed, mastheadRoles.distribution, cells.distribution, parent, asWritten(lines, context))
    : setText(lines, mastheadRoles.distribution, cells.distribution, trace, parent, asWritten(lines, context));
  const distributionBefore = points(styleOf(context.theme, mastheadRoles.distribution).before);
  const parts: MastheadPart[] = [
    { kind: "line", paragraph: organ, y: top + organBefore + organ.height - organ.depth },
    { kind: "line", paragraph: distribution, y: top + distributionBefore + distribution.height - distribution.depth },
  ];
  const emblem = emblemOf(block, context);
  return [
    ...(emblem ? [{ kind: "emblem", place: emblem, parent } as const] : []),
    ...parts,
    rule(cells.second + points(drop), rules[1], cells),
  ];
}

/** A rule under a row; it begins half its thickness before the table, as the border of a cell does. */
function rule(y: number, eighths: number | undefined, { whole }: Cells): MastheadPart {
  const height = (eighths ?? 0) / 8;
  return { kind: "rule", x: whole.left - height / 2, y, width: whole.right - whole.left + height / 2, height };
}

/** Lines of one role as a paragraph that breaks where they end. */
function setText(
  text: string,
  role: Role,
  column: Column,
  trace: Trace | undefined,
  parent: Element,
  context: Context,
): SetParagraph {
  const style = styleOf(context.theme, role);
  const prose = plainProse(text, { style }, element("P", parent), context, trace);
  return setParagraph(prose, { style, column, lead: false }, context);
}

/** What two versions say at one place of the masthead. */
function setLine(content: readonly RInline[], role: Role, column: Column, parent: Element, context: Context): SetParagraph {
  const style = styleOf(context.theme, role);
  const prose = flatten(content, { style }, element("P", parent), context);
  return setParagraph(prose, { style, column, lead: false }, context);
}

/** A symbol in its parts, with the places of their characters. */
type TracedSymbol = Readonly<Record<"organ" | "rest", { readonly text: string; readonly trace?: Trace | undefined }>>;

function tracedSymbols({ symbols, traces }: RMasthead): readonly TracedSymbol[] {
  let at = 0;
  const part = (text: string) => {
    const start = at;
    at += text.length;
    return { text, trace: traces?.symbols && sliceTrace(traces.symbols, start, at) };
  };
  return symbols.map(({ organ, rest }) => {
    const parts = { organ: part(organ), rest: part(rest) };
    at++;
    return parts;
  });
}

/** The symbol: the organ's letter large, the rest small, on one baseline. */
function setSymbol({ organ, rest }: TracedSymbol, column: Column, parent: Element, context: Context): SetParagraph {
  const style = styleOf(context.theme, mastheadRoles.symbol);
  const tag = element("P", parent);
  const large = styleOf(context.theme, mastheadRoles.letter);
  const letter = plainProse(organ.text, { style: large }, tag, context, organ.trace);
  const small = plainProse(rest.text, { style }, tag, context, rest.trace);
  const paragraph = setParagraph(join(letter, small), { style, column, lead: false }, context);
  return { ...paragraph, depth: baselineDepth(large.size) };
}

function emblemOf({ emblem }: RMasthead, context: Prepared): PlacedPicture | undefined {
  return emblem && { ...emblemPlace(emblem, context.theme), image: emblem, drawing: context.drawingOf(emblem) };
}
