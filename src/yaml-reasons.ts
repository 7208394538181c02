/** Reasons for which YAML does not parse, in words that fit front matter better than the library's, and what to do. */
const reasons: Readonly<Record<string, { readonly message?: string; readonly help: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: "This value has a colon and a space in it, and no quotation marks.",
    help: 'Put the value in quotation marks: `title: "Report: a summary"`.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "These lines belong to no field.",
    help: "Indent the further lines of a value under its name; a new field starts with its name and a colon.",
  },
  BAD_SCALAR_START: {
    message: "A value cannot start with this sign.",
    help: "Put the value in quotation marks.",
  },
  TAB_AS_INDENT: {
    message: "A tab indents this line.",
    help: "Replace the tab by spaces.",
  },
  BAD_INDENT: {
    message: "The indentation of this line fits none of the lines above it.",
    help: "Give the line as many spaces at its start as the other lines of its level.",
  },
  MISSING_CHAR: { help: "Add the quotation mark, bracket, colon or comma that is missing." },
  BAD_DQ_ESCAPE: { help: "In double quotation marks a backslash is written twice; or use single quotation marks." },
};

/** What the library says of a mistake: `pos` is where it lies in the text. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** Where the library gives one reason for two mistakes, the words that fit the other one. */
const otherReasons = {
  BAD_INDENT: {
    message: "A bracket or brace is opened before this place and not closed.",
    help: "Add the `}` or `]` at the end of the value.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "The line under this value is indented, and so belongs to the value.",
    help: "Take away the spaces at the start of that line; a new field starts under the names of the others.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "The space after a colon is one that does not break, and no space to YAML.",
    help: "Type the space after the colon anew.",
  },
  MISSING_CHAR: {
    message: "This quotation mark is never closed.",
    help: "Put the same mark at the end of the value.",
  },
  UNEXPECTED_TOKEN: {
    message: "This value begins with a quotation mark or a sign, and goes on after the end of what that opens.",
    help: "Put the whole value in double quotation marks.",
  },
} as const;

function otherReasonOf({ code, message, pos: [start, end] }: YamlError, text: string) {
  if (code === "BAD_INDENT" && message.includes("end with a")) return otherReasons.BAD_INDENT;
  if (code === "MISSING_CHAR" && message.includes("quote")) return otherReasons.MISSING_CHAR;
  if (code === "UNEXPECTED_TOKEN" && message.startsWith("Unexpected scalar")) return otherReasons.UNEXPECTED_TOKEN;
  if (code === "MULTILINE_IMPLICIT_KEY" && /:[\u00a0\u2000-\u200b\u202f\u3000]/.test(text.slice(start, end)))
    return otherReasons.MULTILINE_IMPLICIT_KEY;
  const [line = ""] = text.slice(start).split("\n", 1);
  return code === "BLOCK_AS_IMPLICIT_KEY" && !/:(?:\s|$)/.test(line) ? otherReasons.BLOCK_AS_IMPLICIT_KEY : undefined;
}

/** Says why a text does not parse, and what to do. */
export function reasonOf(error: YamlError, text: string): { message: string; help?: string } {
  const { code, message } = error;
  const { help, message: own } = otherReasonOf(error, text) ?? reasons[code] ?? {};
  const [first = ""] = message.split(/ at line |\n/);
  return {
    message: own ?? `This does not parse as YAML: ${first.replace(/[.:]?$/, ".")}`,
    ...(help !== undefined && { help }),
  };
}
