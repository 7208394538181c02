import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Steps } from "../steps.ts";
import { documentDate } from "./prose/document-date.ts";
import type { Prose } from "./prose/prose.ts";
import { proseOf } from "./prose/prose-of.ts";
import { WholeProse } from "./prose/whole.ts";
import type { Checked } from "./rule.ts";
import type { CheckMemory } from "./rules/memory.ts";
import type { EditorialRule, Found, Level } from "./rules/rule.ts";
import type { Settings } from "./settings/settings.ts";

/**
 * Holds the prose of a document against the editorial rules: what an editor of the United Nations would say, as warnings and suggestions.
 * For `check`, never for `build`. What was found in blocks that have not changed comes from the memory. A step a block.
 */
export function* checkProse(
  { document, resolved, theme }: Pick<Checked, "document" | "resolved" | "theme">,
  settings: Settings,
  memory: CheckMemory,
  report: Report,
): Steps<void> {
  const date = documentDate(resolved);
  const house = settings.house ?? theme.house;
  const checker = memory.checker({ settings, house, date, language: resolved.language });
  const blocks = proseOf(document, resolved, { date, house, names: checker.names });
  const found = new Map<Prose, (readonly [EditorialRule, Found])[]>();
  for (const block of blocks) {
    found.set(block, [...checker.inText(block), ...checker.rulesOf(block).inBlock(block)]);
    yield;
  }
  const annexes = document.blocks.flatMap((block) => (block.type === "annex" ? [block.document.frontMatter.at().source] : []));
  const first = blocks[0];
  const whole = first ? checker.rulesOf(first).inDocument(new WholeProse(blocks, annexes)) : [];
  for (const [rule, one] of whole) found.get(one.prose)?.push([rule, one]);
  for (const block of blocks) {
    for (const [rule, one] of checker.rulesOf(block).inOrder(found.get(block) ?? [])) {
      const level = checker.level(rule, block);
      if (level !== "off") report(diagnosticOf(rule, one, level, block));
    }
  }
}

function diagnosticOf(
  rule: EditorialRule,
  { edits: own, end, message, replacement, start }: Found,
  level: Exclude<Level, "off">,
  prose: Prose,
): Diagnostic {
  const { fix, help, id, number, sources } = rule;
  const found = prose.text.slice(start, end);
  const made = replacement === undefined ? undefined : prose.editsFor(start, end, replacement);
  const edits = fix === undefined ? undefined : (own ?? made);
  return {
    code: id,
    severity: level,
    message: message ?? rule.message?.(found, replacement) ?? usualMessage(found, replacement),
    help,
    span: prose.at(start, end),
    ...(edits && { fix: edits }),
    rule: { number, sources, isCertain: fix === "certain" },
  };
}

function usualMessage(found: string, replacement: string | undefined): string {
  return replacement === undefined ? `“${found}” is not written so.` : `Write “${replacement}”, not “${found}”.`;
}
