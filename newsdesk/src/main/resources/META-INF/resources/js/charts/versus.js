import { announce, fill, h } from "../dom.js";
import { count, span } from "../format.js";
import { axis, edges } from "./timeline.js";

const HALF = 74;
const AXIS = 22;
const WIDEST_BAR = 60;

/**
 * Two volumes over the same time, one above the axis and one below it, each as the share of its own side. One stop of the
 * Tab key: left and right go from span to span, up and down from side to side, Enter opens what is counted.
 *
 * @param sides two of { name, documents, volume }
 * @param choose called with 0 or 1 and the first and last day of a span
 */
export function versus(figure, sides, interval, choose) {
  const starts = sides[0].volume.map((each) => new Date(each.at));
  if (!starts.length) {
    fill(figure);
    return;
  }
  const width = Math.max(280, figure.clientWidth || 900);
  const step = Math.min(WIDEST_BAR, width / starts.length);
  const shares = sides.map((side) => side.volume.map((each) => (side.documents ? each.documents / side.documents : 0)));
  const most = d3.max(shares.flat()) || 1;
  const y = d3.scaleLinear([0, most], [0, HALF - 4]);
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${2 * HALF + AXIS}`).attr("width", width).attr("height", 2 * HALF + AXIS).attr("aria-hidden", "true");
  const bars = shares.map((values, side) => svg.append("g").attr("class", side ? "side-b" : "side-a").selectAll("rect").data(values).join("rect").attr("class", "bar")
    .attr("x", (value, i) => i * step + 0.5).attr("width", Math.max(1, step - 1.5))
    .attr("y", (value) => (side ? HALF + AXIS : HALF - y(value))).attr("height", (value) => y(value)));
  const ticks = svg.append("g");
  axis(ticks, starts, interval, (i) => i * step, width, HALF + AXIS - 7);

  const text = (side, i) => `${span(starts[i], interval)}, ${sides[side].name}: ${count(sides[side].volume[i].documents)} (${percent(shares[side][i])})`;
  const note = h("div", { class: "tip", hidden: true });
  const frame = h("div", { class: "chart", role: "application", tabindex: 0, "data-key": "versus",
    "aria-label": `Shares of the documents ${sides.map((side) => `of ${side.name}`).join(" and ")} over time. Left and right go from bar to bar, up and down to the other side, Enter opens the documents.` }, svg.node(), note);
  let at = { side: 0, i: -1 };
  const point = (side, i, told) => {
    at = { side, i };
    bars.forEach((group, n) => group.classed("now", (value, m) => n === side && m === i));
    note.hidden = i < 0;
    if (i < 0) return;
    note.textContent = text(side, i);
    note.style.left = `${Math.min(width - 200, Math.max(0, i * step - 40))}px`;
    if (told) announce(text(side, i));
  };
  const under = (event) => {
    const box = frame.getBoundingClientRect();
    const i = Math.floor((event.clientX - box.left) / step);
    return [event.clientY - box.top < HALF + AXIS / 2 ? 0 : 1, i >= 0 && i < starts.length ? i : -1];
  };
  const open = (side, i) => i >= 0 && choose(side, ...edges(starts[i], starts[i], interval));
  frame.addEventListener("pointermove", (event) => point(...under(event)));
  frame.addEventListener("pointerleave", () => point(at.side, -1));
  frame.addEventListener("blur", () => point(at.side, -1));
  frame.addEventListener("click", (event) => open(...under(event)));
  frame.addEventListener("keydown", (event) => {
    const { side, i } = at;
    const to = { ArrowRight: [side, i + 1], ArrowLeft: [side, i < 0 ? starts.length - 1 : i - 1], ArrowUp: [0, Math.max(0, i)], ArrowDown: [1, Math.max(0, i)] }[event.key];
    if (to) {
      event.preventDefault();
      point(to[0], Math.max(0, Math.min(starts.length - 1, to[1])), true);
    } else if (event.key === "Enter") {
      open(side, i);
    }
  });
  fill(figure, frame);
}

/** A share as people read it. */
export const percent = (share) => (share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`);
