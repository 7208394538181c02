import { diffArrays } from "../compare/differences.ts";

/** As many lines that differ as are looked for; of a text that differs in more, each line ends as most lines of the file do. */
const mostDifferences = 2000;

/**
 * A later text of a file, of which every line ends in "\n", with the mark at the beginning and the line ends that the file has: a line that
 * stays keeps its own, and one that came has that of the line before it.
 */
export function withEndsOf(written: string, text: string): string {
  const mark = written.startsWith("\ufeff") ? "\ufeff" : "";
  const lines = written.slice(mark.length).match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
  const ends = lines.map((line) => /(?:\r\n?|\n)$/.exec(line)?.[0] ?? "");
  const kinds = new Set(ends.filter((end) => end !== ""));
  const [end = "\n"] = kinds;
  if (kinds.size < 2) return mark + (end === "\n" ? text : text.replaceAll("\n", end));
  return mark + withMixedEnds(lines, ends, text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

function withMixedEnds(lines: readonly string[], ends: readonly string[], fresh: string[]): string {
  const old = lines.map((line, index) => line.slice(0, line.length - (ends[index]?.length ?? 0)) + (ends[index] ? "\n" : ""));
  const steps = diffArrays(old, fresh, { maxEditLength: mostDifferences });
  const most = mostOf(ends);
  if (!steps) return fresh.join("").replaceAll("\n", most);
  const pieces: string[] = [];
  let [at, last] = [0, ends.find((end) => end !== "") ?? "\n"];
  for (const { added, removed, value } of steps) {
    for (const line of value) {
      if (!added) last = ends[at++] || last;
      if (!removed) pieces.push(line.endsWith("\n") ? line.slice(0, -1) + last : line);
    }
  }
  return pieces.join("");
}

/** The one of which there are most. */
function mostOf(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] || "\n";
}
