import type { Words } from "../theme/words.ts";
import type { Labels, Target } from "./labels.ts";
import type { ReferenceRun, Run, TextRun } from "./runs.ts";

/**
 * References with the words that the program prints before their numbers: "section " before a field that prints V becomes part of the
 * reference, which then stands as `@duty`. Where other words stand, or none, the number alone is one. A number of several fields (7 and (b),
 * V and B) is that of the last.
 */
export function withReferences(runs: readonly Run[], inNote: boolean, labels: Labels, words: Words): readonly Run[] {
  const result: Run[] = [];
  let open = 0;
  for (const run of runs) {
    if (run.kind === "text") open += balance(run.text);
    if (run.kind === "text") result.push(withoutEnd(run, result.at(-1), inNote || open > 0, labels, words));
    else if (run.kind !== "reference") result.push(run);
    else add(run, inNote || open > 0, result, labels, words);
  }
  return withoutPlaces(result, labels, words);
}

/** Text behind a reference without the word that the program prints behind its number, as in Chinese: 第三条. */
function withoutEnd(run: TextRun, before: Run | undefined, isShort: boolean, labels: Labels, words: Words): TextRun {
  const target = before?.kind === "reference" && before.isFull ? labels.target(before.label) : undefined;
  if (before?.kind !== "reference" || !target || !/^\p{L}{0,3}\p{N}+$|^[一二三四五六七八九十百]+$/u.test(before.shown))
    return run;
  const form = (words.text[`refer-${target.kind}`] ?? "").split(", ")[isShort ? 2 : 0] ?? "";
  const end = form.split("%")[1] ?? "";
  return end !== "" && run.text.startsWith(end) ? { ...run, text: run.text.slice(end.length) } : run;
}

/** Without the words that the program prints behind a reference into another part: "of annex I", "of the report". */
function withoutPlaces(runs: readonly Run[], labels: Labels, words: Words): readonly Run[] {
  const result: Run[] = [];
  for (let index = 0; index < runs.length; index++) {
    const [run, next, after] = runs.slice(index, index + 3);
    if (!run) break;
    result.push(run);
    const target = run.kind === "reference" && run.isFull ? labels.target(run.label) : undefined;
    if (!target || target.part === labels.part || next?.kind !== "text") continue;
    const annex = after?.kind === "reference" && isAnnexOf(target, labels.target(after.label)) ? after : undefined;
    if (annex && placesOf(target, annex.shown, words).includes(next.text + nameOf(annex, labels, words))) index += 2;
    else {
      const place = placesOf(target, "", words).find((one) => one !== "" && next.text.startsWith(one));
      if (place === undefined) continue;
      index += 1;
      if (next.text.length > place.length) result.push({ ...next, text: next.text.slice(place.length) });
    }
  }
  return result;
}

/** Whether a reference is to the annex that something stands in. */
function isAnnexOf({ part }: Target, annex: Target | undefined): boolean {
  return (annex?.kind === "annex" || annex?.kind === "appendix") && annex.part === part;
}

/** What a reference to an annex prints: "annex I", or "I" where the word stands before it. */
function nameOf({ isFull, label, shown }: ReferenceRun, labels: Labels, words: Words): string {
  const kind = labels.target(label)?.kind ?? "annex";
  const [one = "%", , , , ...only] = (words.text[`refer-${kind}`] ?? "").split(", ");
  return isFull && !only.includes(shown) ? one.replace("%", shown) : shown;
}

/** The words with which the language says where a target in another part is. */
function placesOf({ part }: Target, annex: string, words: Words): readonly string[] {
  const keys = part === 0 ? ["of-main-report", "of-main"] : ["of-annex-lone", "of-appendix-lone", "of-annex", "of-appendix"];
  return keys.flatMap((key) => {
    const form = words.text[key];
    if (form === undefined || !form.startsWith("%") || (annex === "" && form.includes("{"))) return [];
    return [form.slice(1).replace(/\{(?:annex|appendix)\}/, annex)];
  });
}

function add(run: ReferenceRun, isShort: boolean, result: Run[], labels: Labels, words: Words): void {
  const target = labels.target(run.label);
  const before = result.at(-2);
  const last = result.at(-1);
  if (last?.kind === "text" && before?.kind === "reference" && isPartOf(target, labels.target(before.label), last.text)) {
    result.splice(
      -2,
      2,
      before.isFull ? { ...before, label: run.label } : { ...run, shown: before.shown + last.text + run.shown },
    );
    return;
  }
  const forms = target ? (words.text[`refer-${target.kind}`] ?? "").split(", ") : [];
  const [word = ""] = forms[isShort ? 2 : 0]?.split("%") ?? [];
  if (run.shown === forms[isShort ? 5 : 4] || beginsWith(run.shown, word)) result.push({ ...run, isFull: true });
  else if (last?.kind === "text" && word !== "" && endsIn(last, word)) {
    result.pop();
    const text = last.text.slice(0, -word.length);
    if (text !== "") result.push({ ...last, text });
    result.push({ ...run, isFull: true });
  } else if (!addToGroup(run, forms[isShort ? 3 : 1] ?? "", result, labels, words)) result.push(run);
}

/** Makes one reference of several to things of a kind, of which this is the last: "paragraphs 3, 7 and 9". Says whether there were such. */
function addToGroup(run: ReferenceRun, form: string, result: Run[], labels: Labels, words: Words): boolean {
  const [word = ""] = form.split("%");
  const group: ReferenceRun[] = [run];
  let at = result.length;
  for (let joint = words.text.and; word !== "" && isJoint(result[at - 1], joint); joint = words.text.comma) {
    const before = result[at - 2];
    if (before?.kind !== "reference" || before.isFull || !isAlike(run, before, labels)) break;
    group.unshift(before);
    at -= 2;
  }
  const lead = result[at - 1];
  if (group.length < 2 || hasRange(group) || lead?.kind !== "text" || !endsIn(lead, word)) return false;
  const text = lead.text.slice(0, -word.length);
  const [first = run, ...others] = group;
  const whole: ReferenceRun = { ...first, isFull: true, others: others.map(({ label }) => label) };
  result.splice(at - 1, result.length, ...(text === "" ? [] : [{ ...lead, text }]), whole);
  return true;
}

function isJoint(run: Run | undefined, joint: string | undefined): boolean {
  return run?.kind === "text" && run.text.replaceAll("\u00a0", " ") === joint;
}

function isAlike(one: ReferenceRun, other: ReferenceRun, labels: Labels): boolean {
  const [first, second] = [labels.target(one.label), labels.target(other.label)];
  return first !== undefined && first.kind === second?.kind && first.part === second.part;
}

/** Whether three numbers follow each other, which the program would print as a range. */
function hasRange(group: readonly ReferenceRun[]): boolean {
  const numbers = group.map(({ shown }) => Number(shown));
  return numbers.some((number, index) => numbers[index + 1] === number + 1 && numbers[index + 2] === number + 2);
}

/** Whether the number before is that of what this one stands under, so that both are one: "7 (b)", "V.B". */
function isPartOf(target: Target | undefined, above: Target | undefined, between: string): boolean {
  if (target?.kind === "item") return /^[ \u00a0]$/.test(between) && (above?.kind === "paragraph" || above?.kind === "item");
  return target?.kind === "section" && above?.kind === "section" && between === ".";
}

/** Whether what a field shows has the word and the number, as cross references of Word to captions have: "Table 1". */
function beginsWith(shown: string, word: string): boolean {
  const start = shown.replaceAll("\u00a0", " ").slice(0, word.length);
  return word !== "" && start.toLowerCase() === word.toLowerCase() && /^[\dIVXivx]{1,5}$/.test(shown.slice(word.length));
}

function endsIn({ text }: TextRun, word: string): boolean {
  return text.replaceAll("\u00a0", " ").endsWith(word) && !/\p{L}/u.test(text.charAt(text.length - word.length - 1));
}

/** How many brackets are open after a text. */
function balance(text: string): number {
  let open = 0;
  for (const sign of text) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
  return open;
}
