/**
 * The short names of the Member States of the United Nations, in the English order in which lists of them are printed, as they
 * stand there (country names of the Secretariat's terminology; Türkiye from 2022, North Macedonia from 2019, Eswatini from 2018).
 */
export const states: readonly string[] =
  `Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|
Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia (Plurinational State of)|Bosnia and Herzegovina|Botswana|Brazil|Brunei Darussalam|
Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|
Costa Rica|Côte d’Ivoire|Croatia|Cuba|Cyprus|Czechia|Democratic People’s Republic of Korea|Democratic Republic of the Congo|Denmark|
Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|
Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|
Iran (Islamic Republic of)|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait|Kyrgyzstan|
Lao People’s Democratic Republic|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|
Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia (Federated States of)|Monaco|Mongolia|Montenegro|Morocco|
Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|
Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Republic of Moldova|Romania|Russian Federation|Rwanda|
Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal|Serbia|
Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|
Switzerland|Syrian Arab Republic|Tajikistan|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Türkiye|Turkmenistan|Tuvalu|Uganda|
Ukraine|United Arab Emirates|United Kingdom|United Republic of Tanzania|United States|Uruguay|Uzbekistan|Vanuatu|
Venezuela (Bolivarian Republic of)|Viet Nam|Yemen|Zambia|Zimbabwe`
    .split("|")
    .map((name) => name.trim());

/** The observer States, each with the Member before which it stands in such lists. */
const observers: readonly (readonly [observer: string, before: string])[] = [
  ["Holy See", "Honduras"],
  ["State of Palestine", "Sudan"],
];

/** All States in the English order, Members and observers. */
export const statesInOrder: readonly string[] = states.flatMap((state) => {
  const found = observers.find(([, before]) => before === state);
  return found ? [found[0], state] : [state];
});

/**
 * States whose names have an article within a sentence: “in the Sudan”. Maldives, Seychelles and Solomon Islands are written without one,
 * though they are islands (as titles of reports have them: “Visit to Maldives”).
 */
export const withArticle: readonly string[] = [
  ...["Bahamas", "Comoros", "Congo", "Gambia", "Marshall Islands", "Netherlands", "Niger", "Philippines"],
  ...[
    "Sudan",
    "Central African Republic",
    "Dominican Republic",
    "Syrian Arab Republic",
    "Russian Federation",
    "United Arab Emirates",
  ],
  ...["United Kingdom", "United States", "Republic of Korea", "Republic of Moldova", "United Republic of Tanzania"],
  ...["Lao People’s Democratic Republic", "Democratic People’s Republic of Korea", "Democratic Republic of the Congo"],
];
