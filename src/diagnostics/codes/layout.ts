import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes in themes, and of what layout finds when it sets pages. */
export const layoutCodes = {
  "theme-unknown": {
    severity: "error",
    title: "a theme that does not exist",
    help: "Name a theme that the program has, or add it to the folder themes in your templates folder.",
    explanation:
      "A `theme.yaml` says with `extends` which theme it changes, and the front matter of a document with `theme` which one it has in place of that. The file `themes/<name>.yaml` is looked for in your templates folder first, then among the program's own; there is none of this name.",
  },
  "theme-unfit": {
    severity: "error",
    title: "a theme that does not suit the type of the document",
    help: "Leave `theme` out, or name a theme that has a look for all that documents of this type print.",
    explanation:
      "`theme` in front matter takes the place of the theme that the document's type extends. Documents of some types print what others do not have, such as the dateline of a press release, and a theme that knows nothing of it would print it as plain text. A theme of your own may have the roles that are named here, or extend the one that has them.",
  },
  "theme-loop": {
    severity: "error",
    title: "a theme that extends itself",
    help: "Take `extends` out of one of the themes, or let it name another.",
    explanation:
      "A theme takes what it does not say from the theme it extends. Here that leads back to the theme itself, so there is no ground to stand on.",
  },
  "theme-key": {
    severity: "error",
    title: "a key that themes do not have",
    help: "Correct the name of the key, or leave it out.",
    explanation:
      "A theme file has fixed keys: page, styles, roles, numbering, structure, contents, notes, table, limit, and in each of them keys of its own. A key that is misspelt would do nothing, so it is refused. The program's own `themes/geneva.yaml` shows them all.",
  },
  "theme-value": {
    severity: "error",
    title: "a value that a theme cannot use",
    help: "Write a value of the kind that is asked for; `themes/geneva.yaml` shows one of each.",
    explanation:
      "Lengths in a theme are plain numbers, in twentieths of a point (1 cm is 567); sizes of letters are in points; switches are true or false; some keys take one of a few words. The value here is of another kind or out of bounds.",
  },
  "style-unknown": {
    severity: "error",
    title: "a style that the theme does not have",
    help: "Name a style that stands under `styles` in the theme or in the theme it extends.",
    explanation:
      "Roles name the style that they take, and a style names the style that it is based on. The name here is not under `styles`, or the styles are based on each other in a circle.",
  },
  "role-unknown": {
    severity: "error",
    title: "a role that the theme does not have",
    help: "Name a role that stands under `roles` in the theme or in the theme it extends, or give it a look there.",
    explanation:
      "Under `structure` a theme says which role headings, paragraphs, lists and all other parts have, under `numbering` which roles are numbered, and roles name each other. The name here is not under `roles`, so what has it would look like plain text, and its number would not be found.",
  },
  "glyph-missing": {
    severity: "warning",
    title: "a character that no font has",
    help: "Write it another way, or leave it out: the pages of a PDF show empty boxes in its place. A Word file, a web page and plain text show it.",
    explanation:
      "The faces that come with the program hold the letters of Latin, Greek, Cyrillic, Hebrew and Arabic script and the signs that documents use. Chinese and Devanagari have faces in packages of their own, which are large and are installed by those who need them (`npm install @expo-google-fonts/noto-serif-sc@0.4.3`). A character outside them (a pictogram, a letter of another script, a rare symbol) cannot be printed; the page of a PDF shows a box where it stands. Each place is told, up to twenty; of what comes after them only how much there is.",
  },
  "script-missing": {
    severity: "error",
    title: "a document in letters that no font has",
    help: "Ask for the other outputs alone, with `--to docx,html,text`: a Word file, a web page and plain text show all letters.",
    explanation:
      "The faces that come with the program hold the letters of Latin, Greek, Cyrillic, Hebrew and Arabic script; those of Chinese and Devanagari are in packages of their own, which the message names. A document whose language is written in letters that none of them has, or more than a tenth of whose text is, would be pages of empty boxes: there is no PDF of it, while its other files are made. Words in such letters here and there are told one by one, as `glyph-missing`.",
  },
  "table-crowded": {
    severity: "warning",
    title: "a table whose words do not fit into its columns",
    help: "Turn the table with `{.wide}` on its `Table:` line, take columns out, or shorten the longest words.",
    explanation:
      "Columns share the width of the page so that each has room for its longest word. Here the longest words together are wider than the page, and words are broken wherever they meet the end of their column. A table with the class `wide` has pages of its own that are turned, and half as much room again.",
  },
  "svg-partial": {
    severity: "warning",
    title: "a drawing with parts that are not drawn",
    help: "Export the drawing with plain colours and without pictures in it, or as PNG.",
    explanation:
      "SVG drawings are drawn from their paths, basic shapes and text, with plain fills and strokes; text is set in the typeface of the document. Gradients (grey stands in for them), filters and pictures inside a drawing are left out of the page; the message names what this drawing has of them.",
  },
  "mark-unencodable": {
    severity: "error",
    title: "a barcode or QR code that cannot be drawn",
    help: "Give the barcode as capital letters and digits (the job number without GE. and hyphen); shorten the text of a QR code.",
    explanation:
      "The bars at the foot of the first page are Code 39, which knows capital letters, digits and a few signs; a QR code holds up to some two thousand characters. What the front matter gives cannot be written so.",
  },
} as const satisfies Record<string, CodeEntry>;
