import type { WordPackage } from "./package.ts";
import type { WordFile } from "./word-file.ts";
import { childOf, childrenOf, rootNamespace, textIn, type XmlElement } from "./xml.ts";

/** What the package says of the file: who saved it last and with what, and the properties that somebody added. */
export function readProperties(
  opened: WordPackage,
): Pick<WordFile, "properties" | "lastModifiedBy" | "application" | "language"> {
  const treeOf = (type: string) => {
    const part = opened.partOf("", type);
    return part === undefined ? undefined : opened.treeOf(part);
  };
  const core = treeOf("core-properties");
  const lastModifiedBy = textIn(childOf(core, "cp:lastModifiedBy")).trim();
  const language = textIn(childOf(core, "dc:language")).trim();
  const application = textIn(childOf(treeOf("extended-properties") ?? treeOf("extendedProperties"), "ep:Application")).trim();
  const custom = childrenOf(treeOf("custom-properties") ?? treeOf("customProperties"), "op:property");
  return {
    properties: new Map(custom.map((element) => [element.attributes.name ?? "", textIn(element)])),
    ...(lastModifiedBy !== "" && { lastModifiedBy }),
    ...(application !== "" && { application }),
    ...(language !== "" && { language }),
  };
}

/** Variables of the document, with the line ends and tabs that Word writes as `_x000d_` and `_x0009_`. */
export function readVariables(settings: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(childOf(settings, "w:docVars"), "w:docVar").map(({ attributes }) => [
      attributes["w:name"] ?? "",
      decoded(attributes["w:val"] ?? ""),
    ]),
  );
}

/** A text with its escaped characters (22.4.2.4: `_x` and four hexadecimal digits). */
function decoded(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Parts of custom XML by the namespace of their root; of several with one namespace the first. */
export function readCustomXml(main: string, opened: WordPackage): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, target, isExternal } of opened.relationshipsOf(main)) {
    if (type !== "customXml" || isExternal) continue;
    // What somebody else keeps in the file need not be sound.
    const text = new TextDecoder().decode(opened.bytesOf([target]).get(target));
    const namespace = rootNamespace(text);
    if (!found.has(namespace)) found.set(namespace, text);
  }
  return found;
}
