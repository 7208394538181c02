import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodedRule } from "../check/rules/coded-rules.ts";
import type { EditorialRule } from "../check/rules/rule.ts";
import { type CodeEntry, codes } from "../diagnostics/codes.ts";
import { packageRoot } from "./package-root.ts";

/** Writes a page with all editorial rules beside the program, of what each says of itself: a step of the build. */
export async function writeRulesPage(): Promise<void> {
  const { editorialRules } = await import("../check/rules/rules.ts");
  const { codedRules } = await import("../check/rules/coded-rules.ts");
  writeFileSync(join(packageRoot, "dist/rules.md"), rulesPage([...editorialRules, ...codedRules.map(described)]));
}

/** What the page says of a rule. */
type Described = Pick<
  EditorialRule,
  "id" | "number" | "severity" | "summary" | "sources" | "help" | "explanation" | "fix" | "wrong" | "right"
>;

/** A rule whose code says the rest of it. */
function described({ code, number, right, sources, wrong }: CodedRule): Described {
  const { explanation, help, severity, title }: CodeEntry = codes[code];
  const summary = `no ${title}`;
  const level = severity === "error" ? "warning" : severity;
  return { id: code, number, severity: level, summary, sources, help, explanation, wrong: [wrong], right: [right] };
}

/** The page: a table of all rules, then a section for each, whose heading is its name. */
function rulesPage(rules: readonly Described[]): string {
  const head = "| No. | Rule | | |\n|---|---|---|---|\n";
  const rows = rules.map(
    ({ id, number, severity, summary }) =>
      `| ${number} | [${id}](#${id}) | ${severity} | ${summary.replaceAll("|", "\\|")} |\n`,
  );
  const about =
    "# The editorial rules\n\nWhat `masthead check` says of a document’s style, and where each rule comes from. Rules that are off can be switched on, and all others off, in `masthead.yaml`.\n\n";
  return `${about}${head}${rows.join("")}\n${rules.map(section).join("\n")}`;
}

function section({ explanation, fix, help, id, right, severity, sources, summary, wrong }: Described): string {
  const mended = fix === "certain" ? "; `--fix` mends it" : fix === "offered" ? `; \`--fix=${id}\` mends it` : "";
  const lines = [
    `## ${id}`,
    "",
    `${summary}. ${[explanation, help].filter((one) => one !== undefined).join(" ")}`,
    "",
    `- ${severity === "off" ? "off by itself" : severity}${mended}`,
    `- from: ${sources.join("; ")}`,
    ...wrong.slice(0, 2).map((example) => `- wrong: ${shown(example)}`),
    ...right.slice(0, 2).map((example) => `- right: ${shown(example)}`),
    "",
  ];
  return lines.join("\n");
}

/** An example as it is typed, on one line. */
function shown(example: EditorialRule["wrong"][number]): string {
  const text = typeof example === "string" ? example : example.text;
  const lines = text.replace(/[⟦⟧]/g, "").split("\n");
  const line = lines
    .map((one) => one.trim())
    .filter(Boolean)
    .join(" ⏎ ");
  return `\`\` ${line.length > 300 ? `${line.slice(0, 300)}…` : line} \`\``;
}
