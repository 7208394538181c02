import { isOutputName, nearestOutput, outputs } from "../render/outputs.ts";
import { changesChoices } from "./read-document.ts";

/** What a world has to be able to do. */
const abilities = ["read", "list", "real", "font", "today", "sourceDate"] as const;

/**
 * Throws a `TypeError` that says what is wrong with the arguments of `compile`: a program's mistake and not an author's, so no diagnostic.
 * Programs in JavaScript need it; TypeScript says the same before they run.
 */
export function checkCompile(path: unknown, options: unknown): void {
  told("compile", () => {
    checkPath(path);
    if (!isObject(options)) wrong(`it needs { to } besides the path, not ${kindOf(options)}`);
    checkOutputs(options.to);
    checkWord(options.word);
    checkChoices(options);
  });
}

/** The same for `analyze`, whose options may be left out. */
export function checkAnalyze(path: unknown, options: unknown): void {
  told("analyze", () => {
    checkPath(path);
    if (options === undefined) return;
    if (!isObject(options)) wrong(`what stands behind the path has to be options, not ${kindOf(options)}`);
    checkChoices(options);
    if (options.pages !== undefined && typeof options.pages !== "boolean")
      wrong(`“pages” is true or false, not ${kindOf(options.pages)}`);
    if (options.drawn !== undefined && typeof options.drawn !== "function")
      wrong(`“drawn” has to be a function, not ${kindOf(options.drawn)}`);
  });
}

/** The same for `openSession`. */
export function checkOpen(world: unknown): void {
  told("openSession", () => checkWorld(world));
}

/** A mistake of whoever calls, on its way to the name of what was called. */
class WrongCall extends Error {}

function told(name: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof WrongCall ? new TypeError(`${name}: ${error.message}.`) : error;
  }
}

function checkPath(path: unknown): void {
  if (typeof path !== "string") wrong(`the path of the source has to be a text, not ${kindOf(path)}`);
}

function checkChoices({ as, variant, changes, templates, signal, style }: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries({ as, variant }))
    if (value !== undefined && typeof value !== "string") wrong(`“${name}” has to be a text, not ${kindOf(value)}`);
  if (changes !== undefined && !changesChoices.some((one) => one === changes))
    wrong(`“changes” is ${changesChoices.join(", ")}`);
  if (templates !== undefined && !(Array.isArray(templates) && templates.every((folder) => typeof folder === "string")))
    wrong("“templates” has to be a list of folders, each a text");
  if (style !== undefined && typeof style !== "boolean") wrong(`“style” is true or false, not ${kindOf(style)}`);
  if (signal !== undefined && !(isObject(signal) && typeof signal.throwIfAborted === "function"))
    wrong(`“signal” has to be an AbortSignal, not ${kindOf(signal)}`);
}

function checkWorld(world: unknown): void {
  const missing = isObject(world) ? abilities.find((name) => typeof world[name] !== "function") : "read";
  if (missing !== undefined || !isObject(world) || typeof world.templates !== "string") lacks(missing ?? "templates");
  if (!isObject(world.packing)) lacks("packing");
}

function lacks(name: string): never {
  wrong(`it needs a world, such as nodeWorld() gives; this one has no “${name}”`);
}

function checkOutputs(to: unknown): void {
  if (to === "usual") return;
  const all = Object.keys(outputs).join(", ");
  if (!Array.isArray(to)) wrong(`“to” has to be “usual” or a list of outputs (${all}), not ${kindOf(to)}`);
  for (const name of to) {
    if (typeof name === "string" && isOutputName(name)) continue;
    const meant = typeof name === "string" ? nearestOutput(name) : undefined;
    wrong(`there is no output “${String(name)}”${meant ? `; did you mean “${meant}”` : `; there are ${all}`}`);
  }
}

function checkWord(word: unknown): void {
  if (word === undefined) return;
  if (!isObject(word)) wrong(`“word” has to be a record of choices, not ${kindOf(word)}`);
  for (const name of ["plain", "forReview", "carrySource"])
    if (word[name] !== undefined && typeof word[name] !== "boolean")
      wrong(`“word.${name}” is true or false, not ${kindOf(word[name])}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "a list" : `a value of the type ${typeof value}`;
}

function wrong(what: string): never {
  throw new WrongCall(what);
}
