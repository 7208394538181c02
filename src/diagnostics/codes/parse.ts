import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found in the Markdown of a text. */
export const parseCodes = {
  "nesting-too-deep": {
    severity: "error",
    title: "text nested too deeply",
    help: "Take out the signs that open so many lists, quotations, containers or brackets within one another.",
    explanation:
      "Lists, quotations, containers and brackets may stand within one another to a depth that no document reaches. A text that goes beyond it is damaged or was made to exhaust the program.",
  },
  "note-doubled": {
    severity: "error",
    title: "a note defined twice",
    help: "Give one of the two another id, and call it by that; or delete the one that is not wanted.",
    explanation:
      "Each note's text is written once, after its id in square brackets and a colon. Where one id has two texts nobody can tell which is meant. It often happens when paragraphs are copied from another document.",
  },
  "note-empty": {
    severity: "error",
    title: "a note without text",
    help: "Write the note's text behind the colon or between the brackets, or delete the note.",
    explanation: "A note that says nothing would leave a number with an empty line at the foot of the page.",
  },
  "note-block": {
    severity: "error",
    title: "a block that a note cannot hold",
    help: "Move it into the text and refer to it from the note, or write it as paragraphs, a list or a quotation.",
    explanation:
      "A note holds paragraphs, lists and quotations, at the foot of a page and in small type. Headings, tables, pictures, boxes and what the program draws need the page itself.",
  },
  "note-id": {
    severity: "error",
    title: "a note's id that is none",
    help: "Write the id without blanks, as in `[^study]`; a note written where it stands is `^[text]`, with the sign before the bracket.",
    explanation:
      "A call such as `[^study]` holds the id of a note that is written elsewhere, in one word. Where a whole text stands in such brackets, a note written in place was probably meant: its sign stands before the bracket.",
  },
  "note-in-note": {
    severity: "error",
    title: "a note within a note",
    help: "Work the inner note into the text of the outer one.",
    explanation:
      "Notes at the foot of the page cannot have notes of their own: there is no place for them, and Word refuses them.",
  },
  "note-open": {
    severity: "warning",
    title: "a note that is never closed",
    help: "Put `]` where the note ends; a bracket within it that has no other is written `\\[` or `\\]`. The signs themselves are written `^\\[`.",
    explanation:
      "A note that is written where it stands begins with `^[` and ends with the bracket that belongs to it. Without that bracket the signs and the whole note are printed in the line.",
  },
  "attribute-doubled": {
    severity: "error",
    title: "an attribute given twice",
    help: "Keep one label, and each key once, between the braces.",
    explanation:
      "The braces at the end of a block can name one label (`#id`) and each key once; more than one would contradict each other.",
  },
  "attributes-malformed": {
    severity: "error",
    title: "braces that cannot be read",
    help: 'Write a label as `#name` without blanks, classes as `.name`, and values as `key="value"` with straight quotation marks.',
    explanation:
      "Braces at the end of a block hold its label, its classes and further values, as in `{#aims .unnumbered}`. These look like it but do not follow that form; the usual reasons are a blank within a label and curly quotation marks.",
  },
  "attributes-misplaced": {
    severity: "warning",
    title: "braces in a place where they mean nothing",
    help: "Move them to the end of the heading, paragraph, item or title that they belong to; write `\\{` if the text needs the sign itself.",
    explanation:
      "Labels and classes belong to a block and stand at its very end, in its last line. Elsewhere braces are ordinary text, and would be printed; alone in a paragraph they belong to nothing.",
  },
  "container-open": {
    severity: "error",
    title: "a container that is never closed",
    help: "Put a line of three colons, `:::`, where the container ends, within the same list or quotation.",
    explanation:
      "A container starts with a line such as `:::box` and goes on to a line of colons alone. Without that line everything up to the end would stand in the box.",
  },
  "container-unopened": {
    severity: "error",
    title: "colons that close no container",
    help: "Delete the line, or put a line such as `:::box` where the container starts.",
    explanation:
      "A line of colons alone ends a container, but here none is open. It was perhaps closed twice, or its first line has no name.",
  },
  "container-malformed": {
    severity: "error",
    title: "a container without a name",
    help: "Write the name right behind the colons, then a title if there is one: `:::box The title`.",
    explanation:
      "Three colons at the start of a line open a container, and its name says what it is: a box, a summary. Classes and labels stand in braces at the end of that line.",
  },
  "directive-malformed": {
    severity: "warning",
    title: "a directive with more on its line",
    help: 'Put the directive on a line of its own: `::name` or `::name{key="value"}`.',
    explanation:
      "A directive draws something, such as the contents, where it stands alone on a line. With other words on the line it is ordinary text and would be printed.",
  },
  "image-inline": {
    severity: "error",
    title: "an image within a line",
    help: "Give the image a paragraph of its own, with blank lines around it.",
    explanation:
      "Images are figures: each stands alone in its paragraph, with its caption in the brackets, and gets its number. Within a line of text there is no place for one.",
  },
  "title-dropped": {
    severity: "warning",
    title: "a link's or an image's title that is not printed",
    help: "Delete the words in quotation marks, or write them in the text or the caption.",
    explanation:
      "On the web the words in quotation marks behind an address show when a mouse rests on it. On a page there is nothing like it.",
  },
  "link-scheme": {
    severity: "error",
    title: "a link to something that is no page",
    help: "Link to an address that starts with `https://`, `http://`, `mailto:` or `tel:`.",
    explanation:
      "Links may lead to web pages and to e-mail addresses. Those that run a script or open a file on the reader's machine are refused, since a document that is passed on must be safe to click.",
  },
  "links-too-long": {
    severity: "error",
    title: "links that together have more letters than any reader opens",
    help: "Give the address where it is wanted a few times, and write the other places as text.",
    explanation:
      "A name that stands for an address (`[name]: https://…`) makes a link wherever it is used, and each link holds the whole address. Thousands of uses of a long one grow a short text to a file of gigabytes, so links are made only up to five million letters.",
  },
  "mark-broken": {
    severity: "error",
    title: "a mark of a change that is not whole",
    help: "Close each mark before the next opens: `{++in++}`, `{--out--}`, `{~~old~>new~~}`, `{==words==}`, `{>>comment<<}`. Write `\\{++` for the sign itself.",
    explanation:
      "With `changes` in the front matter a text is two texts, with all changes accepted and with all rejected. Both can only be told apart where every mark has an end, none stands in another, and a replacement has a `~>` between the old words and the new. In code, and behind a backslash, the signs mean nothing.",
  },
  "remark-open": {
    severity: "error",
    title: "a remark that is never closed",
    help: "Put `-->` where the remark ends; write `\\<!--` if the text needs the sign itself.",
    explanation:
      "A remark starts with `<!--` and ends with the next `-->`, perhaps many lines below. It is printed nowhere. Without its end nobody can tell how much of the text belongs to it.",
  },
  "remark-unopened": {
    severity: "warning",
    title: "a sign that closes no remark",
    help: "Delete it. A remark ends with its first `-->`: one that is to hold another is written as two. An arrow is written `→`, the sign itself `\\-->`.",
    explanation:
      "A remark starts with `<!--` and ends with the next `-->`. A second `-->`, as when a passage is put into a remark that holds a remark already, belongs to none: it is printed, and so is the text before it.",
  },
  "link-unused": {
    severity: "warning",
    title: "an address that no link uses",
    help: "Write the link as `[its text][name]`, or delete the line; a line that is to be printed starts with `\\[`.",
    explanation:
      "A line such as `[name]: https://example.org` says where the links of that name lead, and is not printed itself. No link in the text has this name: it is misspelt, or the sentence with the link was removed, or the line was meant as text.",
  },
  "link-doubled": {
    severity: "warning",
    title: "an address of links that is given twice",
    help: "Delete one of the two lines, or give it another name.",
    explanation:
      "A line such as `[name]: https://example.org` says where the links of that name lead; capitals and small letters make no other name. Where there are two such lines the first counts, and the other one is printed nowhere.",
  },
  "link-target": {
    severity: "error",
    title: "a link that leads nowhere",
    help: "Write a whole address (`https://…`, `mailto:…`, `tel:…`) or the label of something in the document (`#label`).",
    explanation:
      "A document is passed on without the files around it, so that its links lead to addresses that can be followed from everywhere, or into the document: to a label, `[above](#reporting)`, or to an annex by the name of its file, `[the annex](annex.md)`. A path means nothing to who receives the document, and no host is made up of one.",
  },
  "html-shown": {
    severity: "warning",
    title: "HTML, which is printed as text",
    help: "Use Markdown's signs instead; `<sub>`, `<sup>` and `<br>` are read, in pairs but for the last; a bracket that belongs to the text is written `\\<`.",
    explanation: "Tags of HTML mean nothing on paper. They are printed letter for letter, so that nothing vanishes unseen.",
  },
  "script-nested": {
    severity: "warning",
    title: "a subscript or superscript within another",
    help: "Close the first before the second opens, or write the second without its signs; a sign that belongs to the text is written `\\~` or `\\^`.",
    explanation:
      "Characters stand on the line, below it or above it; Word knows no fourth height. What is lowered or raised once more is printed at the height of the first.",
  },
  "verbatim-open": {
    severity: "error",
    title: "a verbatim block that is never closed",
    help: "Put the same fence on a line of its own where the block ends, or delete it if none was meant.",
    explanation:
      "Three backticks or tildes at the start of a line open a block that is printed letter for letter, up to the next such line. Without that line all the rest of the text would stand in it.",
  },
  "verbatim-indented": {
    severity: "warning",
    title: "a block that is verbatim because it is indented",
    help: "Take the blanks or the tab at the start of the line away; a block that is to be verbatim stands between two lines of three backticks.",
    explanation:
      "Lines that start with four blanks or a tab are printed letter for letter, in a type of even width, and have no number. That is seldom meant: the program indents paragraphs by itself.",
  },
  "item-indent": {
    severity: "warning",
    title: "an item that is indented too little",
    help: "Indent it by three blanks if it belongs to the item before it, or not at all if it stands beside it.",
    explanation:
      "A sub-item starts where the text of its item starts: three blanks from the margin under `1. `, two under `- `. With fewer it is an item like the others, and is lettered with them.",
  },
  "number-typed": {
    severity: "warning",
    title: "a number that is typed",
    help: "Delete the number: headings, paragraphs and items get theirs from the program, and references follow them.",
    explanation:
      "Every number is made by the program, so that it is right when a paragraph is moved. A number that is typed in front of the text is printed as well, and the page shows two.",
  },
  "bullet-typed": {
    severity: "warning",
    title: "a bullet that is typed",
    help: "Write `- ` in place of the bullet, and an empty line before the first item.",
    explanation:
      "Bullets are drawn by the program, where a line starts with a hyphen and a space. One that is typed, or pasted from another program, is printed in a paragraph of its own, behind the paragraph's number.",
  },
  "block-empty": {
    severity: "warning",
    title: "a block that holds nothing",
    help: "Write its text, or delete it. Space between blocks is made by the program.",
    explanation:
      "A paragraph of nothing but blanks, or of characters without a shape, would be a number with nothing behind it; so would an item without text. Such a block is left out, and the numbers go on as if it were not there. An item that starts with a list or a table is printed, with its mark alone on a line.",
  },
  "heading-in-item": {
    severity: "warning",
    title: "a heading in an item",
    help: "Put the heading before the list, or take its number signs away; words that open an item can be `*italic*`.",
    explanation:
      "Headings divide a text, and stand between its paragraphs. Number signs behind the mark of an item do not make one: at its start the words are the item's text, further down they are a heading without a number.",
  },
  "heading-empty": {
    severity: "warning",
    title: "a heading without words",
    help: "Write the heading behind the number signs, or delete the line.",
    explanation:
      "A line of number signs alone is a heading that says nothing. It would stand on the page, and in the contents, as a number, and is left out.",
  },
  "heading-space": {
    severity: "warning",
    title: "a heading without its space",
    help: "Put one plain space between the number signs and the heading; write `\\#` if the text needs the sign itself.",
    explanation:
      "A heading starts with one to six number signs and a space. Without the space, or with one that does not break, as other programs put it, the line is an ordinary paragraph and the signs are printed.",
  },
  "heading-bold": {
    severity: "warning",
    title: "a bold line in the place of a heading",
    help: "Write it as `## Its words`, with as many number signs as its level has; if it is no heading, give it a class, such as `{.unnumbered}`.",
    explanation:
      "A paragraph in bold looks like a heading to those who read it, but not to a program: it takes a paragraph's number, is not in the contents nor in Word's outline, and may be left alone at the foot of a page.",
  },
  "heading-underlined": {
    severity: "warning",
    title: "a text that a line makes a heading",
    help: "Leave an empty line above the line of signs if it is to stand across the page, or delete it; write a heading as `# Its words`.",
    explanation:
      "A line of hyphens or equals signs right under a text makes a heading of it, of the second or the first level. Where the text ends like a sentence or has several lines that was hardly meant.",
  },
  "mark-foreign": {
    severity: "warning",
    title: "a mark of another dialect",
    help: "Write it in this dialect, or leave it out; a sign that belongs to the text stands behind a backslash.",
    explanation:
      "Programs that read Markdown have signs of their own, for words that are struck out, formulas, boxes, links between notes, changes. What is none of this dialect is text, and is printed sign by sign.",
  },
  "table-dashes": {
    severity: "warning",
    title: "a table without its line of dashes",
    help: "Under the heads write a line with a stretch of hyphens for each column, such as `|---|---|`; a bar that belongs to the text is written `\\|`.",
    explanation:
      "A table is its heads, a line of hyphens and bars, and its rows. The line of hyphens makes it one: where it is missing, or is for another number of columns than the heads, everything is printed as a paragraph with bars.",
  },
  "table-title-alone": {
    severity: "warning",
    title: "a table's title or source without a table",
    help: "Put the line directly before or after its table, a source after it, with nothing but a blank line between them.",
    explanation:
      "A paragraph that starts with `Table:` is the title of the table next to it, one that starts with `Source:` stands under the table or figure before it. With none there it is an ordinary paragraph, and the table it was meant for lacks it.",
  },
  "table-cells": {
    severity: "error",
    title: "a row with too many cells",
    help: "Take out the bars that are too many, or give the table more heads; a bar that belongs to the text is written `\\|`.",
    explanation:
      "Each row has as many cells as the table has heads. Cells beyond them have no column to stand in, and their text would be lost.",
  },
  "table-merge": {
    severity: "error",
    title: "cells that cannot be merged",
    help: "Write `^^` below the cell that is to reach down, and `<<` behind the one that is to reach across; all that belongs to one cell is a rectangle. Signs that belong to the text are written `\\^^` and `\\<<`.",
    explanation:
      "A cell that holds nothing but `^^` is merged with the one above it, one that holds nothing but `<<` with the one before it. The first row of the heads and of the body has none above, the first column none before; a cell that takes two columns in one row takes the same two in the next; and a row needs a cell of its own.",
  },
  "table-row-open": {
    severity: "warning",
    title: "a row that goes on in no other line",
    help: "Delete the backslash at the end of the line, or write the line that it goes on in.",
    explanation:
      "A line of a table that ends with a backslash is continued by the next, cell by cell. Where no further line of the table follows, the sign means nothing.",
  },
  "cell-block": {
    severity: "error",
    title: "a block that a cell cannot hold",
    help: "Put it outside of the table, or make it a paragraph or a list; a sign that belongs to the text gets a backslash before it.",
    explanation:
      "The cells of a row that is written in several lines may hold paragraphs and lists. Headings, quotations, pictures, tables and containers have no place in a cell. A line that starts with a sign such as `#` or `>`, or stands over a line of hyphens, is read as one of them.",
  },
  "table-too-wide": {
    severity: "error",
    title: "a table with too many columns",
    help: "Divide the table into several.",
    explanation: "Word allows 63 columns in a table, and a page of paper shows far fewer.",
  },
} as const satisfies Record<string, CodeEntry>;
