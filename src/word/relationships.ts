import { childrenOf, type XmlElement } from "./xml.ts";

/** Where a part says that another one is. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `image`, `hyperlink`… */
  readonly type: string;
  /** The name of a part, or the address of what lies outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relationships from their part; `part` is whose they are, from whose folder targets are taken. */
export function relationshipsIn(tree: XmlElement | undefined, part: string): readonly Relationship[] {
  return childrenOf(tree, "rel:Relationship").map(({ attributes }) => {
    const { Id: id = "", Type = "", Target = "", TargetMode } = attributes;
    const isExternal = TargetMode === "External";
    const type = Type.slice(Type.lastIndexOf("/") + 1);
    return { id, type, target: isExternal ? Target : within(part, Target), isExternal };
  });
}

/** The name of a part from that of another: nothing leads out of the package. */
function within(part: string, target: string): string {
  const [path = ""] = target.replaceAll("\\", "/").split("#");
  const parts = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  }
  return parts.join("/");
}
