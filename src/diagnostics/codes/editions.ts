import type { CodeEntry } from "../codes.ts";

/** Codes of what differs between the language versions of a document. */
export const editionCodes = {
  "edition-facts": {
    severity: "warning",
    title: "front matter that differs between editions",
    help: "Write it once, in the original, and “edition-of: …” in the others; or make them agree.",
    explanation:
      "The language versions of a document appear under one symbol, for one session and one agenda item, with one date. A field that no language writes otherwise has the same value in all of them.",
  },
  "edition-figures": {
    severity: "warning",
    title: "a figure that differs between editions",
    help: "Compare both places with the source, and mend the wrong one.",
    explanation:
      "Figures, months and symbols are read as each language writes them: 1,5 and 1.5 are the same, so are 8.787.700 and 8,787,700, 25 avril and 4月25日, 150万 and 1.5 million, “twelve” and 12. What is left after that says something else in one language. What references print is not looked at; it follows from where they lead.",
  },
  "edition-headings": {
    severity: "warning",
    title: "a heading that differs between editions",
    help: "Give both editions the same headings of the same levels.",
    explanation:
      "Chapters and sections are counted, and references name them. Where one edition has a heading more, or one of another level, the same reference leads to different places.",
  },
  "edition-labels": {
    severity: "warning",
    title: "a label that differs between editions",
    help: "Keep the label of the original, on the same paragraph: labels are not translated.",
    explanation:
      "Labels ({#name}) are the keys by which editions are kept together: a paragraph of the same label is the same paragraph. They are no words of the text, and a translator leaves them as they are.",
  },
  "edition-marks": {
    severity: "warning",
    title: "bold type or a link that differs between editions",
    help: "Mark in both what is marked in one: recommendations and conclusions are bold in all languages.",
    explanation:
      "Recommendations of a report are bold in every language, and a link leads to the same page, or to that page in the other language.",
  },
  "edition-missing": {
    severity: "warning",
    title: "a passage left in the language of the original",
    help: "Translate it.",
    explanation:
      "A paragraph has most of its words in common with the original's, or hardly a letter of its own language's script. It was probably not translated yet. Short texts, which may well be names, are not looked at.",
  },
  "edition-not-made": {
    severity: "warning",
    title: "a language version that was not made",
    help: "Mend what is wrong with it, and build once more.",
    explanation:
      "Each language version leads to the others, under the names that their files have where all are built into one folder. One of them has an error, so that nothing was made of it, while the others were made: what leads to it leads to nothing, or to a file of an earlier day.",
  },
  "edition-notes": {
    severity: "warning",
    title: "notes that differ between editions",
    help: "Call the same notes in the same paragraphs.",
    explanation:
      "Notes have the same numbers in every language. One that is lost, or called in another paragraph, shifts the number of every note behind it.",
  },
  "edition-paragraphs": {
    severity: "warning",
    title: "a paragraph or an item that only one edition has",
    help: "Put in what is missing, or take out what is too much: every number behind it depends on it.",
    explanation:
      "Paragraphs have the same numbers in all languages, so that references are the same. The editions are laid beside each other by what no language changes: kinds, labels, figures, notes and length; what has no counterpart then is told once, though all numbers behind it differ.",
  },
  "edition-references": {
    severity: "warning",
    title: "a reference that leads elsewhere than in the original",
    help: "Let it lead to the same label, or cite the same source.",
    explanation:
      "A paragraph refers to the same paragraphs and cites the same sources in every language; only the words around them differ.",
  },
  "edition-tables": {
    severity: "warning",
    title: "a table or a figure that differs between editions",
    help: "Give the table the same rows and columns, and the figure a description in its own language.",
    explanation:
      "Tables have the same rows and columns in every language, in Arabic from right to left. What a figure shows is said in the words of the reader's language.",
  },
} as const satisfies Record<string, CodeEntry>;
