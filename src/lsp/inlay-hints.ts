import type { Desk, Spot } from "./desk.ts";
import { type InlayHint, InlayHintKind } from "./protocol.ts";

/** The numbers of paragraphs, items, tables and headings, before each, between two offsets. */
export function hintsIn({ file, source, studies }: Spot, end: number, desk: Desk): readonly InlayHint[] {
  const [study] = studies;
  const all = [...(study?.index?.numbers ?? []), ...(study?.index?.headings ?? [])];
  return all.flatMap(({ number, place }) => {
    const { offset } = place.start;
    if (number === undefined || place.file !== file || offset > Math.min(end, source.text.length)) return [];
    const { start } = desk.texts.rangeOf(place);
    return [{ position: start, label: number, kind: InlayHintKind.Parameter, paddingRight: true }];
  });
}
