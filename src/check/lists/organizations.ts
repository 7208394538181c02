/**
 * Offices, funds, programmes, agencies, missions and institutes of the United Nations system and beside it whose short forms are used as
 * names, without an article (as in documents of the United Nations).
 */
export const shortNames: readonly string[] = [
  ...[
    "OHCHR",
    "UNHCR",
    "OCHA",
    "UNDP",
    "UNEP",
    "UNFPA",
    "UNICEF",
    "UN-Women",
    "UN-Habitat",
    "UNODC",
    "UNRWA",
    "UNOPS",
    "UNCTAD",
  ],
  ...["UNAIDS", "UNITAR", "UNRISD", "UNICRI", "UNIDIR", "UNCDF", "UNDRR", "UNMAS", "UNCITRAL", "UNOCT", "UNOSSC", "UNSCEAR"],
  ...["WFP", "WHO", "FAO", "ILO", "UNESCO", "UNIDO", "ICAO", "IMO", "ITU", "UPU", "WIPO", "WMO", "IFAD", "IMF", "IAEA", "IOM"],
  ...["WTO", "ECA", "ECE", "ECLAC", "ESCAP", "ESCWA", "OECD", "OSCE", "OPCW", "INTERPOL", "ICRC", "IFRC", "IPU", "UNFCCC"],
  ...["MONUSCO", "MINUSMA", "MINUSCA", "MINUSTAH", "MINURSO", "UNAMA", "UNAMI", "UNAMID", "UNDOF", "UNFICYP", "UNIFIL"],
  ...["UNISFA", "UNMIK", "UNMIL", "UNMISS", "UNMOGIP", "UNOCI", "UNSMIL", "UNSOM", "UNTSO", "BINUH"],
];

/** Short forms that everyone knows: they need not be spelled out. */
export const knownByLetters: ReadonlySet<string> = new Set(
  `UNESCO UNICEF UNAIDS UN-Women UN-Habitat HIV AIDS COVID-19 SARS DNA ISO PDF NATO INTERPOL USSR SAMOA OK ID TV ASEAN
  REDD LGBT LGBTI HTML XML URL GPS`.split(/\s+/),
);
