import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { builtFiles, builtFolder, projectFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";
import { isOlderLibreOffice, libreOffice } from "./offices.ts";

/** Files of Arabic documents, which their names tell. */
const files = builtFiles("docx").filter(({ name }) => /_A(?:-[^/]*)?\.docx$/.test(name));

const folder = join(builtFolder, "LibreOffice-arabic");

/** What has LibreOffice take the face of our pages for that of Word, which no free system has. */
function fontSettings(): string {
  const face = join(projectFolder, "node_modules/@expo-google-fonts/noto-naskh-arabic");
  const family = (tag: string, name: string) => `<${tag}><family>${name}</family></${tag}>`;
  const alias = `<alias binding="same"><family>Traditional Arabic</family>${family("prefer", "Noto Naskh Arabic")}</alias>`;
  const start = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  return `${start}<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${face}</dir>${alias}</fontconfig>`;
}

const absent = libreOffice.missing() || missing("pdfinfo", "pdffonts") || isOlderLibreOffice();

describe.skipIf(absent)("LibreOffice sets Arabic Word files on as many pages as ours, in the face of ours", () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    const settings = join(folder, "fonts.conf");
    writeFileSync(settings, fontSettings());
    process.env.FONTCONFIG_FILE = settings;
    libreOffice.print(
      files.map(({ path }) => path),
      folder,
    );
    delete process.env.FONTCONFIG_FILE;
  });

  it.each(files)("$name", ({ path }) => {
    const pages = (pdf: string) => /Pages: +(\d+)/.exec(ask("pdfinfo", pdf).text)?.[1];
    const printed = join(folder, basename(path).replace(/docx$/, "pdf"));
    expect(ask("pdffonts", printed).text).toContain("Naskh");
    expect(pages(printed)).toBe(pages(path.replace(/docx$/, "pdf")));
  });
});
