import { announce, fill, h } from "../dom.js";
import { count, plural, span, spanEnd, tick, timeOfDay } from "../format.js";

const HEIGHT = 96;
const AXIS = 20;

/** A few documents do not make bars as wide as the page. */
const WIDEST_BAR = 60;

/**
 * Documents over time. Spans are chosen by dragging, or with the keyboard: one stop of the Tab key, the arrow keys go
 * from bar to bar, Enter chooses.
 *
 * @param choose called with the first and the last span that were chosen; null when none can be
 */
export function timeline(figure, { spans, interval }, choose) {
  if (spans.length === 0) {
    fill(figure);
    return;
  }
  const starts = spans.map((each) => new Date(each.at));
  const width = Math.max(280, figure.clientWidth || 900);
  const step = Math.min(WIDEST_BAR, width / spans.length);
  const left = (i) => i * step;
  const most = d3.max(spans, (each) => each.documents) || 1;
  const y = d3.scaleLinear([0, most], [HEIGHT - AXIS, 16]);
  const label = (i) => `${span(starts[i], interval)}: ${plural(spans[i].documents, "document")}`;

  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${HEIGHT}`).attr("width", width).attr("height", HEIGHT).attr("aria-hidden", "true");
  const bars = svg.selectAll("rect.bar").data(spans).join("rect").attr("class", "bar")
    .attr("x", (each, i) => left(i) + 0.5).attr("width", Math.max(1, step - 1.5))
    .attr("y", (each) => y(each.documents)).attr("height", (each) => HEIGHT - AXIS - y(each.documents));
  const ticks = svg.append("g");
  ticks.append("line").attr("class", "top").attr("x2", width).attr("y1", y(most)).attr("y2", y(most));
  ticks.append("text").attr("y", y(most) - 5).text(count(most));
  axis(ticks, starts, interval, left, width);
  const frame = h("div", { class: "chart", role: choose ? "application" : "img", tabindex: choose && 0, "data-key": "timeline",
    "aria-label": `${describe(spans, starts, interval)}.${choose ? " The arrow keys go from bar to bar, Enter narrows down to one." : ""}` }, svg.node());
  const note = h("div", { class: "tip", hidden: true });
  let at = -1;
  const point = (i, told) => {
    at = i;
    bars.classed("now", (each, n) => n === i);
    note.hidden = i < 0;
    if (i < 0) return;
    note.textContent = label(i);
    note.style.left = `${Math.min(width - 130, Math.max(0, left(i) - 40))}px`;
    if (told) announce(label(i));
  };
  frame.append(note);
  frame.addEventListener("pointermove", (event) => point(under(event)));
  frame.addEventListener("pointerleave", () => point(-1));
  frame.addEventListener("blur", () => point(-1));
  const under = (event) => {
    const i = Math.floor((event.clientX - frame.getBoundingClientRect().left) / step);
    return i >= 0 && i < spans.length ? i : -1;
  };
  if (choose) {
    frame.addEventListener("keydown", (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at < 0 ? spans.length - 1 : at - 1, Home: 0, End: spans.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        point(Math.max(0, Math.min(spans.length - 1, to)), true);
      } else if (event.key === "Enter" && at >= 0) {
        choose(...edges(starts[at], starts[at], interval));
      }
    });
    drag(svg, width, step, (first, last) => choose(...edges(starts[first], starts[last], interval)), spans.length);
  }
  fill(figure, frame);
}

/** Marks under the bars, as many as there is room for. */
export function axis(ticks, starts, interval, left, width, y = HEIGHT - 5) {
  let free = 0;
  let before = null;
  starts.forEach((start, i) => {
    const text = tick(start, interval, before);
    const room = text.length * 6.4 + 18;
    if (left(i) < free || left(i) + room > width + 12) return;
    ticks.append("text").attr("x", left(i)).attr("y", y).text(text);
    free = left(i) + room;
    before = start;
  });
}

function drag(svg, width, step, choose, bars) {
  const brush = d3.brushX().extent([[0, 0], [Math.min(width, step * bars), HEIGHT - AXIS]]).on("end", (event) => {
    if (!event.sourceEvent || !event.selection) return;
    const [first, last] = event.selection.map((x, end) => Math.max(0, Math.min(bars - 1, Math.floor((x - end * 0.5) / step))));
    choose(first, last);
  });
  const layer = svg.append("g").attr("class", "brush").call(brush);
  layer.select(".selection").attr("fill", null).attr("fill-opacity", null).attr("stroke", null);
}

/** From the start of the first span to the end of the last: days, or times where spans are shorter than a day. */
export function edges(first, last, interval) {
  const end = spanEnd(last, interval);
  if (/^\d+m$/.test(interval)) return [first.toISOString(), end.toISOString()];
  return [day(first), day(new Date(+end - 1))];
}

/** Bars as small as a word: what is between two spans is not made up. */
export function spark(values) {
  const svg = d3.create("svg").attr("class", "spark").attr("viewBox", "0 0 84 20").attr("aria-hidden", "true");
  const most = d3.max(values) || 1;
  const step = Math.min(12, 84 / Math.max(1, values.length));
  svg.selectAll("rect").data(values).join("rect")
    .attr("x", (value, i) => 84 - (values.length - i) * step).attr("width", Math.max(1, step - 1))
    .attr("y", (value) => 20 - Math.max(value ? 2 : 0, (18 * value) / most)).attr("height", (value) => Math.max(value ? 2 : 0, (18 * value) / most));
  return svg.node();
}

/** The same bars without a choice, for rates. */
export function bars(spans, name) {
  const width = 1100;
  const most = d3.max(spans, (each) => each.documents) || 0;
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} 80`).attr("preserveAspectRatio", "none")
    .attr("role", "img").attr("aria-label", `${name}, ${count(most)} at most`);
  const y = d3.scaleLinear([0, most || 1], [0, 76]);
  const step = width / Math.max(1, spans.length);
  svg.selectAll("rect").data(spans).join("rect")
    .attr("x", (each, i) => i * step + 1).attr("width", Math.max(1, step - 2))
    .attr("y", (each) => 80 - y(each.documents)).attr("height", (each) => y(each.documents))
    .append("title").text((each) => `${timeOfDay(new Date(each.at))}: ${count(each.documents)}`);
  return h("figure", { class: "rate" }, svg.node(), h("figcaption", {},
    h("span", {}, "an hour ago"), h("span", {}, `${count(most)} a minute at most`), h("span", {}, "now")));
}

const day = (time) => time.toISOString().slice(0, 10);

function describe(spans, starts, interval) {
  const top = d3.greatest(spans, (each) => each.documents);
  return `${plural(d3.sum(spans, (each) => each.documents), "document")} from ${span(starts[0], interval)} to ${span(starts.at(-1), interval)}, `
    + `most of them, ${count(top.documents)}, in ${span(new Date(top.at), interval)}`;
}
