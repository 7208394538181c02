/** A name in a tag of Handlebars. */
export interface TagWord {
  /** As it is written, without what leads to it from inside a block: `note.title`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Characters of a tag that are looked through, on either side of an offset. */
const longestTag = 500;

/** What of a tag stands before an offset, from its braces on; nothing where no tag is open there, as none is behind an empty line. */
export function openTag(text: string, offset: number): string | undefined {
  const near = text.slice(Math.max(0, offset - longestTag), offset);
  const before = near.slice(near.lastIndexOf("\n\n") + 1);
  const open = before.lastIndexOf("{{");
  if (open < 0 || before.indexOf("}}", open) >= 0) return undefined;
  return /(?<!\\)(?:\\\\)*$/.test(before.slice(0, open)) ? before.slice(open) : undefined;
}

/** The name in a tag at an offset. */
export function tagWordAt(text: string, offset: number): TagWord | undefined {
  if (openTag(text, offset) === undefined) return undefined;
  const before = /(?<![\w@./-])[\w@./-]*$/.exec(text.slice(Math.max(0, offset - longestTag), offset))?.[0] ?? "";
  const after = /^[\w.-]*/.exec(text.slice(offset, offset + longestTag))?.[0] ?? "";
  const lead = /^(?:\.{1,2}\/)*(?:this\.)?/.exec(before + after)?.[0].length ?? 0;
  const path = (before + after).slice(lead);
  const start = offset - before.length + lead;
  return path === "" || start > offset ? undefined : { path, start, end: offset + after.length };
}
