import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { RBlock, RContainer } from "../document/resolved.ts";
import type { Container } from "../document/tree.ts";
import { walk } from "../document/walk.ts";
import { countWords } from "../resolve/count-words.ts";
import type { Span } from "../source.ts";
import type { Checked } from "./rule.ts";

/** Reports a container that has more words than its `words` allows: `:::release {words="150"}`. */
export function checkPassageLength({ document, resolved }: Checked, report: Report): void {
  const limited = new Map<Span, Container>();
  walk(document.blocks, (node) => {
    if (node.type === "container" && Number(node.attributes?.pairs.words) > 0) limited.set(node.span, node);
  });
  if (limited.size === 0) return;
  for (const container of containers(resolved.blocks)) {
    const most = Number(limited.get(container.span)?.attributes?.pairs.words ?? 0);
    const words = countWords(container.blocks, []);
    if (most === 0 || words <= most) continue;
    const message = `“${container.name}” has ${words} words; it may have ${most}.`;
    report(diagnostic("passage-too-long", message, { span: placeOfWord(container, most) }));
  }
}

function containers(blocks: readonly RBlock[]): readonly RContainer[] {
  return blocks.flatMap((block) => {
    const inner = "blocks" in block ? containers(block.blocks) : [];
    return block.type === "container" ? [block, ...inner] : inner;
  });
}

/** Where the words are that are too many: in the author's file, not in the template. */
function placeOfWord(container: RContainer, most: number): Span {
  let count = 0;
  for (const block of container.blocks) {
    count += countWords([block], []);
    if (count <= most) continue;
    const content = block.type === "paragraph" ? block.content : [];
    return content.find((node) => node.span.source !== container.span.source)?.span ?? block.span;
  }
  return container.span;
}
