// What the builds do to packages of others: some are left out, some come late, some are rewritten.
import { readFileSync } from "node:fs";

/** Packages that others name and that nothing of ours comes to: the builds put src/absent.ts in their place. */
export const absent = ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "js-yaml"];

// The table of HTML's named characters is unpacked only when a text has one, the algorithm of directions when a text has two.
const lateModules = {
  entities: 'export const decodeHTMLStrict = (text) => require("entities/decode").decodeHTMLStrict(text);',
  "bidi-js": 'export default () => require("bidi-js/dist/bidi.js")();',
};

/** Plugin of esbuild: what is made ready only when it is asked for. */
export const late = {
  name: "late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:entities|bidi-js)$/ }, ({ path }) => ({ path, namespace: "late" }));
    onLoad({ filter: /./, namespace: "late" }, ({ path }) => ({ contents: lateModules[path], resolveDir: process.cwd() }));
  },
};

// markdown-it and docx are put back to what they were before their publishers compiled them: fields of classes, and objects made of others, are
// set there by helpers of some six calls each, which for the thousands of objects of a report is a fiftieth of a build. And docx makes the tables
// of a zip program when it is loaded, which is never called (render/docx/zip.ts). Of a hundred bar codes two are kept, those that
// prepare/marks.ts draws. And what an error of Handlebars descends from need not be an error that is made while it is loaded: under an
// inspector that has the whole program read once more, to say in which line it stands.
const rewritten = {
  "markdown-it/dist/markdown-it.mjs": [fieldsOfClasses()],
  "docx/dist/index.mjs": [
    fieldsOfClasses(),
    [/function _objectSpread2\(e\) \{[\s\S]*?\n\}/, "function _objectSpread2(...all) { return Object.assign(...all); }"],
    [/var _a = freb\(fleb, 2\);[\s\S]*?(?=var max = function)/, ""],
  ],
  "bwip-js/dist/bwip-js-gen.mjs": [
    ["bwipp_encode(bw, bwipp_lookup(bcid)", "bwipp_encode(bw, { code39: bwipp_code39, qrcode: bwipp_qrcode }[bcid]"],
    [/export function auspost\([\s\S]*$/, "export default { raw: ToRaw };"],
  ],
  "handlebars/dist/cjs/handlebars/exception.js": [["= new Error();", "= Object.create(Error.prototype);"]],
};

/** Plugin of esbuild: packages that are rewritten. The build fails where one is no more what was rewritten. */
export const rewrite = {
  name: "rewrite",
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/(?:markdown-it|docx|bwip-js|handlebars)\// }, ({ path }) => {
      const changes = rewritten[path.split("/node_modules/").at(-1)];
      return changes && { contents: changes.reduce((text, change) => changed(text, change, path), readFileSync(path, "utf8")) };
    });
  },
};

function fieldsOfClasses() {
  return [/_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",/g, "(this.$1 ="];
}

function changed(text, [from, to], path) {
  const made = text.replace(from, to);
  if (made === text) throw new Error(`${path} is no more what is rewritten here`);
  return made;
}

/**
 * A script in ASCII, which is read and held at a fraction of the cost: a byte a character. esbuild escapes all but what stands in regular
 * expressions, their literals and raw text, where an escape means the same.
 */
export function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
