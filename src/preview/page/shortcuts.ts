import type { Shortcut } from "./keys.ts";
import type { Screen } from "./screen.ts";

/** What single keys do on a screen, in the order in which they are listed. */
export function shortcutsOf(screen: Screen): readonly Shortcut[] {
  const { view, panels, findings, toolbar } = screen;
  const { zoom } = view;
  const turn = (by: 1 | -1) => view.goTo({ page: Math.min(Math.max(view.top.page + by, 1), view.count), y: 0 });
  const stepFinding = (by: 1 | -1) => {
    panels.open("findings");
    findings.step(by);
  };
  const turnTwoUp = () => {
    zoom.twoUp = !zoom.twoUp;
  };
  const onFinding = (how: "mend" | "ignore") => {
    const { current } = findings;
    if (!current) screen.say("Go to a finding first, with ].");
    else if (how === "mend" ? current.canMend : current.canIgnore) screen.mend(current, how);
    else screen.say(how === "mend" ? "This cannot be mended by program." : "This cannot be ignored.");
  };
  return [
    { keys: ["j"], shown: "j", about: "Next page", act: () => turn(1) },
    { keys: ["k"], shown: "k", about: "Page before", act: () => turn(-1) },
    { keys: ["g"], shown: "g", about: "Go to a page", act: () => toolbar.askForPage() },
    { keys: ["/"], shown: "/ Ctrl+F", about: "Find words", act: () => screen.findBar.open() },
    { keys: ["n"], shown: "n Ctrl+G", about: "Next place found", act: () => screen.findBar.step(1) },
    { keys: ["b"], shown: "b Ctrl+Shift+G", about: "Place found before", act: () => screen.findBar.step(-1) },
    { keys: ["]"], shown: "]", about: "Next finding", act: () => stepFinding(1) },
    { keys: ["["], shown: "[", about: "Finding before", act: () => stepFinding(-1) },
    { keys: ["m"], shown: "m", about: "Mend this finding", act: () => onFinding("mend") },
    { keys: ["i"], shown: "i", about: "Ignore this finding", act: () => onFinding("ignore") },
    { keys: ["e"], shown: "e", about: "Open where the words selected or found were written", act: () => screen.jumpFromMark() },
    { keys: ["+", "="], shown: "+", about: "Larger", act: () => zoom.step(1) },
    { keys: ["-"], shown: "-", about: "Smaller", act: () => zoom.step(-1) },
    { keys: ["0"], shown: "0", about: "As large as paper", act: () => zoom.set(100) },
    { keys: ["w"], shown: "w", about: "As wide as the window", act: () => zoom.set("width") },
    { keys: ["t"], shown: "t", about: "Two pages beside one another", act: turnTwoUp },
    { keys: ["c"], shown: "c", about: "Contents and pages: open or shut", act: () => panels.toggle("contents") },
    { keys: ["f"], shown: "f", about: "Findings: open or shut", act: () => panels.toggle("findings") },
    { keys: ["d"], shown: "d", about: "Light, dark, inverted", act: () => screen.say(`Look: ${screen.look.next()}`) },
    { keys: ["p"], shown: "p", about: "Print", act: () => print() },
    { keys: ["Escape"], shown: "Esc", about: "Take marks away, shut what lies over the pages", act: () => screen.clear() },
  ];
}
