import type { CodeEntry } from "../codes.ts";

/** Codes of Word files that are read. */
export const wordCodes = {
  "source-carried": {
    severity: "suggestion",
    title: "a Word file that carries its source and was changed since",
    help: "Import the file as it was sent, and carry the changes over with masthead merge.",
    explanation:
      "A Word file that was built with --carry-source holds the text of its sources. Where it still shows what they build to, import gives them back letter for letter. This one shows something else, so it was imported like every other Word file.",
  },
  "word-broken": {
    severity: "error",
    title: "a Word file that cannot be read",
    help: "Open the file in Word or LibreOffice and save it again as .docx; if that fails too, ask for another copy.",
    explanation:
      "A Word file is a package of parts, most of them XML. One that was cut off on its way, lacks the part with its text, or holds XML that is not well formed is read by nobody in the same way, so nothing is made of it.",
  },
  "word-encrypted": {
    severity: "error",
    title: "a Word file behind a password",
    help: "Open the file in Word, take the password away (File, Info, Protect Document) and save it.",
    explanation:
      "What is in a file that opens only with a password is encrypted, the text with all the rest. Masthead asks for no passwords.",
  },
  "word-external": {
    severity: "warning",
    title: "something that a Word file only points to",
    help: "If it belongs to the document, put it into the Word file (Edit Links to Files, Break Link) or beside the source.",
    explanation:
      "Word files can show pictures, objects and parts of other documents that lie elsewhere, on a disk or in the network. Such a link is never followed: whoever sent the file would learn who reads it, and what is shown could change.",
  },
  "word-kind": {
    severity: "error",
    title: "a file of another kind than .docx",
    help: "Open the file in Word or LibreOffice and save it as Word Document (.docx).",
    explanation:
      "The ending of a name says nothing: what a file is shows in its first bytes. Only Word's format since 2007 is read, a package of XML, and not the older .doc, OpenDocument, Rich Text, PDF, or spreadsheets and presentations.",
  },
  "word-left": {
    severity: "warning",
    title: "something in a Word file that is left there",
    help: "If it belongs to the document, open the file in Word and put its text or picture in place of it.",
    explanation:
      "Some things in a Word file are files of other programs: embedded objects, whole documents that are put in when Word opens the file, programs in the form of macros. They are neither run nor read.",
  },
  "word-part-missing": {
    severity: "warning",
    title: "a part that a Word file names and does not have",
    help: "Compare what is read with the file in Word, which may have left something out as well.",
    explanation:
      "Parts of a Word file name each other: the text its styles, notes, pictures. Where a named part is missing, what it would have said is missing too; the rest is read.",
  },
  "word-too-large": {
    severity: "error",
    title: "a Word file beyond the bounds of what is read",
    help: "Take large pictures and embedded files out of it, or split it; a report has some hundred parts and a few megabytes.",
    explanation:
      "At most 5,000 parts, 64 MB in one and 256 MB in all are unpacked, and elements stand in each other at most 256 deep. A small file can claim to hold far more than any document does, only to exhaust the program that opens it.",
  },
} as const satisfies Record<string, CodeEntry>;
