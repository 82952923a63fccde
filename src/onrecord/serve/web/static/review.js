// The keys of reviewing: each button has its own, and `e` goes to the first field.
"use strict";
const form = document.getElementById("verdict");
onKeys(({ key }) => {
  if (key === "e") form.querySelector("input[list]").focus();
  const button = form.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button?.click();
  return key === "e" || button !== null;
});
