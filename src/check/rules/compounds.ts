import { pattern, words } from "./find.ts";
import { rule, type WordPlace } from "./rule.ts";

/** A hyphen that another word shares: “near- to mid-term”. */
function isShared({ before }: WordPlace): boolean {
  return /-,? (?:(?:and|or|to) )?$/.test(before);
}

/** Titles of resolutions and projects stand in tables as they were given. */
function mayBeTitle({ found, prose }: WordPlace): boolean {
  return found.includes(" ") && (prose.kind === "cell" || prose.kind === "caption");
}

/** Each of some words with what it becomes by `change`, and their plurals if they have any. */
function each(list: string, change: (word: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(/\s+/).map((word) => [word, change(word)]));
}

const withoutHyphen = (word: string) => word.replace("-", "");

/** E-mail and its contemporaries have grown together. */
export const emailWebsite = rule({
  id: "email-website",
  number: "12",
  severity: "warning",
  fix: "certain",
  sources: ["published practice"],
  summary: "“email”, “website”, “online”",
  help: "Write it in one word.",
  find: words({
    ...each("e-mail e-mails e-mailed on-line off-line web-site web-sites web-page web-pages", withoutHyphen),
    "web-page": "web page",
    "web-pages": "web pages",
    "web site": "website",
    "web sites": "websites",
  }),
  wrong: ["They sent it by ⟦e-mail⟧.", "It is on the ⟦web site⟧.", { in: "note", text: "See it ⟦on-line⟧." }],
  right: ["They sent it by email; it is on the website, online.", "The online meeting was on line 3."],
});

/** Prefixes that are written together with their word; others keep the hyphen. */
export const prefixClosed = rule({
  id: "prefix-closed",
  number: "13",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions since 2012, counted"],
  summary: "“multisectoral”, “subregional”, “socioeconomic” in one word",
  help: "Write it in one word.",
  explanation:
    "Usage differs from word to word. A hyphen is right in multi-ethnic, multi-stakeholder, re-establish, inter-agency, co-chair and post-conflict.",
  find: words(
    each(
      `multi-sectoral multi-lateral multi-lateralism multi-annual multi-dimensional multi-disciplinary multi-cultural multi-culturalism
      multi-lingual multi-lingualism multi-national multi-nationals multi-purpose multi-faceted multi-party multi-functional
      sub-regional sub-regionally sub-region sub-regions sub-committee sub-committees sub-group sub-groups sub-paragraph sub-paragraphs
      sub-programme sub-programmes sub-national sub-section sub-sections sub-contractor sub-contractors sub-division sub-divisions
      socio-economic socio-economically socio-cultural socio-political inter-governmental inter-governmentally inter-regional
      inter-dependent inter-dependence inter-related inter-relationship inter-linked inter-linkages inter-connected inter-connectedness
      inter-disciplinary inter-sectoral inter-cultural inter-religious inter-generational inter-sessional inter-faith
      trans-boundary trans-national pre-trial pre-school pre-schools pre-requisite pre-requisites pre-condition pre-conditions
      over-arching over-crowding over-crowded under-development under-developed under-representation under-represented
      micro-finance micro-credit macro-economic macro-economics micro-economic anti-retroviral
      cyber-security cyber-space cyber-crime cyber-crimes cyber-attack cyber-attacks bio-diversity bio-fuel bio-fuels
      geo-political geo-spatial hydro-electric para-military para-militaries extra-judicial extra-judicially extra-territorial
      extra-territorially extra-budgetary re-affirm re-affirms re-affirmed re-affirming re-integrate re-integrated re-integration
      re-settlement re-allocate re-allocated re-allocation on-going`,
      withoutHyphen,
    ),
    { unless: isShared },
  ),
  wrong: [
    "It needs a ⟦multi-sectoral⟧ approach.",
    "⟦Sub-regional⟧ bodies agreed.",
    { in: "heading", text: "Trends in ⟦socio-economic⟧ rights" },
  ],
  right: [
    "A multisectoral, subregional, socioeconomic, multi-ethnic, multi-stakeholder, inter-agency approach.",
    "They want to re-establish it after the post-conflict phase.",
    "It was mono- and multi-lingual.",
    "The Multi-National Force was there.",
  ],
});

/** Compounds that have settled on one form. */
export const compoundClosed = rule({
  id: "compound-closed",
  number: "14",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions since 2012, counted"],
  summary: "“policymakers”, “capacity-building”, “decision-making”, “peacekeeping”, “midterm”",
  help: "Write it as the United Nations do.",
  find: words(
    {
      ...each(
        `policy-maker policy-makers policy-making law-maker law-makers peace-keeping peace-keeper peace-keepers peace-building
        peace-making land-mine land-mines mid-term world-wide nation-wide country-wide wide-spread work-place work-places work-force
        data-base data-bases guide-line guide-lines check-list check-lists time-table time-tables short-coming short-comings
        set-back set-backs stock-taking out-reach`,
        withoutHyphen,
      ),
      "policy maker": "policymaker",
      "policy makers": "policymakers",
      "capacity building": "capacity-building",
      "confidence building": "confidence-building",
      "decision-maker": "decision maker",
      "decision-makers": "decision makers",
      decisionmaking: "decision-making",
      "decision making process": "decision-making process",
      "decision making processes": "decision-making processes",
      "decision making bodies": "decision-making bodies",
      "land mine": "landmine",
      "land mines": "landmines",
      "data bases": "databases",
      "fact finding mission": "fact-finding mission",
      "fact finding missions": "fact-finding missions",
      longstanding: "long-standing",
      timeframe: "time frame",
      timeframes: "time frames",
      "time-frame": "time frame",
      "time-frames": "time frames",
    },
    { unless: (place) => isShared(place) || mayBeTitle(place) },
  ),
  wrong: [
    "⟦Policy-makers⟧ agreed.",
    "They asked for ⟦capacity building⟧ in every State.",
    { in: "item", text: "The ⟦mid-term⟧ review." },
    "All ⟦decision-makers⟧ were there.",
  ],
  right: [
    "Policymakers and decision makers want capacity-building and peacekeeping.",
    "The near- to mid-term outlook is good.",
    "The Capacity Building Fund was founded.",
    { in: "cell", text: "Technical cooperation and capacity building in the field" },
  ],
});

/** “non-” keeps its hyphen. */
export const nonHyphen = rule({
  id: "non-hyphen",
  number: "15",
  severity: "warning",
  fix: "certain",
  sources: ["A/HRC/38/40"],
  summary: "“non-governmental”, “non-discrimination” with a hyphen",
  help: "Put a hyphen behind “non”.",
  find: words(
    Object.fromEntries(
      `governmental discrimination discriminatory violent violence proliferation compliance profit binding existent interference
      intervention refoulement recurrence member members participation payment permanent resident residents traditional aggression
      combatant combatants derogable repetition retroactivity retrogression formal communicable renewable citizens nationals`
        .split(/\s+/)
        .flatMap((word) => [`non${word}`, `non ${word}`].map((wrong) => [wrong, `non-${word}`])),
    ),
  ),
  wrong: ["⟦Nongovernmental⟧ organizations met.", "The principle of ⟦nondiscrimination⟧ holds.", "A ⟦non governmental⟧ body."],
  right: ["Non-governmental organizations met.", "The nonsense ended.", "The condition sine qua non of it."],
});

/** Holders of mandates and rights, and bearers of duties, are two words. */
export const holderWords = rule({
  id: "holder-words",
  number: "16",
  severity: "warning",
  fix: "certain",
  sources: ["published texts: 515 to 0, 28 to 1, 20 to 3"],
  summary: "“mandate holders”, “rights holders”, “duty bearers” in two words",
  help: "Write two words, without a hyphen.",
  find: words({
    ...each("mandate-holder mandate-holders rights-holder rights-holders duty-bearer duty-bearers", (word) =>
      word.replace("-", " "),
    ),
    rightsholder: "rights holder",
    rightsholders: "rights holders",
    "stake-holder": "stakeholder",
    "stake-holders": "stakeholders",
  }),
  wrong: ["All ⟦mandate-holders⟧ met.", "⟦Duty-bearers⟧ were asked.", { in: "heading", text: "Role of ⟦rights-holders⟧" }],
  right: ["All mandate holders, rights holders, duty bearers and stakeholders met."],
});

/** An approach that is based on human rights has one hyphen. */
export const rightsBased = rule({
  id: "rights-based",
  number: "17",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions, 143 to 0"],
  summary: "“a human rights-based approach”",
  help: "Put the one hyphen before “based”.",
  find: [
    words({ "human-rights-based": "human rights-based", "human-rights based": "human rights-based" }),
    pattern(/\brights based(?= (?:approach|approaches|policy|policies|framework|perspective|programming)\b)/gi, {
      needs: ["rights based"],
      fix: ([found]) => found.replace(" ", "-"),
      unless: (match) => /[A-Z]/.test(match[0].slice(1)),
    }),
  ],
  wrong: ["They took a ⟦human-rights-based⟧ approach.", "A human ⟦rights based⟧ approach is needed."],
  right: ["They took a human rights-based approach.", "He worked for human rights based on law."],
});

/** Words in -ly that are no adverbs, and so may be joined to the next. */
const adjectives = new Set(
  `early friendly family daily weekly monthly yearly hourly nightly quarterly fortnightly only elderly costly likely unlikely lonely ugly
  lively lovely deadly timely orderly disorderly assembly supply reply apply multiply rely fly ally anomaly poly monopoly oligopoly
  bully tally rally holy silly homely leisurely worldly scholarly leafly motherly fatherly bodily heavenly belly jelly doily melancholy
  butterfly unfriendly cowardly curly hilly oily woolly wooly saintly stately princely sickly southerly northerly easterly westerly
  imply comply untimely unruly burly surly gnarly brotherly sisterly neighbourly kingly queenly manly womanly`.split(/\s+/),
);

/** An adverb in -ly is not joined to what it qualifies. */
export const lyHyphen = rule({
  id: "ly-hyphen",
  number: "18",
  severity: "warning",
  fix: "certain",
  sources: ["style guides of the United Nations system"],
  summary: "“internationally agreed goals”: no hyphen behind an adverb in -ly",
  help: "Write two words: an adverb in -ly needs no hyphen.",
  find: pattern(/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d-])[A-Za-z]?[a-z]{3,24}ly-[a-z]{2,24}(?![A-Za-zÀ-ÖØ-öø-ɏ\d-])/g, {
    needs: ["ly-"],
    fix: ([found]) => found.replace("-", " "),
    unless: ([found]) => adjectives.has(found.slice(0, found.indexOf("-")).toLowerCase()),
  }),
  wrong: ["They hold to ⟦internationally-agreed⟧ goals.", { in: "heading", text: "⟦Legally-binding⟧ instruments" }],
  right: [
    "The internationally agreed goals.",
    "A family-friendly, early-warning, supply-side, assembly-line idea.",
    "It was user-friendly.",
  ],
});
