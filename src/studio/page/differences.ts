import { presentableDiff } from "@codemirror/merge";
import { make } from "../../preview/page/dom.ts";
import { isText, type Project, textOf } from "./project.ts";

/** Characters around a change that are shown with it. */
const around = 60;

/** Changes of a text that are shown; a text that became another one has more, which say nothing one by one. */
const most = 200;

/** How many words are in one of two states of a document and not in the other, the more of both directions: what was changed counts once. */
export function changedWords(old: Project, now: Project): number {
  const counts = new Map<string, number>();
  const count = (project: Project, by: number) => {
    for (const path of textsOf(project))
      for (const [word] of textOf(project, path).matchAll(/[\p{L}\p{M}\p{N}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(old, -1);
  count(now, 1);
  const differing = [...counts.values()];
  const sum = (direction: number) => differing.reduce((total, value) => total + Math.max(0, value * direction), 0);
  return Math.max(sum(1), sum(-1));
}

/** What has changed from one state of a document to another, text by text, to be read: what went and what came, with some words around it. */
export function shownDifferences(old: Project, now: Project): readonly HTMLElement[] {
  const paths = [...new Set([...textsOf(now), ...textsOf(old)])];
  return paths.flatMap((path) => {
    const [before, after] = [textIn(old, path), textIn(now, path)];
    if (before === after) return [];
    const changes = presentableDiff(before, after).slice(0, most);
    const rows = changes.map(({ fromA, toA, fromB, toB }) =>
      make(
        "li",
        { dir: "auto" },
        after.slice(Math.max(0, fromB - around), fromB),
        ...(toA > fromA ? [make("del", {}, before.slice(fromA, toA))] : []),
        ...(toB > fromB ? [make("ins", {}, after.slice(fromB, toB))] : []),
        after.slice(toB, toB + around),
      ),
    );
    return [make("h3", {}, path.slice(1)), make("ul", { class: "differences" }, ...rows)];
  });
}

function textsOf({ files }: Project): readonly string[] {
  return [...files.keys()].filter(isText);
}

function textIn(project: Project, path: string): string {
  return project.files.has(path) ? textOf(project, path) : "";
}
