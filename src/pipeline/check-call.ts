import { isOutputName, nearestOutput, outputs } from "../render/outputs.ts";

/** What a world has to be able to do. */
const abilities = ["read", "list", "real", "font", "today", "sourceDate"] as const;

/**
 * Throws a `TypeError` that says what is wrong with the arguments of `compile`: a program's mistake and not an author's, so no diagnostic.
 * Programs in JavaScript need it; TypeScript says the same before they run.
 */
export function checkCall(path: unknown, options: unknown): void {
  if (typeof path !== "string") wrong(`the path of the source has to be a text, not ${kindOf(path)}`);
  if (!isObject(options)) wrong(`it needs { world, to } besides the path, not ${kindOf(options)}`);
  const { world, to, as, variant, templates } = options;
  checkWorld(world);
  checkOutputs(to);
  for (const [name, value] of Object.entries({ as, variant }))
    if (value !== undefined && typeof value !== "string") wrong(`“${name}” has to be a text, not ${kindOf(value)}`);
  if (templates !== undefined && !(Array.isArray(templates) && templates.every((folder) => typeof folder === "string")))
    wrong("“templates” has to be a list of folders, each a text");
}

function checkWorld(world: unknown): void {
  const missing = isObject(world) ? abilities.find((name) => typeof world[name] !== "function") : "read";
  if (missing !== undefined || !isObject(world) || typeof world.templates !== "string") lacks(missing ?? "templates");
  if (!isObject(world.packing)) lacks("packing");
}

function lacks(name: string): never {
  wrong(`“world” has to be a world, such as nodeWorld() gives; it has no “${name}”`);
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "a list" : `a value of the type ${typeof value}`;
}

function wrong(what: string): never {
  throw new TypeError(`compile: ${what}.`);
}
