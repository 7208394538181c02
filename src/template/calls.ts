import type { Template } from "./handlebars.ts";
import { type Helper, helpers } from "./helpers.ts";
import type { Operand } from "./operand.ts";
import { find, isScoped, type LocalPartial, type Scope } from "./scope.ts";
import type { Call, Expression, Hash, PartialCall, Program } from "./syntax.ts";

/** The helper that a tag calls, if it calls one; a field of the same name comes first where nothing is given to it. */
export function helperOf(call: Call, scope: Scope): Helper | undefined {
  const { path, params } = call;
  if (path.type !== "PathExpression" || path.data || path.depth > 0 || path.parts.length !== 1 || isScoped(path))
    return undefined;
  const helper = helpers.get(path.parts[0] ?? "");
  return params.length > 0 || call.type === "SubExpression" || "known" in find(path, scope) ? helper : undefined;
}

/** The name of a partial as written; `dynamic` answers for one that is made while expanding. */
export function nameOf(name: Expression, dynamic: (call: Expression) => string): string {
  if (name.type === "PathExpression") return name.original;
  return "value" in name ? String(name.value) : dynamic(name);
}

/** What `key=value` pairs give, as names. */
export function hashValues(hash: Hash | undefined, value: (expression: Expression) => Operand): ReadonlyMap<string, Operand> {
  return new Map(hash?.pairs.map((pair) => [pair.key, value(pair.value)]));
}

/** The scope with the partials that a program defines for itself, wherever in it they stand. */
export function withLocalPartials(program: Program, template: Template, scope: Scope): Scope {
  const blocks = program.body.filter((node) => node.type === "DecoratorBlock");
  if (blocks.length === 0) return scope;
  const partials = new Map(scope.partials);
  const inside: Scope = { ...scope, partials };
  for (const { params, program } of blocks) {
    const name = params[0] && nameOf(params[0], () => "");
    if (name) partials.set(name, { template, program, scope: inside });
  }
  return inside;
}

/**
 * The partials that a partial may take in besides the files: of one that a template defines, those around it there; of a file, those
 * of the caller. The inside of a `{{#> name}}` block is `@partial-block`, and the partials that it defines are known as well.
 */
export function partialsFor(
  node: PartialCall,
  partial: LocalPartial,
  template: Template,
  scope: Scope,
): ReadonlyMap<string, LocalPartial> {
  if (node.type === "PartialStatement") return partial.scope.partials;
  const block = withLocalPartials(node.program, template, scope);
  return new Map([
    ...partial.scope.partials,
    ...block.partials,
    ["@partial-block", { template, program: node.program, scope }],
  ]);
}
