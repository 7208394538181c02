import { resolvedText } from "../../document/plain.ts";
import type { RNote } from "../../document/resolved.ts";
import { noteMark, type Prose } from "../prose/prose.ts";
import { pattern, tree } from "./find.ts";
import { type Found, rule } from "./rule.ts";

/** A book by its title in italics. */
export const bookForm = rule({
  id: "book-form",
  number: "114",
  severity: "suggestion",
  sources: ["Editorial Manual, Footnotes"],
  summary: "*Title* (Place, Publisher, year): the title of a book in italics",
  help: "Put the title between asterisks; quotation marks are for articles and chapters.",
  message: () => "The title of a book is set in italics, without quotation marks.",
  kinds: ["note"],
  skip: ["received", "verbatim", "generated"],
  find: pattern(
    /(?<=[A-Za-zÀ-ÖØ-öø-ɏ], )“[^“”]{3,160}”(?=,? \((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.’ -]{2,30}, ){1,2}(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.&’ -]{2,60}), (?:1[89]|20)\d\d\))/g,
    { needs: ["“"] },
  ),
  wrong: [{ in: "note", text: "Jane Doe, ⟦“Solidarity Now”⟧ (Cambridge, Example University Press, 2017), p. 3." }],
  right: [
    { in: "note", text: "Jane Doe, *Solidarity Now* (Cambridge, Example University Press, 2017), p. 3." },
    { in: "note", text: "Jane Doe, “Solidarity now”, *Journal of Law*, vol. 5 (2017)." },
    { in: "note", text: "Jane Doe, “Solidarity now”, in *Law Today*, J. Roe, ed. (Cambridge, Example Press, 2017)." },
  ],
});

/** A source is noted once in a paragraph. */
export const sourceRepeated = rule({
  id: "source-repeated",
  number: "117",
  severity: "suggestion",
  sources: ["Editorial Manual, Footnotes"],
  summary: "one note for a source in a paragraph",
  help: "Put one note at the last place that it is for.",
  message: () => "This note says again what a note of the same paragraph says.",
  kinds: ["paragraph", "item"],
  find: tree(repeatedNotes),
  wrong: [{ in: "document", text: "It grew.[^1] It fell.⟦[^2]⟧\n\n[^1]: See A/HRC/35/35.\n\n[^2]: See A/HRC/35/35." }],
  right: [
    { in: "document", text: "It grew.[^1] It fell.[^2]\n\n[^1]: A/HRC/35/35, para. 4.\n\n[^2]: A/HRC/35/35, para. 5." },
    { in: "document", text: "It grew.[^1]\n\nIt fell.[^2]\n\n[^1]: See A/HRC/35/35.\n\n[^2]: See A/HRC/35/35." },
  ],
});

function* repeatedNotes(prose: Prose): Iterable<Found> {
  const said = new Set<string>();
  for (const [start, note] of notesIn(prose)) {
    const text = resolvedText(note.content).trim();
    if (note.kind !== "number" || note.more || text === "") continue;
    if (said.has(text)) yield { start, end: start + 1 };
    said.add(text);
  }
}

/** The notes of a block that calls several, each with its place; none where the author typed the sign that stands for them. */
function notesIn({ content, text }: Prose): readonly (readonly [number, RNote])[] {
  const notes = content.filter((node) => node.type === "note");
  if (notes.length < 2) return [];
  const places = [...text.matchAll(new RegExp(noteMark, "g"))].map(({ index }) => index);
  return notes.length === places.length ? notes.map((note, index) => [places[index] ?? 0, note]) : [];
}

/** The notes of a table have letters, which the program sets. */
export const tableNote = rule({
  id: "table-note",
  number: "118",
  severity: "warning",
  sources: ["Editorial Manual, Footnotes"],
  summary: "notes of a table with letters, set by the program",
  help: "Call a note, [^name], and write its text below: the program sets its letter, and the note under the table.",
  message: (found) => `“${found}” is typed as the number of a note; the notes of a table have letters.`,
  kinds: ["cell"],
  find: tree(typedNotes),
  wrong: [{ in: "cell", text: "All persons^⟦1⟧^" }],
  right: [
    { in: "document", text: "| Matter | Year |\n|---|---|\n| All persons[^1] | 2020 |\n\n[^1]: Without children." },
    { in: "cell", text: "5 km^2^ and 10^6^ t CO~2~" },
  ],
});

/** A raised figure behind a word, which is not the unit of an area or a volume. */
function* typedNotes({ content, text }: Prose): Iterable<Found> {
  let start = 0;
  for (const node of content) {
    const length = node.type === "text" || node.type === "ref" ? node.text.length : 0;
    const isRaised = node.type === "text" && node.script === "super" && /^\d{1,2}$/.test(node.text);
    if (node.type === "link" || node.type === "note" || node.type === "line-break") return;
    if (
      isRaised &&
      /[A-Za-zÀ-ÖØ-öø-ɏ]{4}\)?$/.test(text.slice(Math.max(0, start - 8), start)) &&
      !/metres?$/.test(text.slice(Math.max(0, start - 8), start))
    )
      yield { start, end: start + length };
    start += length;
  }
}
