import { parseSync } from "vite";

/** A node of a syntax tree, as the parser has it: what else it has is looked at where it is asked for. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** How names of the program's own things begin, and those of what stands in a masthead. */
const program = "masthead-";

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
  readonly #roles: ReadonlySet<string>;
  /** Those of the program itself, which are classes of its pages too. */
  readonly #own: ReadonlySet<string>;
  /** What names of several parts begin with: "item" of "item-1". */
  readonly #stems: ReadonlySet<string>;
  /** Names of variables of the file that is being read in which something looks a role up. */
  #asked: ReadonlySet<string> = new Set();
  /** Of functions, which of their parameters are roles. */
  readonly #calls = new Map<string, Set<number>>([["hasClass", new Set([1])]]);

  constructor({ themed, own }: Roles, code: readonly File[]) {
    this.#roles = new Set([...themed, ...own]);
    this.#own = own;
    this.#stems = new Set([...this.#roles].flatMap((role) => (role.includes("-") ? role.slice(0, role.indexOf("-")) : [])));
    for (const { name, text } of code) walk(treeOf(name, text), [], (node) => this.#learn(node));
  }

  /** The roles and parts of roles that a file spells, each with the file's name. */
  spelled({ name, text }: File): readonly string[] {
    const found: string[] = [];
    const tree = treeOf(name, text);
    this.#asked = askedIn(tree);
    walk(tree, [], (node, above) => {
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
      return nameOf(node.object) === "roles" && this.#roles.has(nameOf(node.property)) ? nameOf(node.property) : undefined;
    if (node.type === "Property" && this.#isKey(node, above)) return nameOf(node.key);
    if (node.type !== "Literal") return undefined;
    if (node.value instanceof RegExp) return this.#finds(node.value) ? node.value.source : undefined;
    return typeof node.value === "string" && this.#isSpelled(node.value, node, above) ? node.value : undefined;
  }

  /** The roles of themes, of a spelling that only roles have, that a style sheet or a page of HTML has for classes. */
  #styled(node: Node): readonly string[] {
    const text = node.type === "TemplateElement" && isRecord(node.value) ? String(node.value.cooked) : "";
    const classes = [...text.matchAll(/(?<=^|[\n ,])\.([a-z][a-z\d-]*)(?=[^{}]*\{)|class="([^"]*)"/g)];
    const names = classes.map(([, selected, given]) => selected ?? given ?? "");
    return names.filter((name) => name.includes("-") && this.#roles.has(name) && !this.#own.has(name));
  }

  #isSpelled(value: string, node: Node, above: readonly Node[]): boolean {
    if (/^-[a-z]{3,}$|^[a-z]{3,}-$/.test(value)) return this.#holdsPart(value);
    if (isOfUnion(node, above)) return false;
    if (this.#roles.has(value)) return /[-\d]/.test(value) || this.#isRole(node, above);
    return this.#stems.has(value) && isComparedWithRole(node, above.at(-1));
  }

  /** Whether a property of an object in which roles are looked up is one. */
  #isKey({ key }: Node, above: readonly Node[]): boolean {
    const [holder, record] = above.slice(-2);
    if (!this.#roles.has(nameOf(key)) || record?.type !== "ObjectExpression" || !holder) return false;
    return holder.type === "VariableDeclarator"
      ? this.#asked.has(nameOf(holder.id))
      : holder.computed === true && asksForRole(holder, undefined);
  }

  /** Whether a plain word stands where a role does. */
  #isRole(node: Node, above: readonly Node[]): boolean {
    const parent = above.at(-1);
    switch (parent?.type) {
      case "BinaryExpression":
        return [parent.left, parent.right].some((side) => side !== node && (isMadeOfRole(side) || isContainerName(side)));
      case "SwitchCase":
        return holdsRoles(above.at(-2)?.discriminant);
      case "Property":
        return parent.value === node && nameOf(parent.key) === "role";
      case "MemberExpression":
        return nameOf(parent.object) === "roles" || (parent.object === node && asksForRole(parent, above.at(-2)));
      case "VariableDeclarator":
        return (
          holdsRoles(parent.id) ||
          this.#asked.has(nameOf(parent.id)) ||
          (isNode(parent.id) && isRoleType(parent.id.typeAnnotation))
        );
      case "CallExpression":
        return this.#isGiven(nodesIn(parent.arguments).indexOf(node), parent.callee);
      case "ConditionalExpression":
      case "LogicalExpression":
      case "ArrayExpression":
      case "NewExpression":
      case "TSAsExpression":
      case "TSSatisfiesExpression":
        return this.#isRole(parent, above.slice(0, -1));
      default:
        return false;
    }
  }

  /** Whether a function takes a role there, or asks for one among others. */
  #isGiven(at: number, callee: unknown): boolean {
    if (this.#calls.get(nameOf(callee))?.has(at) && !isOfCollection(callee)) return true;
    const asks = /^(?:includes|has|indexOf|startsWith|endsWith)$/.test(nameOf(callee));
    return asks && isNode(callee) && isMadeOfRole(callee.object);
  }

  /** Whether a role has the fixed parts of a template in their order, and something between them. */
  #composes(parts: readonly string[]): boolean {
    if (
      parts[0] === program ||
      !parts.every((part) => /^[a-z\d-]*$/.test(part)) ||
      !parts.some((part) => /[a-z]{3}-$|^-[a-z]{3}/.test(part))
    )
      return false;
    const form = new RegExp(`^${parts.join(".+")}$`);
    return [...this.#roles].some((role) => form.test(role));
  }

  /** Whether an expression is made to find roles: it holds a part of one's name, and finds it. */
  #finds(pattern: RegExp): boolean {
    return this.#holdsPart(pattern.source) && [...this.#roles].some((role) => role.search(pattern) >= 0);
  }

  /** Whether a text or an expression holds the beginning or the end of a role's name, with the hyphen behind it or before it. */
  #holdsPart(text: string): boolean {
    const parts = text.match(/(?<![a-z\\[-])[a-z]{3,}-(?![a-z\]])|(?<![a-z\]\\[])-[a-z]{3,}(?![a-z-])/g) ?? [];
    return parts.some(
      (part) =>
        part !== program &&
        [...this.#roles].some((role) => (part.startsWith("-") ? role.endsWith(part) : role.startsWith(part))),
    );
  }
}

/** Whether a word tells the members of a union apart, is such a member's or names a rule: `node.type === "note"`, `{ type: "note" }`, a case of a switch. */
function isOfUnion(node: Node, above: readonly Node[]): boolean {
  const parent = above.at(-1);
  const tells = (one: unknown) => /^(?:type|kind|place|tag|clause|opening|part|preamble|id)$/.test(nameOf(one));
  if (parent?.type === "BinaryExpression") return [parent.left, parent.right].some(tells);
  if (parent?.type === "SwitchCase") return tells(above.at(-2)?.discriminant);
  return parent?.type === "Property" && parent.value === node && tells(parent.key);
}

/** Whether an expression has the name of what holds roles anywhere in the code. */
function holdsRoles(node: unknown): boolean {
  return /^(?:given|base|classes|frame|quoted)$|roles?$/i.test(nameOf(node));
}

/** Whether an expression holds roles or is a part of one: `role.split("-")[0]`. */
function isMadeOfRole(node: unknown): boolean {
  if (holdsRoles(node)) return true;
  if (!isNode(node)) return false;
  return node.type === "MemberExpression"
    ? isMadeOfRole(node.object)
    : node.type === "CallExpression" && isMadeOfRole(node.callee);
}

/** Whether a text is compared with a role or with a part of one, or looked for in it. */
function isComparedWithRole(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === "BinaryExpression")
    return [parent.left, parent.right].some((side) => side !== node && isMadeOfRole(side));
  if (parent?.type !== "CallExpression" || !isNode(parent.callee)) return false;
  return /^(?:startsWith|endsWith|includes|indexOf)$/.test(nameOf(parent.callee)) && isMadeOfRole(parent.callee.object);
}

/** Whether a list or a record is asked for a role: `[…].includes(role)`, `names.get(role)`, `{…}[role]`. */
function asksForRole(member: Node, call: Node | undefined): boolean {
  if (member.computed) return holdsRoles(member.property);
  return call?.type === "CallExpression" && call.callee === member && nodesIn(call.arguments).some(holdsRoles);
}

/** The names of variables that are asked for a role. */
function askedIn(tree: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  walk(tree, [], (node, above) => {
    if (node.type === "MemberExpression" && asksForRole(node, above.at(-1))) names.add(nameOf(node.object));
  });
  return names;
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

/** Whether a method is one that every list, set and map has, asked of something else than levels of numbers and styles. */
function isOfCollection(callee: unknown): boolean {
  if (!isNode(callee) || !/^(?:has|get|set|add|push)$/.test(nameOf(callee))) return false;
  return !/levels|styles/i.test(nameOf(callee.object));
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
function walk(value: unknown, above: Node[], visit: (node: Node, above: readonly Node[]) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, above, visit);
  } else if (isNode(value) && !leftOut.has(value.type)) {
    visit(value, above);
    above.push(value);
    for (const key of Object.keys(value)) walk(value[key], above, visit);
    above.pop();
  }
}

const leftOut: ReadonlySet<string> = new Set(["ImportDeclaration", "ExportAllDeclaration", "TSLiteralType"]);

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === "string";
}
