import type { Resolved } from "../../document/resolved.ts";
import { wellFormed } from "./values.ts";

/** What the file says of itself, once for its information dictionary and once for its metadata packet. */
export interface FileFacts {
  /** Symbol and title, as viewers show it in their title bar. */
  readonly title: string;
  readonly language: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly symbol?: string;
  /** yyyy-mm-dd: made and changed on the document's own day, so that the same source gives the same file. */
  readonly date: string;
}

/** The program, as files name it. */
export const producer = "Masthead";

/** The facts of a document. */
export function fileFacts({ language, properties }: Resolved): FileFacts {
  const { symbol, title, author, subject, keywords, date } = properties;
  return {
    title: wellFormed(symbol === undefined ? title : `${symbol} – ${title}`),
    language,
    date,
    ...(author !== undefined && { author: wellFormed(author) }),
    ...(subject !== undefined && { subject: wellFormed(subject) }),
    ...(keywords !== undefined && { keywords: wellFormed(keywords) }),
    ...(symbol !== undefined && { symbol: wellFormed(symbol) }),
  };
}

/** The metadata packet (ISO 16684-1), in UTF-8: what the document is, and that it is PDF/A-2a and PDF/UA-1. */
export function metadataPacket(facts: FileFacts): string {
  const { title, language, author, subject, keywords, symbol } = facts;
  const time = `${facts.date}T00:00:00Z`;
  const words = keywords?.split(/[,;]/).flatMap((word) => word.trim() || []) ?? [];
  const properties = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${alternatives(title)}</dc:title>`,
    `<dc:language><rdf:Bag>${entry(language)}</rdf:Bag></dc:language>`,
    author === undefined ? "" : `<dc:creator><rdf:Seq>${entry(author)}</rdf:Seq></dc:creator>`,
    subject === undefined ? "" : `<dc:description>${alternatives(subject)}</dc:description>`,
    words.length === 0 ? "" : `<dc:subject><rdf:Bag>${words.map(entry).join("")}</rdf:Bag></dc:subject>`,
    symbol === undefined ? "" : `<dc:identifier>${escapeXml(symbol)}</dc:identifier>`,
    keywords === undefined ? "" : `<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`,
    `<pdf:Producer>${producer}</pdf:Producer><xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:MetadataDate>${time}</xmp:MetadataDate>`,
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
  ];
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...properties.filter((property) => property !== ""),
    "</rdf:Description>",
    accessibilitySchema,
    "</rdf:RDF></x:xmpmeta>",
    `<?xpacket end="r"?>`,
  ].join("\n");
}

const namespaces = [
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  `xmlns:xmp="http://ns.adobe.com/xap/1.0/"`,
  `xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
  `xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"`,
  `xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`,
].join(" ");

/** PDF/A wants every schema explained that it does not know itself, and PDF/UA's is one (ISO 19005-2, 6.6.2.3). */
const accessibilitySchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function entry(text: string): string {
  return `<rdf:li>${escapeXml(text)}</rdf:li>`;
}

/** Well-formed text as XML takes it: markup escaped, characters that XML forbids left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
