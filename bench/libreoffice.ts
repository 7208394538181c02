import { spawnSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const faces = join(process.cwd(), "node_modules/@expo-google-fonts");

/** The faces of Word, which no free system has, and those of our pages. */
const families = [
  ["Times New Roman", "Tinos"],
  ["Traditional Arabic", "Noto Naskh Arabic"],
  ["SimSun", "Noto Serif SC"],
] as const;

/** How large the PDF is that LibreOffice makes of a Word file with the faces of our pages, in bytes; undefined where it is not installed. */
export function sizeByLibreOffice(docx: Uint8Array, folder: string): number | undefined {
  const aliases = families.map(
    ([word, ours]) => `<alias binding="same"><family>${word}</family><prefer><family>${ours}</family></prefer></alias>`,
  );
  const others = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(join(folder, "fonts.conf"), `<fontconfig>${others}<dir>${faces}</dir>${aliases.join("")}</fontconfig>`);
  writeFileSync(join(folder, "office.docx"), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { status } = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "office.docx")],
    {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") },
    },
  );
  return status === 0 ? statSync(join(folder, "office.pdf")).size : undefined;
}
