import { ordinalFigure, ordinalsTo99 } from "../../../src/check/lists/number-words.ts";
import * as lists from "../../../src/check/lists/spelling.ts";

/** How right text is made wrong: every place of a form, and the slip that is put there. */
export interface Breaker {
  readonly rule: string;
  /** The right form, in the text as it is read; what is changed is the match, what stands around it belongs to lookarounds. */
  readonly right: RegExp;
  /** What is written there, with $1 for groups; ⟦ and ⟧ stand around what is to be found, where that is not all of it. */
  readonly slip: string | ((match: RegExpMatchArray) => string);
  /** Where the source says it otherwise than it is read: what of the source is changed. */
  readonly source?: RegExp;
  /** How many of a hundred are to be found; guards against false alarms leave some alone. */
  readonly least?: number;
  /** A sentence with the right form at ‹›, for forms that few texts have: put behind paragraphs until there are enough. */
  readonly carriers?: readonly string[];
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** A breaker of a list of pairs, by the right word; `carrier` has ‹› for each of the words. */
function ofPairs(
  rule: string,
  pairs: readonly (readonly [wrong: string, right: string])[],
  carrier: string,
  more: Partial<Breaker> = {},
): Breaker {
  const wrong = new Map(pairs.map(([slip, right]) => [right, slip]));
  const right = new RegExp(
    `(?<![\\p{L}\\p{N}’'-])(?:${[...wrong.keys()].sort((one, other) => other.length - one.length).join("|")})(?![\\p{L}\\p{N}-])`,
    "gu",
  );
  const carriers = pairs.map(([, word]) => carrier.replace("‹›", word));
  return { rule, right, slip: ([found]) => wrong.get(found) ?? found, carriers, ...more };
}

function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list
    .split(",")
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair): [string, string] => {
      const [wrong = "", right = ""] = pair.split(" ");
      return [wrong, right];
    });
}

/** Pairs of words that differ by a hyphen: the right one has none. */
const hyphened = (list: string): readonly (readonly [string, string])[] =>
  list.split(" ").map((word) => [word, word.replace("-", "")]);
const closedUp = (list: string, by = ""): readonly (readonly [string, string])[] =>
  list.split(" ").map((word) => [word.replace("-", by), word]);

const izePairs = lists.ize
  .split(",")
  .map((word) => word.trim())
  .filter(Boolean)
  .map((word): [string, string] => {
    const at = word.lastIndexOf("is");
    return [word, `${word.slice(0, at)}iz${word.slice(at + 2)}`];
  });

const figures = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** One or more a rule, in the order of the rules. */
export const breakers: readonly Breaker[] = [
  ofPairs("spelling-ize", izePairs, "They saw ‹› there."),
  ofPairs("spelling-yse", pairsOf(lists.yse), "They saw ‹› there."),
  ofPairs("spelling-our", pairsOf(lists.our), "They saw ‹› there."),
  ofPairs("spelling-re", pairsOf(lists.re), "They saw ‹› there."),
  ofPairs(
    "programme",
    [
      ["program", "programme"],
      ["programs", "programmes"],
    ],
    "They saw the ‹› of it.",
  ),
  ofPairs("fulfil", pairsOf(lists.single), "They saw ‹› there."),
  ofPairs("double-l", pairsOf(lists.doubled), "They saw ‹› there."),
  ofPairs("defence-licence", pairsOf(lists.nce), "They saw ‹› there."),
  ofPairs(
    "cooperation",
    hyphened(
      "co-operation co-operate co-operates co-operating co-ordination co-ordinate co-ordinated co-ordinating co-existence",
    ),
    "They saw ‹› there.",
  ),
  { rule: "per-cent", right: /(?<=\d )per cent\b/g, slip: "percent" },
  { rule: "per-cent", right: /(?<=\d) per cent\b/g, slip: "%" },
  ofPairs(
    "email-website",
    [
      ["e-mail", "email"],
      ["web site", "website"],
      ["web-site", "website"],
      ["on-line", "online"],
      ["e-mails", "emails"],
    ],
    "They saw the ‹› system of the State.",
  ),
  ofPairs(
    "prefix-closed",
    hyphened(
      "multi-sectoral multi-lateral multi-annual multi-dimensional multi-disciplinary multi-cultural multi-lingual sub-regional sub-region sub-committee sub-paragraph sub-programme sub-national socio-economic socio-cultural inter-governmental inter-regional inter-dependence inter-related inter-linked inter-connected inter-sectoral trans-boundary pre-requisite macro-economic cyber-security extra-budgetary re-affirm re-affirmed re-integration re-settlement on-going",
    ),
    "They saw the ‹› work of it.",
  ),
  ofPairs(
    "compound-closed",
    [
      ...hyphened(
        "policy-makers peace-keeping peace-building land-mines mid-term world-wide nation-wide wide-spread work-place data-base guide-lines",
      ),
      ["capacity building", "capacity-building"],
      ["policy makers", "policymakers"],
      ["decision-makers", "decision makers"],
      ["longstanding", "long-standing"],
      ["timeframe", "time frame"],
      ["time-frame", "time frame"],
    ],
    "They saw the ‹› of the State.",
  ),
  ofPairs(
    "non-hyphen",
    closedUp(
      "non-governmental non-discrimination non-discriminatory non-violent non-compliance non-binding non-interference non-refoulement non-proliferation non-recurrence",
    ),
    "They saw the ‹› rule of it.",
  ),
  ofPairs(
    "non-hyphen",
    closedUp("non-governmental non-discrimination non-violent non-compliance non-binding", " "),
    "They saw the ‹› rule of it.",
  ),
  ofPairs(
    "holder-words",
    [
      ["mandate-holders", "mandate holders"],
      ["mandate-holder", "mandate holder"],
      ["rights-holders", "rights holders"],
      ["duty-bearers", "duty bearers"],
      ["stake-holders", "stakeholders"],
    ],
    "They met the ‹› of the State.",
  ),
  ofPairs("rights-based", [["human-rights-based", "human rights-based"]], "They took a ‹› approach."),
  {
    rule: "ly-hyphen",
    right: /(?<![\p{L}-])[a-z]{4,}ly [a-z]{3,}(?:ed|ing|ive|able)(?![\p{L}-])/gu,
    slip: ([found]) => found.replace(" ", "-"),
  },
  ofPairs(
    "whilst",
    [
      ["whilst", "while"],
      ["amongst", "among"],
      ["amidst", "amid"],
    ],
    "It was so ‹› others spoke.",
  ),
  ofPairs("toward", [["toward", "towards"]], "They took steps ‹› peace."),
  {
    rule: "present-report",
    right: /(?<=\b(?:[Ii]n|of|to|with) )the present report(?=[ ,.;])|(?<=(?:^|\. ))The present report(?= [a-z])/g,
    slip: ([found]) => found.replace("The present", "This").replace("the present", "this"),
    least: 80,
    carriers: ["The present report says so.", "It is so in the present report."],
  },
  ofPairs(
    "contraction",
    [
      ["don’t", "do not"],
      ["doesn’t", "does not"],
      ["isn’t", "is not"],
      ["aren’t", "are not"],
      ["wasn’t", "was not"],
      ["haven’t", "have not"],
      ["can’t", "cannot"],
      ["won’t", "will not"],
      ["couldn’t", "could not"],
    ],
    "They ‹› so.",
  ),
  ofPairs("south-south", [["south-south", "South-South"]], "They praised ‹› cooperation."),
  ofPairs(
    "state-capital",
    [
      ["member states", "Member States"],
      ["states parties", "States parties"],
      ["state party", "State party"],
      ["non-state actors", "non-State actors"],
    ],
    "They asked all ‹› of the time.",
  ),
  {
    rule: "government-of",
    right:
      /(?<=\bthe )Government(?= of (?:the )?(?:Norway|Chile|Peru|Egypt|Sudan|Philippines|Brazil|Cuba|Portugal|Morocco|Netherlands|Malaysia|Kenya)\b)/g,
    slip: "government",
    carriers: ["They thanked the Government of Norway for it.", "They thanked the Government of the Sudan for it."],
  },
  {
    rule: "office-holder",
    right: /(?<=\b[Tt]he )(?:Special Rapporteur|Independent Expert)(?= on\b)/g,
    slip: ([found]) => found.toLowerCase(),
    carriers: ["They thanked the Special Rapporteur on housing for it."],
  },
  {
    rule: "part-lower",
    right: /(?<=\b(?:under|in|of|to|with|see|by) )(?:articles?|paragraphs?|annex|sections?)(?= (?:\d{1,3}|[IVX]{1,5})\b)/g,
    slip: ([found]) => found.charAt(0).toUpperCase() + found.slice(1),
    least: 80,
  },
  {
    rule: "instrument-name",
    right:
      /\bCharter of the United Nations\b|\bUniversal Declaration of Human Rights\b|\bConvention on the Rights of the Child\b/g,
    slip: ([found]) =>
      found.charAt(0).toLowerCase() + found.slice(1).replace(/\b[DHRC](?=[a-z])/g, (letter) => letter.toLowerCase()),
    carriers: ["It is in the Charter of the United Nations.", "It is in the Universal Declaration of Human Rights."],
  },
  ofPairs(
    "region-name",
    [
      ["western Europe", "Western Europe"],
      ["eastern Europe", "Eastern Europe"],
      ["central Asia", "Central Asia"],
      ["latin America", "Latin America"],
      ["Southeast Asia", "South-East Asia"],
      ["South East Asia", "South-East Asia"],
    ],
    "It was so in ‹› again.",
  ),
  { rule: "un-spelled", right: /\bUnited Nations(?= [a-z]|[,;)]|\.(?: |$))/g, slip: "UN" },
  {
    rule: "organ-abbreviated",
    right: /\b(?:General Assembly|Human Rights Council|Security Council)(?= (?:resolution|decision)s?\b)/g,
    slip: ([found]) => ({ G: "GA", H: "HRC", S: "SC" })[found.charAt(0)] ?? found,
    carriers: ["See General Assembly resolution 60/251.", "See Human Rights Council resolution 35/3."],
  },
  {
    rule: "the-acronym",
    right:
      /(?<!\b[Tt]he )\b(?:OHCHR|UNICEF|UNDP|UNESCO|UNCTAD|UNEP|WHO|FAO|UNHCR|UNODC)(?=[.,;:)](?: |$)| (?:has|is|was|will|should|which|also|supported|provided|reported)\b)/g,
    slip: ([found]) => `the ${found}`,
    least: 80,
    carriers: ["It was so said by UNDP.", "It was said that UNICEF has done so."],
  },
  {
    rule: "title-stop",
    right: /(?<![\p{L}\d.-])(?:Mr|Ms|Dr|paras?|arts?|sect|chap|vol|Nos?)\.(?= (?:\d|\p{Lu}\p{L}))/gu,
    slip: ([found]) => found.slice(0, -1),
    least: 80,
  },
  ofPairs("ms", [["Mrs. Dandan", "Ms. Dandan"]], "They thanked ‹› for it.", { slip: "⟦Mrs.⟧ Dandan" }),
  ofPairs(
    "country-name",
    [
      ["Vietnam", "Viet Nam"],
      ["Ivory Coast", "Côte d’Ivoire"],
      ["East Timor", "Timor-Leste"],
      ["Bosnia-Herzegovina", "Bosnia and Herzegovina"],
      ["Burma", "Myanmar"],
      ["Guinea Bissau", "Guinea-Bissau"],
    ],
    "They met in ‹› again.",
  ),
  {
    rule: "us-uk",
    right: /(?<=\bthe )(?:United States|United Kingdom)(?= [a-z]|[,;)])(?! dollars?)/g,
    slip: ([found]) => (found.endsWith("Kingdom") ? "UK" : "US"),
    carriers: ["They met in the United States and elsewhere.", "The law of the United Kingdom, too, says so."],
  },
  {
    rule: "country-article",
    right:
      /(?<=\b(?:in|from|within|throughout|across) )the (?:Sudan|Philippines|Netherlands|Gambia|Niger|Congo|United Kingdom|Russian Federation|Syrian Arab Republic)(?=[.;)]|$| (?:and|or|in|to|is|was|has|had|on|for|with|by|at|that|which|as|since|during)\b)/g,
    slip: ([found]) => found.replace("the ", ""),
    carriers: ["It was so in the Sudan and elsewhere.", "They came from the Philippines in time."],
  },
  {
    rule: "number-words",
    right: new RegExp(
      String.raw`(?<=\b(?:in|of|the|with|by|for|from|to|at|all|other|last|first|next|its|their|and) )(?:${figures.join("|")})(?= (?:States|countries|experts|participants|sessions|regions|members|organizations|judges|cities|workshops)\b)`,
      "g",
    ),
    slip: ([found]) => String(figures.indexOf(found) + 2),
    least: 80,
    carriers: ["It was so in eight countries."],
  },
  {
    rule: "number-unit",
    right: /(?<=\babout )(?:[1-9]|10|11|12|15|20|30|40|50)(?= (?:per cent|kilometres|metres|tons|hectares)\b)/g,
    slip: ([found]) =>
      ({
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        15: "fifteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
      })[found] ?? found,
    carriers: ["It fell by about 5 per cent.", "They walked about 20 kilometres."],
  },
  {
    rule: "decimal",
    right: /(?<=\p{L} )0\.(?=\d{1,3} (?:per cent|million|billion)\b)/gu,
    slip: ".",
    carriers: ["It rose by 0.5 per cent.", "It cost about 0.25 million."],
  },
  {
    rule: "thousands",
    right:
      /(?<![\d.,/:$–-])[1-9]\d?,\d{3}(?= (?:persons|people|individuals|refugees|women|children|families|participants|students|cases)\b)/g,
    slip: ([found]) => found.replace(",", ""),
    least: 60,
    carriers: ["They counted 1,614 persons there.", "They met 12,450 refugees there.", "They saw 4,300 cases there."],
  },
  {
    rule: "date-order",
    right: new RegExp(String.raw`(?<![\d–-])(\d{1,2}) (${months}) (\d{4})\b(?= |\.|;|\)|$)`, "g"),
    slip: "$2 $1, $3",
  },
  { rule: "date-zero", right: new RegExp(String.raw`(?<=(?<![\d.,/:–-]))[1-9](?= (?:${months})\b)`, "g"), slip: "0$0" },
  {
    rule: "range-from",
    right: /(?<=\b[Ff]rom \d{1,4}) to (?=\d{1,4}(?![\d/–,-]))|(?<=\b[Bb]etween \d{1,4}) and (?=\d{1,4}(?![\d/–,-]))/g,
    slip: "–",
    carriers: ["It met from 6 to 23 June.", "It grew between 2015 and 2017."],
  },
  {
    rule: "range-dash",
    right: /(?<=(?<![\w/.,–-])(?:19|20)\d\d)–(?=(?:19|20)\d\d(?![\w/–-]))|(?<=\bparas\. \d{1,4})–(?=\d{1,4}(?![\w/–-]|\.\d))/g,
    slip: "-",
    carriers: ["It ran in 2016–2020 there."],
  },
  {
    rule: "month-short",
    right: /(?<=\b\d{1,2} )(?:January|February|August|September|October|November|December)(?= \d{4}\b)/g,
    slip: ([found]) => (found === "September" ? "Sept." : `${found.slice(0, 3)}.`),
  },
  { rule: "decade", right: /(?<=\b(?:1[5-9]|20)\d)0s\b/g, slip: "0’s", carriers: ["It was so in the 1990s there."] },
  {
    rule: "year-span",
    right: /(?<=(?<![\d/.,-])((?:19|20))\d\d–)\1(\d\d)(?![\d/.,–-]\d|\d|[–/-]|\p{L})/gu,
    slip: "$2",
    carriers: ["It ran in 2016–2020 there."],
  },
  {
    rule: "session-ordinal",
    right: new RegExp(
      String.raw`(?<![\w-])(?:${[...ordinalsTo99].reverse().join("|")})(?= (?:regular |special |annual )?sessions?\b)`,
      "g",
    ),
    slip: ([found]) => ordinalFigure(ordinalsTo99.indexOf(found) + 1),
    carriers: ["They met at the twenty-fourth session.", "They spoke of the sixth session of it."],
  },
  {
    rule: "clock",
    right: /(?<=\bat )([1-9])\.([0-5]\d) p\.m\.(?=[ ,;])/g,
    slip: ([, hour, minutes]) => `${Number(hour) + 12}:${minutes}`,
    carriers: ["They met at 2.30 p.m. again."],
  },
  { rule: "currency", right: /(?<![A-Z])\$(?=\d)/g, slip: "USD ", carriers: ["It cost $5 million there."] },
  { rule: "currency", right: /(?<=\$)(?=\d)/g, slip: " ", carriers: ["It cost $5 million there."] },
  {
    rule: "number-sign",
    right: /(?<=\b(?:Act|Law|Convention|Decree|Protocol|Regulation|Recommendation|Order) )No\.(?= \d)/g,
    slip: "no.",
    carriers: ["See Convention No. 138 of it."],
  },
  {
    rule: "quotation-marks",
    right: /(?<![\p{L}\p{N}])“[^‘’“”]{1,78}”(?![\p{L}\p{N}])/gu,
    slip: ([found]) => `‘${found.slice(1, -1)}’`,
    least: 80,
  },
  {
    rule: "quotation-stop",
    right: /(?<=“\p{Ll}[^“”.]{0,100})”[.,](?= |$)/gu,
    slip: ([found]) => `${found.slice(1)}”`,
    carriers: ["They called it “solidarity”.", "They called it “solidarity”, and left."],
  },
  { rule: "apostrophe", right: /(?<=\p{L})’(?=s\b)|(?<=\p{L}s)’(?= )/gu, slip: "'" },
  {
    rule: "dash-hyphen",
    right: /(?<=[\p{Ll})’”] )—(?= [\p{L}“(])/gu,
    slip: "-",
    carriers: ["All of them — and others — met."],
  },
  { rule: "double-space", right: /(?<=\p{Ll}) (?=\p{Ll})/gu, slip: "  " },
  { rule: "space-stray", right: /(?<=\p{Ll}{2})(?=[,;] )/gu, slip: " " },
  { rule: "space-stray", right: /(?<=\p{Ll}{2}), (?=\p{Ll}{2})/gu, slip: "," },
  { rule: "space-stray", right: /(?<= \()(?=\p{L})/gu, slip: " " },
  {
    rule: "compound-hyphen",
    right:
      /\b(?:long-term|short-term|gender-based|evidence-based|community-based|high-level|middle-income|low-income|cross-cutting|large-scale|full-time|cross-border|results-based)(?= (?:goals?|plans?|violence|discrimination|approach|policies|meetings?|segment|panel|countries|issues|staff|projects?|activities|strategy|positions?|cooperation|management|budgeting)\b)/gi,
    slip: ([found]) => found.replace("-", " "),
    least: 79,
    carriers: [
      "They have long-term plans for it.",
      "They spoke of gender-based violence again.",
      "It was a high-level meeting of all.",
    ],
  },
  {
    rule: "symbol-typed",
    right: /(?<=\b[A-Z]{1,6}\/[A-Za-z0-9./-]{1,40}\/(?:Add|Rev|Corr|L|CRP|WP|INF)\.)(?=\d)/g,
    slip: " ",
    carriers: ["See A/HRC/21/44/Add.1 for it."],
  },
  { rule: "note-place", right: /[.,]\ue000(?= |$)/g, source: /^([.,])(\[\^[^\]]+\])$/, slip: "⟦$2⟧$1" },
  { rule: "note-stop", right: /(?<=[\p{L}\d)])\.$/gu, slip: "" },
  {
    rule: "reference-words",
    right: /(?<=\b(?:in|see|of|under|to|and) )(?:paragraphs?|sections?|chapters?|articles?)(?= \d)/g,
    slip: ([found]) => `${found.replace(/^(para|sect|chap|art)\w*?(s?)$/, "$1$2")}.`,
    least: 80,
  },
  {
    rule: "pinpoint-space",
    right: /(?<=\b(?:paragraphs?|articles?|sections?|rules?|paras?\.|arts?\.) \d{1,3}) (?=\([a-z]{1,4}\)|\(\d{1,2}\))/gi,
    slip: "",
    carriers: ["See article 4 (b) of it."],
  },
  {
    rule: "resolution-form",
    right: /(?<=\b[Rr]esolutions? )(?=\d{1,3}\/\d)/g,
    slip: "No. ",
    carriers: ["See resolution 35/3 of it."],
  },
];
