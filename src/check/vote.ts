import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, Value } from "../document/data.ts";
import type { Checked } from "./rule.ts";

/** The lists of States of a vote, each with the number that has to fit. */
const lists = [
  { states: "in-favour", count: "yes" },
  { states: "against", count: "no" },
  { states: "abstaining", count: "abstained" },
] as const;

/** Reports a recorded vote whose numbers and States do not add up, names a State twice, or did not adopt anything. */
export function checkVote({ document }: Checked, report: Report): void {
  const adoption = recordOf(document.data.adoption);
  const vote = recordOf(adoption?.vote);
  if (!vote) return;
  const tell = (message: string, ...path: readonly (string | number)[]) => {
    report(diagnostic("vote-sum", message, { span: document.frontMatter.at("adoption", "vote", ...path) }));
  };
  const recorded = lists.some(({ states }) => textsOf(vote[states]).length > 0);
  const [yes, no] = [numberOf(vote.yes), numberOf(vote.no)];
  if (no >= yes) tell(`A resolution is not adopted by ${yes} votes to ${no}.`, "yes");
  const seen = new Map<string, string>();
  for (const { states, count } of lists) {
    const names = textsOf(vote[states]);
    const wanted = numberOf(vote[count]);
    if (recorded && names.length !== wanted) {
      tell(`“${count}” says ${wanted}, and “${states}” names ${names.length === 0 ? "none" : names.length}.`, count);
    }
    for (const [index, name] of names.entries()) {
      const before = seen.get(name);
      if (before !== undefined) tell(`${name} is named twice: in “${before}” and in “${states}”.`, states, index);
      else seen.set(name, states);
    }
  }
}

function recordOf(value: Value | undefined): Data | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Data) : undefined;
}

function numberOf(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}

function textsOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Value[]).filter((entry) => typeof entry === "string") : [];
}
