import type { Inline } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";
import type { PlainToken } from "../word/word-view.ts";
import { nowhere, text } from "./nodes.ts";
import { withReferences } from "./reference-words.ts";
import { linkTo, type Run, type RunContext, type RunPlace, referenceTo, runsOf, type TextRun } from "./runs.ts";

/** What a line is part of, as far as that changes what stands in it. */
export interface LineUse {
  /** Whether bold or italics that all of it has belong to its place and not to its words: headings, captions, heads of tables. */
  readonly dressed?: boolean;
  /** Whether it stands in a note, where references are short. */
  readonly inNote?: boolean;
}

/** The tokens of a paragraph as content of a tree. */
export function inlinesOf(
  tokens: readonly PlainToken[],
  at: RunPlace,
  use: LineUse,
  context: RunContext,
  words: Words,
): readonly Inline[] {
  const read = trimmed(runsOf(tokens, at, context));
  const typed = context.typed?.runs(read, at.place) ?? read;
  return contentOf(withReferences(typed, use.inNote === true, context.labels, words), use.dressed === true);
}

/** The runs of a line as content of a tree; `dressed` is whether bold or italics that all of it has belong to its place. */
export function contentOf(runs: readonly Run[], dressed: boolean): readonly Inline[] {
  return dressed ? stretched(undressed(runs)) : throughout(runs);
}

/** A line of which all words are bold or in italics as one stretch, with the signs and references in it; calls of notes at its end stand behind. */
function throughout(runs: readonly Run[]): readonly Inline[] {
  const look = looks.find((one) => isThroughout(runs, one));
  if (look === undefined) return stretched(runs);
  const end = runs.findLastIndex(({ kind }) => kind !== "call") + 1;
  const inside = runs.slice(0, end).map((run) => (run.kind === "text" ? { ...run, [look]: false } : run));
  const type = look === "bold" ? "strong" : "emphasis";
  return [{ type, span: nowhere, content: throughout(inside) }, ...built(runs.slice(end))];
}

const looks = ["italic", "bold"] as const;

/** Whether all runs that say something have a look. */
function isThroughout(runs: readonly Run[], look: Look): boolean {
  const texts = runs.flatMap((run) => (run.kind === "text" && says(run.text) ? [run] : []));
  return texts.length > 0 && texts.every((run) => run[look]);
}

type Look = (typeof looks)[number];

/** Stretches of a look where some words have it. */
function stretched(runs: readonly Run[]): readonly Inline[] {
  return built(joined(evenedOut(evenedOut(runs, "bold"), "italic")));
}

/** Without blanks at the ends and around breaks, several blanks as one, and without the commas between calls of notes. */
export function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  let open = true;
  runs.forEach((run, index) => {
    if (run.kind !== "text") {
      if (run.kind === "break" || (run.kind === "call" && kept.at(-1)?.kind === "text")) trimEnd(kept);
      if (run.kind !== "break" || kept.length > 0) kept.push(run);
      open = run.kind === "break" || kept.length === 0;
      return;
    }
    if (runs[index - 1]?.kind === "call" && runs[index + 1]?.kind === "call" && ["", ","].includes(run.text.trim())) return;
    const spaced = run.text.replace(/[\t ]+/g, " ");
    const own = open ? spaced.replace(/^ /, "") : spaced;
    if (own === "") return;
    kept.push({ ...run, text: own });
    open = own.endsWith(" ");
  });
  trimEnd(kept);
  return kept;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    if (last.kind === "break") runs.pop();
    else if (last.kind === "text" && last.text.endsWith(" ")) {
      runs.pop();
      const text = last.text.slice(0, -1);
      if (text !== "") {
        runs.push({ ...last, text });
        return;
      }
    } else return;
  }
}

/** Without the bold or the italics that all words have. */
function undressed(runs: readonly Run[]): readonly Run[] {
  const bold = isThroughout(runs, "bold");
  const italic = isThroughout(runs, "italic");
  return runs.map((run) => (run.kind === "text" ? { ...run, bold: run.bold && !bold, italic: run.italic && !italic } : run));
}

/**
 * With stretches of a look that begin and end with a letter or a figure: signs and blanks at their ends are moved out, those between two
 * stretches join them, and stretches of signs alone are none. Markdown cannot emphasize a sign that stands alone.
 */
function evenedOut(runs: readonly Run[], look: Look): readonly Run[] {
  const parts = runs.flatMap((run): readonly Run[] => (run.kind === "text" ? pieces(run) : [run]));
  const result = [...parts];
  for (let index = 0; index < parts.length; index++) {
    const run = parts[index];
    if (run?.kind !== "text" || says(run.text)) continue;
    let end = index;
    while (end < parts.length && isSilent(parts[end])) end += 1;
    const [before, after] = [parts[index - 1], parts[end]];
    const joins =
      has(before, look) && has(after, look) && parts.slice(index, end).some((one) => has(one, look) || isBlank(one));
    for (let at = index; at < end; at++) {
      const one = parts[at];
      if (one?.kind === "text") result[at] = { ...one, [look]: joins };
    }
    index = end - 1;
  }
  return result;
}

/** A run in up to three pieces: the signs before its first letter, what is between, the signs after its last. */
function pieces(run: TextRun): readonly TextRun[] {
  const first = run.text.search(/[\p{L}\p{N}]/u);
  if (first < 0) return [run];
  const behind = [...run.text].reverse();
  const silent = behind.findIndex((one) => says(one));
  const end = run.text.length - behind.slice(0, silent).join("").length;
  return [run.text.slice(0, first), run.text.slice(first, end), run.text.slice(end)].flatMap((text) =>
    text === "" ? [] : [{ ...run, text }],
  );
}

function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isSilent(run: Run | undefined): boolean {
  return run?.kind === "text" && !says(run.text);
}

function isBlank(run: Run | undefined): boolean {
  return run?.kind === "text" && run.text.trim() === "";
}

function has(run: Run | undefined, look: Look): boolean {
  return run?.kind === "text" && run[look];
}

/** Runs of one look as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === "text" && last?.kind === "text" && isAlike(run, last))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function isAlike(one: TextRun, other: TextRun): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.script === other.script && one.href === other.href;
}

/** Stretches one in another: links around italics around bold around what is raised. */
function built(runs: readonly Run[]): readonly Inline[] {
  return grouped(
    runs,
    (run) => (run.kind === "text" ? run.href : undefined),
    (group, href) => (href === undefined ? italics(group) : [linkTo(href, italics(group))]),
  );
}

function italics(runs: readonly Run[]): readonly Inline[] {
  return grouped(
    runs,
    (run) => has(run, "italic"),
    (group, on) => (on ? [{ type: "emphasis", span: nowhere, content: bolds(group) }] : bolds(group)),
  );
}

function bolds(runs: readonly Run[]): readonly Inline[] {
  return grouped(
    runs,
    (run) => has(run, "bold"),
    (group, on) => (on ? [{ type: "strong", span: nowhere, content: group.flatMap(leaf) }] : group.flatMap(leaf)),
  );
}

function leaf(run: Run): readonly Inline[] {
  switch (run.kind) {
    case "break":
      return [{ type: "line-break", span: nowhere }];
    case "call":
      return [{ type: "note-call", id: run.id, idSpan: nowhere, span: nowhere }];
    case "reference":
      return [referenceTo([run.label, ...(run.others ?? [])], run.isFull ? "full" : "bare")];
    case "text":
      if (run.script === "none") return [text(run.text)];
      return [{ type: run.script === "raised" ? "superscript" : "subscript", span: nowhere, content: [text(run.text)] }];
  }
}

/** Neighbours that have something in common, made one after the other. */
function grouped<Key>(
  runs: readonly Run[],
  keyOf: (run: Run) => Key,
  make: (group: readonly Run[], key: Key) => readonly Inline[],
): readonly Inline[] {
  const result: Inline[] = [];
  for (let start = 0; start < runs.length; ) {
    const first = runs[start];
    if (!first) break;
    const key = keyOf(first);
    let end = start + 1;
    for (let next = runs[end]; next && keyOf(next) === key; next = runs[end]) end += 1;
    result.push(...make(runs.slice(start, end), key));
    start = end;
  }
  return result;
}
