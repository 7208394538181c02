import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../src", import.meta.url));

/** Parts of the program, lowest first; a part may import the parts of the lines above its own, and itself. */
const levels = [
  [
    "source.ts",
    "notation.ts",
    "bytes.ts",
    "packing.ts",
    "portable-sha256.ts",
    "yaml-reasons.ts",
    "memory.ts",
    "steps.ts",
    "absent.ts",
    "buffer.ts",
    "preview/protocol.ts",
  ],
  ["world.ts", "trace.ts"],
  ["yaml-text.ts", "traced-node.ts", "diagnostics"],
  ["yaml.ts", "read.ts", "memory-world.ts", "portable-packing.ts"],
  ["yaml-file.ts"],
  ["document", "picture", "fonts"],
  ["parse", "theme"],
  ["template", "resolve", "text", "word"],
  ["drawing", "import", "compare"],
  ["prepare", "import-marked.ts"],
  ["layout"],
  ["render", "check", "analysis"],
  ["pipeline"],
  ["compile.ts"],
  ["analyze.ts", "merge", "redline.ts", "restore.ts", "editions"],
  ["session.ts"],
  ["preview", "lsp"],
  ["browser.ts", "studio"],
  ["cli"],
  ["index.ts"],
];

/** The one folder or file that may import each outside package; two where what it does is asked for at both ends. */
const owners: Readonly<Record<string, string | readonly string[]>> = {
  "gray-matter": "parse/",
  "markdown-it": "parse/",
  yaml: "yaml.ts",
  handlebars: "template/",
  "bidi-js": "text/",
  "bwip-js": "prepare/",
  pako: "portable-packing.ts",
  docx: "render/docx/",
  diff: "compare/",
  fflate: ["word/", "studio/worker/"],
  parse5: "studio/worker/",
  saxes: "word/",
  pdfkit: "render/pdf/",
  "vscode-languageserver": ["lsp/protocol.ts", "lsp/in-browser.ts"],
  "vscode-languageserver-textdocument": "lsp/protocol.ts",
  "@codemirror": "studio/page/",
  "@lezer": "studio/page/",
};

/** What Node alone has, or what touches the machine, and so belongs to cli: everything else runs in a browser. */
const isNodes = (specifier: string) => isBuiltin(specifier) || specifier.startsWith("node:");
const globals = /(?<![\w.])(?:process|Buffer|fetch|require|setImmediate|__dirname|__filename)\s*[.([]|(?<![\w.])import\.meta\b/;

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const text = readFileSync(join(root, name), "utf8");
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const imports = [...code.matchAll(/^(?:import|export)\s+(?:[^"`;=()]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    /** Files of which it takes values and not types alone. */
    const values = [...code.matchAll(/^(?:import|export)\s+(?!type\s)([^"`;=()]*?)\sfrom\s+"(\.[^"]+)"/gm)]
      .filter(([, names = ""]) => names.split(/[{},]/).some((one) => one.trim() !== "" && !one.trim().startsWith("type ")))
      .map(([, , path = ""]) => join(dirname(name), path).replaceAll("\\", "/"));
    return { name: name.replaceAll("\\", "/"), text, code, imports, values };
  });

/** What is kept for as long as the program runs all the same, and why that is nobody's document. */
const stateless: Readonly<Record<string, string>> = {
  "cli/disk.ts: made": "counts the temporary files of the process, so that no two have one name",
  "fonts/letters.ts: forms": "a table of Unicode's, made when a text first has Hebrew points",
  "parse/markdown.ts: instance": "markdown-it with our rules, which holds nothing between two texts",
  "render/pdf/icc.ts: made": "the profile of sRGB, the same for every file",
  "text/bidi.ts: made": "the bidirectional algorithm, which holds nothing between two texts",
};

/** A module's own variables that can change: those of `let`, what holds other objects weakly, what is made by a call that remembers, and what is written to. */
function stateOf(code: string): readonly string[] {
  const variables = [...code.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map(([, name = ""]) => name);
  const constants = [...code.matchAll(/^(?:export )?const (\w+)(?:: [^=\n]+?)? =\s+([^\n]*)/gm)]
    .filter(([, name = "", value = ""]) => isKept(value) || isWritten(name, code))
    .map(([, name = ""]) => name);
  return [...variables, ...constants];
}

const isKept = (value: string) => /^new (?:Weak\w+|\w*(?:Memory|Cache))\b|^(?:remember|memoi[sz]e)\w*\(/.test(value);
const isWritten = (name: string, code: string) =>
  new RegExp(
    `(?<![\\w.#])${name}(?:\\.(?:set|add|push|unshift|delete|clear|fill|splice)\\(|\\[[^\\]]+\\] (?:\\?\\?|\\|\\||[+-])?= )`,
  ).test(code);

const partOf = (file: string) => (levelOf(file) < 0 ? (file.split("/")[0] ?? "") : file);
const levelOf = (part: string) => levels.findIndex((level) => level.includes(part));
const inside = (file: string, specifier: string) => relative(root, join(root, dirname(file), specifier)).replaceAll("\\", "/");

describe("the cut of the program", () => {
  it("has a place in the order for every part", () => {
    expect(files.filter((file) => levelOf(partOf(file.name)) < 0).map((file) => file.name)).toEqual([]);
  });

  it("loads writers and editorial rules only when a run comes to them: every start would pay for them", () => {
    const loaded = new Set<string>();
    const load = (name: string) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      const code = files.find((file) => file.name === name)?.code ?? "";
      const imports = code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"`;=()]*?\sfrom\s+)?"(\.[^"]+)"/gm);
      for (const [, specifier = ""] of imports) load(inside(name, specifier));
    };
    load("cli/program.ts");
    expect(
      [...loaded].filter((name) => /^check\/(?:rules|prose|settle)\/|^render\/(?:docx|pdf|html|text)\//.test(name)),
    ).toEqual([]);
    expect([...loaded]).toContain("resolve/resolve.ts");
  });

  it("lets imports go one way only", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => inside(file.name, specifier))
        .filter((target) => partOf(target) !== partOf(file.name) && levelOf(partOf(target)) >= levelOf(partOf(file.name)))
        .map((target) => `${file.name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the tree free of everything but places", () => {
    const wrong = files
      .filter((file) => file.name.startsWith("document/"))
      .flatMap((file) =>
        file.imports
          .map((specifier) => (specifier.startsWith(".") ? inside(file.name, specifier) : specifier))
          .filter((target) => !["source.ts", "notation.ts", "trace.ts", "traced-node.ts"].includes(target))
          .filter((target) => !target.startsWith("document/"))
          .map((target) => `${file.name} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it("imports each outside package in one place", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
        .filter(
          (specifier) =>
            ![owners[specifier.split("/")[0] ?? ""] ?? "nowhere"].flat().some((owner) => file.name.startsWith(owner)),
        )
        .map((specifier) => `${file.name} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it("needs Node, and touches files, the process and the network, in cli alone", () => {
    const wrong = files
      .filter((file) => !file.name.startsWith("cli/") && !/^(?:preview|studio)\/page\//.test(file.name))
      .filter(
        (file) => file.imports.some(isNodes) || globals.test(file.code.replace(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""')),
      )
      .map((file) => file.name);
    expect(wrong).toEqual([]);
  });

  it("holds no file of 400 lines or more", () => {
    expect(files.filter((file) => file.text.split("\n").length > 400).map((file) => file.name)).toEqual([]);
  });

  it("documents every export", () => {
    const bare = files.flatMap((file) =>
      [
        ...file.text.matchAll(/(?<!\*\/\n)^export (?:async )?(?:function|const|class|interface|type|abstract class) (\w+)/gm),
      ].map((match) => `${file.name}: ${match[1]}`),
    );
    expect(bare).toEqual([]);
  });

  it("remembers nothing outside of a session", () => {
    const found = files.flatMap((file) => stateOf(file.code).map((name) => `${file.name}: ${name}`));
    expect(found.sort()).toEqual(Object.keys(stateless).sort());
  });

  it("has no escape from the type checker", () => {
    const wrong = files.filter(
      ({ text, code }) => /@ts-(?:ignore|nocheck|expect-error)|noExplicitAny/.test(text) || /\bas any\b|: any\b/.test(code),
    );
    expect(wrong.map((file) => file.name)).toEqual([]);
  });
});

describe("files", () => {
  it("that take values of one another in a ring are none: each can be read and loaded behind those that it stands on", () => {
    const left = new Map(files.map(({ name, values }) => [name, values]));
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [name, values] of left) if (!values.some((one) => left.has(one))) left.delete(name);
    }
    expect([...left.keys()]).toEqual([]);
  });
});
