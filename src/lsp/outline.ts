import type { Heading } from "../analysis/document-index.ts";
import { span } from "../source.ts";
import type { Desk, Spot } from "./desk.ts";
import { type DocumentSymbol, type Range, SymbolKind } from "./protocol.ts";

/** A section: its heading, and the offset at which the next begins that is no deeper. */
export interface Section {
  readonly heading: Heading;
  readonly start: number;
  readonly end: number;
}

/** The sections of a file, each before those in it. */
export function sectionsOf({ file, source, studies }: Spot): readonly Section[] {
  const [study] = studies;
  const headings = (study?.index?.headings ?? []).filter(({ place }) => place.file === file);
  const inOrder = [...headings].sort((one, other) => one.place.start.offset - other.place.start.offset);
  const starts: number[] = [];
  return inOrder.reduceRight<Section[]>((sections, heading) => {
    const end = Math.min(...starts.slice(0, heading.level + 1).filter(Number.isFinite), source.text.length);
    const start = Math.min(heading.place.start.offset, end);
    starts[heading.level] = start;
    sections.unshift({ heading, start, end });
    return sections;
  }, []);
}

/** The outline of a file, its headings with the numbers that are printed. */
export function outlineOf(spot: Spot, desk: Desk): readonly DocumentSymbol[] {
  const range = (start: number, end: number): Range => desk.texts.rangeOfSpan(span(spot.source, start, end));
  const outline: DocumentSymbol[] = [];
  const open: { readonly level: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { heading, start, end } of sectionsOf(spot)) {
    const { level, number, place, text } = heading;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const children: DocumentSymbol[] = [];
    const symbol = {
      name: [number, text].filter(Boolean).join(" ") || "(no words)",
      kind: SymbolKind.String,
      range: range(start, end),
      selectionRange: range(start, Math.max(start, Math.min(place.end.offset, end))),
      children,
    };
    (open.at(-1)?.children ?? outline).push(symbol);
    open.push({ level, children });
  }
  return outline;
}
