import { visible } from "../diagnostics/visible.ts";
import type { ChapterWords } from "../resolve/chapter-words.ts";
import type { Finished } from "./documents.ts";
import { thousands } from "./summary.ts";

/** Letters of a chapter's title that are shown. */
const titleWidth = 60;

const heads = ["Chapter", "Words", "Notes", "Share", "Paragraphs"];

/** How many words each chapter of a document has, and how many are left of its limit; empty where they were not counted. */
export function wordTable({ chapters, limit, path, words }: Finished): string {
  if (!chapters) return "";
  const untitled = chapters.length > 1 ? "(before the first chapter)" : "(without chapters)";
  const share = (some: number) => (words > 0 ? `${Math.round((some / words) * 100)}%` : "–");
  const rows = chapters.map(({ title, words: own, notes, paragraphs }) => [
    shortened(title === "" ? untitled : title),
    thousands(own),
    thousands(notes),
    share(own + notes),
    thousands(paragraphs),
  ]);
  const sum = (of: (chapter: ChapterWords) => number) => thousands(chapters.reduce((all, one) => all + of(one), 0));
  const total = ["All", sum((one) => one.words), sum((one) => one.notes), share(words), sum((one) => one.paragraphs)];
  const all = [heads, ...rows, total];
  const widths = heads.map((_, index) => Math.max(...all.map((cells) => (cells[index] ?? "").length)));
  const lines = all.map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "),
  );
  return [visible(path), ...lines, limitLine(words, limit), "", ""].join("\n");
}

function shortened(title: string): string {
  const shown = visible(title);
  return shown.length > titleWidth ? `${shown.slice(0, titleWidth - 1)}…` : shown;
}

/** "9,123 words of 10,700: 1,577 are left." */
function limitLine(words: number, limit: number): string {
  const written = `${thousands(words)} ${words === 1 ? "word" : "words"}`;
  if (limit === 0) return `${written}; the type has no limit.`;
  const left = limit - words;
  return `${written} of ${thousands(limit)}: ${left < 0 ? `${thousands(-left)} too many` : `${thousands(left)} left`}.`;
}
