// Draws what answers, disputes, fulfils or breaks what as arcs beside a thread. The same is said in words on each line.
"use strict";
const timeline = document.querySelector(".timeline");
const SVG = "http://www.w3.org/2000/svg";
const draw = () => {
  timeline.querySelector("svg.arcs")?.remove();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "arcs");
  svg.setAttribute("aria-hidden", "true");
  const top = timeline.getBoundingClientRect().top;
  const middle = (number) => {
    const node = document.querySelector(`#line-${number} .who`)?.getBoundingClientRect();
    if (!node) return -20; // a line of an earlier page: the arc comes from above
    return node.top - top + node.height / 2;
  };
  for (const line of timeline.querySelectorAll("[data-back]")) {
    for (const back of line.dataset.back.split(" ")) {
      const [number, relation] = back.split(":");
      const [from, to] = [middle(line.dataset.line), middle(number)];
      const reach = 38 - Math.min(34, 8 + Math.abs(from - to) / 40);
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", `M40 ${from} C${reach} ${from} ${reach} ${to} 40 ${to}`);
      path.setAttribute("class", relation);
      svg.append(path);
    }
  }
  svg.setAttribute("width", 42);
  svg.setAttribute("height", timeline.clientHeight);
  timeline.prepend(svg);
};
if (timeline) {
  draw();
  addEventListener("resize", draw);
  timeline.addEventListener("toggle", draw, true);
}
