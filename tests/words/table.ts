/** The official languages, in the order of the columns of the parallel corpus. */
export const languages = ["en", "fr", "es", "ru", "zh", "ar"] as const;

export type Language = (typeof languages)[number];

/** What is made of one piece of Markdown in every language. */
export interface Row {
  /** The document whose line has it; none where it is a case of our own. */
  readonly line?: string;
  readonly make: string;
  /** What a language puts before it, so that the case or the dual is another. */
  readonly before?: Partial<Record<Language, string>>;
  /** What is made, a blank for those that do not break and a hyphen for a dash; nothing of a language whose line says it otherwise. */
  readonly made: Partial<Record<Language, string>>;
}

/** References from running text and parentheses, in a document of 160 paragraphs, six chapters, two annexes and 22 tables. */
export const references: readonly Row[] = [
  {
    line: "cedaw/c/rus/q/8",
    make: "([@p27; @p28; @p29; @p30; @p31; @p32])",
    made: {
      en: "(paras. 27-32)",
      fr: "(par. 27 à 32)",
      es: "(párrs. 27 a 32)",
      ru: "(пункты 27-32)",
      zh: "(第27至32段)",
      ar: "(الفقرات 27-32)",
    },
  },
  {
    line: "a/69/786",
    make: "(x, [@p4; @p5])",
    made: {
      en: "paras. 4 and 5",
      fr: "par. 4 et 5",
      es: "párrs. 4 y 5",
      ru: "пункты 4 и 5",
      zh: "第4和5段",
      ar: "الفقرتان 4 و 5",
    },
  },
  {
    line: "a/69/788",
    make: "[@p28; @p29])",
    before: { en: "(", fr: "(", es: "(", ru: "(", zh: "(", ar: "(انظر أيضا " },
    made: {
      en: "paras. 28 and 29",
      fr: "par. 28 et 29",
      es: "párrs. 28 y 29",
      ru: "пункты 28 и 29",
      zh: "第28和29段",
      ar: "الفقرتين 28 و 29",
    },
  },
  {
    line: "cedaw/c/lbn/q/4_5",
    make: "([@p11; @p23-2; @p66-1; @p156])",
    made: {
      en: "(paras. 11, 23.2, 66.1 and 156)",
      fr: "(par. 11, 23.2, 66.1 et 156)",
      ru: "(пункты 11, 23.2, 66.1 и 156)",
      ar: "(الفقرات 11 و 23-2 و 66-1 و 156)",
    },
  },
  {
    line: "a/res/69/160",
    make: "x [@p11; @p54]",
    made: {
      en: "paragraphs 11 and 54",
      fr: "paragraphes 11 et 54",
      es: "párrafos 11 y 54",
      ru: "пункты 11 и 54",
      zh: "第11和54段",
      ar: "الفقرتان 11 و 54",
    },
  },
  {
    line: "a/69/729",
    make: "x @s1",
    made: { en: "section I", fr: "section I", es: "sección I", ru: "раздел I", zh: "第一节", ar: "الفرع الأول" },
  },
  {
    line: "a/ac_109/2015/12",
    make: "@s1",
    before: { en: "x ", fr: "x ", es: "x ", ru: "в ", zh: "x ", ar: "x " },
    made: { fr: "section I", es: "sección I", ru: "разделе I", zh: "第一节", ar: "الفرع الأول" },
  },
  {
    line: "isba/21/c/wp_1",
    make: "x @annex-1",
    made: { en: "annex I", fr: "annexe I", es: "anexo I", zh: "附件一", ar: "المرفق الأول" },
  },
  {
    line: "isba/21/c/wp_1",
    make: "x @annex-2",
    made: { en: "annex II", fr: "annexe II", es: "anexo II", zh: "附件二", ar: "المرفق الثاني" },
  },
  {
    line: "isba/21/c/wp_1",
    make: "x @annex-2{.loc}",
    made: { ru: "приложении II" },
  },
  {
    line: "npt/conf_2015/5",
    make: "@annex-1",
    before: { ru: "в ", ar: "في " },
    made: { en: "annex I", fr: "annexe I", es: "anexo I", ru: "приложении I", zh: "附件一", ar: "المرفق الأول" },
  },
  {
    line: "s/prst/2015/5",
    make: "@i2e",
    before: { ru: "в " },
    made: { en: "paragraph 2 (e)", fr: "paragraphe 2 e)", es: "párrafo 2 e)", zh: "第2(e)段", ar: "الفقرة 2 (هـ)" },
  },
  {
    line: "a/69/751",
    make: "x @t22",
    made: { en: "table 22", fr: "tableau 22", es: "cuadro 22", ru: "таблица 22", zh: "表22", ar: "الجدول 22" },
  },
  {
    make: "x @s5b",
    made: { en: "section V.B", fr: "section V.B", es: "sección V.B", ru: "раздел V.B", zh: "第五.B节", ar: "الفرع خامساً-باء" },
  },
  {
    make: "x [@s1; @s2; @s3]",
    made: {
      en: "sections I-III",
      fr: "sections I à III",
      es: "secciones I a III",
      ru: "разделы I-III",
      zh: "第一至三节",
      ar: "الفروع من الأول إلى الثالث",
    },
  },
  {
    make: "x [@s2; @s3]",
    made: { es: "secciones II y III", ru: "разделы II и III", zh: "第二和三节", ar: "الفرعان الثاني والثالث" },
  },
  { make: "x [@s1; @s2; @s5]", made: { fr: "sections I, II et V", zh: "第一、二和五节", ar: "الفروع الأول والثاني والخامس" } },
  { make: "x [@s5a; @s5b]", made: { en: "sections V.A and V.B", ar: "الفرعان خامساً-ألف وخامساً-باء" } },
  { make: "x [@s5a; @s5b; @s5c]", made: { fr: "sections V.A à V.C", ar: "الفروع من خامساً-ألف إلى خامساً-جيم" } },
  {
    make: "x [@annex-1; @annex-2]",
    made: {
      en: "annexes I and II",
      fr: "annexes I et II",
      ru: "приложения I и II",
      zh: "附件一和二",
      ar: "المرفقان الأول والثاني",
    },
  },
  {
    make: "x [@p3; @p4; @p5; @p7])",
    before: { en: "(", fr: "(", es: "(", ru: "(", zh: "(", ar: "(" },
    made: {
      en: "paras. 3-5 and 7",
      fr: "par. 3 à 5 et 7",
      es: "párrs. 3 a 5 y 7",
      ru: "пункты 3-5 и 7",
      zh: "第3至5和7段",
      ar: "الفقرات 3-5 و 7",
    },
  },
  {
    make: "x [@i2a; @i2b; @i2c; @i2e]",
    made: {
      en: "paragraph 2 (a)-(c) and (e)",
      fr: "paragraphe 2 a) à c) et e)",
      es: "párrafo 2 a) a c) y e)",
      ru: "пункт 2(a)-(c) и (e)",
      zh: "第2(a)至(c)和(e)段",
      ar: "الفقرة 2 (أ)-(ج) و (هـ)",
    },
  },
  {
    make: "x [@one-p1; @one-p2; @two-p1]",
    made: {
      en: "paragraphs 1 and 2 of annex I and paragraph 1 of annex II",
      fr: "paragraphes 1 et 2 de l'annexe I et paragraphe 1 de l'annexe II",
      es: "párrafos 1 y 2 del anexo I y párrafo 1 del anexo II",
      ru: "пункты 1 и 2 приложения I и пункт 1 приложения II",
      zh: "附件一第1和2段和附件二第1段",
      ar: "الفقرتان 1 و 2 من المرفق الأول والفقرة 1 من المرفق الثاني",
    },
  },
  {
    make: "[@p4; @one-p2]",
    before: { en: "x ", fr: "x ", es: "x ", ru: "x в ", zh: "x", ar: "x في " },
    made: {
      en: "paragraph 4 and paragraph 2 of annex I",
      fr: "paragraphe 4 et paragraphe 2 de l'annexe I",
      es: "párrafo 4 y párrafo 2 del anexo I",
      ru: "пункте 4 и пункте 2 приложения I",
      zh: "第4段和附件一第2段",
      ar: "الفقرة 4 والفقرة 2 من المرفق الأول",
    },
  },
  {
    make: "x [@t22; @one-t]",
    made: {
      en: "tables 22 and 23",
      fr: "tableaux 22 et 23",
      es: "cuadros 22 y 23",
      ru: "таблицы 22 и 23",
      zh: "表22和23",
      ar: "الجدولان 22 و 23",
    },
  },
  {
    make: "x @i3a-2",
    made: {
      en: "paragraph 3 (a) (ii)",
      fr: "paragraphe 3 a) ii)",
      ru: "пункт 3(a)(ii)",
      zh: "第3(a)(二)段",
      ar: "الفقرة 3 (أ) ‘2'",
    },
  },
  {
    make: "x [@n1; @n2]",
    made: {
      en: "footnotes 1 and 2",
      fr: "notes 1 et 2",
      es: "notas 1 y 2",
      ru: "сноски 1 и 2",
      zh: "脚注1和2",
      ar: "الحاشيتان 1 و 2",
    },
  },
  { make: "[@n1; @n2]", before: { ar: "x في ", ru: "x в " }, made: { ru: "сносках 1 и 2", ar: "الحاشيتين 1 و 2" } },
  { make: "[@s2; @s3]", before: { ar: "x في ", ru: "x в " }, made: { ru: "разделах II и III", ar: "الفرعين الثاني والثالث" } },
  {
    make: "x [@s2; @p3; @t1; @annex-1]",
    made: {
      en: "section II, paragraph 3, table 1 and annex I",
      fr: "section II, paragraphe 3, tableau 1 et annexe I",
      es: "sección II, párrafo 3, cuadro 1 y anexo I",
      ru: "раздел II, пункт 3, таблица 1 и приложение I",
      zh: "第二节、第3段、表1和附件一",
      ar: "الفرع الثاني والفقرة 3 والجدول 1 والمرفق الأول",
    },
  },
  {
    make: "x [@s2; @p3; @p9; @p11]",
    made: {
      en: "section II and paragraphs 3, 9 and 11",
      fr: "section II et paragraphes 3, 9 et 11",
      es: "sección II y párrafos 3, 9 y 11",
      ru: "раздел II и пункты 3, 9 и 11",
      zh: "第二节和第3、9和11段",
      ar: "الفرع الثاني والفقرات 3 و 9 و 11",
    },
  },
  {
    make: "[@p3; @p5]",
    before: { en: "x ", fr: "x ", es: "x ", ru: "x на ", zh: "x", ar: "x بموجب " },
    made: {
      en: "paragraphs 3 and 5",
      fr: "paragraphes 3 et 5",
      es: "párrafos 3 y 5",
      ru: "пунктах 3 и 5",
      zh: "第3和5段",
      ar: "الفقرتين 3 و 5",
    },
  },
  { make: "@t22", before: { ru: "x (см. " }, made: { ru: "(см. таблицу 22" } },
  { make: "@p3", before: { ar: "x ل" }, made: { ar: "x للفقرة 3" } },
  { make: "[@p3; @p5]", before: { ar: "x ول" }, made: { ar: "x وللفقرتين 3 و 5" } },
  { make: "[@p3; @p5]", before: { ar: "x بـ" }, made: { ar: "x بـالفقرتين 3 و 5" } },
  { make: "[@p3; @p5]", before: { ar: "x و" }, made: { ar: "x والفقرتان 3 و 5" } },
  { make: "x @p3{.gen}", made: { ru: "пункта 3" } },
  { make: "x [@p3; @p5]{.ins}", made: { ru: "пунктами 3 и 5" } },
  { make: "x @t22{.acc}", made: { ru: "таблицу 22" } },
  { make: "x @annex-2{.dat}", made: { ru: "приложению II" } },
  {
    make: "x [@i2a; @i2b]",
    made: {
      en: "paragraph 2 (a) and (b)",
      fr: "paragraphe 2 a) et b)",
      es: "párrafo 2 a) y b)",
      ru: "пункт 2(a) и (b)",
      zh: "第2(a)和(b)段",
      ar: "الفقرة 2 (أ) و (ب)",
    },
  },
  {
    make: "x @n1",
    made: { en: "footnote 1", fr: "note 1", es: "nota 1", ru: "сноска 1", zh: "脚注1", ar: "الحاشية 1" },
  },
];

/** Headings and captions, as they are numbered. */
export const headings: readonly Row[] = [
  { line: "e/c_19/2015/3", make: "s3", made: { en: "III. ", fr: "III. ", es: "III. ", ru: "III. ", zh: "三. " } },
  { line: "a/ac_105/c_2/107", make: "s2", made: { en: "II. ", fr: "II. ", es: "II. ", ru: "II. ", zh: "二. ", ar: "ثانياً- " } },
  { line: "a/ac_182/2015/l_5", make: "s5d", made: { en: "D. ", fr: "D. ", es: "D. ", ru: "D. ", zh: "D. ", ar: "دال- " } },
  { line: "a/ac_182/2015/l_7", make: "s5f", made: { en: "F. ", fr: "F. ", es: "F. ", ru: "F. ", zh: "F. ", ar: "واو- " } },
  { line: "e/c_19/2015/6", make: "s5c", made: { en: "C. ", fr: "C. ", es: "C. ", ru: "C. ", zh: "C. ", ar: "جيم- " } },
];

/** Front matter, and the line of a masthead that is made of it. */
export interface MastheadRow extends Omit<Row, "before"> {
  readonly symbol: string;
}

/** Sessions, agenda items and dates. */
export const mastheads: readonly MastheadRow[] = [
  {
    line: "a/69/767",
    symbol: "A/69/767",
    make: "session: 69",
    made: {
      en: "Sixty-ninth session",
      fr: "Soixante-neuvième session",
      es: "Sexagésimo noveno período de sesiones",
      ru: "Шестьдесят девятая сессия",
      zh: "第六十九届会议",
      ar: "الدورة التاسعة والستون",
    },
  },
  {
    line: "e/cn_6/2015/ngo/265",
    symbol: "E/CN.6/2015/NGO/265",
    make: "session: 59",
    made: {
      en: "Fifty-ninth session",
      fr: "Cinquante-neuvième session",
      es: "59º período de sesiones",
      ru: "Пятьдесят девятая сессия",
      zh: "第五十九届会议",
      ar: "الدورة التاسعة والخمسون",
    },
  },
  {
    line: "e/2015/l_4",
    symbol: "E/2015/L.4",
    make: "agenda-item: 2",
    made: {
      en: "Agenda item 2",
      fr: "Point 2 de l'ordre du jour",
      es: "Tema 2 del programa",
      ru: "Пункт 2 повестки дня",
      zh: "议程项目2",
      ar: "البند 2 من جدول الأعمال",
    },
  },
  {
    line: "e/2015/9/add_5",
    symbol: "E/2015/9/Add.5",
    make: "agenda-item: 4",
    made: {
      en: "Agenda item 4",
      fr: "Point 4 de l'ordre du jour",
      es: "Tema 4 del programa",
      ru: "Пункт 4 повестки дня",
      zh: "议程项目4",
      ar: "البند 4 من جدول الأعمال",
    },
  },
  {
    line: "a/69/102/add_2",
    symbol: "A/69/102/Add.2",
    make: "agenda-item: 113 (b)",
    made: {
      en: "Agenda item 113 (b)",
      fr: "Point 113 b) de l'ordre du jour",
      es: "Tema 113 b) del programa",
      ru: "Пункт 113(b) повестки дня",
      zh: "议程项目113(b)",
      ar: "البند 113 (ب) من جدول الأعمال",
    },
  },
  {
    symbol: "A/69/1",
    make: "agenda-item: 132 and 17 (c)",
    made: {
      en: "Agenda items 132 and 17 (c)",
      fr: "Points 132 et 17 c) de l'ordre du jour",
      es: "Temas 132 y 17 c) del programa",
      ru: "Пункты 132 и 17(c) повестки дня",
      zh: "议程项目132和17(c)",
      ar: "البندان 132 و 17 (ج) من جدول الأعمال",
    },
  },
  { symbol: "A/HRC/47/54", make: "agenda-item: 3", made: { es: "Tema 3 de la agenda" } },
  {
    line: "e/cn_15/2015/11",
    symbol: "E/CN.15/2015/11",
    make: "session-dates: 2015-05-18/2015-05-22",
    made: {
      en: "18-22 May 2015",
      fr: "18-22 mai 2015",
      ru: "18-22 мая 2015 года",
      zh: "2015年5月18日至22日",
      ar: "18-22 أيار/مايو 2015",
    },
  },
  {
    line: "e/cn_6/2015/ngo/247",
    symbol: "E/CN.6/2015/NGO/247",
    make: "session-dates: 2015-03-09/2015-03-20",
    made: {
      en: "9-20 March 2015",
      fr: "9-20 mars 2015",
      es: "9 a 20 de marzo de 2015",
      ru: "9-20 марта 2015 года",
      zh: "2015年3月9日至20日",
      ar: "9-20 آذار/مارس 2015",
    },
  },
  {
    line: "e/cn_9/2015/l_1",
    symbol: "E/CN.9/2015/L.1",
    make: "session-dates: 2015-04-13/2015-04-17",
    made: {
      en: "13-17 April 2015",
      fr: "13-17 avril 2015",
      es: "13 a 17 de abril de 2015",
      ru: "13-17 апреля 2015 года",
      zh: "2015年4月13日至17日",
      ar: "13-17 نيسان/أبريل 2015",
    },
  },
  {
    symbol: "A/HRC/38/2",
    make: "session-dates: 2018-06-18/2018-07-06",
    made: {
      en: "18 June-6 July 2018",
      fr: "18 juin-6 juillet 2018",
      es: "18 de junio a 6 de julio de 2018",
      ru: "18 июня-6 июля 2018 года",
      zh: "2018年6月18日至7月6日",
      ar: "18 حزيران/يونيه-6 تموز/يوليه 2018",
    },
  },
];

/** Words and single dates, by their key or as yyyy-mm-dd. */
export const words: readonly Row[] = [
  {
    line: "s/2015/10/add_1",
    make: "addendum",
    made: { en: "Addendum", fr: "Additif", es: "Adición", ru: "Добавление", zh: "增编", ar: "إضافة" },
  },
  {
    line: "hsp/gc/25/1",
    make: "distribution-general",
    made: {
      en: "Distr.: General",
      fr: "Distr. générale",
      es: "Distr. general",
      ru: "Distr.: General",
      zh: "Distr.: General",
      ar: "Distr.: General",
    },
  },
  {
    line: "a/69/719",
    make: "organ-a",
    made: {
      en: "General Assembly",
      fr: "Assemblée générale",
      es: "Asamblea General",
      ru: "Генеральная Ассамблея",
      zh: "大 会",
      ar: "الجمعية العامة",
    },
  },
  { line: "a/69/786", make: "ibid", made: { en: "ibid.", fr: "ibid.", es: "ibid.", ru: "там же", zh: "同上" } },
  ...["a/69/751", "e/cn_18/2015/3", "a/69/731"].map((line) => ({
    line,
    make: "table-number",
    made: { en: "Table ", fr: "Tableau ", es: "Cuadro ", ru: "Таблица ", zh: "表", ar: "الجدول " },
  })),
  {
    line: "cac/cosp/irg/i/4/1/add_6",
    make: "short article 26",
    made: { en: "art. 26", fr: "art. 26", es: "art. 26", ru: "ст. 26", zh: "第二十六条", ar: "المادة 26" },
  },
  ...(
    [
      ["a/69/814", "2015-03-05"],
      ["s/2015/107", "2015-02-11"],
      ["s/2015/167", "2015-03-06"],
      ["s/2015/130", "2015-02-23"],
      ["s/2015/49", "2015-01-22"],
    ] as const
  ).map(([line, make]) => ({ line, make, made: {} })),
];

/** Lines of the corpus of which a program makes nothing, and why. */
export const typed: Readonly<Record<string, string>> = {
  "a/69/752": "a date whose year the French line has elsewhere",
  "e/2015/l_3": "a heading's own words",
  "a/cn_4/677": "a session in the genitive, within a title",
  "a/conf_226/pc_2/1": "a session within a sentence",
  "e/cn_9/2015/l_2": "a title",
  "a/69/721": "a title",
  "e/ac_51/2015/l_2": "a title",
  "cedaw/c/yem/q/7_8": "pages of other documents",
  "a/69/585/corr_1": "a chapter's number before its title, which differs by language",
  "a/69/741": "the section of a/69/729 again",
  "npt/conf_2015/12": "the heading of a/ac_105/c_2/107 again",
  "a/70/62": "a percentage that is typed",
  "a/hrc/wg_6/22/pan/1": "a percentage that is typed",
  "a/69/769": "a percentage that is typed",
  "a/69/734": "a sum that is typed",
  "a/69/798": "numbers that are typed",
  "a/ac_109/2015/1": "a number that is typed",
  "a/ac_109/2015/3": "dates within a sentence",
  "a/ac_284/2015/1": "dates within a sentence",
  "e/2015/9/add_9": "dates within a sentence",
  "a/cn_4/680": "an article of another text",
  "unep/chw_12/13": "a provisional agenda",
  "cedaw/c/ury/8_9": "a law that is typed",
  "s/2015/158": "a resolution that is typed",
  "s/2015/153": "resolutions that are typed",
  "a/70/33": "a chapter of another text",
};

/** Names of bodies, each as who adopts and as what a State is a member of. */
export const bodies: Partial<Record<Language, readonly (readonly [string, string, string])[]>> = {
  en: [["Human Rights Council", "Human Rights Council", "Human Rights Council"]],
  fr: [
    ["Conseil des droits de l’homme", "le Conseil des droits de l’homme", "du Conseil des droits de l’homme"],
    ["Assemblée générale", "l’Assemblée générale", "de l’Assemblée générale"],
    ["Commission du droit international", "la Commission du droit international", "de la Commission du droit international"],
    ["Sommet", "le Sommet", "du Sommet"],
    ["Union internationale", "l’Union internationale", "de l’Union internationale"],
    ["Onzième Congrès", "le Onzième Congrès", "du Onzième Congrès"],
  ],
  es: [
    ["Asamblea General", "la Asamblea General", "de la Asamblea General"],
    ["Congreso", "el Congreso", "del Congreso"],
  ],
  ru: [
    ["Совет по правам человека", "Советом по правам человека", "Совета по правам человека"],
    ["Генеральная Ассамблея", "Генеральной Ассамблеей", "Генеральной Ассамблеи"],
    ["Советник", "органом «Советник»", "органа «Советник»"],
  ],
  zh: [["人权理事会", "人权理事会", "人权理事会"]],
  ar: [
    ["مجلس حقوق الإنسان", "اعتمده مجلس حقوق الإنسان", "مجلس حقوق الإنسان"],
    ["الجمعية العامة", "اعتمدته الجمعية العامة", "الجمعية العامة"],
  ],
};
