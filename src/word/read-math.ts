import { childOf, childrenOf, textIn, type XmlElement } from "./xml.ts";

/**
 * A formula in a line, as Word itself writes one when it is asked for its linear form (Unicode Technical Note 28): a fraction with a slash,
 * what is raised behind `^` and lowered behind `_`, more than one letter or figure of either in parentheses.
 */
export function linearMath(element: XmlElement | undefined): string {
  if (!element) return "";
  const of = (name: string) => linearMath(childOf(element, name));
  const sign = (properties: string, name: string) => childOf(childOf(element, properties), name)?.attributes["m:val"];
  switch (element.name) {
    case "m:t":
      return textIn(element);
    case "m:f":
      return `${grouped(of("m:num"))}/${grouped(of("m:den"))}`;
    case "m:sSup":
      return `${of("m:e")}^${grouped(of("m:sup"))}`;
    case "m:sSub":
      return `${of("m:e")}_${grouped(of("m:sub"))}`;
    case "m:sSubSup":
    case "m:sPre":
      return `${of("m:e")}_${grouped(of("m:sub"))}^${grouped(of("m:sup"))}`;
    case "m:nary":
      return `${sign("m:naryPr", "m:chr") ?? "∫"}${behind("_", of("m:sub"))}${behind("^", of("m:sup"))} ${of("m:e")}`;
    case "m:rad":
      return of("m:deg") === "" ? `√${grouped(of("m:e"))}` : `√(${of("m:deg")}&${of("m:e")})`;
    case "m:limLow":
      return `${of("m:e")}_${grouped(of("m:lim"))}`;
    case "m:limUpp":
      return `${of("m:e")}^${grouped(of("m:lim"))}`;
    case "m:func":
      return `${of("m:fName")} ${of("m:e")}`;
    case "m:d":
      return `${sign("m:dPr", "m:begChr") ?? "("}${listed(element, "m:e", sign("m:dPr", "m:sepChr") ?? "|")}${sign("m:dPr", "m:endChr") ?? ")"}`;
    case "m:m":
      return `(${listed(element, "m:mr", "; ")})`;
    case "m:mr":
      return listed(element, "m:e", ", ");
    case "m:eqArr":
      return listed(element, "m:e", "; ");
    default:
      return childrenOf(element).map(linearMath).join("");
  }
}

function listed(element: XmlElement, name: string, separator: string): string {
  return childrenOf(element, name).map(linearMath).join(separator);
}

function behind(sign: string, text: string): string {
  return text === "" ? "" : sign + grouped(text);
}

/** What is more than one number or one letter, in parentheses. */
function grouped(text: string): string {
  return /^(?:\p{L}\p{M}*|[\d.,]+|)$/u.test(text) ? text : `(${text})`;
}
