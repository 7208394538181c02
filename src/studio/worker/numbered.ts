import { readIfThere } from "../../read.ts";
import type { Session } from "../../session.ts";
import type { World } from "../../world.ts";
import type { NumberedBlock } from "../protocol.ts";

/** Characters of a block by which it is known. */
const longest = 90;

/** What has a number in a document and its annexes, in their order, each with its first words, its label where it has one, and where one can be put. */
export async function numberedBlocks(path: string, session: Session, world: World): Promise<readonly NumberedBlock[]> {
  const { index } = await session.analyze(path);
  const texts = new Map<string, string>();
  const textOf = (file: string) => {
    const known = texts.get(file) ?? readIfThere(file, world, () => {})?.text ?? "";
    texts.set(file, known);
    return known;
  };
  return (index?.numbers ?? []).map(({ number, place }): NumberedBlock => {
    const { file, start, end } = place;
    const label = index?.labels.find(
      (each) => each.place?.file === file && isWithin(each.place.start.offset, start.offset, end.offset),
    );
    const words = textOf(file).slice(start.offset, end.offset).replace(/\s+/g, " ").slice(0, longest);
    return { number, words, path: file, end: end.offset, ...(label && { label: label.name }) };
  });
}

function isWithin(offset: number, start: number, end: number): boolean {
  return offset >= start && offset <= end;
}
