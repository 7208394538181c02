import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found while a body is put into its template and annexes are put after it. */
export const composeCodes = {
  "directive-unknown": {
    severity: "error",
    title: "a directive that does not exist",
    help: "Use one of ::masthead, ::contents, ::body, ::annexes, ::notes, ::end-rule, ::page-break and ::select{…}.",
    explanation:
      "A line of two colons and a name stands for something that the program draws. The names are few and fixed; plain containers with three colons (:::name) may have any name.",
  },
  "directive-place": {
    severity: "error",
    title: "a directive that belongs in a template",
    help: "Delete the line; the template of the type draws this part.",
    explanation:
      "The place of the masthead, the contents, the body, the annexes and the end rule is decided by the template of the type. In the text of a document they have no meaning, but for ::page-break between its blocks; only a document that is made from another, such as a press release, may take passages of that one with ::select.",
  },
  "container-place": {
    severity: "warning",
    title: "a running head or foot in a text",
    help: "Delete the line and the colons that close it, or the words as well: the running head and foot are the type's own; a template of yours can change them.",
    explanation:
      "What stands at the top and the foot of every page is said by the template of the type, in `:::header` and `:::footer`. In the text of a document these are no containers, and what they hold is printed where it stands.",
  },
  "body-doubled": {
    severity: "error",
    title: "a template with two places for one thing",
    help: "Keep one of the two.",
    explanation:
      "The text of a document is put in where the template says ::body, its annexes where it says ::annexes, and the list of its notes where it says ::notes. Each can stand in one place only, for its numbers and labels exist once.",
  },
  "body-unplaced": {
    severity: "error",
    title: "a template without a place for the body",
    help: "Add a line ::body to the template, or ::select{…} for passages of it.",
    explanation: "The text of a document is put in where the template says ::body. Without such a line it would be lost.",
  },
  "annexes-unplaced": {
    severity: "error",
    title: "annexes for which the template has no place",
    help: "Add a line ::annexes to the template, after ::body.",
    explanation:
      "The annexes that front matter lists are put in where the template says ::annexes. Without such a line they would be lost.",
  },
  "select-criterion": {
    severity: "error",
    title: "a ::select that does not say what to select",
    help: "Write ::select{#label} or ::select{.class}.",
    explanation: "::select puts in passages of the document's own text: those with a label or with a class.",
  },
  "select-nothing": {
    severity: "error",
    title: "a ::select that finds nothing",
    help: "Give the passage the label or class, as {#label} or {.class} at its end, or correct the name in the directive.",
    explanation: "A passage that a template wants and the text lacks would leave a silent gap on the page.",
  },
  "annex-loop": {
    severity: "error",
    title: "an annex that contains itself",
    help: "Remove the entry under `annexes` that leads back to the document.",
    explanation:
      "A document lists an annex which, directly or through annexes of its own, lists the document again. Such a document would have no end.",
  },
  "annex-outside": {
    severity: "error",
    title: "an annex outside the document's folder",
    help: "Copy the annex into the folder of the document.",
    explanation:
      "Only files in the folder of the document and below it are read, so that a document that someone sends you cannot bring in other files of yours. A symbolic link that leads out of the folder is refused as well.",
  },
  "annex-doubled": {
    severity: "error",
    title: "a document that is annexed twice",
    help: "Delete one of the two entries under `annexes`.",
    explanation:
      "Each entry under `annexes` becomes an annex with a number of its own. The same file twice would be printed twice, and its labels would mean two places.",
  },
  "parent-outside": {
    severity: "error",
    title: "a parent document in a foreign folder",
    help: "Keep the document in the folder of its parent, or below it.",
    explanation:
      "“of” names the document from which a text takes its symbol, session and body. It stands in the same folder or in one above it, so that a document from someone else cannot read from other places.",
  },
  "parent-loop": {
    severity: "error",
    title: "documents that each belong to the other",
    help: "Remove the field “of” from one of them.",
    explanation:
      "“of” names the document from which a text takes its symbol, session and body. A chain of such names must end.",
  },
} as const satisfies Record<string, CodeEntry>;
