import { letters } from "./letters.ts";

/** A bullet or a number that somebody typed at the start of a line, where the program would have made it. */
export interface TypedMark {
  readonly kind: "bullet" | "number";
  /** What it looks like: marks of one form belong to one list. */
  readonly form: string;
  /** As it is written, without escapes and signs of emphasis. */
  readonly text: string;
  /** Its length with the blanks behind it. */
  readonly length: number;
  /** Whether it is one even if it stands alone: an initial ("A. Ejemplo") is none. */
  readonly sure: boolean;
  /** Whether signs of emphasis stand around it. */
  readonly stressed: boolean;
}

interface Form {
  readonly name: string;
  readonly kind: TypedMark["kind"];
  readonly mark: string;
  /** What has to follow; a blank where nothing is said. */
  readonly before?: string;
  readonly sure?: false;
}

const blank = "[ \\t\\u00a0\\u2000-\\u200b\\u202f\\u3000]";
const small = "[a-z\\u0430-\\u044f\\u0621-\\u064a]";
const capital = "[A-Z\\u0410-\\u042f]";
const han = "[一二三四五六七八九十]{1,3}";

/** Forms that are looked for in turn. A letter of three signs is a Roman number, of one either. */
const forms: readonly Form[] = [
  {
    name: "glyph",
    kind: "bullet",
    mark: "[•‣▪▫●○◦·∙⁃■□◾◆◇➢➤►▶⇒→✓✔☐☑☒]",
    before: `${blank}*(?=\\S)`,
  },
  { name: "dash", kind: "bullet", mark: "[‒–—―−]" },
  { name: "hyphen", kind: "bullet", mark: "[-*+]", before: "[\\u00a0\\u2000-\\u200b\\u202f\\u3000]+" },
  { name: "glued", kind: "bullet", mark: "(?:[-+–—]|\\*(?=[^*\\n]*$))", before: `(?=[${letters}])`, sure: false },
  { name: "o", kind: "bullet", mark: "o" },
  { name: "§", kind: "bullet", mark: "§", before: `${blank}+(?=[${letters}])` },
  { name: "(a)", kind: "number", mark: `\\\\?\\((?:${small}|${capital}|[ivxlc]{2,6}|[IVXLC]{2,6}|\\d{1,3})\\\\?\\)` },
  { name: "a)", kind: "number", mark: `(?:${small}|${capital}|[ivxlc]{2,6}|[IVXLC]{2,6})\\\\?\\)` },
  { name: "1.", kind: "number", mark: "\\d{1,4}\\\\?[.)]" },
  { name: "1.First", kind: "number", mark: "\\d{1,3}[.)]", before: `(?=${capital})` },
  { name: "1.1.", kind: "number", mark: "\\d{1,3}(?:\\.\\d{1,3})+\\\\?[.)]" },
  { name: "1.1 First", kind: "number", mark: "\\d{1,3}(?:\\.\\d{1,3})+", before: `${blank}+(?=${capital})` },
  { name: "1.1", kind: "number", mark: "\\d{1,3}(?:\\.\\d{1,3})+", sure: false },
  { name: "a.", kind: "number", mark: `(?:${small}|[ivxlc]{2,6})\\\\?\\.` },
  { name: "II.", kind: "number", mark: "[IVXLC]{2,6}\\\\?\\." },
  { name: "A.", kind: "number", mark: `${capital}\\\\?\\.`, sure: false },
  { name: "[1]", kind: "number", mark: "\\[(?:\\d{1,3}|[ivx]{2,5})\\]" },
  { name: "1/", kind: "number", mark: "\\d{1,2}/" },
  { name: "1°", kind: "number", mark: "\\d{1,2}[°º]", sure: false },
  { name: "1 –", kind: "number", mark: `\\d{1,2}${blank}?[-–—]`, before: `${blank}+(?=[${letters}])`, sure: false },
  {
    name: "(a)glued",
    kind: "number",
    mark: `\\(?(?:${small}|[ivx]{2,5}|\\d{1,3})\\)`,
    before: `(?=[${letters}])`,
    sure: false,
  },
  {
    name: "一、",
    kind: "number",
    mark: `(?:[（(]${han}[）)]|（(?:\\d{1,3}|[a-z])）|${han}、|\\d{1,3}[、．]|[①-⑳])`,
    before: `${blank}*(?=\\S)`,
  },
];

interface Matcher extends Form {
  readonly pattern: RegExp;
}

/** Signs of emphasis may stand around the mark, or open before it. */
const matchers: readonly Matcher[] = forms.map((form) => ({
  ...form,
  pattern: new RegExp(`^([*_]{0,3})(${form.mark})(?:\\1(?=${blank}))?${form.before ?? `${blank}+(?=\\S)`}`),
}));

/** The first characters that a mark or a sign of emphasis can have; most lines start with none of them. */
const start = /^(?:[^A-Za-z]|[A-Za-z](?:[.)\\]|[ivxlcIVXLC]{1,5}[.)\\])|o\s)/;

/** The mark at the start of a line; none where it starts with a word. */
export function typedMark(line: string): TypedMark | undefined {
  if (!start.test(line)) return undefined;
  for (const { pattern, kind, name, sure } of matchers) {
    const [whole, signs = "", mark = ""] = pattern.exec(line) ?? [];
    if (whole === undefined) continue;
    const text = mark.replaceAll("\\", "");
    const form = kind === "bullet" ? text : name;
    return { kind, form, text, length: whole.length, sure: sure !== false, stressed: signs !== "" };
  }
  return undefined;
}
