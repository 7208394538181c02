import type { WFieldFacts } from "./tokens.ts";

/** What an instruction says: its name, and where it leads. */
export function fieldFacts(instruction: string): Pick<WFieldFacts, "name" | "code" | "target" | "address"> {
  const code = instruction.trim();
  const words = wordsOf(code);
  const name = (words[0] ?? "").toUpperCase();
  // A bookmark alone refers to it, as after REF (17.16.5.51): no name of a field has a digit or a low line.
  if (/[\d_]/.test(name)) return { name: "REF", code, ...(words[0] !== undefined && { target: words[0] }) };
  const argument = words[1]?.startsWith("\\") ? undefined : words[1];
  if (name === "HYPERLINK") {
    const within = words[words.findIndex((word) => word.toLowerCase() === "\\l") + 1];
    const target = words.some((word) => word.toLowerCase() === "\\l") ? within : undefined;
    return { name, code, ...(target !== undefined && { target }), ...(argument !== undefined && { address: argument }) };
  }
  return { name, code, ...(pointing.has(name) && argument !== undefined && { target: argument }) };
}

/** Fields whose argument is a bookmark. */
const pointing = new Set(["REF", "NOTEREF", "PAGEREF", "GOTOBUTTON"]);

/** The words of an instruction, those in quotation marks as one (17.16.1). */
function wordsOf(code: string): readonly string[] {
  return [...code.matchAll(/"((?:[^"\\]|\\.)*)"?|[^\s"]+/g)].map(([word, quoted]) => quoted?.replace(/\\(.)/g, "$1") ?? word);
}
