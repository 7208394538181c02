import type { Span } from "../source.ts";
import { folderOf } from "../world.ts";
import type { Change } from "./change.ts";
import { commentsText } from "./comments.ts";
import type { MergedReturn } from "./merge.ts";
import { escaped, shown } from "./page-text.ts";

/**
 * What was done with each change, and the comments: a page of Markdown for whoever has to decide, in the folder of the source at `path`, to whose
 * lines it leads. It names the people that the Word files name.
 */
export function reviewText(returned: readonly MergedReturn[], path: string): string {
  const folder = folderOf(path);
  return returned
    .map(({ path: name, changes, file }) => {
      const lines = changes.map((change, index) => `${index + 1}. ${changeText(change, folder)}`);
      const comments = commentsText(file);
      return lines.length + comments.length === 0
        ? ""
        : [`# Review of ${name}`, sumText(changes), lines.join("\n"), comments].filter((part) => part !== "").join("\n\n");
    })
    .filter((part) => part !== "")
    .map((part) => `${part}\n`)
    .join("\n");
}

/** How many changes there are, of whom, and how many of them were made. */
function sumText(changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(authorOf(change), (counts.get(authorOf(change)) ?? 0) + 1);
  const made = changes.filter(({ left }) => left === undefined).length;
  const all = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return `${all}, ${made} of them made: ${[...counts].map(([who, count]) => `${who} ${count}`).join(", ")}.`;
}

function authorOf({ author }: Change): string {
  return author === undefined ? "not recorded" : author === "" ? "nobody named" : escaped(author);
}

function changeText(change: Change, folder: string): string {
  const { kind, old, fresh, place, span: at, left, date } = change;
  const who = [authorOf(change), date?.slice(0, 10)].filter(Boolean).join(", ");
  const where = [place.where, ...(at ? [lineLink(at, folder)] : [])].join(", ");
  const what = `${kind}: “${shown(old)}” → “${shown(fresh)}”`;
  return `${where}, ${who}: ${what}; ${left === undefined ? "done" : `not done: ${escaped(left)}`}`;
}

/** A link to the line of a file, as it is seen from a folder. */
function lineLink({ source, start }: Span, folder: string): string {
  const { line } = source.position(start);
  const { path } = source;
  const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  return `[${escaped(name)}:${line}](${encodeURI(name).replace(/[()]/g, "\\$&")}#L${line})`;
}
