import { states, statesInOrder, withArticle } from "../lists/states.ts";
import { isWordCharacter } from "../prose/characters.ts";
import { NameFinder } from "../prose/names.ts";
import type { Prose } from "../prose/prose.ts";
import { pattern, tree, words } from "./find.ts";
import { type Found, outsideTables, rule, sentences, type WordPlace } from "./rule.ts";

const terminology = ["the Secretariat's list of country names"];

/** A part of a longer name: another word with a capital stands beside it. */
function isInName({ after, before }: Pick<WordPlace, "after" | "before">): boolean {
  return /^[ -][A-Z]/.test(after) || /(?:\b[A-Z][a-z]+|\bRepublic of|\bState of)(?: for| of)? $/.test(before);
}

/** Names that were changed, by the day from which documents have the new one. */
function renamed(id: string, from: string, old: string, name: string, year: string) {
  return rule({
    id,
    number: "56",
    severity: "warning",
    fix: "certain",
    sources: terminology,
    summary: `“${name}”, not “${old}”`,
    help: `Write “${name}”, the name of the State since ${year}.`,
    from,
    find: words(
      { [old]: name, [old.replace(/^the /, "The ")]: name },
      {
        exact: true,
        unless: (place) => isInName(place) || /^[^.]{0,40}\b(?:19\d\d|20[01]\d)\b/.test(place.after),
      },
    ),
    wrong: [{ date: "2024-05-01", text: `It met in ⟦${old}⟧ again.` }],
    right: [
      { date: "2011-05-01", text: `It met in ${old} again.` },
      { date: "2024-05-01", text: `It met in ${name} again.` },
    ],
  });
}

/** States that have changed their names. */
export const renamedStates = [
  renamed("country-turkiye", "2022-06-02", "Turkey", "Türkiye", "2022"),
  renamed("country-eswatini", "2018-06-01", "Swaziland", "Eswatini", "2018"),
  renamed("country-czechia", "2017-01-01", "the Czech Republic", "Czechia", "2016"),
  renamed("country-north-macedonia", "2019-02-12", "the former Yugoslav Republic of Macedonia", "North Macedonia", "2019"),
  renamed("country-cabo-verde", "2014-01-01", "Cape Verde", "Cabo Verde", "2013"),
  renamed("country-libya", "2011-09-16", "the Libyan Arab Jamahiriya", "Libya", "2011"),
];

/** Names of States as the United Nations write them. */
export const countryName = rule({
  id: "country-name",
  number: "56",
  severity: "warning",
  fix: "certain",
  sources: terminology,
  summary: "“Viet Nam”, “Côte d’Ivoire”, “Timor-Leste”",
  help: "Write the name as the United Nations do.",
  find: words(
    {
      Vietnam: "Viet Nam",
      "Ivory Coast": "Côte d’Ivoire",
      "Cote d’Ivoire": "Côte d’Ivoire",
      "East Timor": "Timor-Leste",
      "Timor Leste": "Timor-Leste",
      "Guinea Bissau": "Guinea-Bissau",
      "Bosnia-Herzegovina": "Bosnia and Herzegovina",
      "St. Kitts and Nevis": "Saint Kitts and Nevis",
      "St. Lucia": "Saint Lucia",
      "St. Vincent and the Grenadines": "Saint Vincent and the Grenadines",
      Tadjikistan: "Tajikistan",
      Burma: "Myanmar",
      Holland: "the Netherlands",
      "the Slovak Republic": "Slovakia",
      "the Kyrgyz Republic": "Kyrgyzstan",
      Kirghizstan: "Kyrgyzstan",
      Kazakstan: "Kazakhstan",
      Byelorussia: "Belarus",
      "Sao Tomé and Principe": "Sao Tome and Principe",
      "São Tomé and Príncipe": "Sao Tome and Principe",
    },
    { exact: true, unless: (place) => isInName(place) || /^ War\b/.test(place.after) },
  ),
  wrong: ["It met in ⟦Vietnam⟧ again.", "Those in ⟦St. Lucia⟧ went.", { in: "cell", text: "⟦Ivory Coast⟧" }],
  right: ["It met in Viet Nam and in Côte d’Ivoire.", "The Vietnam War ended.", "They left the St. Lucia Estuary."],
});

/** Names of States in the form that they have within a sentence. */
export const countryForm = rule({
  id: "country-form",
  number: "57",
  severity: "warning",
  fix: "offered",
  sources: terminology,
  summary: "“the Syrian Arab Republic”, “the Russian Federation”",
  help: "Write the name in full, as the United Nations do.",
  usage: { press: "off", web: "off" },
  kinds: sentences,
  find: words(
    {
      Syria: "the Syrian Arab Republic",
      Russia: "the Russian Federation",
      Iran: "the Islamic Republic of Iran",
      Laos: "the Lao People’s Democratic Republic",
      "North Korea": "the Democratic People’s Republic of Korea",
      "South Korea": "the Republic of Korea",
      Tanzania: "the United Republic of Tanzania",
      Moldova: "the Republic of Moldova",
      Bolivia: "the Plurinational State of Bolivia",
      Venezuela: "the Bolivarian Republic of Venezuela",
    },
    { exact: true, unless: isFormOfName },
  ),
  wrong: ["They were refugees from ⟦Syria⟧ and others."],
  right: [
    "They were refugees from the Syrian Arab Republic.",
    "The Special Envoy of the Secretary-General for Syria spoke.",
    "Bolivia (Plurinational State of), Chile and the United Republic of Tanzania spoke.",
  ],
});

/** Only behind a preposition of place, and not before a noun or in a list of names. */
function isFormOfName(place: WordPlace): boolean {
  const stands = /\b(?:in|from|to|into|within|throughout|by|of) $/.test(place.before);
  return (
    !stands ||
    isInName(place) ||
    !/^(?:[.;)]|$|, (?:which|where|in|the)\b| (?:and|or|in|to|is|was|has|had|on|with|by|at|that|which|as|since|during)\b)/.test(
      place.after,
    ) ||
    /\b(?:Republic|State|Government|Embassy|University|Bank|[A-Z][a-z]+) of $/.test(place.before)
  );
}

/** The turned form is for lists. */
export const countryTurned = rule({
  id: "country-turned",
  number: "58",
  severity: "warning",
  fix: "certain",
  sources: ["published reviews of States"],
  summary: "“a visit to the Islamic Republic of Iran” within a sentence",
  help: "Turn the name: the form with parentheses is for lists.",
  kinds: sentences,
  find: pattern(
    /(?<=\b(?:visit|visits|visited|mission|missions|travel|travelled|return|returned) (?:to )?|\b(?:refugees|persons|people|nationals|in) (?:from |in )?)(?:(Iran) \((Islamic Republic) of\)|(Bolivia) \((Plurinational State) of\)|(Venezuela) \((Bolivarian Republic) of\)|(Micronesia) \((Federated States) of\))(?=[.;]| (?:in|on|was|is|has|to|from|with)\b|$)/g,
    {
      needs: [" of)"],
      fix: (match) => {
        const [name = "", form = ""] = match.slice(1).filter((part) => part !== undefined);
        return `the ${form} of ${name}`;
      },
    },
  ),
  wrong: ["He made a visit to ⟦Iran (Islamic Republic of)⟧."],
  right: [
    "Statements were made by Cuba, Iran (Islamic Republic of) and Norway.",
    "He made a visit to the Islamic Republic of Iran.",
  ],
});

/** Some names have an article. */
export const countryArticle = rule({
  id: "country-article",
  number: "62",
  severity: "warning",
  fix: "offered",
  sources: terminology,
  summary: "“in the Sudan”, “in the Netherlands”",
  help: "Put “the” before the name.",
  kinds: sentences,
  find: pattern(
    new RegExp(
      String.raw`(?<=\b(?:in|from|within|throughout|across) )(?:${withArticle.join("|")})(?=[.;)]|$| (?:and|or|in|to|is|was|has|had|on|for|with|by|at|that|which|as|since|during)\b)`,
      "g",
    ),
    { fix: "the $0", needs: withArticle.map((name) => name.toLowerCase()) },
  ),
  wrong: ["It is so in ⟦Sudan⟧ and elsewhere."],
  right: [
    "It is so in the Sudan, in South Sudan and in United States dollars.",
    "It is so in Maldives, in Seychelles and in Solomon Islands and elsewhere.",
    "They met in Niger Delta towns.",
  ],
});

/** States in the English order. */
export const statesOrder = rule({
  id: "states-order",
  number: "61",
  severity: "suggestion",
  sources: ["published resolutions, 91 of 91 lists"],
  summary: "States in the order of their English names",
  help: "Put the names into the English alphabetical order.",
  message: () => "The States are not in their English order.",
  kinds: sentences,
  find: tree(outOfOrder),
  wrong: ["They were ⟦Peru, Egypt, Chile and Cuba⟧.", "They were ⟦Chile, the State of Palestine, the Holy See and Togo⟧."],
  right: [
    "They were Chile, Cuba, Egypt and Peru.",
    "He made visits to Peru, Egypt, Chile and Cuba.",
    "They were Peru, Chile and Cuba.",
  ],
});

const stateNames = new NameFinder(statesInOrder);
const places = new Map(statesInOrder.map((name, index) => [name, index]));

/** Lists of four names or more that end with “and” and another, out of their order. */
function* outOfOrder({ text }: Prose): Iterable<Found> {
  if (!/, (?:the )?[A-Z][^,.]{2,40}, (?:the )?[A-Z][^,.]{2,50} and (?:the )?[A-Z]/.test(text)) return;
  let list: (readonly [start: number, end: number])[] = [];
  for (const range of stateNames.find(text)) {
    const between = text.slice(Math.max(list.at(-1)?.[1] ?? 0, range[0] - 12), range[0]);
    if (list.length > 0 && /^(?:, | and )(?:the )?$/.test(between)) list.push(range);
    else list = [range];
    const [first] = list;
    if (!first || list.length < 4 || !between.startsWith(" and ")) continue;
    const order = list.map(([start, end]) => places.get(text.slice(start, end)) ?? 0);
    const isInOrder = order.every((place, index) => index === 0 || place >= (order[index - 1] ?? 0));
    const before = text.slice(Math.max(0, first[0] - 20), first[0]);
    if (!isInOrder && !/\b(?:visits?|visited|missions?|travelled) (?:to )?(?:the )?$/.test(before))
      yield { start: first[0], end: range[1] };
  }
}

/** Seats of the Organization, and capitals that everyone knows, with their States. */
const knownCities =
  "Geneva, Switzerland|Vienna, Austria|Nairobi, Kenya|Paris, France|Rome, Italy|London, United Kingdom|Berlin, Germany|Madrid, Spain|Moscow, Russian Federation|Tokyo, Japan|Cairo, Egypt|Addis Ababa, Ethiopia|Bangkok, Thailand|Brussels, Belgium|Beijing, China|Ottawa, Canada";

/** The State of a well-known city is not said. */
export const capitalCity = rule({
  id: "capital-city",
  number: "60",
  severity: "off",
  fix: "offered",
  sources: ["A/HRC/35/35; published both ways"],
  summary: "“in Geneva”, not “in Geneva, Switzerland”",
  help: "Leave the State out.",
  kinds: sentences,
  find: pattern(new RegExp(String.raw`\b(?:${knownCities})\b`, "g"), {
    needs: knownCities.split("|").map((city) => city.toLowerCase()),
    fix: ([found]) => found.slice(0, found.indexOf(",")),
  }),
  wrong: ["It met in ⟦Geneva, Switzerland⟧ again."],
  right: ["It met in Geneva, in Rio de Janeiro, Brazil, and in New York."],
});

/** Names of States without what stands in parentheses behind them. */
const plainNames = states.map((name) => name.replace(/ \(.*/, ""));

function beginsWithState(text: string): boolean {
  return plainNames.some((name) => text.startsWith(name) && !isWordCharacter(text, name.length));
}

/** A Government is one of a State. */
export const governmentOf = rule({
  id: "government-of",
  number: "36",
  severity: "warning",
  fix: "certain",
  sources: ["Editorial Manual, Capitalization"],
  summary: "“the Government of Norway”",
  help: "Write “Government” with a capital before the name of a State.",
  kinds: outsideTables,
  find: pattern(/(?<=\b[Tt]he )governments?(?= of (?:the )?[A-Z])/g, {
    needs: ["government"],
    fix: ([found]) => found.replace("g", "G"),
    unless: ({ 0: found, index }, { text }) =>
      !beginsWithState(text.slice(index + found.length + " of ".length).replace(/^the /, "")),
  }),
  wrong: ["It thanked the ⟦government⟧ of Norway."],
  right: ["It thanked the Government of Norway and local governments."],
});
