/**
 * What runs in the browser: the library as the build made it, with a world of what the server gives. It compiles each document in every
 * output and sends what came of it, a file at a time, then a last word.
 */
export const page = `<!DOCTYPE html>
<meta charset="utf-8">
<title>Masthead in a browser</title>
<script type="module">
import { formatDiagnostics, memoryWorld, openSession, portablePacking } from "/masthead/index.js";

const bytesAt = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());
const send = (address, body) => fetch(address, { method: "POST", body });
const filesAt = async (paths) =>
  Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await bytesAt("/file" + encodeURI(path))])));

try {
  const { documents, files, templates, folder, fonts, outputs, today } = await (await fetch("/task")).json();
  const faces = Object.fromEntries(await Promise.all(fonts.map(async (key) => [key, await bytesAt("/font/" + key)])));
  const harfbuzz = await bytesAt("/harfbuzz");
  const bare = {
    read: () => ({ ok: false, reason: "missing" }),
    list: () => [],
    real: (path) => path,
    font: (key) => faces[key],
    hasFont: (key) => key in faces,
    harfbuzz: () => harfbuzz,
    packing: portablePacking,
    templates: "/nowhere",
    today: () => today,
    sourceDate: () => undefined,
  };
  const shipped = { ...memoryWorld(await filesAt(templates), bare), templates: folder };
  const session = openSession(memoryWorld(await filesAt(files), shipped, today));
  for (const [index, path] of documents.entries()) {
    const { files: made, diagnostics } = await session.compile(path, { to: outputs });
    await send("/said/" + index, formatDiagnostics(diagnostics));
    for (const { output, bytes } of made) await send("/made/" + index + "/" + output, bytes);
  }
  await send("/done", "");
} catch (error) {
  await send("/failed", String(error?.stack ?? error));
}
</script>
`;
