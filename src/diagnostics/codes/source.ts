import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes in a source before its Markdown is read: its characters, its YAML, its front matter. */
export const sourceCodes = {
  "control-character": {
    severity: "warning",
    title: "a character that cannot be printed",
    help: "Delete the character, or type the text anew; copying it from another program probably brought it along.",
    explanation:
      "Some characters have no shape that could be printed: control characters, halves of a character pair, codes that will never be a character, marks of objects that were not copied, and codes of the private areas, which mean something in one program's font alone. Others do their work unseen: they turn the order of the letters around them, or are text that only programs read. Word refuses some of these, archives others, and readers are deceived by the rest, so Masthead puts a replacement character in their place and says where.",
  },
  "character-unseen": {
    severity: "warning",
    title: "a character that nobody sees",
    help: "Delete it: it came along when the text was copied, and searches do not find the word that it stands in.",
    explanation:
      "Some characters take no room and have no shape: fillers of Korean syllables, selectors that ask for another shape of the character before them, joiners of letters. Where the script of the text has a use for them they are left alone, and so are soft hyphens, places where a line may be broken, and marks of the direction of writing. Anywhere else they only keep words from being found.",
  },
  "yaml-syntax": {
    severity: "error",
    title: "YAML that does not parse",
    help: "Compare the line with the example of its field; values that hold a colon, a hash or a quotation mark stand in quotation marks.",
    explanation:
      "Front matter and the files of templates are YAML: one `name: value` a line, deeper levels indented with spaces. The commonest slips are a colon inside a value that is not in quotation marks, a tab used for indenting, and a quotation mark that is never closed.",
  },
  "yaml-too-deep": {
    severity: "error",
    title: "YAML nested too deeply",
    help: "Remove the brackets or the indentation that open so many levels; Masthead's fields need no more than five.",
    explanation:
      "No field needs hundreds of levels of lists within lists. Such a text is damaged or was made to exhaust the program, so it is refused before it is read.",
  },
  "yaml-key-doubled": {
    severity: "error",
    title: "a field given twice",
    help: "Keep one of the two and delete the other.",
    explanation:
      "A name may stand once in a YAML mapping. Where it stands twice nobody can tell which value was meant, and programs differ in the one they take.",
  },
  "yaml-key": {
    severity: "error",
    title: "a name that YAML fields cannot have",
    help: "Write a plain name of letters, digits and hyphens before the colon.",
    explanation:
      "The part before the colon must be a plain word. Lists, mappings and the names that JavaScript keeps for itself, such as `__proto__`, cannot name a field.",
  },
  "yaml-tag": {
    severity: "error",
    title: "a YAML tag",
    help: "Delete the tag (the word that starts with `!`), or put the value in quotation marks if the exclamation mark belongs to it.",
    explanation:
      "A word that starts with an exclamation mark tells YAML to make something else of a value. Masthead takes values as they are written and knows no tags.",
  },
  "yaml-alias": {
    severity: "error",
    title: "a YAML alias that leads nowhere or to too much",
    help: "Write the value out. A value that merely starts with `*` or `&` stands in quotation marks.",
    explanation:
      "In YAML `&name` marks a value and `*name` repeats it. An alias must name a value that is complete and stands before it, and all aliases together may not blow a short text up to a huge one.",
  },
  "empty-file": {
    severity: "error",
    title: "an empty file",
    help: "Write a document: front matter between two lines `---`, then the text; `masthead new report` writes one to start from.",
    explanation:
      "The file has no character but blank ones. It may have been saved before anything was typed, or a program that was writing it stopped halfway.",
  },
  "front-matter-open": {
    severity: "error",
    title: "front matter that is not closed",
    help: "Put a line of exactly three hyphens, `---`, between the fields and the text.",
    explanation:
      "A document starts with its fields between two lines of three hyphens. Without the second line the program cannot tell where the fields end and the text begins.",
  },
  "front-matter-late": {
    severity: "error",
    title: "front matter that does not start the file",
    help: "Delete what stands before the first line `---`, blank lines too.",
    explanation:
      "Fields are read only from the very top of the file. A blank line or a word above the first `---` makes them part of the text, and they would be printed.",
  },
  "front-matter-language": {
    severity: "error",
    title: "front matter that is not YAML",
    help: "Let the first line be just `---`, and write the fields as `name: value`, one a line.",
    explanation:
      "Some programs take front matter in JavaScript, JSON or TOML when the opening line names the language. Masthead takes YAML only: a document must never be able to run code.",
  },
  "front-matter-shape": {
    severity: "error",
    title: "front matter that is not a list of fields",
    help: "Write the fields as `name: value`, one a line.",
    explanation:
      "Front matter is a mapping: each line names a field and gives its value. A list (lines that start with `- `) or a plain sentence between the two `---` lines names nothing.",
  },
} as const satisfies Record<string, CodeEntry>;
