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
    if (run.kind !== "reference") result.push(run);
    else add(run, inNote || open > 0, result, labels, words);
  }
  return withoutPlaces(result, labels, words);
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
    const shown = after?.kind === "reference" && isAnnexOf(target, labels.target(after.label)) ? `${next.text}${after.shown}` : next.text;
    const place = placesOf(target, after, words).find((one) => (shown.startsWith(one)));
    if (place === undefined) continue;
    const rest = next.text.slice(place.length);
    index += rest === "" && place.length > next.text.length ? 2 : 1;
    if (rest !== "") result.push({ ...next, text: rest });
  }
  return result;
}

/** Whether a reference is to the annex that something stands in. */
function isAnnexOf({ part }: Target, annex: Target | undefined): boolean {
  return (annex?.kind === "annex" || annex?.kind === "appendix") && annex.part === part;
}

/** The words with which the language may say where a target in another part is. */
function placesOf({ part }: Target, after: Run | undefined, words: Words): readonly string[] {
  const keys = part === 0 ? ["of-main-report", "of-main"] : ["of-annex-lone", "of-appendix-lone", "of-annex", "of-appendix"];
  const shown = after?.kind === "reference" ? after.shown : "";
  return keys.flatMap((key) => {
    const form = words.text[key];
    if (form === undefined || !form.startsWith("%")) return [];
    return [form.slice(1).replace(/\{(?:annex|appendix)\}/, shown)];
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
  if (run.shown === forms[isShort ? 5 : 4]) result.push({ ...run, isFull: true });
  else if (last?.kind === "text" && word !== "" && endsIn(last, word)) {
    result.pop();
    const text = last.text.slice(0, -word.length);
    if (text !== "") result.push({ ...last, text });
    result.push({ ...run, isFull: true });
  } else result.push(run);
}

/** Whether the number before is that of what this one stands under, so that both are one: "7 (b)", "V.B". */
function isPartOf(target: Target | undefined, above: Target | undefined, between: string): boolean {
  if (target?.kind === "item") return /^[ \u00a0]$/.test(between) && (above?.kind === "paragraph" || above?.kind === "item");
  return target?.kind === "section" && above?.kind === "section" && between === ".";
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
