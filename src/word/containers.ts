import type { WControl } from "./blocks.ts";
import { isChange } from "./changes.ts";
import type { Story } from "./story.ts";
import { childOf, childrenOf, valOf, type XmlElement } from "./xml.ts";

/** Elements that hold blocks, or rows or cells, and are nothing themselves. */
const transparent = new Set(["w:sdtContent", "w:customXml", "w:smartTag"]);

/** Goes through what stands in a content control, a record of a change or the like; whether the element is one. */
export function inside(element: XmlElement, story: Story, each: (child: XmlElement) => void): boolean {
  const { name } = element;
  if (name === "w:sdt") {
    const before = story.controls;
    story.controls = [...before, controlOf(childOf(element, "w:sdtPr"))];
    story.control(childOf(element, "w:sdtPr"), () => childrenOf(childOf(element, "w:sdtContent")).forEach(each));
    story.controls = before;
  } else if (isChange(name)) story.within(element, () => childrenOf(element).forEach(each));
  else if (transparent.has(name)) childrenOf(element).forEach(each);
  else return false;
  return true;
}

function controlOf(properties: XmlElement | undefined): WControl {
  const tag = valOf(properties, "w:tag");
  const alias = valOf(properties, "w:alias");
  const gallery = valOf(childOf(properties, "w:docPartObj"), "w:docPartGallery");
  return {
    ...(tag !== undefined && { tag }),
    ...(alias !== undefined && { alias }),
    ...(gallery !== undefined && { gallery }),
  };
}
