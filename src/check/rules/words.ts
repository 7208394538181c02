import { pattern, words } from "./find.ts";
import { outsideTables, rule } from "./rule.ts";

/** “while” and its sisters have no -st. */
export const whilst = rule({
  id: "whilst",
  number: "19",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions, 3,903 to 2"],
  summary: "“while”, “among”, “amid”, not “whilst”, “amongst”, “amidst”",
  help: "Write it without -st.",
  usage: { "security-council": "suggestion" },
  find: words({ whilst: "while", amongst: "among", amidst: "amid" }),
  wrong: ["⟦Whilst⟧ it met, others spoke.", "It is one ⟦amongst⟧ many.", { in: "note", text: "See ⟦amidst⟧ others." }],
  right: ["While it met, it was one among many, amid others.", "He said “whilst”."],
});

/** “towards” and its sisters have an s. */
export const towards = rule({
  id: "toward",
  number: "20",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions, 3,281 to 24", "A/HRC/35/35"],
  summary: "“towards”, not “toward”",
  help: "Write it with an s.",
  find: words({ toward: "towards", afterward: "afterwards" }),
  wrong: ["The State took steps ⟦toward⟧ peace.", "⟦Toward⟧ that end, it met.", { in: "note", text: "It met ⟦afterward⟧." }],
  right: ["It took steps towards peace.", "One of them said “toward” again.", "The report *Toward a Better World* is out."],
});

/** “and/or” leaves the reader to choose. */
export const andOr = rule({
  id: "and-or",
  number: "24",
  severity: "off",
  sources: ["style guides; published freely"],
  summary: "“or both” in place of “and/or”",
  help: "Write “A or B or both”, or the one of the two that is meant.",
  message: () => "“and/or” can be said in words.",
  find: words({ "and/or": undefined }),
  wrong: ["Men ⟦and/or⟧ women were there."],
  right: ["Men or women or both were there."],
});

/** The sign “&” belongs to names of firms. */
export const ampersand = rule({
  id: "ampersand",
  number: "25",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“and”, not “&”",
  help: "Write “and”; the sign is for names of firms.",
  kinds: outsideTables,
  find: pattern(/(?<=[a-z] )&(?= [a-z])/g, { needs: ["&"], fix: "and" }),
  wrong: ["They spoke of health ⟦&⟧ safety."],
  right: ["Smith & Sons and R&D were there.", { in: "cell", text: "health & safety" }],
});

/** “for example” in words, in running text. */
export const latinShort = rule({
  id: "latin-short",
  number: "26",
  severity: "suggestion",
  sources: ["style guides of the United Nations system"],
  summary: "“for example” and “that is” in words",
  help: "Write “for example”, “that is” or “and so on”; the abbreviations are for notes, parentheses and tables.",
  message: (found) => `“${found}” is said in words in running text.`,
  kinds: ["title", "heading", "paragraph", "item"],
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ.])(?:e\.g\.|i\.e\.)/g, {
    needs: ["e.g.", "i.e."],
    unless: ({ index }, { text }) => {
      const before = text.slice(Math.max(0, index - 300), index);
      return before.lastIndexOf("(") > before.lastIndexOf(")");
    },
  }),
  wrong: ["Refugees, ⟦e.g.⟧ minors, fled."],
  right: [
    "Refugees (e.g. minors) fled.",
    { in: "note", text: "See others, e.g. that one." },
    "Refugees, for example minors, fled.",
  ],
});

/** People first. */
export const personFirst = rule({
  id: "person-first",
  number: "27",
  severity: "warning",
  sources: ["style guides of the United Nations system"],
  summary: "“persons with disabilities”",
  help: "Write “persons with disabilities”: the person comes first.",
  message: (found) => `“${found}” is said otherwise: the person comes first.`,
  find: [
    pattern(
      /\bthe disabled(?=[.,;:)]| (?:and|or|in|to|is|are|was|were|have|had|who|with|by|for|at|on|from|must|should|can|may|do)\b|$)/g,
      {
        needs: ["the disabled"],
      },
    ),
    pattern(/(?<!-)\b(?:disabled|handicapped) (?:persons|people|children|women|men|workers|individuals)\b(?!’)/g, {
      needs: ["disabled ", "handicapped "],
      unless: ({ index }, { text }) => /organi[sz]ations of $/.test(text.slice(Math.max(0, index - 20), index)),
    }),
    words({ "wheelchair-bound": undefined, "mentally retarded": undefined, "the handicapped": undefined }),
  ],
  wrong: [
    "It gave support for ⟦the disabled⟧.",
    "It helps ⟦disabled people⟧ in work.",
    { in: "item", text: "Schools for ⟦disabled children⟧;" },
  ],
  right: [
    "It gave support for persons with disabilities.",
    "Disabled persons’ organizations and organizations of disabled persons met.",
    "The disabled ship was towed away.",
    "The World Programme of Action concerning Disabled Persons was adopted.",
  ],
});

/** Words for all, where only men are named. */
export const genderNeutral = rule({
  id: "gender-neutral",
  number: "28",
  severity: "warning",
  sources: ["guidelines on gender-inclusive language"],
  summary: "“the Chair”, “spokesperson”, “humankind”",
  help: "Choose a word for both women and men.",
  message: (found, replacement) => `Write “${replacement}”, not “${found}”.`,
  find: [
    words({
      chairman: "Chair",
      chairmen: "Chairs",
      chairwoman: "Chair",
      spokesman: "spokesperson",
      spokesmen: "spokespersons",
      spokeswoman: "spokesperson",
      policeman: "police officer",
      policemen: "police officers",
      policewoman: "police officer",
      businessman: "businessperson",
      businessmen: "businesspeople",
      businesswoman: "businessperson",
      fireman: "firefighter",
      firemen: "firefighters",
      congressman: "member of Congress",
      congressmen: "members of Congress",
      manpower: "workforce",
    }),
    words({ mankind: "humankind" }, { unless: ({ before }) => /\b(?:of|for|to) (?:all )?$/.test(before) }),
  ],
  wrong: ["The ⟦chairman⟧ spoke.", "⟦Mankind⟧ must act.", { in: "cell", text: "⟦policemen⟧ trained" }],
  right: [
    "The Chair spoke under her chairmanship of unmanned aircraft.",
    "It is the common heritage of mankind.",
    "The Chairman of the Board of Example Works spoke.",
  ],
});

/** The chair who reports. */
export const chairRapporteur = rule({
  id: "chair-rapporteur",
  number: "29",
  severity: "warning",
  fix: "offered",
  sources: ["published texts of 2018 on, 76 to 2"],
  summary: "“the Chair-Rapporteur”",
  help: "Write “Chair-Rapporteur”.",
  from: "2018-01-01",
  find: words(
    {
      "Chairperson-Rapporteur": "Chair-Rapporteur",
      "Chairperson-Rapporteurs": "Chair-Rapporteurs",
      "Chairman-Rapporteur": "Chair-Rapporteur",
      "Chairwoman-Rapporteur": "Chair-Rapporteur",
    },
    { exact: true },
  ),
  wrong: [{ date: "2020-05-01", text: "The ⟦Chairperson-Rapporteur⟧ spoke." }],
  right: [{ date: "2014-05-01", text: "The Chairperson-Rapporteur spoke." }, "The Chair-Rapporteur spoke."],
});

/** South has a capital, global has none. */
export const globalSouth = rule({
  id: "global-south",
  number: "30",
  severity: "warning",
  fix: "offered",
  sources: ["A/HRC/38/40"],
  summary: "“the global South”",
  help: "Write “global” with a small letter.",
  find: words(
    {
      "Global South": "global South",
      "Global North": "global North",
      "global south": "global South",
      "global north": "global North",
    },
    {
      exact: true,
      unless: ({ after, before }) =>
        /^ [A-Z]/.test(after) || /\b(?!The\b)[A-Z][a-z]+ (?:(?:on|of|for|in|and) )?(?:the )?$/.test(before),
    },
  ),
  wrong: ["It is so in the ⟦Global South⟧.", "The ⟦global north⟧ agreed."],
  right: ["It is so in the global South.", "Focus on the Global South spoke.", "The Global South Institute spoke."],
});

/** Cooperation between the countries of the South. */
export const southSouth = rule({
  id: "south-south",
  number: "31",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions, 1,128 to 0"],
  summary: "“South-South cooperation”",
  help: "Write both words with a capital and a hyphen between them.",
  find: [
    words(
      {
        "south-south": "South-South",
        "South-south": "South-South",
        "south-South": "South-South",
        "South South cooperation": "South-South cooperation",
      },
      { exact: true },
    ),
    words(
      { "north-south": "North-South" },
      { exact: true, unless: ({ after }) => !/^ (?:cooperation|dialogue|relations|divide)\b/.test(after) },
    ),
  ],
  wrong: ["It is for ⟦south-south⟧ cooperation.", "The ⟦north-south⟧ dialogue went on."],
  right: ["It is for South-South cooperation.", "The north-south road was built."],
});

/** Many words for one. */
export const wordy = rule({
  id: "wordy",
  number: "33",
  severity: "off",
  fix: "offered",
  sources: ["style guides"],
  summary: "“because”, not “due to the fact that”",
  help: "Say it in one word.",
  find: words({ "due to the fact that": "because", "in spite of the fact that": "although" }),
  wrong: ["It was late ⟦due to the fact that⟧ it rained."],
  right: ["It was late because it rained."],
});
