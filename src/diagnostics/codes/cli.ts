import type { CodeEntry } from "../codes.ts";

/** Codes of files that cannot be read or written, and of a command line that asks for something impossible. */
export const cliCodes = {
  "file-missing": {
    severity: "error",
    title: "a file that is not there",
    help: "Check the spelling and the folder: paths are taken from the folder in which you stand.",
    explanation:
      "Masthead was asked to read a file that does not exist. On the command line a path is taken from the folder in which the command runs; inside a document it is taken from the folder of that document.",
  },
  "file-is-folder": {
    severity: "error",
    title: "a folder where a file is needed",
    help: "Name the Markdown file inside the folder.",
    explanation:
      "The path names a folder, and a single document is needed here. `masthead build` takes a folder too, and then builds every document in it; other commands, and the front matter, need the file itself.",
  },
  "file-denied": {
    severity: "error",
    title: "a file that may not be read",
    help: "Ask whoever owns the file to let you read it, or copy it to a folder of your own.",
    explanation:
      "The file exists, but the system refused to open it: its permissions, or the program that holds it open, do not allow it.",
  },
  "file-too-large": {
    severity: "error",
    title: "a file larger than any document",
    help: "Divide the file into a report and annexes, or check that it is the file you meant.",
    explanation:
      "A source may have 20 megabytes, some three hundred times the length that the United Nations allows a report. A larger file is nearly always another kind of file that was named by mistake, so it is refused before any of it is read.",
  },
  "file-changed": {
    severity: "error",
    title: "a file that changed while it was mended",
    help: "Run the command again.",
    explanation:
      "`masthead check --fix` reads a document and its annexes, mends them and writes them back. Between the two this file was written by another program, such as an editor, or by the same run for another document that has it as an annex, and writing it would have undone that.",
  },
  "memory-full": {
    severity: "error",
    title: "a document for which the memory does not suffice",
    help: "Divide the document, or let Node take more memory: NODE_OPTIONS=--max-old-space-size=8192 (megabytes).",
    explanation:
      "A document of many thousands of pages, or one with very large pictures, can need more memory than Node gives a program. It is left out, and the others of the run are made.",
  },
  "masthead-failed": {
    severity: "error",
    title: "a mistake in Masthead itself",
    help: "Please report it, with the source if you may share it. MASTHEAD_DEBUG=1 shows where it happened.",
    explanation:
      "Making the document came upon something that the program does not expect: a mistake in Masthead, or in a program that gives it its files, and not in your document. The document is left out, and the others of the run are made.",
  },
  "file-not-utf8": {
    severity: "error",
    title: "a file that is not UTF-8 text",
    help: "Open the file in your editor and save it as UTF-8 text.",
    explanation:
      "Sources are text in UTF-8, as every current editor writes it. Other encodings give the wrong letters for accents, dashes and quotation marks, so nothing is guessed. The message names the place of the first byte that is not UTF-8. A Word file is no text file: save it as text first.",
  },
  "folder-without-documents": {
    severity: "error",
    title: "a folder with no document in it",
    help: "Name a folder whose Markdown files have front matter with a `type`, or the file itself.",
    explanation:
      "A folder was given to build. In a folder every Markdown file counts whose front matter has a `type`, but for annexes, which are built with the document that lists them. Folders inside it are not looked into. No such file was found.",
  },
  "output-unknown": {
    severity: "error",
    title: "an output that does not exist",
    help: "Ask for one of the outputs that `masthead help build` lists.",
    explanation:
      "The outputs asked for with `--to` are names such as pdf or docx, separated by commas. One of them is not among those that Masthead can write.",
  },
  "output-same-file": {
    severity: "error",
    title: "two documents that would be one file",
    help: "Give the documents different symbols, or build them into different folders with `--out`.",
    explanation:
      "Files are named after the symbol of the document, and after the source where there is no symbol. Two documents of one run have the same name, and the second would replace the first.",
  },
  "output-is-input": {
    severity: "error",
    title: "a file that would be written over a file it is made from",
    help: "Build into another folder with `--out DIR`, or rename the file.",
    explanation:
      "A document's file has the name of a file that the run reads: of its source, an annex, a figure, a template, or of one of another document. It may be the same file by a link, or by a name that differs in capitals only. Writing it would destroy what somebody wrote, so it is not written.",
  },
  "output-exists": {
    severity: "error",
    title: "a file that is there already",
    help: "Choose another name for the new document.",
    explanation:
      "`masthead new` starts a document and never writes over a file, since that could be a document that someone has worked on.",
  },
  "output-denied": {
    severity: "error",
    title: "a place that cannot be written to",
    help: "Choose a folder that you may write to with `--out DIR`, and close the file in the program that has it open.",
    explanation:
      "The system refused to make the output folder or a file in it: you may not write there, a file has the name of the folder, or another program holds the file.",
  },
  "output-disk-full": {
    severity: "error",
    title: "no room on the disk",
    help: "Make room on the disk, or build into a folder on another one with `--out DIR`.",
    explanation:
      "The disk filled while a file was written. Files are first written under another name and then put in their place, so the file that was there before is whole.",
  },
  "versions-unlike": {
    severity: "warning",
    title: "two versions that are no versions of one document",
    help: "Give two versions of the same document; or take the redline for what it is, in the looks of the second.",
    explanation:
      "`masthead compare` shows what became of one document. Of two types, such as a report and a press release, or of two languages, nearly everything differs: what only one page has, its masthead or its numbers, is shown as far as the second version's page has a place for it.",
  },
} as const satisfies Record<string, CodeEntry>;
