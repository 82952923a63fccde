// Lights up an entry's words and its note together, when either is pointed at, focused, or named in the address.
"use strict";
const lit = (key, on, name) => {
  for (const piece of document.querySelectorAll("[data-keys], [data-key]")) {
    const keys = piece.dataset.key ? [piece.dataset.key] : piece.dataset.keys.split(" ");
    if (keys.includes(key)) piece.classList.toggle(name, on);
  }
};
const keyOf = (target) => {
  const near = target.closest("[data-key], [data-keys], .ref");
  if (!near) return null;
  return near.dataset.key || (near.dataset.keys ? near.dataset.keys.split(" ").at(-1) : near.id) || null;
};
let pointed = null;
const point = (event) => {
  const key = keyOf(event.target);
  if (key === pointed) return;
  if (pointed) lit(pointed, false, "pointed");
  if (key) lit(key, true, "pointed");
  pointed = key;
};
document.addEventListener("mouseover", point);
document.addEventListener("focusin", point);
addEventListener("hashchange", () => {
  const key = location.hash.slice(1).replace(/^n-/, "");
  for (const piece of document.querySelectorAll(".lit")) piece.classList.remove("lit");
  if (key) lit(key, true, "lit");
});
