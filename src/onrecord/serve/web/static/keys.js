// Single keys, on pages with a box that turns them off (#keys). They do nothing while somebody writes into a field.
"use strict";
const box = document.getElementById("keys");
// Has `pressed` told of each key; it returns whether the key was one of its own.
const onKeys = (pressed) => {
  if (!box) return;
  box.closest(".keys").hidden = false;
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (writes && event.key === "Escape") writes.blur();
    if (!box.checked || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(event)) event.preventDefault();
  });
};
