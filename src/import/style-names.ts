import type { Meaning } from "./style-meaning.ts";

/**
 * Names of styles in other style sets, lower-cased: those of the United Nations' templates, of Word, LibreOffice, WPS, Pages, pandoc and
 * Google Docs. Word writes the English names of its own styles whatever language it speaks; other programs, and files that went through
 * them, have names in French, Spanish, German, Russian, Chinese, Arabic and others.
 */
const names: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:_ h __m|__s_l|__s_m|__xlarge|title_h_ch|title_h1|maintitle$|title$|subtitle$)/, { is: "title" }],
  [
    /^(?:titre( principal)?|sous-titre|título|subtítulo|titel|untertitel|название|заголовок|подзаголовок|标题|副标题|標題|副標題|العنوان|عنوان|العنوان الفرعي|عنوان فرعي|titolo|sottotitolo|ondertitel)$/,
    { is: "title" },
  ],
  [/^(?:_ h _ch|reg_h__ch_g|anno _ h_ch_g)|^heading$/, { is: "heading", rank: 1 }],
  [/^(?:_ h_1|reg_h_1_g|anno_ h_1_g)/, { is: "heading", rank: 2 }],
  [/^(?:_ h_2\/3|reg_h_2\/3_g)/, { is: "heading", rank: 3 }],
  [/^(?:_ h_4|reg_h_4_g)/, { is: "heading", rank: 4 }],
  [/^(?:_ h_5\/6|reg_h_5)/, { is: "heading", rank: 5 }],
  [/^reg_single txt_g2/, { is: "item", depth: 1 }],
  [/^reg_single txt_g3/, { is: "item", depth: 2 }],
  [/^list number$/, { is: "item", depth: 1 }],
  [/^list number 2$/, { is: "item", depth: 2 }],
  [/^list number [3-5]$/, { is: "item", depth: 3 }],
  [/^_bullet 1_g|^body bullet$/, { is: "bullet", depth: 1 }],
  [/^_bullet 2_g|^body bullet 2$/, { is: "bullet", depth: 2 }],
  [
    /^(?:(?:intense )?quote|quotations?|block quotation|block text|citation(?: intense)?|cita(?: destacada)?|(?:intensives )?zitat|(?:выделенная )?цитата(?: 2)?|(?:明显)?引用|اقتباس(?: مكثف)?|citazione(?: intensa)?|citaat)$/,
    { is: "quotation", depth: 1 },
  ],
  [
    /^(?:footnote text|endnote text|footnote block text|footnote|endnote|note de (?:bas de page|fin)|texto nota (?:pie|al final)|texto de nota al (?:pie|final)|fu(?:ß|ss)notentext|endnotentext|текст (?:концевой )?сноски|脚注文本|尾注文本|نص (?:ال)?حاشية (?:ال)?(?:سفلية|ختامية))$/,
    { is: "note" },
  ],
  [/^(?:footnote table|tablefootnote|sourcesfootnote)/, { is: "remark" }],
  [/^(?:session|agenda_item_normal|agenda_title_h2)$/, { is: "masthead" }],
  [/^(?:toc |contents )|^(?:tm|tdc|verzeichnis|оглавление|目录|目錄|جدول المحتويات|فهرس) ?\d$|^fc[12]$/, { is: "contents" }],
  [/^(?:html preformatted|source code|preformatted text|verbatim)$/, { is: "verbatim" }],
  [
    /^(?:caption|table caption|image caption|table|figure|illustration|légende|descripción|epígrafe|beschriftung|название объекта|题注|題注|تسمية توضيحية|didascalia|bijschrift)$/,
    { is: "table-title" },
  ],
  [
    /^(?:_ single txt|__single txt|__dual txt|reg_single txt_g|anno_ single txt_g|normal|default|body|text body|para$|list paragraph|list number|list|first paragraph|compact|captioned figure|no spacing|standard|table contents|table heading|plain text|header|footer|align-justify|author|date|abstract)/,
    { is: "text" },
  ],
  [
    /^(?:corps de texte|texto (?:independiente|de cuerpo)|textkörper|основной текст|正文|عادي|نص أساسي|обычный|paragraphe de liste|párrafo de lista|listenabsatz|абзац списка|列出段落|列表段落|سرد الفقرات|liste à numéros|lista con números|listennummer|нумерованный список|列表编号|sans interligne|sin espaciado|kein leerraum|без интервала|无间隔)/,
    { is: "text" },
  ],
];

/** The word of headings, which a rank follows. */
const heading =
  /^(?:heading|titre|título|titulo|encabezado|überschrift|uberschrift|заголовок|标题|標題|العنوان|عنوان|titolo|kop|rubrik|overskrift|nagłówek|nadpis|otsikko|başlık|cabeçalho|見出し|제목) ?([1-9])$/;

/** The words of lists with bullets, which a depth may follow. */
const bullets =
  /^(?:list bullet|liste à puces|lista con viñetas|aufzählungszeichen|маркированный список|列表项目符号|列表項目符號|项目符号|تعداد نقطي|قائمة ذات تعداد نقطي)(?: ?([2-5]))?$/;

/** What a style means by its name; what follows a comma are further names of it. */
export function meaningOfName(written: string): Meaning | undefined {
  const name = written.replace(/,.*$/s, "").normalize("NFC").replaceAll("_", " ").trim();
  const rank = heading.exec(name)?.[1];
  if (rank !== undefined) return { is: "heading", rank: Math.min(Number(rank), 5) };
  const bullet = bullets.exec(name);
  if (bullet) return { is: "bullet", depth: Math.min(Number(bullet[1] ?? 1), 3) };
  return names.find(([form]) => form.test(written.replace(/,.*$/s, "")))?.[1];
}

/** What a style means by its id, which some programs keep where they give it a name of their own: Heading1, Titre2. */
export function meaningOfId(id: string): Meaning | undefined {
  const [, word = "", rank = ""] = /^([a-z]+?)(\d?)$/.exec(id.toLowerCase()) ?? [];
  if (/^(?:heading|titre|t?tulo|ttulo|berschrift|encabezado|titolo|kop)$/.test(word) && rank !== "")
    return { is: "heading", rank: Math.min(Math.max(Number(rank), 1), 5) };
  return undefined;
}
