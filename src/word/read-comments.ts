import type { WBlock } from "./blocks.ts";
import { type Reading, Story } from "./story.ts";
import type { WComment } from "./word-file.ts";
import { childrenOf, isOn, type XmlElement } from "./xml.ts";

/** What Word keeps beside the comments: each by the id of the last paragraph of its comment. */
interface Extended {
  readonly parent?: string;
  readonly isDone: boolean;
}

/** Reads comments; which answers which, and whether they are done, stands in a part that is not in every file (`commentsExtended.xml`). */
export function readComments(main: string, reading: Reading): ReadonlyMap<string, WComment> {
  const part = reading.opened.partOf(main, "comments");
  if (part === undefined) return new Map();
  const extended = extendedOf(main, reading);
  const story = new Story(reading, part);
  const elements = childrenOf(reading.opened.treeOf(part), "w:comment");
  const ids = new Map(elements.map((element) => [paragraphOf(element), element.attributes["w:id"] ?? ""]));
  return new Map(
    elements.map((element) => {
      const blocks: WBlock[] = [];
      for (const child of childrenOf(element)) reading.readBlock(child, story, blocks);
      const { "w:id": id = "", "w:author": author = "", "w:initials": initials = "", "w:date": date = "" } = element.attributes;
      const { parent, isDone = false } = extended.get(paragraphOf(element)) ?? {};
      const answers = parent === undefined ? undefined : ids.get(parent);
      return [id, { id, author, initials, date, blocks, ...(answers !== undefined && { answers }), isDone }];
    }),
  );
}

function extendedOf(main: string, { opened }: Reading): ReadonlyMap<string, Extended> {
  const part = opened.partOf(main, "commentsExtended");
  const tree = part === undefined ? undefined : opened.treeOf(part);
  return new Map(
    childrenOf(tree, "w15:commentEx").map(({ attributes }) => {
      const parent = attributes["w15:paraIdParent"];
      const isDone = isOn(attributes["w15:done"] ?? "0");
      return [attributes["w15:paraId"] ?? "", { ...(parent !== undefined && { parent }), isDone }];
    }),
  );
}

/** The id of the last paragraph of a comment; "" where paragraphs have none. */
function paragraphOf(comment: XmlElement): string {
  return childrenOf(comment, "w:p").at(-1)?.attributes["w14:paraId"] ?? "";
}
