import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

it("prints the word of a bare heading once, also where the number stands within it", async () => {
  const source = "---\ntype: declaration\nlanguage: zh\ntitle: 宣言\norgan: 大会\n---\n\n宣告如下：\n\n## 条\n\n人人有权。\n";
  const { files } = await compile("main.md", { world: memoryWorld({ "main.md": source }, machineWorld()), to: ["text"] });
  const text = new TextDecoder().decode(files[0]?.bytes);
  expect(text).toMatch(/^第一条$/m);
});
