import { fill, roving } from "../dom.js";
import { at, count } from "../format.js";

const LANE = 36;
const TOP = 10;
const AXIS = 24;
const GAP = 15;
const LETTER = 6.6;

const name = (telling) => telling.source ?? "source unknown";
const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/**
 * Whose text is whose: a line for each text of its own, from left to right in time; its copies follow on the same line.
 * Dashed lines join texts that have words in common and are no copies.
 *
 * @param choose called with the id of a document
 */
export function origins(figure, { nodes, edges }, choose) {
  const width = Math.max(280, figure.clientWidth || 720);
  const left = width < 500 ? 96 : 150;
  const byId = new Map(nodes.map((node) => [node.telling.documentId, node]));
  const lanes = [...new Set(nodes.map((node) => (byId.has(node.origin) ? node.origin : node.telling.documentId)))];
  const height = TOP + lanes.length * LANE + AXIS;
  const times = nodes.map((node) => new Date(node.telling.time));
  const x = d3.scaleTime(d3.extent(times), [left + 12, width - 24]);
  const free = new Map();
  const dots = nodes.map((node, i) => {
    const lane = Math.max(0, lanes.indexOf(byId.has(node.origin) ? node.origin : node.telling.documentId));
    const place = Math.min(width - 10, Math.max(lanes.length && times[i] ? x(times[i]) || left + 12 : left + 12, free.get(lane) ?? 0));
    free.set(lane, place + GAP);
    return { ...node, own: node.origin === node.telling.documentId, lane, x: place, y: TOP + lane * LANE + LANE / 2 };
  });
  const dotOf = new Map(dots.map((dot) => [dot.telling.documentId, dot]));
  const shareOf = new Map(edges.filter((edge) => edge.kind === "copy").map((edge) => [edge.to, edge.share]));

  const svg = d3.create("svg").attr("class", "origins").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height)
    .attr("role", "group").attr("aria-label", "Texts of their own and their copies over time; the arrow keys go from one to the next");
  const still = svg.append("g").attr("aria-hidden", "true");
  lanes.forEach((id, lane) => {
    const of = dots.filter((dot) => dot.lane === lane);
    const y = TOP + lane * LANE + LANE / 2;
    still.append("text").attr("class", "outlet").attr("x", 0).attr("y", y + 4).text(short(name(of[0].telling), Math.floor((left - 8) / LETTER)));
    if (of.length > 1) still.append("line").attr("class", "copy").attr("x1", of[0].x).attr("x2", of.at(-1).x).attr("y1", y).attr("y2", y);
  });
  edges.filter((edge) => edge.kind !== "copy" && dotOf.has(edge.from) && dotOf.has(edge.to)).forEach((edge) => {
    const [a, b] = [dotOf.get(edge.from), dotOf.get(edge.to)];
    const bend = Math.max(24, Math.abs(b.x - a.x) / 2);
    still.append("path").attr("class", "shared").attr("d", `M${a.x},${a.y} C${a.x + bend},${a.y} ${b.x - bend},${b.y} ${b.x},${b.y}`);
  });
  const [first, last] = d3.extent(times);
  still.append("text").attr("x", left).attr("y", height - 6).text(at(first.toISOString()));
  if (+first !== +last && width > 420) still.append("text").attr("x", width - 4).attr("y", height - 6).attr("text-anchor", "end").text(at(last.toISOString()));
  const label = (dot) => `${name(dot.telling)}, ${at(dot.telling.time)}: ${dot.own ? "a text of its own"
    : `copy of ${name(byId.get(dot.origin)?.telling ?? {})}${shareOf.has(dot.telling.documentId) ? `, ${count(Math.round(100 * shareOf.get(dot.telling.documentId)))} %` : ""}`}`;
  const circles = svg.append("g").selectAll("circle").data(dots).join("circle")
    .attr("class", (dot) => (dot.own ? "own" : "repeat")).attr("r", (dot) => (dot.own ? 7 : 4.5)).attr("cx", (dot) => dot.x).attr("cy", (dot) => dot.y)
    .attr("role", "link").attr("data-id", (dot) => dot.telling.documentId).attr("aria-label", label)
    .on("click", (event, dot) => choose(dot.telling.documentId))
    .on("keydown", (event, dot) => event.key === "Enter" && choose(dot.telling.documentId));
  circles.append("title").text(label);
  roving(svg.node(), circles.nodes());
  fill(figure, svg.node());
}
