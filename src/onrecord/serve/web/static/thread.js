// The keys of a thread: from line to line, and what can be done with the line that has the focus.
"use strict";
const lines = [...document.querySelectorAll(".timeline .line")];
const list = document.querySelector("details.keys");
const current = () => document.activeElement.closest(".line") || document.querySelector(".line:target");
const go = (step) => {
  const at = lines.indexOf(current());
  const line = lines[at < 0 ? 0 : at + step];
  line?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: "nearest" });
};
const toggle = (line) => {
  const source = line.querySelector("details");
  source.open = !source.open;
  source.scrollIntoView({ block: "nearest" });
};
const link = (line) => {
  const later = document.getElementById("f-later");
  if (!later) return;
  later.value = line.dataset.entry;
  document.getElementById("f-relation").focus();
};
const ACTIONS = {
  o: toggle,
  c: (line) => line.querySelector(".who .judge").click(),
  l: link,
  u: (line) => line.querySelector(".backs button")?.focus(),
};
const help = () => {
  list.open = !list.open;
  if (list.open) list.querySelector("summary").focus();
};
onKeys(({ key, target }) => {
  if (key === "j" || key === "k") go(key === "j" ? 1 : -1);
  else if (key === "?") help();
  else if (key === "Enter" && target.matches(".line")) toggle(target);
  else if (Object.hasOwn(ACTIONS, key) && current()) ACTIONS[key](current());
  else return false;
  return true;
});
