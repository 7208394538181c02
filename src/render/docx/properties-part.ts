import type { Properties, Resolved } from "../../document/resolved.ts";
import { type CarriedSource, sourceProperty } from "./source-part.ts";
import { declaration, element, escapeXml } from "./xml.ts";

/** `docProps/core.xml`: what the document is. The only date is its own, and no name but the author's that the user gives. */
export function corePart({ properties, language }: Resolved): string {
  const time = `${properties.date}T00:00:00Z`;
  const content = [
    said("dc:title", properties.title),
    said("dc:subject", properties.subject),
    said("dc:creator", properties.author),
    said("cp:keywords", properties.keywords),
    said("dc:identifier", properties.symbol),
    said("dc:language", language),
    stamp("dcterms:created", time),
    stamp("dcterms:modified", time),
  ].join("");
  return declaration + element("cp:coreProperties", coreNames, content);
}

const coreNames = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

function said(name: string, text: string | undefined): string {
  return text ? element(name, {}, escapeXml(text)) : "";
}

function stamp(name: string, time: string): string {
  return element(name, { "xsi:type": "dcterms:W3CDTF" }, time);
}

/** `docProps/app.xml`: the program, without the name of any company. */
export function appPart(): string {
  const names = { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" };
  return declaration + element("Properties", names, element("Application", {}, "Masthead"));
}

/** Properties that Word lists as the document's own: the symbol, which no built-in one is meant for, and what it was made from. */
export function customProperties(
  { symbol }: Properties,
  source: CarriedSource | undefined,
): readonly { readonly name: string; readonly value: string }[] {
  const [document] = source?.files ?? [];
  return [
    ...(symbol === undefined ? [] : [{ name: "Symbol", value: symbol }]),
    ...(document ? [{ name: sourceProperty, value: `sha256:${document.sum}` }] : []),
  ];
}
