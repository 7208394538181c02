import type { Attributes, Inline, Paragraph, Text } from "../document/tree.ts";
import { Source, wholeOf } from "../source.ts";

/** Where nodes of an imported tree stand: in no file, since the tree is only printed. */
export const nowhere = wholeOf(new Source("", ""));

/** Plain characters. */
export function text(characters: string): Text {
  return { type: "text", text: characters, span: nowhere };
}

/** A paragraph. */
export function paragraph(content: readonly Inline[], attributes?: Attributes): Paragraph {
  return { type: "paragraph", content, span: nowhere, ...(attributes && { attributes }) };
}

/** What is put in braces after a block; nothing where there is nothing to say. */
export function braces(said: {
  readonly id?: string | undefined;
  readonly classes?: readonly string[];
  readonly pairs?: Readonly<Record<string, string>>;
}): Attributes | undefined {
  const { id, classes = [], pairs = {} } = said;
  if (id === undefined && classes.length === 0 && Object.keys(pairs).length === 0) return undefined;
  return { ...(id !== undefined && { id }), classes, pairs, span: nowhere };
}
