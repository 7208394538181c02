// Makes the extension for Visual Studio Code, a .vsix, which is a zip with a manifest: node editors/vscode/pack.mjs [FILE]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { strToU8, zipSync } from "fflate";
import { thirdPartyNotices } from "../../src/third-party-notices.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = `${root}editors/vscode/`;
const { description, displayName, engines, name, publisher, version } = JSON.parse(readFileSync(`${here}package.json`, "utf8"));
const [file = `${root}dist/${name}-${version}.vsix`] = process.argv.slice(2);

const built = await build({
  ...{
    entryPoints: [`${here}extension.js`],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
  },
  ...{
    external: ["vscode"],
    write: false,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    outfile: "extension.js",
  },
});

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Categories>Programming Languages,Linters</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
const types = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".txt" ContentType="text/plain"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>
`;
const files = {
  "[Content_Types].xml": strToU8(types),
  "extension.vsixmanifest": strToU8(manifest),
  "extension/package.json": readFileSync(`${here}package.json`),
  "extension/marks.tmLanguage.json": readFileSync(`${here}marks.tmLanguage.json`),
  "extension/extension.js": built.outputFiles[0].contents,
  "extension/LICENSE.txt": readFileSync(`${root}LICENSE`),
  "extension/THIRD-PARTY-NOTICES.txt": strToU8(thirdPartyNotices([built.metafile])),
};
// A zip says when its files were made; the same for all, so that the same extension is the same file.
writeFileSync(file, zipSync(files, { mtime: new Date(1980, 0, 1) }));
