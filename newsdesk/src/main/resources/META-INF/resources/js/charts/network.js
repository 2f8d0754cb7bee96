import { fill, roving } from "../dom.js";
import { plural } from "../format.js";

const WIDTH = 900;
const HEIGHT = 600;

/** Who is named with whom: circles that pull each other closer the more sentences they share. */
export function network(figure, { actors, links }, choose) {
  const nodes = actors.map((actor) => ({ ...actor }));
  const edges = links.map((edge) => ({ ...edge, source: edge.a, target: edge.b }));
  const size = d3.scaleSqrt([0, d3.max(nodes, (node) => node.sentences) || 1], [4, 22]);
  const most = d3.max(edges, (edge) => edge.sentences) || 1;
  // Laid out before it is drawn: the same answer gives the same picture, and nothing moves on its own.
  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(edges).id((node) => node.id).distance((edge) => 190 - 90 * (edge.sentences / most)).strength(0.25))
    .force("charge", d3.forceManyBody().strength(-620))
    .force("x", d3.forceX(WIDTH / 2).strength(0.07))
    .force("y", d3.forceY(HEIGHT / 2).strength(0.11))
    .force("collide", d3.forceCollide((node) => size(node.sentences) + 20))
    .stop().tick(320);

  const svg = d3.create("svg").attr("class", "network").attr("viewBox", box(nodes))
    .attr("role", "group").attr("aria-label", "Network of actors named in one sentence; the arrow keys go from one to the next");
  const lines = svg.append("g").attr("aria-hidden", "true").selectAll("line").data(edges).join("line")
    .attr("x1", (edge) => edge.source.x).attr("y1", (edge) => edge.source.y)
    .attr("x2", (edge) => edge.target.x).attr("y2", (edge) => edge.target.y)
    .attr("stroke-width", (edge) => 1 + 5 * (edge.sentences / most));
  const groups = svg.append("g").selectAll("g").data(nodes).join("g")
    .attr("transform", (node) => `translate(${node.x},${node.y})`);
  const circles = groups.append("circle").attr("r", (node) => size(node.sentences))
    .attr("role", "button")
    .attr("aria-label", (node) => `${node.name}, in ${plural(node.sentences, "shared sentence")}`)
    .on("click", (event, node) => choose(node))
    .on("keydown", (event, node) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(node);
      }
    })
    .on("mouseenter focus", (event, node) => light(node))
    .on("mouseleave blur", () => light(null));
  groups.append("text").attr("aria-hidden", "true").attr("text-anchor", "middle")
    .attr("y", (node) => size(node.sentences) + 15).text((node) => short(node.name));
  roving(svg.node(), d3.sort(circles.nodes(), (circle) => -d3.select(circle).datum().sentences));
  fill(figure, svg.node());

  function light(node) {
    const near = new Set(node ? [node.id] : []);
    edges.forEach((edge) => {
      if (node && edge.source.id === node.id) near.add(edge.target.id);
      if (node && edge.target.id === node.id) near.add(edge.source.id);
    });
    groups.classed("dim", (other) => node && !near.has(other.id));
    lines.classed("dim", (edge) => node && edge.source.id !== node.id && edge.target.id !== node.id);
  }
}

const short = (name) => (name.length > 28 ? `${name.slice(0, 27)}…` : name);

function box(nodes) {
  const [left, right] = d3.extent(nodes, (node) => node.x);
  const [top, bottom] = d3.extent(nodes, (node) => node.y);
  return `${left - 90} ${top - 50} ${right - left + 180} ${bottom - top + 110}`;
}
