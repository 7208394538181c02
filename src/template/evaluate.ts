import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Data, FrontMatter, Value } from "../document/data.ts";
import { traceValue } from "../document/trace-value.ts";
import { notationOf } from "../notation.ts";
import { type Source, type Span, span } from "../source.ts";
import type { Words } from "../theme/words.ts";
import { computedAt, segment, type TracedText, traced } from "../trace.ts";
import { runBlock } from "./blocks.ts";
import { hashValues, helperOf, nameOf, partialsFor, withLocalPartials } from "./calls.ts";
import { contained } from "./contained.ts";
import { putEscaped, putInline } from "./escape.ts";
import type { Template } from "./handlebars.ts";
import { type HelperWorld, textOf } from "./helpers.ts";
import { isList, isRecord, type Operand } from "./operand.ts";
import { Output } from "./output.ts";
import { find, inner, type LocalPartial, type Scope } from "./scope.ts";
import type {
  BlockStatement,
  Call,
  Expression,
  MustacheStatement,
  PartialCall,
  PathExpression,
  Program,
  Statement,
} from "./syntax.ts";

/** What a template is expanded with, besides its scope. */
export interface Setting {
  readonly frontMatter: FrontMatter;
  readonly words: Words;
  readonly report: Report;
  /** What the text is read as: in Markdown values are escaped, in mere text they stand as they are. */
  readonly into: "markdown" | "text";
  /** Finds and parses a partial; `undefined` where there is none, or where it could not be read, which is then reported. */
  partial(name: string): Template | undefined;
  /** The partials that there are. */
  readonly partials: ReadonlyMap<string, Source>;
}

/** Characters that an expansion may have: as many as a document that is parsed. */
const longest = 20_000_000;

/** Tags that an expansion may run through; loops in loops reach it before they reach the end of the day. */
const mostWork = 500_000;

/** Characters, read by a helper, that are as much work as a tag. */
const charactersOfATag = 200;

const tooLong = "This expands to more text than a document can have.";

/** Partials inside partials. */
const deepestPartial = 100;

/** Thrown and caught here, to leave an expansion that goes on too long. */
const stop = Symbol("stop");

/** Expands a parsed template in a scope. */
export function evaluate(template: Template, scope: Scope, setting: Setting): TracedText {
  const evaluation = new Evaluation(setting, new Output(template.text));
  evaluation.expandWhole(template, scope);
  return evaluation.output.finish();
}

/** One expansion: Handlebars' meaning of each node, with the origin of every character kept. */
export class Evaluation implements HelperWorld {
  readonly setting: Setting;
  output: Output;
  #work = 0;
  #partialDepth = 0;
  /** The tag that is expanded, and the loop in which it stands: the place of an expansion that takes too much work. */
  #tag: Placed | undefined;
  #loop: Placed | undefined;

  /** Use `evaluate`. */
  constructor(setting: Setting, output: Output) {
    this.setting = setting;
    this.output = output;
  }

  get words(): Words {
    return this.setting.words;
  }

  get keyAt(): FrontMatter["keyAt"] {
    return this.setting.frontMatter.keyAt;
  }

  /** Expands to the end, or as far as the bounds allow. */
  expandWhole(template: Template, scope: Scope): void {
    try {
      this.run(template.program, template, scope);
    } catch (error) {
      if (error !== stop) throw error;
    }
  }

  /** Puts out what a template, or the inside of a block, expands to. */
  run(program: Program, template: Template, given: Scope): void {
    const scope = withLocalPartials(program, template, given);
    for (const node of program.body) {
      this.#count(node, template);
      switch (node.type) {
        case "ContentStatement": {
          const start = template.contentStart(node);
          this.output.copy(template.text, start, start + node.value.length);
          break;
        }
        case "MustacheStatement":
          this.#put(node, template, scope);
          break;
        case "BlockStatement":
          runBlock(this, node, template, scope);
          break;
        case "PartialStatement":
        case "PartialBlockStatement":
          this.#include(node, template, scope);
      }
    }
  }

  /** Puts out what a loop expands to, each turn of which is work that `spend` counts. */
  inLoop(node: BlockStatement, template: Template, turns: () => void): void {
    const outer = this.#loop;
    this.#loop = { node, template };
    turns();
    this.#loop = outer;
  }

  /** Counts work, a tag or an entry of a list being one; ends an expansion that takes too much. */
  spend(work: number): void {
    this.#work += work;
    const place = this.#loop ?? this.#tag;
    if (place && this.#work > mostWork) this.#endAt(place, "This runs through more tags and entries than a document can have.");
  }

  /** Counts the work of a helper that reads so many characters. */
  spendOnText(characters: number): void {
    this.spend(Math.ceil(characters / charactersOfATag));
  }

  /** What an expression means. */
  value(expression: Expression, template: Template, scope: Scope): Operand {
    switch (expression.type) {
      case "PathExpression":
        return found(expression, scope);
      case "SubExpression":
        return this.call(expression, template, scope) ?? { value: undefined };
      case "NullLiteral":
      case "UndefinedLiteral":
        return { value: undefined };
      default:
        return { value: expression.value, text: literalText(String(expression.value), template.place(expression)) };
    }
  }

  /** What a call gives: a helper's result, or the value of the name. */
  call(call: Call, template: Template, scope: Scope): Operand | undefined {
    const { path, params } = call;
    const helper = helperOf(call, scope);
    if (helper) {
      const given = params.map((param) => this.value(param, template, scope));
      this.spendOnText(given.reduce((sum, { value }) => sum + (typeof value === "string" ? value.length : 0), 0));
      return helper.run(given, this);
    }
    return params.length === 0 ? this.value(path, template, scope) : undefined;
  }

  /** Where the characters of a text value came from; of what has no origin in a file, nothing. */
  trace(operand: Operand): TracedText | undefined {
    const { text, path, isWords } = operand;
    if (text || !path) return text;
    return isWords ? this.words.written(path.join(".")) : traceValue(textOf(operand), this.setting.frontMatter, path);
  }

  #count(node: Statement, template: Template): void {
    this.#tag = { node, template };
    this.spend(1);
    if (this.output.length > longest) this.#endAt(this.#tag, tooLong);
  }

  #endAt({ node, template }: Placed, message: string): never {
    this.setting.report(diagnostic("expansion-too-long", message, { span: template.place(node) }));
    throw stop;
  }

  #put(node: MustacheStatement, template: Template, scope: Scope): void {
    const operand = this.call(node, template, scope);
    if (!operand) return;
    const { value, field } = operand;
    if (isList(value) || isRecord(value))
      this.#reportShape(
        value,
        nameOf(node.path, () => "name"),
        template.place(node),
      );
    const text = this.trace(operand) ?? computedAt(textOf(operand), template.place(node));
    if (this.setting.into === "text") this.output.copy(text);
    else if (!node.escaped || field?.type === "blocks") this.output.copy(contained(text, this.setting.report));
    else if (field?.type === "markdown") this.#putInline(text);
    else putEscaped(this.output, text);
  }

  /** At the start of a line Markdown on one line can still mean a block. */
  #putInline(text: TracedText): void {
    const line = new Output(text);
    putInline(line, text);
    const { report } = this.setting;
    this.output.copy(this.output.isAtLineStart ? contained(line.finish(), report) : line.finish());
  }

  #reportShape(value: readonly Value[] | Data, name: string, span: Span): void {
    const parts = isList(value) ? [] : Object.keys(value).slice(0, 8);
    const help = isList(value)
      ? `Write {{#each ${name}}} {{this}} {{/each}}, or {{join ${name}}}.`
      : `Name one of its fields: ${parts.map((part) => `{{${name}.${part}}}`).join(", ")}.`;
    const message = `“${name}” is a ${isList(value) ? "list" : "record"} and cannot be printed as it is.`;
    this.setting.report(diagnostic("template-value", message, { span, help }));
  }

  #include(node: PartialCall, template: Template, scope: Scope): void {
    const name = nameOf(node.name, (call) => textOf(this.value(call, template, scope)));
    const local = scope.partials.get(name);
    const shared = local || !this.setting.partials.has(name) ? undefined : this.setting.partial(name);
    const partial = local ?? (shared && { template: shared, program: shared.program, scope });
    if (partial) this.#runPartial(partial, this.#partialScope(node, partial, template, scope), node, template);
    else if (node.type === "PartialBlockStatement") this.run(node.program, template, scope);
    else this.#reportPartial(name, node, template);
  }

  /** Unknown names were reported before, but for those that are made while expanding. */
  #reportPartial(name: string, node: PartialCall, template: Template): void {
    if (node.name.type !== "SubExpression" || this.setting.partials.has(name)) return;
    this.setting.report(diagnostic("partial-unknown", `There is no partial “${name}”.`, { span: template.place(node.name) }));
  }

  #partialScope(node: PartialCall, partial: LocalPartial, template: Template, scope: Scope): Scope {
    const [param] = node.params;
    const context = param ? this.value(param, template, scope) : scope.context;
    const names = hashValues(node.hash, (value) => this.value(value, template, scope));
    if (node.hash) this.spend(scope.names.size);
    if (node.type === "PartialBlockStatement") this.spend(scope.partials.size);
    return { ...inner(scope, context, names), partials: partialsFor(node, partial, template, scope) };
  }

  #runPartial(partial: LocalPartial, scope: Scope, node: PartialCall, template: Template): void {
    if (this.#partialDepth >= deepestPartial) {
      const message = `Partials take each other in more than ${deepestPartial} deep.`;
      this.setting.report(diagnostic("partial-loop", message, { span: template.place(node) }));
      throw stop;
    }
    const indent = node.type === "PartialStatement" ? (node.indent ?? "") : "";
    const outer = this.output;
    if (indent) this.output = new Output(partial.template.text);
    this.#partialDepth++;
    this.run(partial.program, partial.template, scope);
    this.#partialDepth--;
    if (indent) this.#copyIndented(this.output.finish(), indent, outer, { node, template });
    this.output = outer;
  }

  #copyIndented(text: TracedText, indent: string, output: Output, place: Placed): void {
    let line = 0;
    while (line < text.text.length) {
      const end = text.text.indexOf("\n", line) + 1 || text.text.length;
      output.put(indent, text, line);
      output.copy(text, line, end);
      if (output.length > longest) this.#endAt(place, tooLong);
      line = end;
    }
  }
}

/** A node, with the template that it is a part of. */
interface Placed {
  readonly node: Statement;
  readonly template: Template;
}

/** A word in quotation marks, as it stands between them; other literals are of the program's making. */
function literalText(value: string, { source, start, end }: Span): TracedText {
  const inside = span(source, start + 1, end - 1);
  const isQuoted = end - start === value.length + 2 && source.text.startsWith(value, start + 1);
  if (!isQuoted) return computedAt(value, { source, start, end });
  return traced(value, [segment(value.length, inside, "copied", notationOf("markdown", "literal"))]);
}

function found(path: PathExpression, scope: Scope): Operand {
  const member = find(path, scope);
  return "operand" in member ? member.operand : { value: undefined };
}
