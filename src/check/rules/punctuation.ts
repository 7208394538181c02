import type { WholeProse } from "../prose/whole.ts";
import { typographicZones } from "../prose/zones.ts";
import { document, pattern, words } from "./find.ts";
import { type FoundIn, outsideTables, rule, sentences } from "./rule.ts";

/** No comma before “and” in a list of short things. */
export const serialComma = rule({
  id: "serial-comma",
  number: "86",
  severity: "suggestion",
  fix: "offered",
  sources: ["Editorial Manual, Punctuation"],
  summary: "“peace, security and trust”",
  help: "Leave the comma before “and” out, unless the sense needs it.",
  message: () => "A list of short things has no comma before “and”.",
  kinds: sentences,
  usage: { "security-council": "off", press: "off", web: "off" },
  find: pattern(/(?<=[a-z]{3,20}, [a-z]{3,20}(?: [a-z]{3,20})?),(?= and [a-z]{3,20}(?: [a-z]{3,20})?[.;])/g, {
    needs: [", and "],
    fix: "",
    unless: ({ index }, { lower }) =>
      /\b(?:however|therefore|thus|indeed|moreover|furthermore|finally|also|though|instead|first|which|who|and|when|where|if|because)\b[^.]{0,60}$/.test(
        lower.slice(Math.max(0, index - 60), index),
      ),
  }),
  wrong: ["They want peace, security⟦,⟧ and trust."],
  right: [
    "They want peace, security and trust.",
    "However, they left, and stayed.",
    "They want research and development, trade and trust.",
  ],
});

/** The typewriter's apostrophe, where the author has marks as typed. */
export const apostrophe = rule({
  id: "apostrophe",
  number: "90",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“the Expert’s view”, with a curved apostrophe",
  help: "Write ’.",
  skip: typographicZones,
  find: pattern(/(?<=[A-Za-zÀ-ÖØ-öø-ɏ])'(?=s\b)|(?<=[A-Za-zÀ-ÖØ-öø-ɏ]s)'(?= )/g, { needs: ["'"], fix: "’" }),
  wrong: ["[The Expert⟦'⟧s view was heard.]{.as-typed}"],
  right: ["The Expert's view and the States’ views were heard."],
});

/** A hyphen joins, a dash parts. */
export const dashHyphen = rule({
  id: "dash-hyphen",
  number: "91",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "a dash between parts of a sentence, not a hyphen",
  help: "Write a dash: “ — ”, typed as “ --- ”.",
  message: () => "A hyphen between blanks is to be a dash.",
  kinds: sentences,
  find: pattern(/(?<=[a-zß-öø-ÿ)’”] )-(?= [a-zß-öø-ÿ“(])/g, { needs: [" - "], fix: "—" }),
  wrong: ["All people ⟦-⟧ especially women, were there."],
  right: ["All people — especially women — were there: 3 - 2 is 1."],
});

/** One kind of dash in a document. */
export const dashMixed = rule({
  id: "dash-mixed",
  number: "91",
  severity: "suggestion",
  fix: "offered",
  sources: ["A/HRC/38/40; both are published"],
  summary: "one kind of dash in a document",
  help: "Choose one of the two.",
  kinds: sentences,
  find: document(otherDash),
  wrong: [{ in: "document", text: "They — all of them — met.\n\nIt was ⟦–⟧ as they said, so." }],
  right: ["They – all of them – met on 6–23 June.", "They — all of them — met."],
});

function* otherDash({ blocks }: WholeProse): Iterable<FoundIn> {
  let first: string | undefined;
  for (const prose of blocks) {
    if (prose.kind === "title" || prose.kind === "heading" || prose.kind === "cell") continue;
    if (!/ [–—] /.test(prose.text)) continue;
    for (const { 0: dash, index } of prose.text.matchAll(/(?<=[A-Za-zÀ-ÖØ-öø-ɏ,)”] )[–—](?= [A-Za-zÀ-ÖØ-öø-ɏ“(])/g)) {
      first ??= dash;
      const message = `“${dash}” stands here, “${first}” elsewhere in this document.`;
      if (dash !== first) yield { prose, start: index, end: index + 1, replacement: first, message };
    }
  }
}

/** One sign for words left out. */
export const ellipsis = rule({
  id: "ellipsis",
  number: "92",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Quotations"],
  summary: "“…” as one sign",
  help: "Write “…”.",
  skip: typographicZones,
  find: pattern(/(?<!\.)\.\.\.(?!\.)/g, { needs: ["..."], fix: "…" }),
  wrong: ["They read the ⟦...⟧ text.", "He said: “the ⟦...⟧ text”."],
  right: ["They read the … text."],
});

/** Blanks stand outside parentheses and behind marks. */
export const spaceStray = rule({
  id: "space-stray",
  number: "94",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/35/35"],
  summary: "no space before a comma or within parentheses, one after a comma",
  help: "Move the space behind the mark.",
  message: (found) =>
    found.includes(" ") ? "There is a space before a mark, or behind one that opens." : "There is no space behind the comma.",
  skip: typographicZones,
  usage: { corrigendum: "off" },
  find: [
    pattern(/(?<=[a-zß-öø-ÿ]{2}) (?=[,;)](?: |$))/g, { needs: [" ,", " ;", " )"], fix: "" }),
    pattern(/(?<=[a-zß-öø-ÿ]{2}) (?=\.(?: [A-ZÀ-ÖØ-Þ]|$))/g, { needs: [" ."], fix: "" }),
    pattern(/(?<= \() (?=[A-Za-zÀ-ÖØ-öø-ɏ])/g, { needs: ["( "], fix: "" }),
    pattern(/(?<=[a-zß-öø-ÿ]{2}),(?=[a-zß-öø-ÿ]{2})/g, { needs: [","], fix: ", " }),
  ],
  wrong: ["Women⟦ ⟧, children and men.", "They met (⟦ ⟧Cuba).", "Women⟦,⟧children and men.", "They left⟦ ⟧. Then they came."],
  right: ["Women, children (Cuba) and 1,000 men.", { in: "cell", text: ". ." }],
});

/** A document does not exclaim. */
export const exclamation = rule({
  id: "exclamation",
  number: "95",
  severity: "warning",
  sources: ["published practice"],
  summary: "no exclamation marks",
  help: "Write a full stop, or nothing.",
  message: () => "An exclamation mark has no place here.",
  kinds: outsideTables,
  usage: { statement: "off", press: "off", web: "off" },
  find: pattern(/(?<=[a-zß-öø-ÿ])!(?= |$)/g, { needs: ["!"] }),
  wrong: ["They must act now⟦!⟧"],
  right: ["They said “Act now!” and left."],
});

/** Parentheses within parentheses. */
export const parenthesesNested = rule({
  id: "parentheses-nested",
  number: "96",
  severity: "off",
  sources: ["published both ways"],
  summary: "square brackets within parentheses",
  help: "Write [ and ] for the inner ones.",
  message: () => "Parentheses stand within parentheses.",
  find: pattern(/(?<=\([^()]{1,200})\([^()]{3,200}\)(?=[^()]{0,200}\))/g, { needs: ["("] }),
  wrong: ["All of them (see the table ⟦(2018 figures)⟧) met."],
  right: ["All of them (see the table [2018 figures]) met."],
});

/** Items of a list end alike. */
export const itemAnd = rule({
  id: "item-and",
  number: "97",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "a semicolon at the end of an item, not a comma and “and”",
  help: "End the item with a semicolon.",
  message: () => "An item of a list ends with a semicolon.",
  kinds: ["item"],
  find: pattern(/, (?:and|or)$/g, { needs: [", and", ", or"], fix: ";" }),
  wrong: [{ in: "item", text: "To study it⟦, and⟧" }],
  right: [
    { in: "item", text: "To study it; and" },
    { in: "item", text: "To study it;" },
  ],
});

/** A slash leaves the reader to choose. */
export const heShe = rule({
  id: "he-she",
  number: "98",
  severity: "warning",
  sources: ["guidelines on gender-inclusive language"],
  summary: "“their duties”, not “his/her duties”",
  help: "Write “he or she”, “their”, or the noun again.",
  message: (found) => `“${found}” is said in words.`,
  usage: { press: "off", web: "off" },
  find: words({
    "he/she": undefined,
    "she/he": undefined,
    "s/he": undefined,
    "his/her": undefined,
    "her/his": undefined,
    "him/her": undefined,
    "her/him": undefined,
    "his/hers": undefined,
    "himself/herself": undefined,
    "herself/himself": undefined,
  }),
  wrong: ["The Chair has ⟦his/her⟧ duties.", "Each said what ⟦s/he⟧ wanted."],
  right: ["The Chair has his or her duties."],
});

/** A list that a sentence leads into has no colon. */
export const colonAfter = rule({
  id: "colon-after",
  number: "100",
  severity: "suggestion",
  fix: "offered",
  sources: ["published practice"],
  summary: "no colon behind “include” within a sentence",
  help: "Leave the colon out.",
  message: () => "No colon stands between a verb and what it leads to.",
  kinds: ["paragraph", "note"],
  find: pattern(/(?<=\b(?:include|includes|included|including|such as)):(?= [a-zß-öø-ÿ])/g, {
    needs: ["include:", "includes:", "included:", "including:", "such as:"],
    fix: "",
    unless: ({ index }, { text }) => /;|\(\w{1,3}\)/.test(text.slice(index, index + 200)),
  }),
  wrong: ["Gaps include⟦:⟧ water and food."],
  right: ["Gaps include water and food.", "Gaps include:", "Gaps include: (a) water; (b) food."],
});
