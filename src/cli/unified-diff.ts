/** Lines shown around those that differ. */
const context = 3;

/** Lines that are looked ahead, in both texts together, for one that is the same again. */
const ahead = 40;

/** A run of lines that differ: which of the first text stand in the place of which of the second. */
interface Change {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/** Two texts of a file as a unified diff, as `patch` and `git apply` read it; empty where they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [from, to] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(changesOf(from, to));
  if (hunks.length === 0) return "";
  const name = path.replace(/^\/+/, "");
  return [`--- a/${name}\n`, `+++ b/${name}\n`, ...hunks.map((changes) => hunkText(changes, from, to))].join("");
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Where two texts differ, which mostly have as many lines: line for line, up to the nearest line of both that is the same again. */
function changesOf(from: readonly string[], to: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  let [at, other] = [0, 0];
  while (at < from.length || other < to.length) {
    if (from[at] === to[other]) {
      at += 1;
      other += 1;
      continue;
    }
    const [fromEnd, toEnd] = together(from, to, at, other) ?? [Math.min(at + 1, from.length), Math.min(other + 1, to.length)];
    const before = changes.at(-1);
    if (before?.fromEnd === at && before.toEnd === other) changes.pop();
    const [start, otherStart] = before?.fromEnd === at && before.toEnd === other ? [before.from, before.to] : [at, other];
    changes.push({ from: start, fromEnd, to: otherStart, toEnd });
    [at, other] = [fromEnd, toEnd];
  }
  return changes;
}

/** The nearest lines at which two texts are the same again; nothing where that is not near. */
function together(
  from: readonly string[],
  to: readonly string[],
  at: number,
  other: number,
): readonly [number, number] | undefined {
  for (let apart = 1; apart <= ahead; apart++) {
    for (let passed = 0; passed <= apart; passed++) {
      const [here, there] = [at + passed, other + apart - passed];
      if (here < from.length && from[here] === to[there]) return [here, there];
    }
  }
  return undefined;
}

/** Changes that are shown together, since their context meets. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - last.fromEnd <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: readonly Change[], from: readonly string[], to: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return "";
  const lead = Math.min(context, first.from);
  const tail = Math.min(context, from.length - last.fromEnd);
  const lines: string[] = [];
  let at = first.from - lead;
  for (const { from: start, fromEnd, to: other, toEnd } of changes) {
    lines.push(...from.slice(at, start).map((line) => ` ${line}`));
    lines.push(...from.slice(start, fromEnd).map((line) => `-${line}`), ...to.slice(other, toEnd).map((line) => `+${line}`));
    at = fromEnd;
  }
  lines.push(...from.slice(at, at + tail).map((line) => ` ${line}`));
  const range = (start: number, end: number) => `${end > start ? start + 1 : start},${end - start}`;
  const head = `@@ -${range(first.from - lead, last.fromEnd + tail)} +${range(first.to - lead, last.toEnd + tail)} @@\n`;
  return head + lines.map((line) => (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)).join("");
}
