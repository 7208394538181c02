import type { Choices } from "../compile.ts";
import { type Changes, changesChoices } from "../pipeline/read-document.ts";
import { UsageError } from "./arguments.ts";
import type { StopCode } from "./interrupt.ts";
import type { Terminal } from "./terminal.ts";

/** An option of a command. */
export interface Option {
  /** What its value is, in capitals, as help prints it; absent for a switch. */
  readonly value?: string;
  /** Whether it may stand without a value, and takes one behind a sign of equality alone: `--fix`, `--fix=toward`. */
  readonly optional?: true;
  readonly many?: true;
  /** The value that was probably meant by something that is no option: `--to pdf` by `--pdf`. */
  meant?(typed: string): string | undefined;
  readonly about: string;
}

/** A command as help and the parsing of arguments see it; what it does is loaded only when it is called. */
export interface Command {
  readonly name: string;
  /** Its arguments as help prints them. */
  readonly operands: string;
  /** How many it takes, least and most. */
  readonly count: readonly [number, number];
  /** One line for the list of commands. */
  readonly summary: string;
  /** More, for the command's own help. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  load(): Promise<{ run(request: Request, terminal: Terminal): Promise<ExitCode> | ExitCode }>;
}

/** The arguments of a command that was called. */
export interface Request {
  readonly operands: readonly string[];
  /** Whether a switch was given. */
  has(option: string): boolean;
  /** The value of an option, the last where it was given more than once. */
  value(option: string): string | undefined;
  /** All values of an option. */
  values(option: string): readonly string[];
}

/** How a document is to be built, as several commands take it: properties only for what was given. */
export function buildChoices(request: Request): Pick<Choices, "as" | "variant" | "changes"> {
  const as = request.value("as");
  const variant = request.value("variant");
  const changes = request.value("changes");
  return {
    ...(as !== undefined && { as }),
    ...(variant !== undefined && { variant }),
    ...(changes !== undefined && { changes: changesOf(changes) }),
  };
}

function changesOf(typed: string): Changes {
  const changes = changesChoices.find((one) => one === typed);
  if (!changes) throw new UsageError(`--changes is ${changesChoices.join(", ")}, and not ${typed}.`);
  return changes;
}

/** 0 done, 1 the document has errors, 2 wrong usage; 70 a bug in Masthead (sysexits' EX_SOFTWARE); more where a signal stopped it. */
export type ExitCode = 0 | 1 | 2 | 70 | StopCode;
