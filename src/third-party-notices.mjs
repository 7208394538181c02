import { readdirSync, readFileSync } from "node:fs";

/**
 * The licences of all packages of which a bundle holds code, by name: their authors ask that they travel with it. Throws for a package
 * that says nothing of its licence. `metafiles` are esbuild's; `others` are the folders of packages that code of our own was made from.
 */
export function thirdPartyNotices(metafiles, others = []) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set([...inputs.map(packageFolder).filter((folder) => folder !== undefined), ...others]);
  const notices = [...folders].map(notice).sort();
  return `Masthead holds code of these packages, each under its own licence.\n\n${notices.join("\n")}`;
}

/** The folder of the package that a file belongs to, the innermost where one package holds another; none for our own files. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replace(/^[a-z]+:/, ""))?.[0];
}

function notice(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (!file && !license) throw new Error(`${name} has no licence`);
  const by = typeof author === "string" ? author : author?.name;
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `${license} licence${by ? `, by ${by}` : ""}.`;
  return `${name} ${version} (${license ?? "see below"})\n${"-".repeat(72)}\n${text}\n`;
}
