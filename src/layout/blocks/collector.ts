import type { RBlock, Resolved } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Element } from "../../text/element.ts";
import { setParagraph } from "../../text/paragraph.ts";
import type { Prose } from "../../text/prose.ts";
import type { Geometry } from "../../theme/geometry.ts";
import { lookOf, styleOf } from "../../theme/look.ts";
import type { OutlineEntry } from "../page.ts";
import type { Flow } from "./flow.ts";

/** A document on its way into the flow. */
export interface Collector {
  readonly resolved: Resolved;
  readonly context: Prepared;
  readonly flow: Flow;
  readonly outline: OutlineEntry[];
  /** Adds any blocks: what follows the first paragraph of a note. */
  add(blocks: readonly RBlock[], parent: Element, collector: Collector): void;
}

/** Adds a line of text of a role that is no block of its own: titles of boxes, heads of tables. */
export function addLine(prose: Prose, role: Role, collector: Collector): void {
  const look = lookOf(collector.context.theme, role);
  const style = styleOf(collector.context.theme, role);
  const column = pageOf(collector);
  collector.flow.addParagraph(setParagraph(prose, { style, column, lead: look.lead }, collector.context), style);
}

/** The pages that the flow is on: their margins are its column. */
export function pageOf({ flow, context }: Collector): Geometry {
  return flow.turned ? context.pages.turned : context.pages.upright;
}
