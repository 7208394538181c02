import { diffArrays } from "../compare/differences.ts";
import { bodyStart } from "../parse/front-matter.ts";
import { type MarkedView, markedView } from "../parse/marked-views.ts";
import { Source } from "../source.ts";
import { slice } from "../trace.ts";

/** Differences that are looked for before two texts are called wholly different. */
const mostEdits = 4_000;

/** Signs that may not stand in a mark: where one of two versions has them, the new one is taken as it is. */
const marksSign = /\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}|~>|`/;

/**
 * A file that became another, with marks for what changed in its body instead: all of them accepted it is the new text, rejected the old one. Front
 * matter is the new one's, and says that changes are shown. None where a text cannot be marked: code, marks in it already, too many differences.
 */
export function withMarks(path: string, before: string, after: string): string | undefined {
  const [old, fresh] = [new Source(path, before), new Source(path, after)];
  const [oldStart, freshStart] = [bodyStart(old), bodyStart(fresh)];
  if (oldStart === 0 || freshStart === 0) return undefined;
  const [oldBody, freshBody] = [old.text.slice(oldStart), fresh.text.slice(freshStart)];
  const body = markedBody(oldBody, freshBody);
  if (body === undefined || viewOf(body, "accepted") !== freshBody || viewOf(body, "rejected") !== oldBody) return undefined;
  return showingChanges(fresh.text.slice(0, freshStart)) + body;
}

function viewOf(body: string, view: MarkedView): string {
  return markedView(slice(new Source("", body)), view, () => {}).text;
}

function showingChanges(head: string): string {
  if (/\nchanges:/.test(head)) return head;
  return `${head.slice(0, head.lastIndexOf("\n---"))}\nchanges: shown${head.slice(head.lastIndexOf("\n---"))}`;
}

/** Words, blanks and signs; a line end stands by itself. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function markedBody(before: string, after: string): string | undefined {
  const parts = diffArrays([...piecesOf(before)], [...piecesOf(after)], { maxEditLength: mostEdits });
  if (!parts) return undefined;
  const written: string[] = [];
  let [gone, come] = ["", ""];
  const close = () => {
    written.push(mark(gone, come));
    [gone, come] = ["", ""];
  };
  for (const { added, removed, value } of parts) {
    const text = value.join("");
    if (removed) gone += text;
    else if (added) come += text;
    else {
      close();
      written.push(text);
    }
    if (marksSign.test(gone + come)) return undefined;
  }
  close();
  return written.join("");
}

function mark(gone: string, come: string): string {
  if (gone === "" && come === "") return "";
  if (gone === "") return `{++${come}++}`;
  return come === "" ? `{--${gone}--}` : `{~~${gone}~>${come}~~}`;
}
