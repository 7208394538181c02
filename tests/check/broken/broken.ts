import { Desk } from "../../../src/cli/mend.ts";
import type { World } from "../../../src/world.ts";
import { breakText, type Outcome, type RightText, rightText } from "./break.ts";
import { type Breaker, breakers } from "./breakers.ts";
import { reportOf } from "./texts.ts";

/** What came of a breaker, and what is asked of it. */
export interface Row extends Outcome {
  readonly breaker: Breaker;
  /** How many of the places stand in sentences that were put in. */
  added: number;
}

/** Breaks texts by every breaker, so many places of each where there are enough. */
export async function breakAll(texts: readonly string[], most: number, machine: World, only?: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const desk = new Desk(machine);
  const right: RightText[] = [];
  for (const text of texts) right.push(await rightText(text, desk));
  for (const breaker of breakers) {
    if (only !== undefined && breaker.rule !== only) continue;
    const row: Row = { breaker, places: 0, found: 0, added: 0, unlike: [], missed: [] };
    for (const text of right) if (row.places < most) await breakText(text, breaker, most, desk, row);
    const before = row.places;
    if (before < most && breaker.carriers) {
      const added = await rightText(withCarriers(texts[0] ?? "", breaker.carriers, most - before), desk);
      await breakText(added, breaker, most, desk, row);
    }
    row.added = row.places - before;
    rows.push(row);
  }
  return rows;
}

/** Sentences in which the right form stands, behind paragraphs of a text that have none of it. */
function withCarriers(text: string, carriers: readonly string[], count: number): string {
  const paragraphs = text.split("\n\n").filter((paragraph) => /^[A-Z][^[\]*{}“”]{80,}\.$/.test(paragraph));
  const chosen = Array.from({ length: count }, (_, index) => {
    const paragraph = paragraphs[index % paragraphs.length] ?? "It was so.";
    const carrier = carriers[Math.floor((index * carriers.length) / count) % carriers.length] ?? "";
    return `It was so, as was said. ${carrier} ${paragraph.slice(0, paragraph.indexOf(". ") + 1)}`.trim();
  });
  return reportOf(chosen);
}

/** A table of what was found and mended. */
export function tableOf(rows: readonly Row[]): string {
  const line = ({ added, breaker, found, places, unlike }: Row) =>
    [
      breaker.rule.padEnd(20),
      `${places}`.padStart(5),
      `${added}`.padStart(5),
      share(found, places).padStart(6),
      `${breaker.least ?? 97}`.padStart(6),
      unlike.length === 0 ? "  same" : "  UNLIKE",
    ].join(" ");
  return ["rule                places added  found  least  mended", ...rows.map(line)].join("\n");
}

export function share(found: number, places: number): string {
  return places === 0 ? "–" : `${Math.floor((found / places) * 1000) / 10}`;
}
