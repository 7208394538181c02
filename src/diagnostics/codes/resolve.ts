import type { CodeEntry } from "../codes.ts";

/** Codes of labels, references, notes, citations, images and fixed words: mistakes found when everything gets its number. */
export const resolveCodes = {
  "heading-framed": {
    severity: "warning",
    title: "a heading that the contents do not list",
    help: "Close the box or the quotation before it, or write it in bold, as a paragraph: `**…**`.",
    explanation:
      "A heading in a box, a quotation or an item is a part of that and not of the document: it opens no section, takes no number, and is not among the contents, where a reader looks for it.",
  },
  "paragraph-missing": {
    severity: "warning",
    title: "items that are numbered under a paragraph, and none stands before them",
    help: "Write the paragraph that announces them right before the container: a numbered one, such as “The following recommendations will be examined:”.",
    explanation:
      "The items of some containers, such as the recommendations of a review, are numbered under the paragraph before them: under paragraph 104 they are 104.1, 104.2 and so on. Here no numbered paragraph stands before the container, so that the items have numbers of their own, and a reference to one of them could mean any.",
  },
  "list-deep": {
    severity: "warning",
    title: "a list nested deeper than there are marks",
    help: "Write the innermost items as paragraphs, or divide the outer list.",
    explanation:
      "Every depth of a list has a mark of its own and stands a step further in than the one around it. A theme has so many of them, and no page has room for more: deeper items stand like those of the last depth, and cannot be told from them.",
  },
  "language-unknown": {
    severity: "error",
    title: "a language without words",
    help: "Use a language that has a words file, or add one to your templates folder.",
    explanation:
      "Every fixed word that the program prints, such as “Contents” or “Distr.: General”, comes from a words file of the document's language (`words/en.yaml` and its sisters). There is none for the language in the front matter. Languages are named by their short codes: en, fr, es, ru, zh, ar.",
  },
  "words-value": {
    severity: "error",
    title: "a words file with a value of the wrong kind",
    help: "Write the value as plain text, the words of a list parted by commas; quote it if YAML takes it for something else.",
    explanation:
      "A words file holds texts by key, number patterns by role, and the months, session numbers and opening words as texts with commas. One of its values is of another kind: often a word such as no or a number that YAML does not read as text unless it stands in quotation marks.",
  },
  "label-doubled": {
    severity: "error",
    title: "a label given twice",
    help: "Give one of the two another name, and correct the references that mean it.",
    explanation:
      "A label (`{#name}`) names one heading, paragraph, item, table, figure or box, in the report and its annexes together. With two things of one name a reference would not know which is meant.",
  },
  "label-unknown": {
    severity: "error",
    title: "a reference to a label that does not exist",
    help: "Correct the name, or put the label `{#name}` at the end of what is meant. A plain @ is written \\@.",
    explanation:
      "`@name` refers to the thing that carries the label `{#name}`, in the report or one of its annexes. Nothing carries this one: it is misspelt, or what carried it was removed. An @ that means no reference is written \\@.",
  },
  "reference-case": {
    severity: "warning",
    title: "a reference in the wrong grammatical case",
    help: "Write its case right behind the reference: @label{.gen}, or .dat, .acc, .ins, .loc.",
    explanation:
      "Some languages decline what a reference is called: Russian has “пункт 5” and “в соответствии с пунктом 5”. The program writes the locative after “в”, “на” and “о” by itself, since nothing else is as frequent there; elsewhere the author says the case, `@label{.gen}`. Here a reference stands in the nominative behind a preposition that never has one, or a case is asked for that the words of the language do not have.",
  },
  "name-ambiguous": {
    severity: "error",
    title: "a name that could mean two things",
    help: "Give one of the two another name, and correct the references that mean it.",
    explanation:
      "`@name` refers to what carries the label `{#name}`, or to the note `[^name]`. Here there is more than one thing of the name, so a reader could be sent to the wrong one. A source of `sources` may share its name: `[@name, para. 7]`, in brackets, always means the source.",
  },
  "reference-typed": {
    severity: "warning",
    title: "a reference whose number is typed",
    help: "Put a label `{#name}` at the end of what is meant, and write `@name`.",
    explanation:
      "“See paragraph 12” is right only as long as nothing is put in or taken out before paragraph 12. A reference `@name` to a label `{#name}` prints the words and the number that are right today. Numbers of other documents are typed, and told apart by what stands around them: “paragraph 5 of resolution 35/3”, “A/HRC/35/35, para. 7”. What stands in quotation marks is left alone. Who types over a reference in Word makes text of it too: that is carried over as it was typed, and told.",
  },
  "reference-nowhere": {
    severity: "warning",
    title: "a reference to a number that the document does not have",
    help: "Put a label `{#name}` at the end of what is meant, and write `@name`; where the number is another document's, name that: “paragraph 5 of …”.",
    explanation:
      "The number of this reference is typed, and nothing in the document has it: it was right before something was taken out, or it is a slip of the pen. A reference `@name` to a label `{#name}` cannot go wrong in this way. In an annex numbers are the annex's own.",
  },
  "reference-unnumbered": {
    severity: "error",
    title: "a reference to something without a number or a title",
    help: "Put the label on a numbered paragraph or on a heading, or write the reference in words.",
    explanation:
      "A reference prints the number of its target, or its title where it has none. The target of this one has neither: an unnumbered paragraph, a bullet, a box without a title.",
  },
  "note-undefined": {
    severity: "error",
    title: "a note that is called but not written",
    help: "Write the note below the text: `[^name]: Text of the note.`",
    explanation:
      "`[^name]` calls a note whose text stands elsewhere, in a paragraph that begins `[^name]:` or under `footnotes` in the front matter. There is no text of this name in the same file.",
  },
  "note-unused": {
    severity: "warning",
    title: "a note that is written but not called",
    help: "Put the call `[^name]` where the note belongs, or delete its text.",
    explanation:
      "The text of a note stands in the file, but no `[^name]` calls it, so it is printed nowhere. Often the sentence that called it was removed.",
  },
  "note-repeated": {
    severity: "error",
    title: "a note called twice",
    help: "Write a second note, for instance `^[See footnote 5 above.]` with a reference: `^[See @label above.]`.",
    explanation:
      "In a United Nations document a note's number appears once in the text. Where the same note is wanted again there is a new note, which refers to the first or cites the source anew. Star notes alone may be called again: the star is printed at each call, the note once.",
  },
  "citation-unknown": {
    severity: "error",
    title: "a citation of a source that is not declared",
    help: "Add the source under `sources` in the front matter, or correct its key.",
    explanation:
      "`[@key, para. 7]` cites a source that the front matter declares under `sources` by the same key. There is none of this name.",
  },
  "source-key": {
    severity: "error",
    title: "a key of a source that no citation can name",
    help: "Write the key without blanks: letters and digits, and between them hyphens, low lines, stops, colons and slashes.",
    explanation:
      "A citation `[@key, para. 7]` names a source by the key that it has under `sources`. A comma or a blank ends the key there, and so do most other signs, so that a key with one in it would never be found.",
  },
  "quotation-mark": {
    severity: "warning",
    title: "a quotation mark that could not be read",
    help: 'Type the mark that is meant (“ or ”), or its other half; marks that are to stay straight stand in `[5"]{.as-typed}`.',
    explanation:
      "Straight quotation marks and apostrophes are printed as the language of the document writes them, which needs to be known of each: whether it opens or closes. That is seen from what stands beside it and from the marks before it. Where a mark has blanks on both sides, stands within a word, or has no other half, it cannot be seen. `typography: as-typed` in the front matter leaves all marks of a document as they are typed.",
  },
  "heading-skipped": {
    severity: "warning",
    title: "a heading level left out",
    help: "Use the next level below the heading before it, one more # and no more.",
    explanation:
      "Under a chapter (#) come sections (##), under sections come sub-sections (###). A heading two levels below the one before it gets a number whose parent does not exist, and people who hear the document read lose their place.",
  },
  "declares-missing": {
    severity: "warning",
    title: "a preamble that does not end",
    help: "End the preamble with a paragraph of its own: “Declares the following:”.",
    explanation:
      "In a declaration the paragraphs before “Declares the following:” are preambular: unnumbered, their opening words in italics. Without that paragraph everything before the first Part or Article is taken for the preamble.",
  },
  "image-missing": {
    severity: "error",
    title: "an image that cannot be read",
    help: "Correct the name; it is taken from the folder of the document.",
    explanation:
      "`![caption](file)` shows an image file that stands in the folder of the document or below it. This one is not there or cannot be opened.",
  },
  "image-outside": {
    severity: "error",
    title: "an image outside the document's folder",
    help: "Copy the image into the folder of the document and name it there.",
    explanation:
      "Only files in the folder of the document and below it are read, and nothing from the network, so that a document that someone sends you cannot bring in other files of yours. A symbolic link that leads out of the folder is refused as well.",
  },
  "image-format": {
    severity: "error",
    title: "an image of a kind that cannot be used",
    help: "Save the image as PNG, JPEG or SVG.",
    explanation:
      "PNG and JPEG images and SVG drawings can be shown in every output. Other kinds, animated images, and JPEGs that are packed in a way that few programs read cannot be printed as they are. What a file is, its first bytes say; its name does not count.",
  },
  "image-broken": {
    severity: "error",
    title: "an image that is damaged",
    help: "Open the image in a drawing program and save it again.",
    explanation:
      "The file begins like an image, but not all of it can be shown: its end or its pixels are missing, a checksum is wrong, or an SVG is not XML as web browsers read it. It was cut off while it was copied, or damaged, or a program wrote it wrongly; each program would show another part of it.",
  },
  "image-cmyk": {
    severity: "error",
    title: "an image in the colours of printing inks",
    help: "Save the image in RGB, the colours of screens: drawing programs call it “colour mode” or “colour space”.",
    explanation:
      "A JPEG from a print shop is often in CMYK: four inks instead of red, green and blue. Each program turns them into colours of its own, and an archivable PDF may not hold them beside the colours of screens.",
  },
  "image-turned": {
    severity: "warning",
    title: "a photograph that is stored turned",
    help: "Open the photograph in a drawing program, turn it until it stands upright, and save it again.",
    explanation:
      "A camera that is held upright often stores the picture as it lies and writes beside it that it is to be turned. Screens turn it; a page prints it as it is stored.",
  },
  "image-too-large": {
    severity: "error",
    title: "an image that is too large",
    help: "Save the image smaller: some 2,000 pixels across are enough for a page.",
    explanation:
      "An image may have at most 20 megabytes and 100 million pixels that unpack to 150 megabytes, and a drawing 100,000 shapes (a part that is used again counts each time): many times more than a printed page can show. Larger ones make files that cannot be sent and programs that stop.",
  },
  "picture-size": {
    severity: "warning",
    title: "a picture's size that cannot be kept",
    help: 'Write a width such as `width="8cm"` or `width=50%`.',
    explanation:
      "A picture may be given a width, in cm, mm, in, pt or px, or as a part of the width of the text (`width=50%`); or a height, in place of it. It keeps its proportions, stays within the text, and leaves room on its page for its title and source.",
  },
  "alt-missing": {
    severity: "warning",
    title: "an image without a description",
    help: 'Say in words what the image shows: `![caption](file){alt="…"}`.',
    explanation:
      "People who cannot see an image hear its alternative text instead. The caption names the image; the alternative text says what can be seen in it. Accessible documents must have one for every image.",
  },
} as const satisfies Record<string, CodeEntry>;
