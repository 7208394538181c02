/** A line and column as Handlebars counts them: lines from 1, columns from 0. */
interface Point {
  readonly line: number;
  readonly column: number;
}

/** What every node of a template has. */
interface Node {
  readonly loc: { readonly start: Point; readonly end: Point };
}

/** A template, or the inside of a block, as Handlebars parses it. */
export interface Program {
  readonly type: "Program";
  readonly body: readonly Statement[];
  /** The names after `as |…|`. */
  readonly blockParams?: readonly string[];
}

/** A part of a template. */
export type Statement =
  | ContentStatement
  | CommentStatement
  | MustacheStatement
  | BlockStatement
  | PartialStatement
  | PartialBlockStatement
  | DecoratorBlock
  | Decorator;

/** Text as it stands; `value` is what is left of `original` after lines that hold only a tag were taken away. */
export interface ContentStatement extends Node {
  readonly type: "ContentStatement";
  readonly value: string;
  readonly original: string;
  /** Whether blanks were taken away that stood to the right of the tag before it. */
  readonly rightStripped?: boolean;
  /** The same, to the left of the tag after it. */
  readonly leftStripped?: boolean;
}

/** `{{! … }}` */
interface CommentStatement extends Node {
  readonly type: "CommentStatement";
}

/** What a tag calls: a name, and what follows it. */
export interface Call extends Node {
  readonly type: "MustacheStatement" | "BlockStatement" | "SubExpression" | "DecoratorBlock" | "Decorator";
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

/** `{{x}}`, `{{{x}}}`, `{{helper a b=c}}` */
export interface MustacheStatement extends Call {
  readonly type: "MustacheStatement";
  readonly escaped: boolean;
}

/** `{{#if x}} … {{else}} … {{/if}}`; of `{{^x}}` the program is missing. */
export interface BlockStatement extends Call {
  readonly type: "BlockStatement";
  readonly program?: Program;
  readonly inverse?: Program;
}

/** `{{> name context key=value}}` */
interface PartialStatement extends Node {
  readonly type: "PartialStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  /** White space before it, where it stands alone on its line: each of its lines gets it. */
  readonly indent?: string;
}

/** `{{#> name}} … {{/name}}` */
interface PartialBlockStatement extends Node {
  readonly type: "PartialBlockStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program: Program;
}

/** A tag that takes in a partial. */
export type PartialCall = PartialStatement | PartialBlockStatement;

/** `{{#*inline "name"}} … {{/inline}}` */
interface DecoratorBlock extends Call {
  readonly type: "DecoratorBlock";
  readonly program: Program;
}

/** `{{* name}}`, which has no meaning here. */
interface Decorator extends Call {
  readonly type: "Decorator";
}

/** `key=value …` */
export interface Hash extends Node {
  readonly pairs: readonly (Node & { readonly key: string; readonly value: Expression })[];
}

/** A name, a literal, or a helper's result. */
export type Expression = PathExpression | SubExpression | Literal;

/** `a.b`, `../a`, `@index`, `this` */
export interface PathExpression extends Node {
  readonly type: "PathExpression";
  /** Whether it began with "@". */
  readonly data: boolean;
  /** How many "../" it began with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

/** `(helper a b)` */
interface SubExpression extends Call {
  readonly type: "SubExpression";
}

/** A value written in the template. */
export type Literal =
  | (Node & { readonly type: "StringLiteral"; readonly value: string })
  | (Node & { readonly type: "NumberLiteral"; readonly value: number })
  | (Node & { readonly type: "BooleanLiteral"; readonly value: boolean })
  | (Node & { readonly type: "NullLiteral" | "UndefinedLiteral" });
