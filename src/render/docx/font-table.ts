import { scriptOfLanguage } from "../../fonts/scripts.ts";
import { faces } from "./style-properties.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/** `word/fontTable.xml`: what kind of faces they are, so that a machine without them takes the nearest that it has. */
export function fontTable(language: string): string {
  const latin = font(faces.latin, "02020603050405020304", "00", "roman");
  const asian = font(faces.asian, "02010600030101010101", "86", "auto");
  const isArabic = scriptOfLanguage(language) === "arabic";
  const arabic = isArabic ? font(faces.arabic, "02020603050405020304", "B2", "roman", "Noto Naskh Arabic") : "";
  return declaration + element("w:fonts", nameSpaces, latin + asian + arabic);
}

function font(name: string, panose: string, charset: string, family: string, alternate = ""): string {
  const known = alternate === "" ? "" : val("w:altName", alternate);
  const kind =
    known + val("w:panose1", panose) + val("w:charset", charset) + val("w:family", family) + val("w:pitch", "variable");
  return element("w:font", { "w:name": name }, kind);
}
