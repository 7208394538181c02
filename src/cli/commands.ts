import { nearestOutput } from "../render/outputs.ts";
import type { Command, Option } from "./command.ts";
import { poll } from "./watch-options.ts";

const as: Option = { value: "TYPE", about: "Build it as another type, such as press-release, instead of the one it names." };
const templates: Option = {
  value: "DIR",
  many: true,
  about: "A folder of types, partials, themes and words of your own; it goes before ours.",
};
const language: Option = {
  value: "CODE,…",
  many: true,
  about:
    "The language versions that stand beside each SOURCE (report.md, report.fr.md, report.es.md): those in these languages, or all.",
};
const variant: Option = {
  value: "NAME",
  about:
    "The variant to build, of a type that has some: full, short or advisory for a press release. It becomes a part of the files' names.",
};
const changes: Option = {
  value: "HOW",
  about:
    "What becomes of marks of changes ({++in++}, {--out--}, {~~old~>new~~}), in place of what the document says: shown, accepted or rejected.",
};
const strict: Option = {
  about: "Count warnings as errors: no file is written of a document that has one, and the exit code is 1.",
};
const format: Option = {
  value: "FORMAT",
  about:
    "How messages are printed: pretty, for people; github, for a run of GitHub's actions; and in place of the summary unix, a line each for editors, json or sarif.",
};
const json: Option = { about: "Print JSON, for other programs." };
const failOn: Option = {
  value: "SEVERITY",
  meant: (typed) => (typed === "strict" ? "warning" : undefined),
  about: "The least that makes the exit code 1: error (without it), warning or suggestion, which are then shown too.",
};
const all: Option = {
  about: "Show suggestions too, and every place; without it, the first five of each kind of warning.",
};

const watch: Option = {
  about:
    "Go on: each time a file changes that a document is made from, build that document again; new documents of a folder too. Ctrl-C ends it.",
};

const fix: Option = {
  value: "RULE,…",
  optional: true,
  about:
    "Mend what is certain, in the document and its annexes, and say what is left. With =RULE, all that these rules offer, certain or not; both may be given.",
};
const words: Option = {
  about:
    "Also print how many words each chapter has, with its notes and paragraphs, and how many are left of what the type may have.",
};
const dryRun: Option = {
  about: "With --fix: change no file, but print what would be changed as a diff; the exit code is 1 where anything would.",
};

const schema: Option = {
  value: "OF",
  optional: true,
  about:
    "Print a JSON Schema of front matter, by its type, or with =masthead.yaml of that file: for editors that check YAML by one.",
};

/** Every command. Adding one is a row here and a file beside this one. */
export const commands: readonly Command[] = [
  {
    name: "build",
    operands: "SOURCE…",
    count: [1, Number.POSITIVE_INFINITY],
    summary: "Make documents from Markdown sources.",
    about:
      "Each SOURCE is a Markdown file with front matter, or a folder: then every document in it is built, annexes excepted, since they come with their reports. Files are named after the symbol, as the United Nations names them (A_HRC_38_40_E.pdf), and after the source where there is no symbol. Where a document has an error, none of its files is touched. What differs between language versions that are built together is told as align tells it. A single hyphen is standard input, whose annexes and figures are looked for in the folder in which you stand.",
    options: {
      to: {
        value: "LIST",
        about:
          "The outputs, separated by commas: docx, pdf, html, text, akn (AKN4UN, the XML of the United Nations). Without it, those that documents of the type are for: docx and pdf, for most.",
        meant: nearestOutput,
      },
      out: {
        value: "DIR",
        about:
          "The folder to write to; it is made if need be. Without it, the folder in which you stand. A single hyphen is standard output, for one document and one output.",
      },
      watch,
      poll,
      language,
      as,
      variant,
      changes,
      templates,
      "for-review": { about: "In Word files, have Word record what is changed, and by whom." },
      "carry-source": {
        about:
          "In Word files, carry the text of the sources too: who gets the file can read them, and what they say that the document does not.",
      },
      plain: {
        about: "Write Word files without the hidden keys and checksums by which they are known again when they come back.",
      },
      strict,
      format,
      json,
    },
    examples: [
      "masthead build report.md",
      "masthead build report.md --to docx --watch",
      "masthead build report.md --to pdf --out out",
      "masthead build reports --out out",
      "masthead build report.md --language all",
      "masthead build report.md --as press-release --variant short",
      "masthead build - --to text --out - < report.md",
    ],
    load: () => import("./build.ts"),
  },
  {
    name: "check",
    operands: "SOURCE…",
    count: [1, Number.POSITIVE_INFINITY],
    summary: "Say what is wrong with documents, as an editor would.",
    about:
      "Reads and numbers each document as `build` does, with what the Editorial Manual says of its style, prints every error and warning with its place and what to do, and writes no file unless you ask for --fix. What is found is set in masthead.yaml, beside the document or above it, and under `check` in front matter. Suggestions are counted. The exit code is 1 where there is an error.",
    options: { fix, "dry-run": dryRun, words, "fail-on": failOn, all, language, as, variant, changes, templates, format, json },
    examples: [
      "masthead check report.md",
      "masthead check report.md --fix --dry-run",
      "masthead check report.md --fix=serial-comma,toward",
      "masthead check reports --fail-on warning --format github",
    ],
    load: () => import("./check.ts"),
  },
  {
    name: "merge",
    operands: "SOURCE RETURNED…",
    count: [2, Number.POSITIVE_INFINITY],
    summary: "Carry what was changed in Word over into the source.",
    about:
      "SOURCE is the document from which a Word file was built, each RETURNED that file as it came back. What was changed in it, recorded or not, is changed in the source, its annexes and front matter, where the very words are written; what cannot be is told with its place and its words. The changed source is built and compared with what the Word file shows. All files are written or none; what was there is kept beside them (.bak) unless git keeps the folder. Changes and comments are listed in SOURCE.review.md, which names the people that the Word file names. Where the source went on meanwhile, both are merged, and what both changed is written as git writes conflicts. With --json, “files” are those that changed, “returned” has for each Word file its changes with kind, old and fresh words, where they stand in both files, author and date, and why one was left, “conflicts” their number.",
    options: {
      changes: { value: "WHICH", about: "all (without it), or tracked: those alone that Word recorded." },
      by: { value: "AUTHOR", about: "Only what this person recorded." },
      base: {
        value: "FILE",
        about:
          "The source as it was sent: a file, or a revision of git. Without it, it is found by its checksum in the Word file or in git.",
      },
      as: {
        value: "FORM",
        about:
          "edits (without it), or marks: what changed in the text is written as {++in++}, {--out--}, {~~old~>new~~}, to be decided later, under changes: shown. Front matter is changed as it is; the review file says who changed what.",
      },
      take: { value: "SIDE", about: "Settle conflicts: source or word, whose words are taken." },
      "dry-run": { about: "Write no file, but print what would be changed as a diff." },
      templates,
      json,
    },
    examples: ["masthead merge report.md A_HRC_99_3_E.docx", "masthead merge report.md ada.docx ben.docx --dry-run"],
    load: () => import("./merge.ts"),
  },
  {
    name: "align",
    operands: "EDITION EDITION…",
    count: [1, Number.POSITIVE_INFINITY],
    summary: "Say where the language versions of a document differ.",
    about:
      "Each EDITION is the document in one language, or a folder of them. The original is the one that the others name with “edition-of”, else the one in the language that “original” says, else the first. The others are laid beside it paragraph by paragraph, whatever is lost or too much, and where headings, notes, labels, references, figures, dates, symbols, tables, bold type or front matter differ is told with both places; so is what still stands in the language of the original. Nothing is changed.",
    options: {
      "side-by-side": { value: "FILE", about: "Also write a page of HTML that shows them beside each other." },
      strict: { about: "Count differences as errors: the exit code is 1 where there is one." },
      templates,
      json,
    },
    examples: [
      "masthead align report.en.md report.fr.md",
      "masthead align report.*.md --side-by-side editions.html",
      "masthead align editions --strict",
    ],
    load: () => import("./align.ts"),
  },
  {
    name: "preview",
    operands: "SOURCE",
    count: [1, 1],
    summary: "Show the pages of a document in a browser, as you write it.",
    about:
      "Prints an address of this machine, which a browser shows: the pages as they will be printed, and beside them what `check` finds. They follow the file each time that it is saved, and its annexes, pictures and templates. A click on a word says where it stands in the file. Nobody else can look on: the address has a secret in it, and nothing listens to other machines.",
    options: {
      port: { value: "PORT", about: "The port to listen on, from 1 to 65535. Without it, any that is free." },
      open: { about: "Open the address in the system's browser." },
      editor: {
        value: "COMMAND",
        about:
          "What opens your editor at a place, without a shell: {file}, {line} and {column} are filled in. Without it, places are shown, to be copied.",
      },
      poll,
      as,
      variant,
      templates,
    },
    examples: ["masthead preview report.md", 'masthead preview report.md --open --editor "code -g {file}:{line}:{column}"'],
    load: () => import("./preview.ts"),
  },
  {
    name: "studio",
    operands: "",
    count: [0, 0],
    summary: "Write and see pages in a browser, without an editor.",
    about:
      "Prints an address of this machine, where a browser shows the studio: a text with its messages, its pages beside it, and buttons that make Word files and PDF. What you write is kept in the browser, under this address. The same studio is one file, dist/studio/masthead.html, which anybody can open without Masthead.",
    options: {
      port: {
        value: "PORT",
        about: "The port to listen on, from 1 to 65535. Without it, 4741: another one does not find what was kept.",
      },
      open: { about: "Open the address in the system's browser." },
    },
    examples: ["masthead studio --open"],
    load: () => import("./studio.ts"),
  },
  {
    name: "new",
    operands: "TYPE [FILE]",
    count: [1, 2],
    summary: "Start a document of a type.",
    about:
      "Writes a small document with every field of the type and what it is for. FILE is TYPE.md if you give none. A file that exists is never overwritten.",
    options: { templates },
    examples: ["masthead new report", "masthead new declaration annex.md"],
    load: () => import("./new.ts"),
  },
  {
    name: "types",
    operands: "[TYPE]",
    count: [0, 1],
    summary: "List the types of documents, or the fields of one.",
    about:
      "Without TYPE, a line for each type of document. With one, the fields that its front matter takes: name, kind, whether it is required, what it is for, an example.",
    options: { schema, templates, json },
    examples: ["masthead types", "masthead types report", "masthead types --json", "masthead types --schema=masthead.yaml"],
    load: () => import("./types.ts"),
  },
  {
    name: "import",
    operands: "FILE.docx",
    count: [1, 1],
    summary: "Make a document of a Word file.",
    about:
      "Writes report.md with front matter from the head of the first page, the text as Markdown, a file for each annex and the pictures in figures/, and says what did not come over as it was, with its place in the Word file. Numbers, contents and running heads are left out: they are made anew. A file that was built with --carry-source, and that nobody changed since, gives the sources that it carries. No file that is there is replaced.",
    options: {
      out: { value: "DIR", about: "The folder to write to; it is made if need be. Without it, the folder in which you stand." },
      as: { value: "TYPE", about: "The type of the document, where it is not the one that its symbol says." },
      references: { about: "Make labels of typed references, such as paragraph 12 above, where it is certain what they mean." },
      split: { about: "Make a file of each of several documents in the Word file, such as the decisions of a session." },
      "keep-numbers": { about: "Keep numbers of paragraphs that are not the next ones, such as 25.1, as text." },
      changes: {
        value: "WHICH",
        about:
          "What becomes of recorded changes: accept, as without it, reject, or marks: {++in++} and {--out--} in the text, with the comments, under changes: shown.",
      },
      templates,
      json,
    },
    examples: [
      "masthead import draft.docx",
      "masthead import A_HRC_38_40_E.docx --out report",
      "masthead import draft.docx --changes reject",
      "masthead import draft.docx --changes marks",
    ],
    load: () => import("./import.ts"),
  },
  {
    name: "compare",
    operands: "OLD [NEW]",
    count: [1, 2],
    summary: "Show what has changed between two versions of a document.",
    about:
      "Both are read as `build` reads them, with their annexes, or, if they are Word files, as `import` makes sources of them, which says what it leaves out and is not compared; with --rev one file of a git repository is compared with what it was, under the name that it had then. They are compared paragraph by paragraph and word by word, and of a paragraph that was parted or joined the end alone came or went (¶): text, notes, references by what they lead to, list items, rows and columns of tables, running heads. In Word files the changes are recorded ones, which can be accepted and rejected; PDFs and web pages have them underlined and struck through, with bars in the margin of a PDF and a linked list of all changes at the end of a page; plain text has them between {++ and ++}, {-- and --}, and a bar before each line that changed. Word takes a column away or puts it in when the change is settled, LibreOffice before 7.6 its words alone. What only counts otherwise because of what came or went before it is no change: its number is shown with what it was (12 → 13) in PDFs and on the web. The exit code is 0 whether anything has changed or not, and 1 where a version has a mistake.",
    options: {
      to: {
        value: "LIST",
        about: "The outputs, separated by commas: docx, pdf, html, text. Without it, docx.",
        meant: nearestOutput,
      },
      out: { value: "DIR", about: "The folder to write to; it is made if need be. Without it, the folder in which you stand." },
      rev: {
        value: "A[..B]",
        about: "Compares the file as it was in a revision of git with what it is now, or with what it was in another.",
      },
      author: { value: "NAME", about: "By whom Word says that the changes were made. Without it, Masthead." },
      date: { value: "DATE", about: "When, such as 2026-05-04. Without it, the new version's own date." },
      numbers: {
        value: "WHICH",
        about:
          "both shows numbers that are others now with what they were, on pages and on the web: 12 → 13; new shows the new ones alone. Without it, both.",
      },
      templates,
      json,
    },
    examples: [
      "masthead compare old/report.md report.md",
      "masthead compare sent.docx returned.docx",
      "masthead compare --rev v1..v2 report.md",
      "masthead compare old/report.md report.md --to docx,html --out redline",
    ],
    load: () => import("./compare.ts"),
  },
  {
    name: "explain",
    operands: "[CODE]",
    count: [0, 1],
    summary: "Explain an error, a warning or a rule.",
    about:
      "Every message ends in a code, such as note-undefined. With CODE, or the number of an editorial rule, says why it is a mistake, how it comes about and what to do; without, lists all codes.",
    options: { json },
    examples: ["masthead explain note-undefined", "masthead explain 121"],
    load: () => import("./explain.ts"),
  },
  {
    name: "inspect",
    operands: "SOURCE",
    count: [1, 1],
    summary: "Show what a stage makes of a document.",
    about:
      "Prints the document as it stands after a stage: `expanded` is the text after Handlebars, `tree` what was parsed, `resolved` the document with all its numbers, notes and references, `pages` the lines of every page with their places.",
    options: {
      stage: { value: "STAGE", about: "expanded, tree, resolved or pages. Without it, resolved." },
      as,
      variant,
      changes,
      templates,
    },
    examples: ["masthead inspect report.md --stage resolved"],
    load: () => import("./inspect.ts"),
  },
  {
    name: "lsp",
    operands: "",
    count: [0, 0],
    summary: "Serve an editor that speaks the Language Server Protocol.",
    about:
      "Editors start it, and speak with it over standard input and output: it says as you type what `check` would say, in annexes and templates too, completes names and fields, shows what references print, follows and renames them. editors/README.md says how each editor is told of it.",
    options: { stdio: { about: "As without it: some editors say so." } },
    examples: ["masthead lsp"],
    load: () => import("./lsp.ts"),
  },
  {
    name: "help",
    operands: "[COMMAND]",
    count: [0, 1],
    summary: "Show this list, or help on one command.",
    about: "Without COMMAND, lists the commands.",
    options: {},
    examples: ["masthead help build"],
    load: () => import("./help.ts"),
  },
];
