import type { Report } from "../diagnostics/diagnostic.ts";
import type { RInline } from "../document/resolved.ts";
import { type Compared, fileOf, tellBoth } from "./compared.ts";
import type { Unit } from "./edition.ts";
import { capital, nameOf } from "./names.ts";

/** Paragraphs that are bold as a whole, or in part, where the original's are not, and links to the web that only one of two has. */
export function checkMarks({ original, pairs }: Compared, report: Report): void {
  for (const { original: ours, edition: theirs } of pairs) {
    if (!ours || !theirs) continue;
    const at = { edition: theirs.span, original: ours.span };
    const [mine, other] = [boldness(ours), boldness(theirs)];
    if (mine !== other) {
      tellBoth(report, "edition-marks", `${capital(nameOf(theirs))} is ${other}, and ${mine} in ${fileOf(original)}.`, at);
    }
    const [links, others] = [linksIn(ours), linksIn(theirs)];
    if (links !== others) {
      const message = `${capital(nameOf(theirs))} has ${counted(others)}, and ${counted(links)} in ${fileOf(original)}.`;
      tellBoth(report, "edition-marks", message, at);
    }
  }
}

function counted(links: number): string {
  return links === 0 ? "no link" : links === 1 ? "one link" : `${links} links`;
}

/** From here on a text is bold as a whole, whatever a translator left out of it. */
const whole = 0.8;

/** How much of a unit is bold. */
export function boldness({ lines }: Unit): "bold" | "bold in part" | "not bold" {
  let [bold, all] = [0, 0];
  const count = (content: readonly RInline[]) => {
    for (const node of content) {
      if (node.type === "link") count(node.content);
      else if (node.type === "text" || node.type === "ref") {
        all += node.text.length;
        if (node.bold) bold += node.text.length;
      }
    }
  };
  for (const { content } of lines) count(content);
  return bold === 0 ? "not bold" : bold >= whole * all ? "bold" : "bold in part";
}

/** How many links to the web a unit has. */
export function linksIn({ lines }: Unit): number {
  return lines.flatMap(({ content }) => content).filter((node) => node.type === "link" && "href" in node.target).length;
}
