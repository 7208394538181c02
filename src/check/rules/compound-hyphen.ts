import { pattern } from "./find.ts";
import { rule } from "./rule.ts";

/** Two words that are one quality before some nouns, and the nouns. */
const before: readonly (readonly [words: string, nouns: string])[] = [
  [
    "long term|short term|medium term",
    "goals?|plans?|planning|strategy|strategies|solutions?|effects?|impacts?|objectives?|measures?|needs|development|sustainability|commitments?|perspectives?|vision|investments?|financing|funding|support|projects?|programmes?|consequences|interests?|care|trends?|loans?|contracts?|results?|approach|approaches|recovery|unemployment|benefits?|viability|residents?",
  ],
  ["gender based", "violence|discrimination|persecution|analysis|approach|crimes?"],
  [
    "community based|evidence based|results based|faith based|rules based|market based|nature based|science based|ecosystem based|area based",
    "[a-z]{4,20}",
  ],
  [
    "high level",
    "meetings?|segment|panels?|dialogues?|events?|political|officials?|representatives?|consultations?|missions?|week|delegations?|groups?|working|forum|conference|committee|debates?|advisory|visits?",
  ],
  ["low income|middle income|high income", "countries|country|families|households|groups|economies"],
  ["conflict related", "sexual|violence|deaths|displacement|detainees|detention|injuries"],
  ["climate related|drug related|terrorism related|health related|trade related|gender related", "[a-z]{4,20}"],
  ["full time|part time", "staff|employment|work|jobs?|positions?|employees|workers|basis|members?"],
  ["large scale|small scale", "[a-z]{4,20}"],
  ["cross cutting|far reaching|wide ranging|life saving|life threatening|peer reviewed|labour intensive", "[a-z]{4,20}"],
  ["cross border", "[a-z]{4,20}"],
  ["day to day", "[a-z]{4,20}"],
  ["up to date", "information|data|statistics|figures|lists?|legislation|knowledge"],
  ["follow up", "mechanisms?|activities|reports?|measures|visits?|missions?|meetings?|procedures?|process"],
  ["decision making", "power|powers|authority"],
];

/** Words that are always one. */
const always =
  "ill treatment|self determination|self reliance|self defence|sub saharan africa|well being|inter agency|multi stakeholder|post conflict|door to door";

const functionWords =
  /^(?:from|with|that|this|these|those|than|then|into|over|when|where|which|while|were|will|would|have|been|they|their|there|also|only|such|some|more|most|very|upon|under|between|within|without|because|across|after|before|during|about|against|should|could|must|shall|does|made|being|through)$/;

/** Words that are one quality before a noun have hyphens. */
export const compoundHyphen = rule({
  id: "compound-hyphen",
  number: "99",
  severity: "warning",
  fix: "certain",
  sources: ["published resolutions since 2012, counted"],
  summary: "“long-term goals”, “gender-based violence”",
  help: "Join the words with a hyphen: together they qualify the noun.",
  find: [
    ...before.map(([words, nouns]) =>
      pattern(
        new RegExp(
          String.raw`(?<!\bon an? )(?<![A-Za-zÀ-ÖØ-öø-ɏ\d-])(?:${words})(?= (${nouns})(?![A-Za-zÀ-ÖØ-öø-ɏ\d-]))`,
          "gi",
        ),
        {
          needs: words.split("|"),
          fix: ([found]) => found.replaceAll(" ", "-"),
          unless: ({ 0: found, 1: noun = "" }) => functionWords.test(noun) || /[A-Z]/.test(found.slice(1)),
        },
      ),
    ),
    pattern(new RegExp(String.raw`(?<![A-Za-zÀ-ÖØ-öø-ɏ\d-])(?:${always})(?![A-Za-zÀ-ÖØ-öø-ɏ\d-])`, "gi"), {
      needs: always.split("|"),
      fix: ([found]) => found.replace(/ (?!africa)/gi, "-"),
      unless: ({ 0: found }) => /[A-Z]/.test(found.replace("Saharan Africa", "").slice(1)),
    }),
  ],
  wrong: ["They have ⟦long term⟧ goals.", { in: "heading", text: "⟦Gender based⟧ violence" }, "The ⟦follow up⟧ mechanism met."],
  right: [
    "They act in the long term, on a large scale and in the short term as well.",
    "They have long-term goals and follow up with them.",
    "The High Level Panel on it met.",
  ],
});
