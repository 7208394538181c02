/**
 * Namespaces that are read, each with the prefix under which it is known here, whatever a file calls it. Those of the strict form of Office
 * Open XML (ISO/IEC 29500, purl.oclc.org) mean the same as those of the transitional form.
 */
const ooxml = ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"];

const twofold: readonly (readonly [string, string, string])[] = [
  ["w", "wordprocessingml/2006/main", "wordprocessingml/main"],
  ["r", "officeDocument/2006/relationships", "officeDocument/relationships"],
  ["a", "drawingml/2006/main", "drawingml/main"],
  ["wp", "drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"],
  ["pic", "drawingml/2006/picture", "drawingml/picture"],
  ["c", "drawingml/2006/chart", "drawingml/chart"],
  ["dgm", "drawingml/2006/diagram", "drawingml/diagram"],
  ["m", "officeDocument/2006/math", "officeDocument/math"],
  ["op", "officeDocument/2006/custom-properties", "officeDocument/customProperties"],
  ["ep", "officeDocument/2006/extended-properties", "officeDocument/extendedProperties"],
];

const word = "http://schemas.microsoft.com/office/word/";

/** The prefix by which a namespace is known here. */
export const knownNamespaces: ReadonlyMap<string, string> = new Map([
  ...twofold.flatMap(([prefix, transitional, strict]) => [
    [ooxml[0] + transitional, prefix] as const,
    [ooxml[1] + strict, prefix] as const,
  ]),
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"],
  ["http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"],
  // Choices name the version of charts that they need.
  ["http://schemas.microsoft.com/office/drawing/2015/9/8/chartex", "cx"],
  ["http://schemas.microsoft.com/office/drawing/2015/10/21/chartex", "cx"],
  ["http://schemas.microsoft.com/office/drawing/2016/5/10/chartex", "cx"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  [`${word}2010/wordml`, "w14"],
  [`${word}2012/wordml`, "w15"],
  [`${word}2010/wordprocessingDrawing`, "wp14"],
  [`${word}2010/wordprocessingShape`, "wps"],
  [`${word}2010/wordprocessingGroup`, "wpg"],
  [`${word}2010/wordprocessingCanvas`, "wpc"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);
