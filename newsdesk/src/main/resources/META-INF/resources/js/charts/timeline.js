import { h } from "../dom.js";
import { count, dateShort, timeOfDay } from "../format.js";

const HEIGHT = 92;
const AXIS = 20;

/**
 * Documents over time, with a brush.
 *
 * @param chosen [from, to] as days, or null
 * @param choose called with [from, to] as days, or null; null when the timeline cannot be brushed
 */
export function timeline(figure, { spans }, chosen, choose) {
  figure.replaceChildren();
  if (spans.length === 0) return;
  const width = Math.max(280, figure.clientWidth || 900);
  const starts = spans.map((span) => new Date(span.at));
  const step = starts.length > 1 ? starts[1] - starts[0] : 86400000;
  const end = new Date(+starts.at(-1) + step);
  const x = d3.scaleUtc([starts[0], end], [0, width]);
  const most = d3.max(spans, (span) => span.documents) || 1;
  const y = d3.scaleLinear([0, most], [HEIGHT - AXIS, 14]);
  const within = (time) => chosen && (time >= new Date(chosen[0]) && time < dayAfter(chosen[1]));

  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${HEIGHT}`).attr("preserveAspectRatio", "none")
    .attr("role", "img").attr("aria-label", describe(spans, starts));
  svg.selectAll("rect.bar").data(spans).join("rect")
    .attr("class", (span, i) => (within(starts[i]) ? "bar in" : "bar"))
    .attr("x", (span, i) => x(starts[i]) + 0.5)
    .attr("width", Math.max(1, x(starts[0].valueOf() + step) - 1.5))
    .attr("y", (span) => y(span.documents))
    .attr("height", (span) => HEIGHT - AXIS - y(span.documents))
    .append("title").text((span, i) => `${label(starts[i], step)}: ${count(span.documents)}`);
  const ticks = svg.append("g").attr("aria-hidden", "true");
  ticks.append("line").attr("class", "top").attr("x2", width).attr("y1", y(most)).attr("y2", y(most));
  ticks.append("text").attr("y", y(most) - 4).text(count(most));
  for (const tick of x.ticks(Math.max(2, Math.round(width / 120)))) {
    if (x(tick) > width - 40) continue;
    ticks.append("text").attr("x", x(tick)).attr("y", HEIGHT - 5).text(label(tick, step));
  }
  if (choose) {
    const brush = d3.brushX().extent([[0, 0], [width, HEIGHT - AXIS]]).on("end", (event) => {
      if (!event.sourceEvent) return;
      choose(event.selection ? event.selection.map((at) => day(x.invert(at))) : null);
    });
    const layer = svg.append("g").attr("class", "brush").call(brush);
    layer.select(".selection").attr("fill", null).attr("fill-opacity", null).attr("stroke", null);
    if (chosen) layer.call(brush.move, [Math.max(0, x(new Date(chosen[0]))), Math.min(width, x(dayAfter(chosen[1])))]);
  }
  figure.append(svg.node());
}

/** A line as small as a word. */
export function spark(values) {
  const svg = d3.create("svg").attr("class", "spark").attr("viewBox", "0 0 84 20").attr("aria-hidden", "true");
  if (values.length > 1) {
    const x = d3.scaleLinear([0, values.length - 1], [1, 83]);
    const y = d3.scaleLinear([0, d3.max(values) || 1], [18, 2]);
    svg.append("path").attr("d", d3.line((value, i) => x(i), y).curve(d3.curveMonotoneX)(values));
  }
  return svg.node();
}

/** The same bars without a brush, for rates. */
export function bars(spans, name) {
  const width = 1100;
  const most = d3.max(spans, (span) => span.documents) || 0;
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} 80`).attr("preserveAspectRatio", "none")
    .attr("role", "img").attr("aria-label", `${name}, ${count(most)} at most`);
  const y = d3.scaleLinear([0, most || 1], [0, 76]);
  const step = width / Math.max(1, spans.length);
  svg.selectAll("rect").data(spans).join("rect")
    .attr("x", (span, i) => i * step + 1).attr("width", Math.max(1, step - 2))
    .attr("y", (span) => 80 - y(span.documents)).attr("height", (span) => y(span.documents))
    .append("title").text((span) => `${timeOfDay(new Date(span.at))} UTC: ${count(span.documents)}`);
  return h("figure", { class: "rate" }, svg.node(), h("figcaption", {},
    h("span", {}, "an hour ago"), h("span", {}, `${count(most)} a minute at most`), h("span", {}, "now")));
}

const day = (time) => time.toISOString().slice(0, 10);
const dayAfter = (text) => new Date(+new Date(text) + 86400000);
const label = (time, step) => (step < 86400000 && time % 86400000 !== 0 ? `${dateShort(time)} ${timeOfDay(time)}` : dateShort(time));

function describe(spans, starts) {
  const top = d3.greatest(spans, (span) => span.documents);
  return `${count(d3.sum(spans, (span) => span.documents))} documents from ${dateShort(starts[0])} to ${dateShort(starts.at(-1))}, `
    + `most of them, ${count(top.documents)}, on ${dateShort(new Date(top.at))}`;
}
