import { traceOfRun } from "../document/plain.ts";
import type { RBlock, Resolved, RInline } from "../document/resolved.ts";
import { linesIn, outerBlocks } from "../document/walk-resolved.ts";
import { indexAt, type Source, type Span } from "../source.ts";

/** Places in a file in the order of their starts, with those. */
interface Places {
  readonly starts: number[];
  readonly places: Span[];
}

/** What stretches of files print, such as references: the first time that they do, since a loop may print one often. */
export class Printed {
  readonly #files = new Map<Source, Places>();
  /** By a place's file and start. */
  readonly #texts = new Map<Source, Map<number, string>>();

  /** `places` do not overlap. */
  constructor(places: readonly Span[], resolved: Resolved) {
    for (const place of [...places].sort((one, other) => one.start - other.start)) {
      const file = this.#files.get(place.source) ?? { places: [], starts: [] };
      this.#files.set(place.source, file);
      file.places.push(place);
      file.starts.push(place.start);
    }
    for (const source of this.#files.keys()) this.#texts.set(source, new Map());
    const isText = (block: RBlock) => block.type !== "contents";
    for (const line of linesIn(outerBlocks(resolved).filter(isText))) this.#line(line);
    for (const { content } of resolved.notes) this.#line(content);
  }

  /** What a place prints; nothing where it is printed nowhere. */
  textOf({ source, start }: Span): string {
    return this.#texts.get(source)?.get(start) ?? "";
  }

  #line(content: readonly RInline[]): void {
    let [open, text]: [Span | undefined, string] = [undefined, ""];
    const move = (place: Span | undefined) => {
      if (place?.source === open?.source && place?.start === open?.start) return;
      const known = open && this.#texts.get(open.source);
      if (open && known && !known.has(open.start)) known.set(open.start, text);
      [open, text] = [place, ""];
    };
    const take = (node: RInline): void => {
      if (node.type === "link") for (const inner of node.content) take(inner);
      if (node.type !== "text" && node.type !== "ref") return;
      for (const segment of traceOfRun(node)) {
        move(this.#placeOf(segment));
        text += node.text.slice(segment.at, segment.at + segment.length);
      }
    };
    for (const node of content) take(node);
    move(undefined);
  }

  /** The place that a stretch lies in. */
  #placeOf({ source, start, end }: Span): Span | undefined {
    const file = this.#files.get(source);
    const place = file?.places[indexAt(file.starts, start)];
    return place && place.start <= start && end <= place.end ? place : undefined;
  }
}
