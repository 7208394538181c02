/** A fault that is planted in an edition, and what is told of it: the only thing that is. */
export interface Fault {
  readonly what: string;
  readonly edition: string;
  /** What stands in the edition, and what is put in its place. */
  readonly from: string | RegExp;
  readonly to: string;
  /** Code and message. */
  readonly told: string;
}

/** One of each kind, in an edition of each language. */
export const faults: readonly Fault[] = [
  {
    what: "a paragraph is lost",
    edition: "ru",
    from: "Были проверены двенадцать колодцев; в пяти из них вода оказалась соленой (см. @recognized). Причины таковы:\n\n1. Воду из колодцев откачивают без перерыва;\n\n2. Крыши не рассчитаны на дождь.\n\n",
    to: "",
    told: "edition-paragraphs Paragraph 4 and 2 more of report.en.md are not in report.ru.md beside paragraph 3.",
  },
  {
    what: "an item is lost",
    edition: "es",
    from: "2. Los tejados no están hechos para la lluvia.\n\n",
    to: "",
    told: "edition-paragraphs Item b (“Roofs are not built for rain.”) of report.en.md is not in report.es.md beside item a (“Los pozos se explotan sin descanso;”).",
  },
  {
    what: "a paragraph is too much",
    edition: "fr",
    from: "# Constatations",
    to: "La pluie ne suffit plus à remplir les citernes des familles qui vivent loin de la côte.\n\n# Constatations",
    told: "edition-paragraphs Paragraph 3 of report.fr.md is not in report.en.md.",
  },
  {
    what: "a heading is of another level",
    edition: "zh",
    from: "## 费用",
    to: "# 费用",
    told: "edition-headings The heading “费用” stands a level higher than in report.en.md.",
  },
  {
    what: "a heading is lost",
    edition: "ar",
    from: "## التكلفة\n\n",
    to: "",
    told: "edition-headings The heading “Cost” of report.en.md is not in report.ar.md beside a table (“الإمداد بحسب الجزيرة”).",
  },
  {
    what: "a note is lost",
    edition: "fr",
    from: "février 2026[^visits].",
    to: "février 2026.",
    told: "edition-notes Paragraph 1 calls no note, and one note in report.en.md.",
  },
  {
    what: "a label is lost",
    edition: "es",
    from: "# Conclusiones {#findings}",
    to: "# Conclusiones",
    told: "edition-labels The heading “Conclusiones” has no label, and “findings” in report.en.md.",
  },
  {
    what: "a label is translated, and with it the reference to it",
    edition: "ru",
    from: /(?<=[@#])supply/g,
    to: "снабжение",
    told: "edition-labels Paragraph 3 has the label “снабжение”, and “supply” in report.en.md.",
  },
  {
    what: "a reference leads elsewhere",
    edition: "ar",
    from: "(انظر @recognized)",
    to: "(انظر @findings)",
    told: "edition-references Paragraph 4 leads to “findings”, and to “recognized” in report.en.md.",
  },
  {
    what: "another source is cited",
    edition: "zh",
    from: "[@survey, 第7段]",
    to: "[@covenant, 第7段]",
    told: "edition-references Paragraph 5 leads to “covenant”, and to “survey” in report.en.md.",
  },
  {
    what: "a figure is another",
    edition: "es",
    from: "8.787.700",
    to: "8.778.700",
    told: "edition-figures Paragraph 3 says “8.778.700”, and report.en.md “8,787,700”.",
  },
  {
    what: "a date is another",
    edition: "ar",
    from: "نيسان/أبريل",
    to: "أيار/مايو",
    told: "edition-figures Paragraph 5 says “أيار/مايو”, and report.en.md “April”.",
  },
  {
    what: "a figure of a table is another",
    edition: "ru",
    from: "| 11,5 |",
    to: "| 1,15 |",
    told: "edition-figures A table (“Снабжение по островам”) says “1,15”, and report.en.md “11.5”.",
  },
  {
    what: "a symbol is another",
    edition: "fr",
    from: "A/RES/64/292",
    to: "A/RES/64/229",
    told: "edition-figures Paragraph 2 says “A/RES/64/229”, and report.en.md “A/RES/64/292”.",
  },
  {
    what: "a scale is another",
    edition: "zh",
    from: "150万",
    to: "150亿",
    told: "edition-figures Paragraph 5 says “150”, and report.en.md “1.5”.",
  },
  {
    what: "a row is lost",
    edition: "fr",
    from: "| Île B | 12 400 | 11,5 |\n",
    to: "",
    told: "edition-tables A table (“Approvisionnement par île”) has 2 rows of 3 columns, and 3 rows of 3 columns in report.en.md.",
  },
  {
    what: "the session is another",
    edition: "es",
    from: "language: es\n",
    to: "language: es\nsession: 98\n",
    told: "edition-facts “session” is “98” in report.es.md, and “99” in report.en.md.",
  },
  {
    what: "a paragraph is not translated",
    edition: "fr",
    from: "Dans sa résolution A/RES/64/292, l’Assemblée générale a reconnu le droit à l’eau.",
    to: "In its resolution A/RES/64/292 the General Assembly recognized the right to water.",
    told: "edition-missing Paragraph 2 stands in the language of report.en.md.",
  },
  {
    what: "a paragraph is not translated into another script",
    edition: "zh",
    from: "大会在A/RES/64/292号决议中承认了水权。",
    to: "In its resolution A/RES/64/292 the General Assembly recognized the right to water.",
    told: "edition-missing Paragraph 2 stands in the language of report.en.md.",
  },
  {
    what: "a recommendation is not bold",
    edition: "ru",
    from: "**Государствам следует обмениваться тем, что они знают о своих колодцах, как указано выше (@supply).**",
    to: "Государствам следует обмениваться тем, что они знают о своих колодцах, как указано выше (@supply).",
    told: "edition-marks Paragraph 6 is not bold, and bold in report.en.md.",
  },
  {
    what: "a link is lost",
    edition: "es",
    from: "[la página del mandato](https://example.org/water)",
    to: "la página del mandato",
    told: "edition-marks Paragraph 7 has no link, and one link in report.en.md.",
  },
];
