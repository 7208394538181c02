import type { CodeEntry } from "../codes.ts";

/** Codes of Word files that come back. */
export const mergeCodes = {
  "contents-edited": {
    severity: "warning",
    title: "contents that were changed in Word",
    help: "Change the heading: the contents follow it.",
    explanation:
      "The table of contents is made of the headings. A line of it that says something which no heading says was typed over in Word, and would be made anew with the old words.",
  },
  "label-lost": {
    severity: "warning",
    title: "a label that went while references lead to it",
    help: "Let the reference lead to what is meant now, with the label of that, or take it out.",
    explanation:
      "A paragraph was deleted in Word, or joined to another that has a label of its own, while references lead to its label. Where it was joined they lead to the other paragraph now; where it was deleted they became the words that they printed, which no longer follow any number.",
  },
  "made-text": {
    severity: "warning",
    title: "words changed in Word that are made of something else",
    help: "Change what they are made of, as far as it is wrong everywhere.",
    explanation:
      "Some words are written nowhere as they are printed: a session that front matter has as a number, a date in words, a fact that is printed in several places of which one was changed. What they are made of is left as it is.",
  },
  "merge-again": {
    severity: "suggestion",
    title: "a Word file whose changes are in the source already",
    help: "Nothing is to be done; where something is missing, see whether this is the file that was meant.",
    explanation:
      "Every paragraph of the Word file is in the source as the file shows it: it was merged before, somebody made the same changes, or there are none. The source and the page of changes stay as they are.",
  },
  "merge-base": {
    severity: "warning",
    title: "a Word file whose source is no longer what it was",
    help: "Give --base with the source as it was sent, a file or a revision of git; or build with --carry-source what you send.",
    explanation:
      "A Word file that Masthead makes says by checksums what it was made from. Where the source has gone on since, the changes of the Word file are told from those of the source by the text that was sent: the file may carry it, git may have it, or --base names it. Without it only changes that Word recorded are carried over. A file that says nothing of its source, since it was built with --plain or by another program, is compared with the source as it is now.",
  },
  "merge-conflict": {
    severity: "error",
    title: "words that were changed in the source and in Word",
    help: "Open the file, choose between the two texts of each place, and take the lines with <<<<<<<, |||||||, ======= and >>>>>>> away; or merge again with --take.",
    explanation:
      "When the source went on after its Word file was sent, both may have changed the same words. Both texts are then written into the source, with the text that was sent between them, as git does. Such a source does not build until one is chosen.",
  },
  "merge-differs": {
    severity: "error",
    title: "a merged source that shows something else than the Word file",
    help: "Look at the place in both: the source is written, and this is left to be done by hand.",
    explanation:
      "After a merge the changed source is built again and compared, paragraph for paragraph, with what the Word file shows with all its changes accepted. Where they differ in words, and nothing was said of that change before, the merge has not understood the file.",
  },
  "merge-foreign": {
    severity: "error",
    title: "a Word file that was made from another document",
    help: "Name the source that this Word file was made from; a Word file that has none comes in with its own text.",
    explanation:
      "A Word file is merged into the source that it was built from, by its hidden keys and its text. Where hardly a paragraph of it is in the source, the file belongs to another document, or so much has changed that nothing could be found again. Nothing is changed then.",
  },
  "merge-left": {
    severity: "warning",
    title: "a change in a Word file that was not carried over",
    help: "Make it by hand in the source, or where the words come from.",
    explanation:
      "A change in Word is made in the source where the very words are written. It cannot be where no file of yours says them (numbers, words of templates and of the language), where a value is used or written in several places, where columns of a table came or went, or where two changes take the same place. What it was is told with its old and new words, and the source stays as it was there.",
  },
  "number-typed-over": {
    severity: "warning",
    title: "a number that was typed over in Word",
    help: "Move, add or delete what is counted; {.unnumbered} takes a paragraph or a heading out of the count.",
    explanation:
      "Numbers of paragraphs, headings, items, tables and notes are counted by the program whenever the document is built. One that somebody types in Word has no place in the source.",
  },
  "pages-changed": {
    severity: "warning",
    title: "a running head, a page break or a section that was changed in Word",
    help: "Running heads and sections are the template's and the front matter's; ::page-break starts a page.",
    explanation:
      "What stands at the head and foot of pages and how pages are cut follows from the type of the document. It is told, with what it was and is, and not carried over.",
  },
  "picture-changed": {
    severity: "warning",
    title: "a picture that came, went or was replaced in Word",
    help: "Compare the two, and name the file that is meant in the source: ![Title](figures/name.png).",
    explanation:
      "Word keeps its own copy of each picture, often made smaller. A picture that came or was replaced is saved beside the source under a new name, and nothing that is there is written over.",
  },
  "rank-changed": {
    severity: "warning",
    title: "a paragraph that became something else in Word",
    help: "Look at it in the source: the signs before the paragraph say what it is.",
    explanation:
      "A paragraph got another style or level in Word: an item became a paragraph or a deeper item, a heading got another rank, a quotation became text. Where the source can say that, its signs were changed; where it cannot, they stay.",
  },
  "template-text": {
    severity: "warning",
    title: "words of a template that were changed in Word",
    help: "Change the template or the words of the language, for all documents that use them; templates/README.md says how.",
    explanation:
      "Some words stand in no document: labels such as Source, headings that a type puts there, words of the language. They are the template's, and a change of one document's Word file does not change them.",
  },
} as const satisfies Record<string, CodeEntry>;
