import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { distributionLines } from "../../src/resolve/distribution.ts";
import { agendaItem, sessionName } from "../../src/resolve/session.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import { computedAt } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";
import { documentOf, nowhere } from "./kit.ts";

function load(language: string, files: Record<string, string> = {}, folders: readonly string[] = ["own"]) {
  const diagnostics: Diagnostic[] = [];
  const words = loadWords(
    language,
    folders,
    memoryWorld(files, machineWorld()),
    (diagnostic) => void diagnostics.push(diagnostic),
  );
  return { words, codes: diagnostics.map(({ code }) => code), diagnostics };
}

/** What only some languages need, and English has no words for. */
const ownKeys = [
  "and-vowel",
  "and-word",
  "comma-word",
  "range-words",
  ...["body-by-vowel", "body-of-vowel"],
  ...["oblique-prefixes", "contracting-prefixes", "definite-article", "article-behind-prefix"],
  "semicolon-and-vowel",
  "vowel-openings",
  "vowel-exceptions",
  ...["date-first", "day-first", "date-dash", "distribution-language", "agenda-sub-item", "agenda-items-two", "mark-of-notes"],
  ...["session-words-for", "agenda-item-hrc", "agenda-items-hrc", "semicolon-resolution", "semicolon-and-resolution"],
  ...["of-article-short", "sub-number", "sub-joint", "section-joint", "phrase-comma", "phrase-and", "refer-article-paragraph"],
  ...["ordinal-ending", "ordinal-ending-oblique"],
  ...["oblique-after", "case-sure-loc", "case-sure-acc", "case-after-gen", "case-after-dat", "case-after-ins"],
];

/** What may be as in English: signs, and the ordinal endings that a language has no use for. */
const alike = [
  "body-by",
  "body-of",
  "before-detail",
  "colon",
  "space",
  "names-comma",
  "note-call",
  ...["ar", "en", "es", "fr", "ru", "zh"].map((language) => `name-of-${language}`),
  ...["comma", "range", "range-sign", "before-locator", "full-stop", "semicolon", "quoted", "single-number", "here"],
  ...["quote-open", "quote-close", "quote-inner-open", "quote-inner-close"],
  ...["session-one", "session-two", "session-few", "meeting-one", "meeting-two", "meeting-few"],
];

/** The distribution block, which stays in English in Russian, Chinese and Arabic documents. */
const inEnglish = [
  ...["distribution", "distribution-general", "distribution-limited", "distribution-restricted", "original", "only"],
  ...[
    "advance-edited",
    "advance-unedited",
    "language-en",
    "language-fr",
    "language-es",
    "language-ru",
    "language-zh",
    "language-ar",
  ],
];

describe("the words of a language", () => {
  it("has every English word, month and session number", () => {
    const { words, codes } = load("en");
    expect(codes).toEqual([]);
    expect(words.text.contents).toBe("Contents");
    expect(words.months).toHaveLength(12);
    expect(words.ordinals).toHaveLength(99);
    expect([words.ordinals[0], words.ordinals[34], words.ordinals[98]]).toEqual(["first", "thirty-fifth", "ninety-ninth"]);
  });

  it("lays a user's words over the program's, key by key", () => {
    const { words, codes } = load("en", {
      "own/words/en.yaml": "text: { contents: Table of contents }\nnumbering: { item-1: '%)' }",
    });
    expect(codes).toEqual([]);
    expect([words.text.contents, words.text.annex]).toEqual(["Table of contents", "Annex"]);
    expect(words.numbering["item-1"]).toEqual({ pattern: "%)" });
  });

  it("takes the named forms of a reference, and what else is written over them", () => {
    const text = "text: { refer-section: { one: глава %, loc: 'главе %, главах %' }, refer-table: 'т. %, тт. %' }";
    const numbering = "numbering: { heading-1: { format: chinese }, annex: 'Ann. %' }\nnumber-of: { section: decimal }";
    const { words, codes } = load("ru", { "own/words/ru.yaml": `${text}\n${numbering}` });
    expect(codes).toEqual([]);
    expect(words.forms["refer-section"]).toEqual({ one: "глава %", loc: "главе %, главах %" });
    expect(words.forms["refer-table"]).toBeUndefined();
    expect(words.text["refer-section"]).toBe("глава %, глава %, глава %, глава %");
    expect([words.numbering["heading-1"], words.numberOf.section]).toEqual([{ format: "chinese" }, "decimal"]);
  });

  it("says what is wrong with formats and forms", () => {
    const text = "text: { refer-table: { one: T %, genitive: T % } }";
    const numbering = "numbering: { annex: { format: greek }, part: { pattern: P } }\nnumber-of: { annex: bullet }";
    const { codes } = load("en", { "own/words/en.yaml": `${text}\n${numbering}` });
    expect(codes).toEqual(["words-value", "words-value", "words-value", "words-value"]);
  });

  it("lets a user add a language, with English under what it does not say", () => {
    const { words, codes } = load("pt", { "own/words/pt.yaml": "text: { contents: Índice }" });
    expect(codes).toEqual([]);
    expect([words.language, words.text.contents, words.text.annex]).toEqual(["pt", "Índice", "Annex"]);
  });

  it("takes a region's language", () => {
    const { words, codes } = load("en-GB");
    expect(codes).toEqual([]);
    expect([words.language, words.text.contents]).toEqual(["en-GB", "Contents"]);
  });

  it("says which languages there are when one is unknown", () => {
    const { words, codes, diagnostics } = load("xx");
    expect(codes).toEqual(["language-unknown"]);
    expect(diagnostics[0]?.help).toBe("Use one of ar, en, es, fr, ru, zh, or add words/xx.yaml to your templates folder.");
    expect(words.text.contents).toBe("Contents");
  });

  it.each([
    ["French", "Write its code: language: fr"],
    ["french (France)", "Write its code: language: fr"],
    ["fr-FR, en", "Write its code: language: fr"],
    ["العربية الفصحى", "Write its code: language: ar"],
    ["Frech", "Did you mean “fr” (French)?"],
    ["Arabc", "Did you mean “ar” (Arabic)?"],
    ["руский", "Did you mean “ru” (Russian)?"],
    ["cn", "Did you mean “zh” (Chinese)?"],
    ["pt", "Use one of ar, en, es, fr, ru, zh, or add words/pt.yaml to your templates folder."],
    ["the first one", "Use one of ar, en, es, fr, ru, zh."],
    ["", "Use one of ar, en, es, fr, ru, zh."],
  ])("says which language was meant by %s", (written, help) => {
    expect(load(written).diagnostics.map((one) => [one.code, one.help])).toEqual([["language-unknown", help]]);
  });

  it("never leaves the words folder for a language that looks like a path", () => {
    expect(load("../../secret", { "secret.yaml": "text: { contents: stolen }" }).codes).toEqual(["language-unknown"]);
  });

  it("points at values of the wrong kind", () => {
    const { codes, diagnostics } = load("en", { "own/words/en.yaml": "text:\n  contents: [1]\nmonths: [May]\n" });
    expect(codes).toEqual(["words-value", "words-value"]);
    expect(diagnostics.map(({ span }) => span?.source.path)).toEqual(["own/words/en.yaml", "own/words/en.yaml"]);
    expect(diagnostics[0]?.span?.source.position(diagnostics[0]?.span.start ?? 0).line).toBe(2);
  });

  it.each(["fr", "es", "ru", "zh", "ar"])("is whole in %s, and says nothing that English does not", (language) => {
    const { words, codes } = load(language);
    const english = load("en").words;
    expect(codes).toEqual([]);
    expect(words.months).toHaveLength(12);
    expect(words.months).not.toEqual(english.months);
    expect([0, 99]).toContain(words.ordinals.length);
    const extra = Object.keys(words.text).filter((key) => !(key in english.text));
    expect(ownKeys).toEqual(expect.arrayContaining(extra));
    const block = language === "fr" || language === "es" ? [] : inEnglish;
    const missing = Object.keys(load("en").words.text).filter((key) =>
      words.written(key)?.at(0, 1).source.path.endsWith("/en.yaml"),
    );
    expect([...alike, ...block]).toEqual(expect.arrayContaining(missing));
    for (const [key, text] of Object.entries(words.text)) {
      if (key in english.text && key.startsWith("refer-"))
        expect(text.split(",").length, key).toBe(english.text[key]?.split(",").length);
      if (english.text[key]?.includes("%")) expect(text, key).toContain("%");
    }
  });

  it.each([
    [
      "fr",
      ["Distr. générale", "1er avril 2017", "Français", "Original\u00a0: anglais"],
      "Trente et unième session",
      "Point 3 de l’ordre du jour",
    ],
    [
      "es",
      ["Distr. general", "1 de abril de 2017", "Español", "Original: inglés"],
      "31º período de sesiones",
      "Tema 3 de la agenda",
    ],
    [
      "ru",
      ["Distr.: General", "1 April 2017", "Russian", "Original: English"],
      "Тридцать первая сессия",
      "Пункт 3 повестки дня",
    ],
    ["zh", ["Distr.: General", "1 April 2017", "Chinese", "Original: English"], "第三十一届会议", "议程项目3"],
    [
      "ar",
      ["Distr.: General", "1 April 2017", "Arabic", "Original: English"],
      "الدورة الحادية والثلاثون",
      "البند 3 من جدول الأعمال",
    ],
  ])("prints the masthead of %s as published", (language, block, session, item) => {
    const { words } = load(language);
    const document = documentOf([], { data: { distribution: "General", date: "2017-04-01", original: "English" } });
    expect(distributionLines(document, words).map(({ text }) => text)).toEqual(block);
    expect(sessionName(computedAt("31", nowhere), words, "hrc").text).toBe(session);
    expect(agendaItem([computedAt("3", nowhere)], words, "hrc")?.text).toBe(item);
  });
});
