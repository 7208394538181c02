import type { CodeEntry } from "../codes.ts";

/** Codes of what a Word file has and its import has not, or has in another form. */
export const importCodes = {
  "box-moved": {
    severity: "suggestion",
    title: "a text box that became a box in the text",
    help: "Look where the box stands now, and move it if need be.",
    explanation:
      "In Word a text box floats beside a paragraph that it hangs on. The United Nations prints boxes in the text: `:::box` after that paragraph holds what stood in it.",
  },
  "break-lost": {
    severity: "suggestion",
    title: "page breaks or columns that were left out",
    help: "Write ::page-break where a page has to begin.",
    explanation:
      "Where a page ends follows from the text and the type of the document. A page break that somebody put into the Word file is not taken over.",
  },
  "cell-flattened": {
    severity: "warning",
    title: "a cell of a table, or a note, that holds more than text and lists",
    help: "Compare it with the Word file; a table in a cell or a note is best a table of its own.",
    explanation: "Cells and notes hold paragraphs and lists. What else stood in one, such as a table, came over as its text.",
  },
  "changes-accepted": {
    severity: "warning",
    title: "recorded changes that were accepted or rejected",
    help: "Import with --changes reject for the text as it was before them.",
    explanation:
      "Word records who put in and took out what. A document shows one of both texts: without a word the one with all changes accepted.",
  },
  chart: {
    severity: "warning",
    title: "something drawn that has no picture",
    help: "In Word, copy it, paste it as a picture, save that as PNG, and put it in as ![Title](figures/name.png).",
    explanation:
      "Charts, diagrams, embedded objects and drawn shapes are made of data that only their own program draws. A picture of it that lies in the file is kept among the figures.",
  },
  comment: {
    severity: "suggestion",
    title: "comments that stayed behind",
    help: "Read them in the Word file.",
    explanation: "Comments are words about the text and not text: they are never taken into a document.",
  },
  "endnote-as-note": {
    severity: "suggestion",
    title: "endnotes that became footnotes",
    help: "Nothing has to be done: documents have one kind of note.",
    explanation: "Documents of the United Nations have footnotes; the type decides where they are printed.",
  },
  "field-frozen": {
    severity: "warning",
    title: "a field that points to nothing",
    help: "Put a label on what is meant, such as {#views}, and write @views in place of the number.",
    explanation:
      "A field of Word prints the number of a bookmark. The bookmark is not in the file, or on nothing that could have a label, so what the field printed last stands as text, and does not follow its number any more.",
  },
  "figure-format": {
    severity: "warning",
    title: "a picture in a format that no output takes",
    help: "Save it as PNG, and put it in as ![Title](figures/name.png).",
    explanation:
      "Documents take PNG, JPEG and SVG. The file of the picture was written all the same, so that it can be changed.",
  },
  "figure-missing": {
    severity: "warning",
    title: "a picture that is not in the Word file",
    help: "Find the picture, and put it in as ![Title](figures/name.png).",
    explanation: "The Word file shows a picture that lies elsewhere, or that it has lost.",
  },
  "figure-no-alt": {
    severity: "suggestion",
    title: "a picture that says nothing in words",
    help: 'Write what it shows: ![Title](file.png){alt="What it shows"}.',
    explanation: "Who cannot see a picture hears its alternative text. The Word file has none, or the name of a file.",
  },
  formula: {
    severity: "warning",
    title: "a formula that came over as its signs",
    help: "Write it anew, with ^raised^ and ~lowered~ signs, or put it in as a picture.",
    explanation: "There are no formulas in documents. The letters and signs of this one stand in a row.",
  },
  "front-matter-left": {
    severity: "warning",
    title: "a line of the first page that no field has",
    help: "Put it into the field of front matter to which it belongs, or into the text.",
    explanation:
      "The head of the first page is read by the forms that the United Nations has for it. This line has none of them, or the type of the document has no field for it.",
  },
  "front-matter-missing": {
    severity: "warning",
    title: "a field that the Word file does not fill",
    help: "Replace what stands in brackets in the front matter.",
    explanation: "Documents of the type must say this, and the Word file does not.",
  },
  "word-heading": {
    severity: "warning",
    title: "a heading without words",
    help: "Write the heading, or delete it.",
    explanation: "A paragraph of the Word file is set as a heading and has a number, and nothing after it.",
  },
  "heading-guessed": {
    severity: "suggestion",
    title: "a bold line that was taken for a heading",
    help: "Take the # away where it is none; give others their rank, # to ######.",
    explanation:
      "The Word file has no styles for headings. Short lines that are bold as a whole, and no sentences, are headings in most such files; the larger they are set, the higher they rank.",
  },
  "hidden-text": {
    severity: "warning",
    title: "hidden text that was left out",
    help: "If it belongs to the document, show it in Word (font, Hidden) and import again.",
    explanation: "Hidden text is neither shown nor printed by Word.",
  },
  "look-lost": {
    severity: "suggestion",
    title: "a look that no sign of Markdown says",
    help: "Say with *italics* or **bold** what the reader has to see.",
    explanation:
      "Underlined, struck and highlighted text comes over as plain text. Where such looks were used as a redline made by hand, ask the author which text is meant.",
  },
  "note-blank": {
    severity: "suggestion",
    title: "a note without words",
    help: "Look in the Word file whether the note should say something.",
    explanation: "A note of the Word file has a mark and no text: it was left out with its call.",
  },
  "number-form": {
    severity: "warning",
    title: "numbers of a form that is not counted",
    help: "A theme can print {chapter}.% for paragraphs: templates/README.md says how.",
    explanation:
      "Paragraphs are numbered 1, 2, 3 through the document, headings I., A., 1., items (a), (i). The Word file has other numbers, such as 25.1, or 1.1 on a heading; they count the same and are printed in the form of the type.",
  },
  "number-gap": {
    severity: "warning",
    title: "a number that is not the next one",
    help: "See whether a paragraph is missing or the number was mistyped; references to numbers in the text have to follow.",
    explanation:
      "Numbers are never typed: the program prints the next one. The number in the Word file is another, because it was mistyped, because something is missing, or because numbers begin again there.",
  },
  "numbers-added": {
    severity: "suggestion",
    title: "a file without numbers",
    help: "Write {.unnumbered} after a heading or a paragraph that is to have none.",
    explanation:
      "Documents of the type number their headings and paragraphs. The Word file has no numbers, so all of them get one.",
  },
  "quotation-guessed": {
    severity: "suggestion",
    title: "a paragraph that was taken for a quotation",
    help: "Take the > away where it is none.",
    explanation: "A paragraph that stands in from both sides is a quotation in most documents.",
  },
  "rank-lifted": {
    severity: "suggestion",
    title: "a heading whose rank leaves one out",
    help: "Give it the rank that is meant: # to ######.",
    explanation: "A heading stands at most one rank under the one above it.",
  },
  "word-style": {
    severity: "suggestion",
    title: "a style that means nothing to Masthead",
    help: "Look whether its paragraphs are what they should be.",
    explanation:
      "Styles of the United Nations, of Word and of Masthead's themes are known by their names. Paragraphs of another are running text.",
  },
  "reference-guessed": {
    severity: "suggestion",
    title: "typed references that became labels",
    help: "Look at each: what a typed number means is told from the words around it.",
    explanation:
      "“Paragraph 12 above” is typed in the Word file. With --references such a number becomes a reference to what has that number there, where nothing says that another document is meant and one thing alone has it; others stay as they are typed, and are counted.",
  },
  "several-documents": {
    severity: "warning",
    title: "several documents in one file",
    help: "Import with --split for a file of each, in which numbers are its own.",
    explanation:
      "Some files of the United Nations hold a document after the other, such as the decisions of a session, each with paragraphs from 1 on. They come over as one, in which numbers run through.",
  },
  "star-unplaced": {
    severity: "warning",
    title: "a star note whose star stands where none can be",
    help: "Call the note where it belongs in the title or the text: [^*].",
    explanation:
      "Titles and texts call notes; lines of the masthead, such as that of the agenda item, do not. The note hangs on the title now.",
  },
  "table-head-guessed": {
    severity: "suggestion",
    title: "a first row that was taken for the head of its table",
    help: "Where it is none, put an empty row above the line of dashes.",
    explanation:
      "No row of the table is marked as its head in Word (Repeat Header Rows). Its first row is all bold or all in italics, as heads are.",
  },
  "tables-joined": {
    severity: "suggestion",
    title: "tables that became one",
    help: "Nothing has to be done where they were one; else write a line of text, or Table: and a title, between them.",
    explanation:
      "Word cuts a table in two where something else is anchored between its rows. Tables that follow each other at once, with the same columns and no other head, come over as one.",
  },
  "table-typed": {
    severity: "suggestion",
    title: "columns that were typed with tabs",
    help: "Where they are a table, write it as one: | Name | Age |.",
    explanation:
      "Lines whose words stand in columns by means of tabs look like a table and are none. They came over as lines of text, with a blank for each tab.",
  },
  "table-unrolled": {
    severity: "suggestion",
    title: "a table of one column that came over as text",
    help: "Nothing has to be done; put the text into :::box … ::: where it should be framed.",
    explanation: "A table of a single column that holds paragraphs arranges text on the page and has nothing in rows.",
  },
} as const satisfies Record<string, CodeEntry>;

/** A code of what did not come over as it was. */
export type ImportCode = keyof typeof importCodes;
