import type { CodeEntry } from "../codes.ts";

/** Codes of editorial rules of the United Nations that a program can be certain of. */
export const checkCodes = {
  "language-suffix": {
    severity: "warning",
    title: "a file named after another language than its own",
    help: "Write the language in front matter, or name the file after it.",
    explanation:
      "Language versions of one document stand beside each other as report.en.md, report.fr.md and so on, and `--language` finds them by these names. What language a document is in says `language` in its front matter alone; without it, a French text gets English words, numbers and dates.",
  },
  "setting-unknown": {
    severity: "warning",
    title: "a setting or a rule that does not exist",
    help: "Correct the name or delete the line.",
    explanation:
      "What the editorial check finds is set in masthead.yaml, beside the document or in a folder above it, and for one document under `check` in its front matter: the house, rules by their names, names and words. This one means nothing there.",
  },
  "setting-value": {
    severity: "warning",
    title: "a setting with a value that means nothing",
    help: "Write one of the values that the setting takes.",
    explanation:
      "In masthead.yaml and under `check` in front matter a rule is set to off, suggestion or warning; `house` is one of a few names; `names` and `words.allow` are lists of texts; `words.instead` gives each word that is not wanted the one that is. This value was passed over.",
  },
  "ignore-unknown": {
    severity: "warning",
    title: "a remark that ignores a rule that does not exist",
    help: "Correct the name: each message ends in that of its rule, and `masthead explain` lists them.",
    explanation:
      "A remark such as `<!-- masthead-ignore currency: quoted from the treaty -->` before a block keeps the check from speaking of a rule in it. Errors cannot be ignored: nothing is made of a document that has one.",
  },
  "ignore-unused": {
    severity: "warning",
    title: "a remark that ignores nothing",
    help: "Delete the remark, or put it right before the block that it is about.",
    explanation:
      "A remark `<!-- masthead-ignore RULE: reason -->` is about the block that it stands before or in, `masthead-ignore-file` about the whole file. The rule that this one names is not broken there, so what it was written for is mended, or it stands in another place than was meant.",
  },
  "ignore-malformed": {
    severity: "warning",
    title: "a remark to the check that cannot be read",
    help: "Write <!-- masthead-ignore RULE: reason --> before a block, or masthead-ignore-file for the whole file.",
    explanation:
      "Remarks that begin with `masthead-` speak to the check: `masthead-ignore` and `masthead-ignore-file`, each with the names of the rules that are to be passed over and, after a colon, the reason.",
  },
  "too-long": {
    severity: "warning",
    title: "a document over its word limit",
    help: "Shorten the text, or ask the documents manager for a waiver before you submit it.",
    explanation:
      "Documents of each type have a limit: 10,700 words for reports that do not come from the Secretariat, 8,500 for those that do, which `word-limit: 8500` in front matter says, as it says what a waiver allows. Everything typed counts, with headings, notes and annexes. A longer document is sent back unless a waiver was granted.",
  },
  "class-misspelt": {
    severity: "warning",
    title: "a class or a container that means nothing",
    help: "Correct the name or delete it. A class of your own means something where a template selects passages by it; a container, where the theme has a role for its text, `NAME-text`.",
    explanation:
      "Classes such as `.unnumbered` and containers such as `:::box` change the look or the number of what they are put on. What no theme, template or rule knows changes nothing, and nothing on the page shows why.",
  },
  "attribute-unknown": {
    severity: "warning",
    title: "a value that means nothing where it stands",
    help: "Delete it: nothing here takes values in braces.",
    explanation:
      'Between braces a few values say what a block is to be: `alt="…"` and `width="8cm"` of a picture, `widths="2 1 1"` of a table. Any other, or the same on another block, changes nothing.',
  },
  "subheading-alone": {
    severity: "warning",
    title: "a subheading without a sister",
    help: "Divide the section into two or more, or take the heading out.",
    explanation:
      "A section is divided into at least two: where there is an A there must be a B. The Editorial Manual says so of unnumbered headings too.",
  },
  "quotation-inexact": {
    severity: "error",
    title: "a quotation that is not in the report",
    help: "Quote the report word for word, or take the passage by its label: ::select{#label}.",
    explanation:
      "A text that says it is from the report has to be in it, word for word; spaces and the form of quotation marks apart. A passage that is taken by its label or class can never differ, and follows the report when the report changes.",
  },
  "quotation-reference": {
    severity: "warning",
    title: "a quotation with a reference in it",
    help: "Quote the words without the reference, as a text of their own between “[” and “]{.quoted}”, or take another passage.",
    explanation:
      "A passage of a report may refer to its other paragraphs: “as stated in paragraphs 7 and 11”. Quoted elsewhere, these words are put into somebody's mouth, and readers cannot follow them, because what they read has no such paragraphs.",
  },
  "fact-differs": {
    severity: "warning",
    title: "a figure, date, name, session or symbol that the report does not have",
    help: "Correct it, or print the fact of the report: {{facts.name}}. What belongs to the release alone can have the class .apart.",
    explanation:
      "A release about a report states what the report states. Its figures, dates, sessions, symbols and names are looked for in the text and the data of the report; what is not found there is a slip, or a fact that only the release has.",
  },
  "passage-too-long": {
    severity: "warning",
    title: "a part of a document over its word limit",
    help: "Shorten the text, or choose another form for it.",
    explanation:
      "Some parts of documents have a limit of their own, which the template says: a short press release has at most 150 words from its dateline to the reference. The place shown is where the words are that are too many.",
  },
  "clause-end": {
    severity: "warning",
    title: "a clause that ends with the wrong mark",
    help: "End clauses of the preamble with a comma, operative paragraphs with a semicolon, the last one with a full stop.",
    explanation:
      "A declaration or resolution is one sentence from the name of the organ to the last full stop: clauses of the preamble end with commas, operative paragraphs with semicolons, the last with a full stop. A clause that leads to items under it ends with a colon.",
  },
  "clause-opening": {
    severity: "warning",
    title: "a clause that begins with no known verb",
    help: "Begin the clause with a participle in the preamble, with a verb in the operative part; put an unusual one between asterisks.",
    explanation:
      "Clauses of a preamble begin with participles or adjectives (Recalling, Mindful), operative paragraphs with verbs (Decides, Requests); the program sets those that it knows in italics. This clause begins with another word: it is misspelt, stands in the wrong part, or is rare, and then the author marks it: *Applauding*. The list is in the words file of the language and can be added to.",
  },
  "clause-sentence": {
    severity: "warning",
    title: "a full stop in the middle of a clause",
    help: "Join the two sentences with a semicolon or a comma, or make two clauses of them.",
    explanation:
      "A declaration or resolution is one sentence from the name of the organ to its last full stop, however long it is. A full stop within a clause ends that sentence too early.",
  },
  "operative-missing": {
    severity: "warning",
    title: "a resolution without operative paragraphs",
    help: "Write the operative paragraphs as a list, each after “1.”; the program numbers them.",
    explanation:
      "After the preamble of a resolution come its operative paragraphs, which say what the organ decides. They are written as a numbered list. Without them the sentence that the name of the organ began has no verb and no end.",
  },
  "vote-sum": {
    severity: "error",
    title: "a vote that does not add up",
    help: "Compare the numbers and the States with the record of the meeting.",
    explanation:
      "The numbers of a recorded vote (`yes`, `no`, `abstained`) are those that were announced; the lists of States have to have as many names, each State in one list only, and more votes in favour than against.",
  },
  "symbol-session": {
    severity: "warning",
    title: "a symbol of another session",
    help: "Correct the symbol or the session.",
    explanation:
      "The symbol of a document of the Human Rights Council or the General Assembly holds the number of the session: A/HRC/38/40 is of the thirty-eighth. The field `session` says another number.",
  },
  "heading-stop": {
    severity: "warning",
    title: "a heading that ends with a stop",
    help: "Leave the stop out; a question mark may stay.",
    explanation: "Headings of United Nations documents end without a full stop, a colon or a semicolon.",
  },
} as const satisfies Record<string, CodeEntry>;
