import type { CodeEntry } from "../codes.ts";

/** Codes of mistakes found while a type is loaded, front matter is checked and templates are expanded. */
export const templateCodes = {
  "field-loop": {
    severity: "error",
    title: "a field that needs itself",
    help: "Write out the value in one of the fields that name one another.",
    explanation:
      "A text in front matter may take in other fields by their names in double braces. Where these take in the first one again, be it through others, none of them ever has a value.",
  },
  "type-missing": {
    severity: "error",
    title: "a document without a type",
    help: "Begin the file with its fields between two lines of three hyphens; the first of them is a line such as “type: report”. “masthead types” lists what there is.",
    explanation:
      "The type says which template makes the pages, which fields the front matter may have and how headings and paragraphs are numbered. Without one nothing can be built.",
  },
  "type-unknown": {
    severity: "error",
    title: "a type that does not exist",
    help: "Write one of the types that “masthead types” lists.",
    explanation:
      "A type is a folder of templates: one that Masthead ships, or one in a folder named templates beside the document (or in the folder given with --templates). The name in the front matter is the name of the folder, in small letters.",
  },
  "variant-unknown": {
    severity: "error",
    title: "a variant that the type does not have",
    help: "Leave out `--variant`: documents of this type have one form only.",
    explanation:
      "`--variant` chooses one of the forms in which a type has its documents, such as the short one of a press release. `masthead types` shows them among the fields of the type.",
  },
  "type-incomplete": {
    severity: "error",
    title: "a type whose folder lacks a file",
    help: "Add the file to the folder of the type.",
    explanation:
      "The folder of a type holds template.hbs (the page) and fields.yaml (the front matter that it takes). A folder that changes a type of Masthead needs only the files that it changes; a folder with a new name needs both.",
  },
  "template-outside": {
    severity: "error",
    title: "a link that leads out of the folder of templates",
    help: "Put the file itself in the place of the link, or name the folder that it leads to with --templates.",
    explanation:
      "Types, partials, themes and words are read from folders of templates: those that are named with --templates, and the one beside the document. A link in such a folder that leads elsewhere would let templates that someone sends you print other files of yours, so it is refused, as it is for annexes and figures.",
  },
  "template-file-ignored": {
    severity: "warning",
    title: "a file in a folder of templates that nothing reads",
    help: "Give it a name and a place at which it is read (templates/README.md), or take it out of the folder.",
    explanation:
      "A folder of templates holds fields.yaml, the folders words, themes and partials, and a folder for each type with template.hbs, fields.yaml, theme.yaml and partials of its own. Words are named after a language (words/fr.yaml), partials and types in small letters; the extensions are .yaml and .hbs. Another file that looks like one of these would do nothing, unseen.",
  },
  "field-definition": {
    severity: "error",
    title: "a fields.yaml that cannot be used",
    help: "Compare the entry with those in the manual for template authors (templates/README.md).",
    explanation:
      "Each entry of fields.yaml is the name of a field, or a name with a type and a description. A choice needs its values, a record its fields, a list or a map the kind of its items.",
  },
  "field-unknown": {
    severity: "error",
    title: "a field that the type does not have",
    help: "Correct the name or delete the line; “masthead types” lists the fields of each type.",
    explanation:
      "Front matter holds only fields that the type of the document knows, so that a misspelt name is found and not silently ignored. Figures, names and dates of your own go under the field facts, where every name is free.",
  },
  "field-missing": {
    severity: "error",
    title: "a field that has to be filled in",
    help: "Add the field to the front matter.",
    explanation:
      "Some fields are needed for a page of the type: a report has no masthead without a symbol and a body, and no first page without a title.",
  },
  "field-type": {
    severity: "error",
    title: "a field that holds something else than it should",
    help: "Write the value as in the example of the field that “masthead types” shows.",
    explanation:
      "Each field takes one kind of value: a text, a whole number, a date, yes or no, a list, a record of further fields. A value of another kind cannot be set on the page.",
  },
  "field-choice": {
    severity: "error",
    title: "a value that is not among those allowed",
    help: "Write one of the values allowed.",
    explanation: "The field is a choice: only the values that its type lists mean something.",
  },
  "field-form": {
    severity: "warning",
    title: "a field that is not written in its form",
    help: "Write it as its description says: `masthead types report` lists the fields.",
    explanation:
      "Some fields have a form: the session is a number, the agenda item too, the dates of a session are printed as they are typed. What can be read in one way only, such as `63rd` or `Item 3`, is read so. This one cannot be read, and is printed as it is typed.",
  },
  "date-invalid": {
    severity: "error",
    title: "a date that is none",
    help: "Write the date as year-month-day with a day that exists, for example 2018-04-20.",
    explanation:
      "Dates are written as year, month and day in figures, joined by hyphens, so that each language can print them in its own way; other forms are read where they have one meaning only (20 April 2018, but not 04/05/2018). A day that the calendar does not have (30 February) is a slip of the pen.",
  },
  "symbol-form": {
    severity: "warning",
    title: "a symbol that does not follow the grammar of symbols",
    help: "Compare it with forms such as A/HRC/38/40, A/HRC/38/40/Add.1, A/HRC/38/L.11, A/HRC/RES/35/3 or A/71/280.",
    explanation:
      "A document symbol is an organ, its bodies, a session or year and a number, joined by slashes, with no space, and at the end Add., Corr. or Rev. with a number. The symbol is printed as it was written; a form that the United Nations does not use is probably a slip.",
  },
  "symbol-fit": {
    severity: "warning",
    title: "a symbol of another type of document",
    help: "Correct the symbol, or choose the type that suits it.",
    explanation:
      "The symbol says what a document is: /Add.1 an addendum, /Corr.1 a corrigendum, /Rev.1 a revision, L. a draft, CRP. a conference room paper, RES a resolution that was adopted. This one belongs to a document of another type than the front matter names.",
  },
  "template-syntax": {
    severity: "error",
    title: "a tag of a template that Handlebars cannot read",
    help: "Check the braces: {{field}}, {{#if field}} … {{else}} … {{/if}}. To print two braces, write \\{{.",
    explanation:
      "Everything between double braces is an instruction, in templates and in the text of documents. Each block that is opened with {{#…}} is closed with {{/…}} of the same name, inside the block around it.",
  },
  "template-name-unknown": {
    severity: "error",
    title: "a name in braces that means nothing",
    help: "Use the name of a field of the type, of a fixed word (words.…) or of a helper.",
    explanation:
      "Between double braces stands the name of a field of the front matter. A field that may be left out and was left out prints nothing; a name that no field has is a slip, and is reported even in a branch that the present document does not take.",
  },
  "template-value": {
    severity: "error",
    title: "a list or a record where a text is printed",
    help: "Name one field of the record, or go through the list with {{#each}}.",
    explanation: "A list or a record has no one text of its own; the template has to say which part is printed.",
  },
  "helper-unknown": {
    severity: "error",
    title: "a helper that does not exist",
    help: "Use one of the helpers of the manual for template authors (templates/README.md).",
    explanation:
      "A name in braces that is followed by something else, as in {{long-date date}}, is a helper: a small function of Masthead. There are few, and templates cannot bring their own.",
  },
  "helper-use": {
    severity: "error",
    title: "a helper that is given too little or too much",
    help: "Write it as in the manual for template authors (templates/README.md).",
    explanation:
      "Every helper takes a fixed number of values, in a fixed order; blocks such as if, unless, each and with take one.",
  },
  "partial-unknown": {
    severity: "error",
    title: "a partial that does not exist",
    help: "Correct the name, or add the file to the folder partials of your templates.",
    explanation:
      "{{> name}} takes in the file name.hbs, from the folder partials of the type or from the folder partials beside the types, the user's before those of Masthead.",
  },
  "partial-loop": {
    severity: "error",
    title: "partials that take each other in without end",
    help: "Take the partial out of itself, or put it into an {{#if}} that ends.",
    explanation:
      "A partial that takes itself in, directly or through others, never ends unless something in the data stops it.",
  },
  "expansion-too-long": {
    severity: "error",
    title: "a template that expands to more than a document can hold",
    help: "Look for a loop inside a loop over a long list, or for partials that take each other in several times.",
    explanation:
      "Loops in loops multiply, and so do partials that each take in others. An expansion is ended when it has become longer than any document that Masthead reads, and when it runs through more tags and entries than one can need, whether or not anything is printed.",
  },
} as const satisfies Record<string, CodeEntry>;
