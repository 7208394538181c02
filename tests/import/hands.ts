import { packed, part, partsOf, relationships } from "../word/made-package.ts";

/** What stands in a file, by what it is. */
type Piece = "title" | "first" | "second" | "text" | "item" | "quotation" | "note";

/** How a program that is not Word, or a Word that speaks another language, writes what everybody writes. */
export interface Hand {
  readonly name: string;
  /** Ids of the styles that it gives; none where it gives none. */
  readonly styles: Readonly<Partial<Record<Piece, string>>>;
  /** Names of those styles by their ids, and what is in them besides. */
  readonly names: Readonly<Record<string, string>>;
  /** Properties that its paragraphs have besides. */
  readonly properties?: Readonly<Partial<Record<Piece, string>>>;
  /** Run properties of all words of what has no style for it. */
  readonly looks?: Readonly<Partial<Record<Piece, string>>>;
  /** Run properties that all its runs have. */
  readonly run?: string;
  /** How it switches a look on. */
  readonly on?: string;
  /** What stands around the content of a heading. */
  marked?(content: string, name: string): string;
  /** Levels of its lists with numbers and with bullets, and what it writes before numbers that it types. */
  readonly lists?: { readonly numbers: string; readonly bullets: string };
  /** The words of the document, where it is not in English. */
  readonly words?: Words;
}

/** The words of the document. */
interface Words {
  readonly title: string;
  readonly first: string;
  readonly second: string;
  /** Around the bold word, the word in italics and the call of the note. */
  readonly text: readonly [string, string, string, string, string];
  readonly announced: string;
  readonly numbered: readonly [string, string];
  readonly bulleted: readonly [string, string];
  readonly quotation: string;
  readonly head: readonly [string, string];
  readonly row: readonly [string, string];
  readonly end: string;
  readonly note: string;
}

const english: Words = {
  title: "Wells of three islands",
  first: "Rain and sea",
  second: "What was seen",
  text: ["The keeper has ", "twelve", " wells, ", "all", " of stone."],
  announced: "These were seen:",
  numbered: ["Draw water", "Weigh it"],
  bulleted: ["a rope", "a bucket"],
  quotation: "No rope is long enough.",
  head: ["Island", "Wells"],
  row: ["One", "4"],
  end: "The rest is sand.",
  note: "Counted by hand.",
};

const google: Hand = {
  name: "google-docs",
  styles: { title: "Title", first: "Heading1", second: "Heading2" },
  names: { Title: "Title", Heading1: "heading 1", Heading2: "heading 2" },
  run: '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:rtl w:val="0"/>',
  on: ' w:val="1"',
  marked: (content, name) =>
    `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="id.${name}" w:id="0"/><w:bookmarkEnd w:id="0"/>${content}`,
};

const pandoc: Hand = {
  name: "pandoc",
  styles: { title: "Title", first: "Heading1", second: "Heading2", text: "BodyText", item: "Compact", quotation: "BlockText" },
  names: {
    Title: "Title",
    Heading1: "heading 1",
    Heading2: "heading 2",
    BodyText: "Body Text",
    Compact: "Compact",
    BlockText: "Block Text",
  },
};

const libreOffice: Hand = {
  ...pandoc,
  name: "libreoffice",
  styles: { title: "Title", first: "Heading1", second: "Heading2", text: "BodyText", item: "BodyText" },
  marked: (content, name) => `<w:bookmarkStart w:id="0" w:name="${name}"/>${content}<w:bookmarkEnd w:id="0"/>`,
};

/** Pages calls its first rank "Heading", and ends each look of a run with what a script needs. */
const pages: Hand = {
  name: "pages",
  styles: { title: "Title", first: "Heading", second: "Heading2", text: "Body", item: "Body", note: "Footnote" },
  names: { Title: "Title", Heading: "Heading", Heading2: "Heading 2", Body: "Body", Footnote: "Footnote" },
  run: '<w:rtl w:val="0"/><w:lang w:val="en-US"/>',
};

/** WPS numbers its styles, and puts the signs of Chinese behind numbers. */
const wps: Hand = {
  name: "wps",
  styles: { title: "7", first: "2", second: "3", text: "1", item: "9" },
  names: { 1: "Normal", 2: "heading 1", 3: "heading 2", 7: "Title", 9: "List Paragraph" },
  run: '<w:rFonts w:hint="eastAsia"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  lists: { numbers: level("decimal", "%1、"), bullets: level("bullet", "\uf06c") },
  words: {
    title: "三个岛屿的水井",
    first: "雨和海",
    second: "所见",
    text: ["看守人有", "十二", "口水井，", "都", "是石头的。"],
    announced: "看到了：",
    numbered: ["打水", "称水"],
    bulleted: ["绳子", "水桶"],
    quotation: "没有绳子够长。",
    head: ["岛屿", "水井"],
    row: ["一", "4"],
    end: "其余是沙。",
    note: "用手数的。",
  },
};

/** A file in the names of another language, with words of it. */
function spoken(name: string, [title, first, second, text, item, quotation]: readonly string[], words: Words): Hand {
  const ids = ["a1", "a2", "a3", "a4", "a5", "a6"] as const;
  const [titleId, firstId, secondId, textId, itemId, quotationId] = ids;
  return {
    name,
    styles: { title: titleId, first: firstId, second: secondId, text: textId, item: itemId, quotation: quotationId },
    names: Object.fromEntries([title, first, second, text, item, quotation].map((one, index) => [ids[index], one ?? ""])),
    words,
  };
}

const french = spoken("french", ["Titre", "Titre 1", "Titre 2", "Corps de texte", "Paragraphe de liste", "Citation"], {
  title: "Les puits de trois îles",
  first: "La pluie et la mer",
  second: "Ce qui a été vu",
  text: ["Le gardien a ", "douze", " puits, ", "tous", " en pierre, dans les îles du sud."],
  announced: "Ont été vus\u00a0:",
  numbered: ["Tirer de l’eau", "La peser"],
  bulleted: ["une corde", "un seau"],
  quotation: "Aucune corde n’est assez longue.",
  head: ["Île", "Puits"],
  row: ["Une", "4"],
  end: "Le reste est du sable.",
  note: "Compté à la main.",
});

const spanish = spoken("spanish", ["Título", "Título 1", "Título 2", "Texto independiente", "Párrafo de lista", "Cita"], {
  title: "Los pozos de tres islas",
  first: "La lluvia y el mar",
  second: "Lo que se vio",
  text: ["El guardián tiene ", "doce", " pozos, ", "todos", " de piedra, en las islas del sur."],
  announced: "Se vieron los siguientes:",
  numbered: ["Sacar agua", "Pesarla"],
  bulleted: ["una cuerda", "un cubo"],
  quotation: "Ninguna cuerda es bastante larga.",
  head: ["Isla", "Pozos"],
  row: ["Una", "4"],
  end: "El resto es arena.",
  note: "Contado a mano.",
});

const german = spoken("german", ["Titel", "Überschrift 1", "Überschrift 2", "Standard", "Listenabsatz", "Zitat"], english);

const russian = spoken("russian", ["Название", "Заголовок 1", "Заголовок 2", "Основной текст", "Абзац списка", "Цитата 2"], {
  title: "Колодцы трех островов",
  first: "Дождь и море",
  second: "Что было увидено",
  text: ["У сторожа ", "двенадцать", " колодцев, ", "все", " каменные."],
  announced: "Были увидены:",
  numbered: ["Набрать воды", "Взвесить ее"],
  bulleted: ["веревка", "ведро"],
  quotation: "Ни одна веревка не длинна.",
  head: ["Остров", "Колодцы"],
  row: ["Один", "4"],
  end: "Остальное — песок.",
  note: "Сосчитано вручную.",
});

/** A file that goes from right to left, whose looks are switched on by the switches of its scripts. */
const arabic: Hand = {
  ...spoken("arabic", ["العنوان", "العنوان 1", "العنوان 2", "نص أساسي", "سرد الفقرات", "اقتباس"], {
    title: "آبار الجزر الثلاث",
    first: "المطر والبحر",
    second: "ما شوهد",
    text: ["لدى الحارس ", "اثنتا عشرة", " بئرا، ", "كلها", " من حجر."],
    announced: "وقد شوهد ما يلي:",
    numbered: ["سحب الماء", "وزنه"],
    bulleted: ["حبل", "دلو"],
    quotation: "لا حبل طويل بما يكفي.",
    head: ["الجزيرة", "الآبار"],
    row: ["واحدة", "4"],
    end: "والباقي رمل.",
    note: "عدت باليد.",
  }),
  properties: Object.fromEntries(["title", "first", "second", "text", "item", "quotation"].map((one) => [one, "<w:bidi/>"])),
  run: "<w:rtl/>",
};

/** No styles at all, but ranks in the outline. */
const outline: Hand = {
  name: "outline-levels",
  styles: { title: "Title" },
  names: { Title: "Title" },
  properties: { first: '<w:outlineLvl w:val="0"/>', second: '<w:outlineLvl w:val="1"/>' },
};

/** No styles at all, but bold lines. */
const boldLines: Hand = {
  name: "bold-lines",
  styles: {},
  names: {},
  properties: { title: '<w:jc w:val="center"/>' },
  looks: { title: '<w:b/><w:sz w:val="32"/>', first: '<w:b/><w:sz w:val="26"/>', second: '<w:b/><w:sz w:val="22"/>' },
};

/** All of them. */
export const hands: readonly Hand[] = [
  google,
  pandoc,
  libreOffice,
  pages,
  wps,
  french,
  spanish,
  german,
  russian,
  arabic,
  outline,
  boldLines,
];

function level(format: string, text: string, at = 0): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

/** The same document in every hand. */
export function writtenBy(hand: Hand): Uint8Array {
  const { lists, looks = {}, marked, names, on = "", properties = {}, run: usual = "", styles, words = english } = hand;
  const run = (text: string, look = "") => `<w:r><w:rPr>${usual}${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (content: string, piece: Piece, more = "") => {
    const style = styles[piece];
    return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}${properties[piece] ?? ""}<w:rPr></w:rPr></w:pPr>${content}</w:p>`;
  };
  const plain = (text: string, piece: Piece) => paragraph(run(text, looks[piece]), piece);
  const heading = (text: string, piece: Piece) =>
    paragraph(marked?.(run(text, looks[piece]), piece) ?? run(text, looks[piece]), piece);
  const item = (text: string, list: number) =>
    paragraph(run(text), "item", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${plain(text, "item")}</w:tc>`).join("")}</w:tr>`;
  const [before, strong, between, slanted, after] = words.text;
  const body = [
    plain(words.title, "title"),
    heading(words.first, "first"),
    paragraph(
      `${run(before)}${run(strong, `<w:b${on}/><w:bCs${on}/>`)}${run(between)}${run(slanted, `<w:i${on}/><w:iCs${on}/>`)}${run(after)}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      "text",
    ),
    heading(words.second, "second"),
    plain(words.announced, "text"),
    ...words.numbered.map((text) => item(text, 3)),
    ...words.bulleted.map((text) => item(text, 2)),
    ...(styles.quotation ? [plain(words.quotation, "quotation")] : []),
    `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${row(words.head)}${row(words.row)}</w:tbl>`,
    plain(words.end, "text"),
  ];
  const style = ([id, name]: readonly [string, string]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const numbers = lists?.numbers ?? level("decimal", "%1.");
  const bullets = lists?.bullets ?? `${level("bullet", "●")}${level("bullet", "○", 1)}`;
  return packed({
    ...partsOf(`${body.join("")}<w:sectPr/>`),
    "word/_rels/document.xml.rels": relationships(
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
      ["footnotes", "footnotes.xml"],
    ),
    "word/styles.xml": part("w:styles", Object.entries(names).map(style).join("")),
    "word/numbering.xml": part(
      "w:numbering",
      `<w:abstractNum w:abstractNumId="7">${bullets}</w:abstractNum><w:abstractNum w:abstractNumId="8">${numbers}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`,
    ),
    "word/footnotes.xml": part(
      "w:footnotes",
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${words.note}`)}`, "note")}</w:footnote>`,
    ),
  });
}
