import type { WBlock } from "./blocks.ts";
import { type Reading, Story } from "./story.ts";
import type { WMargin } from "./word-file.ts";
import { childrenOf } from "./xml.ts";

/** Reads the headers and footers that the sections of the main story name. A part that several sections show is read once. */
export function readMargins(main: Story, reading: Reading): readonly WMargin[] {
  const read = new Map<string, readonly WBlock[]>();
  return main.sections.flatMap(({ element }, section) =>
    childrenOf(element).flatMap(({ name, attributes }) => {
      const of = name === "w:headerReference" ? "header" : name === "w:footerReference" ? "footer" : undefined;
      const part = main.relationship(attributes["r:id"])?.target;
      if (!of || part === undefined) return [];
      if (!reading.opened.has(part)) {
        reading.leftOut.add("word-part-missing", `${of}s`, main.place);
        return [];
      }
      const blocks = read.get(part) ?? blocksOf(part, reading);
      read.set(part, blocks);
      const type = attributes["w:type"];
      return { of, pages: type === "first" || type === "even" ? type : "default", section, part, blocks } as const;
    }),
  );
}

function blocksOf(part: string, reading: Reading): readonly WBlock[] {
  const story = new Story(reading, part);
  const blocks: WBlock[] = [];
  for (const child of childrenOf(reading.opened.treeOf(part))) reading.readBlock(child, story, blocks);
  return blocks;
}
