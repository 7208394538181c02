import { part } from "../../preview/page/dom.ts";
import { parsed, startWorker, unpacked } from "./payload.ts";
import { damaged } from "./words.ts";

// The only script that the page runs as it is read. The worker starts first, and reads its program while the page reads and runs its own.
window.firstWorker = startWorker();
startPage().catch((error: unknown) => {
  part("said", HTMLElement).textContent = damaged + String(error);
});

async function startPage(): Promise<void> {
  const [program] = await Promise.all([unpacked("app"), Promise.allSettled([window.firstWorker]), parsed()]);
  const script = document.createElement("script");
  script.textContent = new TextDecoder().decode(program);
  document.body.append(script);
}
