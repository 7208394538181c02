import type { Template } from "./handlebars.ts";
import { type Member, member, type Operand } from "./operand.ts";
import type { PathExpression, Program } from "./syntax.ts";

/** What names mean at a place of a template. */
export interface Scope {
  /** What `this` is. */
  readonly context: Operand;
  /** The scope of `../`; none at the outermost. */
  readonly outer?: Scope | undefined;
  readonly root: Operand;
  /** Names given with `as |name|`. */
  readonly names: ReadonlyMap<string, Operand>;
  /** `@index`, `@key`, `@first`, `@last` */
  readonly loop: ReadonlyMap<string, Operand>;
  /** Partials that the template itself defines, and `@partial-block`. */
  readonly partials: ReadonlyMap<string, LocalPartial>;
}

/** A partial that is a part of a template, with the scope in which it was written. */
export interface LocalPartial {
  readonly template: Template;
  readonly program: Program;
  readonly scope: Scope;
}

/** The scope of a whole template; `names` are known at every depth, before all fields. */
export function rootScope(root: Operand, names: ReadonlyMap<string, Operand>): Scope {
  return { context: root, root, names, loop: new Map(), partials: new Map() };
}

/** The scope inside a block that changes what `this` is. */
export function inner(scope: Scope, context: Operand, names: ReadonlyMap<string, Operand>, loop = scope.loop): Scope {
  return { ...scope, context, outer: scope, names: names.size > 0 ? new Map([...scope.names, ...names]) : scope.names, loop };
}

/** What a name means in a scope, or the names that would mean something. */
export function find(path: PathExpression, scope: Scope): Member {
  if (path.data) return follow(path.parts.slice(1), loopValue(path.parts[0] ?? "", scope));
  let from: Scope | undefined = scope;
  for (let depth = path.depth; depth > 0 && from; depth--) from = from.outer;
  if (!from) return { known: [] };
  const [first = "", ...rest] = path.parts;
  const named = isThis(path) ? undefined : from.names.get(first);
  return named ? follow(rest, { operand: named }) : follow(path.parts, { operand: from.context });
}

/** Whether a path begins with `this`, `./` or `../`, which passes helpers by. */
export function isScoped(path: PathExpression): boolean {
  return /^(?:\.|this\b)/.test(path.original);
}

/** Whether a path begins with `this` or `./`, which passes `as |names|` by. */
function isThis(path: PathExpression): boolean {
  return path.depth === 0 && isScoped(path);
}

function loopValue(name: string, scope: Scope): Member {
  if (name === "root") return { operand: scope.root };
  const operand = scope.loop.get(name);
  return operand ? { operand } : { known: ["root", ...scope.loop.keys()].map((known) => `@${known}`) };
}

function follow(parts: readonly string[], start: Member): Member {
  let found = start;
  for (const part of parts) {
    if ("known" in found) return found;
    found = member(found.operand, part);
  }
  return found;
}
