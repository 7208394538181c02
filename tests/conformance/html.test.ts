import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { redline } from "../../src/redline.ts";
import { machineWorld } from "../machine.ts";
import { builtFiles, projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";
import { removeProfile } from "./profile.ts";

const pages = [...builtFiles("html"), await redlinePage()];

describe("html-validate finds no fault in any page", () => {
  const judge = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    rules: {
      // Lines are as long as the text is, and the styles are in the one file that a page is.
      "long-title": "off",
      "require-sri": "off",
    },
  });

  it.each(pages)("$name", ({ path }) => {
    const { results } = judge.validateStringSync(readFileSync(path, "utf8"), path);
    const said = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(said).toEqual([]);
  });
});

/** What runs in the page: axe, and whether a phone of 360 pixels and a print of it hold every line. It leaves its answer as the title. */
const examination = `
addEventListener("load", async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const said = violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(", "));
  const markup = document.querySelector("#page").content.textContent;
  const frame = document.createElement("iframe");
  frame.style.cssText = "width:360px;height:640px;border:0;position:absolute;left:0;top:0";
  frame.onload = () => {
    const width = frame.contentDocument.documentElement.scrollWidth;
    if (width > 360) said.push("360 pixels: the page is " + width + " wide");
    document.title = "EXAMINED" + JSON.stringify(said) + "EXAMINED";
  };
  frame.srcdoc = markup;
  document.body.append(frame);
});`;

describe.skipIf(missing("chromium"))("axe finds no barrier, and a phone holds every line", () => {
  it.each(pages)("$name", ({ path }) => {
    expect(examine(readFileSync(path, "utf8"))).toBe("[]");
  });

  it("which it would say of a page that has one", () => {
    const page = '<html lang="en"><head><title>t</title></head><body><img src="x.png"><pre>WIDE</pre></body></html>';
    const said = examine(page.replace("WIDE", "wide ".repeat(200)));
    expect(said).toContain("image-alt");
    expect(said).toContain("360 pixels");
  });
});

/** A page with changes of every kind in it. */
async function redlinePage() {
  const folder = fileURLToPath(new URL("../compare/examples/one-of-every-kind/", import.meta.url));
  const [old, fresh] = [`${folder}old.md`, `${folder}new.md`];
  const { files } = await redline(old, fresh, { world: machineWorld(), author: "Ada Reviewer", to: ["html"] });
  const path = join(projectFolder, "out/redline.html");
  writeFileSync(path, files[0]?.bytes ?? "");
  return { name: "a redline", path };
}

/** What axe and a narrow frame say of a page, as Chromium shows it. */
function examine(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), "masthead-axe-"));
  const file = join(folder, "page.html");
  const held = html.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const judge = `<template id="page">${held}</template>\n<script>${axe.source}</script>\n<script>${examination}</script>\n</head>`;
  writeFileSync(
    file,
    html.replace("</head>", () => judge),
  );
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`];
  const time = ["--window-size=1000,1400", "--virtual-time-budget=60000"];
  const { text } = ask("chromium", ...quiet, ...time, "--dump-dom", `file://${file}`);
  removeProfile(folder);
  const answer = /EXAMINED(.*?)EXAMINED/.exec(text.slice(text.indexOf("<title>")))?.[1];
  return answer?.replaceAll("&quot;", '"') ?? `no answer: ${text.slice(0, 300)}`;
}
