import type { FrontMatter, Value } from "../document/data.ts";
import { hashValues } from "./calls.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Template } from "./handlebars.ts";
import { entries, isEmpty, isList, type Operand } from "./operand.ts";
import { inner, type Scope } from "./scope.ts";
import type { BlockStatement, Program } from "./syntax.ts";

/** The blocks that Handlebars has. Others are blocks over a field (`{{#note}} … {{/note}}`). */
export const blockNames: readonly string[] = ["if", "unless", "each", "with"];

/** Puts out what a block expands to. */
export function runBlock(evaluation: Evaluation, node: BlockStatement, template: Template, scope: Scope): void {
  const name = node.path.type === "PathExpression" ? node.path.original : "";
  const [param] = node.params;
  const operand = param ? evaluation.value(param, template, scope) : { value: undefined };
  const options = hashValues(node.hash, (value) => evaluation.value(value, template, scope));
  const run = (program: Program | undefined, inside: Scope) => program && evaluation.run(program, template, inside);
  const loop: Loop = {
    run,
    keyAt: evaluation.keyAt,
    spend: (work) => evaluation.spend(work),
    within: (turns) => evaluation.inLoop(node, template, turns),
  };
  const holds = !isEmpty(operand.value) || (operand.value === 0 && options.get("includeZero")?.value === true);
  if (name === "if") run(holds ? node.program : node.inverse, scope);
  else if (name === "unless") run(holds ? node.inverse : node.program, scope);
  else if (name === "with") runWith(node, operand, scope, run);
  else if (name === "each") runEach(node, operand, scope, loop);
  else runField(node, evaluation.call(node, template, scope) ?? operand, scope, loop);
}

/** Puts out one branch of a block, if there is one. */
type Run = (program: Program | undefined, scope: Scope) => void;

/** What a loop needs of the expansion: to put out its inside, the order of a map, to count its work, and to say that it is under way. */
interface Loop {
  readonly run: Run;
  readonly keyAt: FrontMatter["keyAt"];
  spend(work: number): void;
  within(turns: () => void): void;
}

function runWith(node: BlockStatement, operand: Operand, scope: Scope, run: Run): void {
  if (isEmpty(operand.value) && operand.value !== 0) run(node.inverse, scope);
  else run(node.program, inner(scope, operand, named(node, [operand])));
}

function runEach(node: BlockStatement, operand: Operand, scope: Scope, { run, spend, within, keyAt }: Loop): void {
  const all = entries(operand, keyAt);
  within(() => {
    spend(all.length);
    if (all.length === 0) run(node.inverse, scope);
    if (node.program?.body.length === 0) return;
    for (const [index, entry] of all.entries()) {
      if (node.program?.blockParams) spend(scope.names.size);
      const loop = loopValues(index, entry.key, all.length);
      const key = { value: entry.key };
      run(node.program, inner(scope, entry.operand, named(node, [entry.operand, key]), loop));
    }
  });
}

/** `{{#note}} … {{/note}}`: for a list each of it, for a record with it, for "yes" once. */
function runField(node: BlockStatement, operand: Operand, scope: Scope, loop: Loop): void {
  const { value } = operand;
  const { run } = loop;
  if (value === true) run(node.program, scope);
  else if (isList(value)) runEach(node, operand, scope, loop);
  else if (isNothing(value)) run(node.inverse, scope);
  else run(node.program, inner(scope, operand, named(node, [operand])));
}

function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null || value === false;
}

/** What `@index`, `@key`, `@first` and `@last` are in one turn of a loop. */
function loopValues(index: number, key: string | number, length: number): ReadonlyMap<string, Operand> {
  return new Map<string, Operand>([
    ["index", { value: index }],
    ["key", { value: key }],
    ["first", { value: index === 0 }],
    ["last", { value: index === length - 1 }],
  ]);
}

/** What the names after `as |…|` stand for. */
export function named(node: BlockStatement, values: readonly Operand[]): ReadonlyMap<string, Operand> {
  const names = node.program?.blockParams ?? [];
  return new Map(names.flatMap((name, index) => (values[index] ? [[name, values[index]] as const] : [])));
}
