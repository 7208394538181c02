import { parseSync } from "vite";

/** A node of a syntax tree, as the parser has it: what else it has is looked at where it is asked for. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The roles that themes name, and those of the program itself. */
interface Roles {
  readonly themed: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

/** A file of code. */
interface File {
  readonly name: string;
  readonly text: string;
}

/**
 * Finds roles that are named in code. A spelling that only a role has ("annex-title") is one wherever it stands; a plain word ("title") where
 * code says a role: for a parameter whose type is `Role`, for what has the name of such a one, as the property `role`, among classes, or for
 * a container. Parts of names count too, in templates, expressions and strings ("item-", "-text").
 */
export class RoleWalk {
  readonly #roles: readonly string[];
  /** Those of the program itself, which are classes of its pages too. */
  readonly #own: ReadonlySet<string>;
  /** Of functions, which of their parameters are roles. */
  readonly #calls = new Map<string, Set<number>>([["hasClass", new Set([1])]]);

  constructor({ themed, own }: Roles, code: readonly File[]) {
    this.#roles = [...new Set([...themed, ...own])];
    this.#own = own;
    for (const { name, text } of code) walk(treeOf(name, text), [], (node) => this.#learn(node));
  }

  /** The roles and parts of roles that a file spells, each with the file's name. */
  spelled({ name, text }: File): readonly string[] {
    const found: string[] = [];
    walk(treeOf(name, text), [], (node, above) => {
      const said = this.#said(node, above) ?? this.#styled(node);
      for (const role of [said].flat()) found.push(`${name} ${role}`);
    });
    return found;
  }

  #learn(node: Node): void {
    const name = nameOf(node.key ?? node.id);
    const parameters = nodesIn(isNode(node.value) ? node.value.params : node.params);
    for (const [index, parameter] of parameters.entries()) {
      if (!isRoleType(parameter.typeAnnotation)) continue;
      const known = this.#calls.get(name) ?? new Set();
      this.#calls.set(name, known.add(index));
    }
  }

  #said(node: Node, above: readonly Node[]): string | undefined {
    if (node.type === "TemplateLiteral") {
      const parts = nodesIn(node.quasis).map(({ value }) => String((isRecord(value) && value.cooked) ?? ""));
      return this.#composes(parts) ? parts.join("%") : undefined;
    }
    if (node.type === "MemberExpression" && !node.computed)
      return nameOf(node.object) === "roles" && this.#roles.includes(nameOf(node.property)) ? nameOf(node.property) : undefined;
    if (node.type !== "Literal") return undefined;
    if (isRecord(node.regex)) return this.#finds(String(node.regex.pattern)) ? String(node.regex.pattern) : undefined;
    return typeof node.value === "string" && this.#isSpelled(node.value, node, above) ? node.value : undefined;
  }

  /** The roles of themes, of a spelling that only roles have, that a style sheet or a page of HTML has for classes. */
  #styled(node: Node): readonly string[] {
    const text = node.type === "TemplateElement" && isRecord(node.value) ? String(node.value.cooked) : "";
    const classes = [...text.matchAll(/(?<=^|[\n ,])\.([a-z][a-z\d-]*)(?=[^{}]*\{)|class="([^"]*)"/g)];
    const names = classes.map(([, selected, given]) => selected ?? given ?? "");
    return names.filter((name) => name.includes("-") && this.#roles.includes(name) && !this.#own.has(name));
  }

  #isSpelled(value: string, node: Node, above: readonly Node[]): boolean {
    if (/^-[a-z]{3,}$|^[a-z]{3,}-$/.test(value)) return this.#holdsPart(value);
    if (!this.#roles.includes(value) || isOfUnion(node, above)) return false;
    return /[-\d]/.test(value) || this.#isRole(node, above);
  }

  /** Whether a plain word stands where a role does. */
  #isRole(node: Node, above: readonly Node[]): boolean {
    const parent = above.at(-1);
    switch (parent?.type) {
      case "BinaryExpression":
        return [parent.left, parent.right].some((side) => holdsRoles(side) || isContainerName(side));
      case "SwitchCase":
        return holdsRoles(above.at(-2)?.discriminant);
      case "Property":
        return parent.value === node && nameOf(parent.key) === "role";
      case "MemberExpression":
        return nameOf(parent.object) === "roles";
      case "VariableDeclarator":
        return holdsRoles(parent.id) || (isNode(parent.id) && isRoleType(parent.id.typeAnnotation));
      case "CallExpression":
        return this.#isGiven(nodesIn(parent.arguments).indexOf(node), parent.callee);
      case "ConditionalExpression":
      case "LogicalExpression":
      case "ArrayExpression":
      case "NewExpression":
        return this.#isRole(parent, above.slice(0, -1));
      default:
        return false;
    }
  }

  /** Whether a function takes a role there, or asks for one among others. */
  #isGiven(at: number, callee: unknown): boolean {
    if (this.#calls.get(nameOf(callee))?.has(at)) return true;
    const asks = /^(?:includes|has|indexOf|startsWith|endsWith)$/.test(nameOf(callee));
    return asks && isNode(callee) && holdsRoles(callee.object);
  }

  /** Whether a role has the fixed parts of a template in their order, and something between them. */
  #composes(parts: readonly string[]): boolean {
    if (!parts.every((part) => /^[a-z\d-]*$/.test(part)) || !parts.some((part) => /[a-z]{3}-$|^-[a-z]{3}/.test(part)))
      return false;
    const form = new RegExp(`^${parts.join(".+")}$`);
    return this.#roles.some((role) => form.test(role));
  }

  /** Whether an expression is made to find roles: it holds a part of one's name, and finds it. */
  #finds(pattern: string): boolean {
    return this.#holdsPart(pattern) && this.#roles.some((role) => new RegExp(pattern, "u").test(role));
  }

  /** Whether a text or an expression holds the beginning or the end of a role's name, with the hyphen behind it or before it. */
  #holdsPart(text: string): boolean {
    const parts = text.match(/(?<![a-z\\[-])[a-z]{3,}-(?![a-z\]])|(?<![a-z\]\\[])-[a-z]{3,}(?![a-z-])/g) ?? [];
    return parts.some((part) =>
      this.#roles.some((role) => (part.startsWith("-") ? role.endsWith(part) : role.startsWith(part))),
    );
  }
}

/** Whether a word tells the members of a union apart, or is such a member's: `node.type === "note"`, `{ type: "note" }`, a case of a switch. */
function isOfUnion(node: Node, above: readonly Node[]): boolean {
  const parent = above.at(-1);
  const tells = (one: unknown) => /^(?:type|kind|place|tag|clause|opening|part|preamble)$/.test(nameOf(one));
  if (parent?.type === "BinaryExpression") return [parent.left, parent.right].some(tells);
  if (parent?.type === "SwitchCase") return tells(above.at(-2)?.discriminant);
  return parent?.type === "Property" && parent.value === node && tells(parent.key);
}

/** Whether an expression has the name of what holds roles anywhere in the code. */
function holdsRoles(node: unknown): boolean {
  return /^(?:given|base|classes|frame|quoted)$|roles?$/i.test(nameOf(node));
}

/** Whether an expression is the name of a container: directives have names of their own. */
function isContainerName(node: unknown): boolean {
  return isNode(node) && nameOf(node) === "name" && /^(?:container|block)$/.test(nameOf(node.object));
}

/** Whether a type is `Role`, or a list, a set or a union of such. */
function isRoleType(annotation: unknown): boolean {
  let found = false;
  if (isNode(annotation))
    walk(annotation, [], (node) => {
      if (nameOf(node.typeName) === "Role") found = true;
    });
  return found;
}

/** The last name of an expression: `role` of `block.role`, of `role` and of `role?.length` before its last step. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (typeof node.name === "string") return node.name;
  if (node.type === "MemberExpression") return nameOf(node.property);
  return isNode(node.expression) ? nameOf(node.expression) : isNode(node.left) ? nameOf(node.left) : "";
}

function treeOf(name: string, text: string): unknown {
  return parseSync(name, text).program;
}

/** Goes through a tree, types and names of other files left out, with what stands above each node. */
function walk(value: unknown, above: readonly Node[], visit: (node: Node, above: readonly Node[]) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, above, visit);
  } else if (isNode(value) && !/^(?:Import|ExportAll)Declaration$|^TSLiteralType$/.test(value.type)) {
    visit(value, above);
    for (const key of Object.keys(value)) walk(value[key], [...above, value], visit);
  }
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === "string";
}
