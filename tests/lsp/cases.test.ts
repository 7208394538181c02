import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answers } from "./answers.ts";
import { readCase, withAnswers } from "./case-file.ts";
import { Editor } from "./editor.ts";

const cases = fileURLToPath(new URL("cases", import.meta.url));
const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const languages: Readonly<Record<string, string>> = { ".md": "markdown", ".hbs": "handlebars", ".yaml": "yaml" };
const folder = realpathSync(mkdtempSync(join(tmpdir(), "masthead-lsp-")));
const capabilities = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } } };
let editor: Editor;

beforeAll(async () => {
  ({ editor } = await Editor.start(folder, capabilities, { inlayHints: true }));
}, 60_000);
afterAll(async () => {
  expect(await editor.end()).toBe(0);
  rmSync(folder, { recursive: true });
});

it.each(readdirSync(cases))("answers as %s says", async (name) => {
  const path = join(cases, name);
  const written = readFileSync(path, "utf8");
  const read = readCase(written);
  const home = join(folder, name.replace(/\.txt$/, ""));
  const addressOf = (file: string) => `file://${join(home, file)}`;
  const nameOf = (uri: string) => uri.replace(`file://${home}/`, "").replace(`file://${templates}`, "templates");
  for (const { name: file, text } of read.files) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  const open = read.files.filter(({ isOpen }) => isOpen);
  for (const { name: file, text } of open) editor.open(addressOf(file), text, languages[extname(file)] ?? "plaintext");
  const found = new Map<string, string>();
  for (const question of read.questions) {
    const answer = answers[question.about];
    if (!answer) throw new Error(`There is no question “${question.about}”.`);
    const asked = { editor, question, mark: read.marks.get(question.mark), addressOf, nameOf };
    found.set(question.head, await answer(asked));
  }
  for (const { name: file } of open) editor.close(addressOf(file));
  const answered = withAnswers(read, found);
  if (process.env.UPDATE) writeFileSync(path, answered);
  expect(answered).toBe(written);
});
