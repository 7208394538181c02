import { readAddress } from "../../document/address.ts";
import { noteRoles } from "../../document/own-roles.ts";
import type { Change, LinkTarget, RInline, RText } from "../../document/resolved.ts";

/** A line of text as plain characters: the marks of notes in brackets, addresses behind words that do not say them. */
export function inlineText(content: readonly RInline[]): string {
  return stretches(joined(content))
    .map((nodes) => marked(nodes.map(piece).join(""), nodes[0]?.change))
    .join("");
}

/** Neighbours that were changed alike; in a text without changes all of them are one. */
function stretches(nodes: readonly RInline[]): readonly (readonly RInline[])[] {
  const found: RInline[][] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (last && last[0]?.change?.kind === node.change?.kind) last.push(node);
    else found.push([node]);
  }
  return found;
}

/** What stands in one of two versions alone, in the signs that editors of plain text know: {++in++}, {--out--}. */
export function marked(text: string, change: Change | undefined): string {
  if (!change || text === "") return text;
  return change.kind === "inserted" ? `{++${text}++}` : `{--${text}--}`;
}

/** Neighbours that are lowered or raised alike as one, whatever else they look like. */
function joined(content: readonly RInline[]): readonly RInline[] {
  const nodes: RInline[] = [];
  for (const node of content) {
    const last = nodes.at(-1);
    const alike =
      last?.type === "text" &&
      node.type === "text" &&
      node.script !== undefined &&
      last.script === node.script &&
      last.change === node.change;
    if (alike) nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else nodes.push(node);
  }
  return nodes;
}

function piece(node: RInline): string {
  switch (node.type) {
    case "text":
      return node.classes?.includes(noteRoles.star) ? `[${node.text}]` : shifted(node);
    case "ref":
      return shifted(node);
    case "link":
      return linkText(node.content, node.target);
    case "note":
      return `[${node.mark}]`;
    case "line-break":
      return "\n";
  }
}

/** Words that say their address already, as people write it, stand without it. */
function linkText(content: readonly RText[], target: LinkTarget): string {
  const text = inlineText(content);
  if ("anchor" in target) return text;
  const href = "file" in target ? target.file : target.href;
  const said = readAddress(text);
  if (said.type === "web" && said.href === href) return text;
  const address = href.replace(/^(?:mailto:|tel:|https?:\/\/)/i, "");
  return text.replace(/\s/g, "").includes(address) || bare(text) === bare(address) ? text : `${text} <${href}>`;
}

const scripts = { sub: { letters: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", sign: "_" }, super: { letters: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", sign: "^" } } as const;

/** The characters that Unicode has lowered and raised, in the order of those above. */
const plain = "0123456789+-−=()";

/**
 * What is lowered or raised as plain text shows it: figures and signs have characters of their own (CO₂, m²), raised letters stay as they
 * are (19th); of anything else a sign says that it is no part of the word or number before it (T_max, 10^(2n)).
 */
function shifted({ text, script }: Pick<RText, "text" | "script">): string {
  if (!script) return text;
  const { letters, sign } = scripts[script];
  const found = [...text].map((character) => (plain.includes(character) ? letters[plain.indexOf(character)] : undefined));
  if (found.every((character) => character !== undefined)) return found.join("");
  if (/^\p{L}+$/u.test(text)) return script === "super" ? text : sign + text;
  return `${sign}(${text})`;
}

/** An address as people write it. */
function bare(address: string): string {
  return address.replace(/^www\.|\/$/g, "");
}
