import { parseArgs } from "node:util";
import { nearest } from "../diagnostics/nearest.ts";
import type { Command, Option, Request } from "./command.ts";

/** A command line that cannot be carried out, and why. */
export class UsageError extends Error {}

/** Reads the arguments of a command; throws a `UsageError` that names what was probably meant. */
export function parseRequest(command: Command, args: readonly string[]): Request {
  const options = Object.entries(command.options);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(([name, option]) => [name, { type: takesNext(option) ? "string" : "boolean", multiple: true }] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const written = args[token.index] ?? token.rawName;
    if (/^-[^-].*\.md$/.test(written))
      throw new UsageError(`“${written}” looks like an option; a file of this name is written ./${written}.`);
    const value = checkedValue(command, token.rawName, command.options[token.name], token.value);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  checkCount(command, positionals);
  return {
    operands: positionals,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
  };
}

/** Whether what follows an option on the command line is its value. */
function takesNext({ optional, value }: Option): boolean {
  return value !== undefined && !optional;
}

function checkedValue(command: Command, name: string, option: Option | undefined, value: string | undefined): string {
  if (!option || !name.startsWith("--")) {
    const typed = name.replace(/^-+/, "");
    const names = Object.keys(command.options);
    const meant = names.find((known) => known.startsWith(typed)) ?? nearest(typed, names) ?? meantValue(command, typed);
    throw new UsageError(`masthead ${command.name} has no option ${name}${meant ? `; did you mean --${meant}?` : "."}`);
  }
  if (takesNext(option) && !value) throw new UsageError(`${name} needs a value: ${name} ${option.value}.`);
  if (!option.value && value !== undefined) throw new UsageError(`${name} takes no value.`);
  return value ?? "";
}

/** An option with the value that was written as an option of its own: "to pdf" for "--pdf". */
function meantValue(command: Command, typed: string): string | undefined {
  for (const [name, option] of Object.entries(command.options)) {
    const value = option.meant?.(typed);
    if (value !== undefined) return `${name} ${value}`;
  }
  return undefined;
}

function checkCount(command: Command, operands: readonly string[]): void {
  const [least, most] = command.count;
  const usage = `masthead ${command.name} ${command.operands}`.trim();
  if (operands.length < least) throw new UsageError(`Something is missing: ${usage}.`);
  if (operands.length > most) throw new UsageError(`“${operands[most]}” is one argument too many: ${usage}.`);
}
