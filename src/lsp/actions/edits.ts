import type { TextEdit as ProgramEdit } from "../../trace.ts";
import { isInside } from "../../world.ts";
import type { Desk } from "../desk.ts";
import type { TextEdit, WorkspaceEdit } from "../protocol.ts";

/** Edits as the protocol has them, file by file; nothing where one of them is to a file that the program ships, which nobody changes. */
export function workspaceEdit(edits: readonly ProgramEdit[], { texts, world }: Desk): WorkspaceEdit | undefined {
  if (edits.length === 0 || edits.some(({ span }) => isInside(world.templates, span.source.path))) return undefined;
  const changes: Record<string, TextEdit[]> = {};
  for (const { span, text } of edits) {
    const uri = texts.addressOf(span.source.path);
    changes[uri] = [...(changes[uri] ?? []), { range: texts.rangeOfSpan(span), newText: text }];
  }
  return { changes };
}
