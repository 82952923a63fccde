// Single keys for reviewing. They can be turned off, and do nothing while somebody writes into a field.
"use strict";
const box = document.getElementById("keys");
const form = document.getElementById("verdict");
if (box && form) {
  box.closest("p").hidden = false;
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (writes && event.key === "Escape") writes.blur();
    if (!box.checked || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "e") {
      event.preventDefault();
      form.querySelector("input[list]").focus();
    }
    const pressed = form.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (pressed) pressed.click();
  });
}
