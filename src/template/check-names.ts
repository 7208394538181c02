import { diagnostic } from "../diagnostics/codes.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { blockNames, named } from "./blocks.ts";
import { hashValues, helperOf, nameOf, partialsFor, withLocalPartials } from "./calls.ts";
import type { Setting } from "./evaluate.ts";
import type { Template } from "./handlebars.ts";
import { helpers } from "./helpers.ts";
import type { Operand } from "./operand.ts";
import { find, inner, type Scope } from "./scope.ts";
import { ScopeKeys } from "./scope-keys.ts";
import type {
  BlockStatement,
  Call,
  Expression,
  Hash,
  MustacheStatement,
  PartialCall,
  PathExpression,
  Program,
  Statement,
} from "./syntax.ts";

/**
 * Reports every name in a template that means nothing: fields, helpers and partials, in the branches that this document does not take
 * as well, so that a template author hears of a mistake at once and not from the first user.
 */
export function checkNames(template: Template, scope: Scope, setting: Setting): void {
  new NameCheck(setting).program(template.program, template, scope);
}

/** Anything: what a helper gives, or a name that was reported already. */
const anything: Operand = { value: undefined };

/** Tags that one walk may look at: partials that take in others with ever new values reach it before they reach the end of the day. */
const mostTags = 300_000;

/** What finding out whether a partial was looked into already costs, in tags. */
const costOfPartial = 10;

/** One walk over a template and the partials that it takes in. */
class NameCheck {
  readonly #setting: Setting;
  /** Partials under way: each is looked into once on a path, so that one that takes itself in ends. */
  readonly #within = new Set<Program>();
  /** What was looked into already, in a scope in which all names mean the same: partials that each take in two others would double it. */
  readonly #seen = new Map<Program, Set<string>>();
  readonly #scopes = new ScopeKeys();
  #tags = 0;
  #isEnded = false;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  program(program: Program | undefined, template: Template, outer: Scope): void {
    if (!program) return;
    const scope = withLocalPartials(program, template, outer);
    for (const node of program.body) {
      if (++this.#tags > mostTags) {
        this.#endAt(node, template);
        break;
      }
      if (node.type === "MustacheStatement") this.#mustache(node, template, scope);
      else if (node.type === "BlockStatement") this.#block(node, template, scope);
      else if (node.type === "PartialStatement" || node.type === "PartialBlockStatement") this.#partial(node, template, scope);
      else if (node.type === "Decorator")
        this.#unknownHelper(
          node,
          template,
          nameOf(node.path, () => ""),
        );
    }
  }

  #mustache(node: MustacheStatement, template: Template, scope: Scope): void {
    const name = nameOf(node.path, () => "");
    if (blockNames.includes(name) && "known" in find(asPath(node.path), scope)) {
      const message = `{{${name}}} has to be a block: {{#${name} …}} … {{/${name}}}.`;
      this.#setting.report(diagnostic("helper-use", message, { span: template.place(node) }));
    } else this.#call(node, template, scope);
  }

  /** Checks a call and says what it gives. */
  #call(call: Call, template: Template, scope: Scope): Operand {
    const helper = helperOf(call, scope);
    const given = call.params.map((param) => this.#expression(param, template, scope));
    this.#hash(call.hash, template, scope);
    if (helper) {
      const wrong = given.length < helper.least || given.length > helper.most;
      if (wrong) this.#report("helper-use", `Write it so: ${helper.usage}.`, call, template);
      return anything;
    }
    if (given.length === 0 && call.type !== "SubExpression") return this.#expression(call.path, template, scope);
    this.#unknownHelper(
      call,
      template,
      nameOf(call.path, () => ""),
    );
    return anything;
  }

  #unknownHelper(call: Call, template: Template, name: string): void {
    const known = [...helpers.keys(), ...blockNames];
    const help = didYouMean(name, known, `There are ${known.join(", ")}.`);
    const span = template.place(call.path);
    this.#setting.report(diagnostic("helper-unknown", `There is no helper “${name}”.`, { span, help }));
  }

  #expression(expression: Expression, template: Template, scope: Scope): Operand {
    if (expression.type === "SubExpression") return this.#call(expression, template, scope);
    if (expression.type !== "PathExpression") return anything;
    const member = find(expression, scope);
    if ("operand" in member) return { ...member.operand, value: undefined };
    this.#unknownName(expression, [...member.known], template, scope);
    return anything;
  }

  #unknownName(path: PathExpression, known: readonly string[], template: Template, scope: Scope): void {
    const outside = path.depth === 0 && !path.data && scope.outer && "operand" in find({ ...path, depth: 1 }, scope);
    const help = outside ? `Inside this block write {{../${path.original}}}.` : helpForName(path, known);
    const span = template.place(path);
    this.#setting.report(diagnostic("template-name-unknown", `Nothing here is called “${path.original}”.`, { span, help }));
  }

  #block(node: BlockStatement, template: Template, scope: Scope): void {
    const name = nameOf(node.path, () => "");
    if (!blockNames.includes(name)) {
      const operand = this.#call(node, template, scope);
      const entry = operand.field?.type === "list" ? entryOf(operand) : operand;
      this.#inside(node, operand.field?.type === "flag" ? undefined : entry, template, scope);
      return;
    }
    if (node.params.length !== 1) this.#report("helper-use", `Write it so: {{#${name} value}} … {{/${name}}}.`, node, template);
    const [operand = anything] = node.params.map((param) => this.#expression(param, template, scope));
    this.#hash(node.hash, template, scope);
    const context = name === "each" ? entryOf(operand) : name === "with" ? operand : undefined;
    this.#inside(node, context, template, scope);
  }

  /** The inside of a block, whose `this` is `context` where it changes. */
  #inside(node: BlockStatement, context: Operand | undefined, template: Template, scope: Scope): void {
    const inside = context ? inner(scope, context, named(node, [context, anything]), loop) : scope;
    this.program(node.program, template, inside);
    this.program(node.inverse, template, scope);
  }

  #partial(node: PartialCall, template: Template, scope: Scope): void {
    const [param] = node.params;
    const context = param ? this.#expression(param, template, scope) : scope.context;
    const names = hashValues(node.hash, (value) => this.#expression(value, template, scope));
    const name = nameOf(node.name, (call) => {
      this.#expression(call, template, scope);
      return "";
    });
    if (node.type === "PartialBlockStatement") this.program(node.program, template, scope);
    if (node.name.type === "SubExpression") return;
    const local = scope.partials.get(name);
    if (!local && !this.#setting.partials.has(name)) {
      if (node.type === "PartialStatement" && name !== "@partial-block") this.#unknownPartial(node, name, template);
      return;
    }
    const shared = local ? undefined : this.#setting.partial(name);
    const partial = local ?? (shared && { template: shared, program: shared.program, scope });
    if (!partial || this.#within.has(partial.program)) return;
    this.#tags += costOfPartial + (node.type === "PartialBlockStatement" ? scope.partials.size : 0);
    const inside: Scope = { ...inner(scope, context, names), partials: partialsFor(node, partial, template, scope) };
    if (!this.#isNew(partial.program, inside)) return;
    this.#within.add(partial.program);
    this.program(partial.program, partial.template, inside);
    this.#within.delete(partial.program);
  }

  #isNew(program: Program, scope: Scope): boolean {
    const seen = this.#seen.get(program) ?? new Set();
    this.#seen.set(program, seen);
    const key = this.#scopes.keyOf(scope);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }

  /** Leaves the rest unlooked at, and says so once, where the walk was when it had become too long. */
  #endAt(node: Statement, template: Template): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const message = "Partials take each other in so often that their names cannot be checked.";
    this.#setting.report(diagnostic("expansion-too-long", message, { span: template.place(node) }));
  }

  #unknownPartial(node: PartialCall, name: string, template: Template): void {
    const help = didYouMean(name, this.#setting.partials.keys(), `Add partials/${name}.hbs to your templates folder.`);
    const span = template.place(node.name);
    this.#setting.report(diagnostic("partial-unknown", `There is no partial “${name}”.`, { span, help }));
  }

  #hash(hash: Hash | undefined, template: Template, scope: Scope): void {
    for (const pair of hash?.pairs ?? []) this.#expression(pair.value, template, scope);
  }

  #report(code: "helper-use", message: string, node: Call, template: Template): void {
    this.#setting.report(diagnostic(code, message, { span: template.place(node) }));
  }
}

/** The name that was probably meant, a helper's too where the name stands alone; else the names that there are. */
function helpForName({ parts, original }: PathExpression, known: readonly string[]): string | undefined {
  const last = parts.at(-1) ?? original;
  const all = known.length > 0 ? `Known here: ${known.slice(0, 40).join(", ")}.` : undefined;
  return didYouMean(last, known) ?? didYouMean(last, parts.length === 1 ? helpers.keys() : [], all);
}

/** The names of a loop, of which only the names matter here. */
const loop: ReadonlyMap<string, Operand> = new Map(["index", "key", "first", "last"].map((name) => [name, anything]));

function entryOf(operand: Operand): Operand {
  return { value: undefined, field: operand.field?.items, path: undefined };
}

function asPath(expression: Expression): PathExpression {
  if (expression.type === "PathExpression") return expression;
  return { type: "PathExpression", data: false, depth: 0, parts: [], original: "", loc: expression.loc };
}
