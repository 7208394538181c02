import { noteMark, type Prose } from "../prose/prose.ts";
import { typographicZones } from "../prose/zones.ts";
import { pattern, tree } from "./find.ts";
import { type Found, rule } from "./rule.ts";

/** What rules look into that are about symbols and marks themselves. */
const withSymbols = typographicZones.filter((kind) => kind !== "symbol");

/** The form of a document symbol. */
export const symbolForm = rule({
  id: "symbol-typed",
  number: "101",
  severity: "warning",
  fix: "certain",
  sources: ["the Organization's guide to document symbols"],
  summary: "“A/HRC/21/44/Add.1”, without blanks, in capitals",
  help: "Write the symbol as the document has it.",
  skip: withSymbols,
  languages: "any",
  find: [
    pattern(/(?<=\b[A-Z]{1,6}\/[A-Za-z0-9./-]{1,40}\/(?:Add|Rev|Corr|Amend|L|CRP|WP|INF)\.) (?=\d)/g, {
      needs: ["/"],
      fix: "",
    }),
    pattern(/(?<![\w/.-])(?:a|e|s)\/(?:hrc|res|c\.\d|cn\.\d|dec)\/[\w./-]{1,30}\w/g, {
      needs: ["/"],
      fix: ([found]) => found.toUpperCase(),
    }),
    pattern(/(?<![\w/])A\/HRC(?=\d{1,2}\/\d)/g, { needs: ["a/hrc"], fix: "A/HRC/" }),
  ],
  message: (found, replacement) => (found === " " ? "A symbol has no blanks." : `Write “${replacement}”, not “${found}”.`),
  wrong: ["See A/HRC/21/44/Add.⟦ ⟧1 of it.", "See ⟦a/hrc/38/40⟧ of it.", "See ⟦A/HRC⟧24/7 of it."],
  right: ["See A/HRC/21/44/Add.1 and A/HRC/24/7 of it, or www.un.org/a/hrc/1."],
});

/** The call of a note follows the stop or the comma. */
export const notePlace = rule({
  id: "note-place",
  number: "103",
  severity: "warning",
  sources: ["Editorial Manual, Footnotes"],
  summary: "the call of a note behind the stop or the comma",
  help: "Put the call of the note behind the mark.",
  message: () => "The call of a note stands before a mark; it follows it.",
  skip: withSymbols,
  languages: ["en", "zh"],
  find: pattern(new RegExp(`${noteMark}(?=[.,](?: |$|${noteMark})|[，。；：、])`, "g"), { needs: [noteMark] }),
  wrong: [
    { in: "document", text: "It saw growth⟦[^1]⟧.\n\n[^1]: See above." },
    { in: "document", language: "zh", text: "《公约》⟦[^1]⟧，见下文。\n\n[^1]: 见上文。" },
  ],
  right: [
    { in: "document", text: "It saw growth.[^1]\n\n[^1]: See above." },
    { in: "document", language: "zh", text: "《公约》，[^1]见下文。\n\n[^1]: 见上文。" },
  ],
});

/** A note ends with a stop. */
export const noteStop = rule({
  id: "note-stop",
  number: "106",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "a full stop at the end of a note",
  help: "End the note with a full stop, also behind an address.",
  message: () => "The note ends without a stop.",
  kinds: ["note"],
  skip: ["generated", "received", "verbatim"],
  languages: "any",
  find: tree(withoutStop),
  wrong: [
    { in: "note", text: "See the report⟦⟧" },
    { in: "note", text: "See “a report”⟦⟧" },
  ],
  right: [
    { in: "note", text: "See the report." },
    { in: "note", text: "They asked: “Who?”" },
    { in: "caption", text: "A report" },
  ],
});

/** The notes of a table are its own affair: they have a role, those of the page's foot have none. */
function* withoutStop({ role, text }: Prose): Iterable<Found> {
  const end = text.trimEnd().length;
  if (role === "" && /(?:[\p{L}\d)]|[^.?!…:;]”)$/u.test(text.slice(Math.max(0, end - 3), end)))
    yield { start: end, end, replacement: "." };
}

/** What the program sets is not typed. */
export const ibidTyped = rule({
  id: "ibid-typed",
  number: "107",
  severity: "warning",
  sources: ["Editorial Manual, Footnotes"],
  summary: "“Ibid.” set by the program",
  help: "Cite the source by its key, [@key, p. 3]: the program writes “Ibid.” where it belongs.",
  message: (found) => `“${found}” is typed, and will be wrong when a note is put between.`,
  kinds: ["note"],
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:Ibid\.?|Idem\.?|Id\.)(?=[ ,;]|$)/g, { needs: ["ibid", "idem", "id."] }),
  wrong: [{ in: "note", text: "⟦Ibid.⟧, p. 3." }],
  right: [{ in: "note", text: "See the ID. card, p. 3." }],
});

/** Latin that sends the reader searching. */
export const opCit = rule({
  id: "op-cit",
  number: "108",
  severity: "warning",
  sources: ["published practice"],
  summary: "no “op. cit.” and “supra note”",
  help: "Write a short title, or “see footnote 4 above”.",
  message: (found) => `“${found}” is not used.`,
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:[Oo]p\. ?cit\.|[Ll]oc\. ?cit\.|[Ss]upra note|[Ii]nfra note|[Ss]upra n\.)/g, {
    needs: ["cit.", "supra", "infra"],
  }),
  wrong: [
    { in: "note", text: "Doe, ⟦op. cit.⟧, p. 3." },
    { in: "note", text: "Doe, ⟦supra note⟧ 4." },
  ],
  right: [{ in: "note", text: "See footnote 4 above." }],
});

/** Words in the text, abbreviations in parentheses and notes. */
export const referenceWords = rule({
  id: "reference-words",
  number: "109",
  severity: "warning",
  fix: "offered",
  sources: ["A/HRC/38/40"],
  summary: "“see paragraph 4 above”, but “(para. 4)”",
  help: "Write the word in full in running text.",
  kinds: ["paragraph", "item"],
  find: pattern(/(?<=\b(?:in|see|of|under|to|and) )(paras?|sects?|chaps?|arts?)\.(?= \d)/g, {
    needs: ["para", "sect", "chap", "art"],
    fix: ([, short = ""]) => inFull[short],
    unless: ({ index }, { text }) => {
      const before = text.slice(Math.max(0, index - 300), index);
      return before.lastIndexOf("(") > before.lastIndexOf(")");
    },
  }),
  wrong: ["It is so, see ⟦para.⟧ 4 above."],
  right: ["It is so, see paragraph 4 above.", "It is so (see para. 4).", { in: "note", text: "See para. 4." }],
});

const inFull: Readonly<Record<string, string>> = {
  para: "paragraph",
  paras: "paragraphs",
  sect: "section",
  sects: "sections",
  chap: "chapter",
  chaps: "chapters",
  art: "article",
  arts: "articles",
};

/** A blank before the letter of a subparagraph, and behind an abbreviation. */
export const pinpointSpace = rule({
  id: "pinpoint-space",
  number: "110",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“paragraph 1 (b)”, “para. 1”",
  help: "Put a blank there.",
  usage: { fccc: "off" },
  find: [
    pattern(
      /(?<=\b(?:paragraphs?|articles?|sections?|rules?|regulations?|paras?\.|arts?\.|sect\.) \d{1,3})(?=\([a-z]{1,4}\)|\(\d{1,2}\))/gi,
      { fix: " " },
    ),
    pattern(/(?<=(?<![A-Za-zÀ-ÖØ-öø-ɏ])(?:paras?|arts?|sects?|chaps?|vol|pp?|Nos?)\.)(?=\d)/g, { fix: " " }),
  ],
  message: () => "A blank is missing here.",
  wrong: ["It is in paragraph 1⟦⟧(b).", { in: "note", text: "See para.⟦⟧1 of it." }],
  right: ["It is in paragraph 1 (b).", { in: "note", text: "See para. 1 of it." }],
});

/** A resolution by its number. */
export const resolutionForm = rule({
  id: "resolution-form",
  number: "112",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“resolution 35/3”, without “No.”",
  help: "Leave “No.” out.",
  find: pattern(/(?<=\b[Rr]esolutions? )Nos?\. ?(?=\d{1,3}\/\d)/g, { needs: ["resolution"], fix: "" }),
  message: () => "A resolution is cited by its number alone.",
  wrong: ["By its resolution ⟦No. ⟧35/3 it agreed."],
  right: ["By its resolution 35/3 it agreed, as in resolution No. 61 and resolution 1325 (2000)."],
});

/** Where something was read, without the day. */
export const webCite = rule({
  id: "web-cite",
  number: "115",
  severity: "warning",
  fix: "offered",
  sources: ["A/HRC/38/40"],
  summary: "“available at www.example.org”, without the day of the visit",
  help: "Leave the day of the visit out.",
  message: () => "An address is cited without the day on which it was visited.",
  kinds: ["note", "paragraph", "item"],
  find: pattern(/ ?[[(](?:last )?(?:accessed|visited|retrieved)(?: on)? \d{1,2} [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,8}\.? \d{4}[\])]/g, {
    needs: ["accessed", "visited", "retrieved"],
    fix: "",
  }),
  wrong: [{ in: "note", text: "Available at www.example.org⟦ (accessed 3 May 2018)⟧." }],
  right: [
    { in: "note", text: "Available at www.example.org." },
    "The place (which the Expert visited on 3 May 2018) is small.",
  ],
});
