import { fill, roving } from "../dom.js";
import { plural } from "../format.js";

const WIDTH = 640;
const HEIGHT = 330;
const MOST_NAMES = 7;

/** The coasts are drawn for the whole earth: closer, they are corners. */
const CLOSEST = 900;

/** About how wide a letter is; a little too wide is better than two names in one place. */
const LETTER = 13;
let outlines = null;

/** Circles on the globe where documents lead to. */
export async function map(figure, cells, choose) {
  outlines ??= fetch("lib/countries-110m.json").then((answer) => answer.json()).then(countries);
  const land = await outlines;
  const points = { type: "MultiPoint", coordinates: cells.map((cell) => [cell.lon, cell.lat]) };
  const projection = d3.geoNaturalEarth1();
  if (cells.length > 1 && spread(cells) < 110) projection.fitExtent([[90, 60], [WIDTH - 90, HEIGHT - 60]], points);
  else projection.fitExtent([[4, 4], [WIDTH - 4, HEIGHT - 4]], { type: "Sphere" });
  const path = d3.geoPath(projection);
  if (projection.scale() > CLOSEST) {
    projection.scale(CLOSEST);
    // Another scale moves everything; the middle of the points comes back into the middle.
    const [[west, north], [east, south]] = path.bounds(points);
    const [x, y] = projection.translate();
    projection.translate([x + WIDTH / 2 - (west + east) / 2, y + HEIGHT / 2 - (north + south) / 2]);
  }
  const radius = d3.scaleSqrt([0, d3.max(cells, (cell) => cell.documents) || 1], [0, 19]);

  const svg = d3.create("svg").attr("class", "map").attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`)
    .attr("role", "group").attr("aria-label", "Map of the places that these documents name; the arrow keys go from one to the next");
  svg.append("g").attr("aria-hidden", "true").selectAll("path").data(land).join("path")
    .attr("class", "land").attr("d", path);
  const circles = svg.append("g").selectAll("circle")
    .data(d3.sort(cells, (cell) => -cell.documents)).join("circle")
    .attr("class", "cell")
    .attr("transform", (cell) => `translate(${projection([cell.lon, cell.lat])})`)
    .attr("r", (cell) => Math.max(3.5, radius(cell.documents)))
    .attr("role", "button").attr("data-key", (cell) => `cell-${cell.box}`)
    .attr("aria-label", (cell) => `${name(cell)}, ${plural(cell.documents, "document")}`)
    .on("click", (event, cell) => choose(cell))
    .on("keydown", (event, cell) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(cell);
      }
    });
  labels(svg, d3.sort(cells, (cell) => -cell.documents), projection, radius);
  circles.append("title").text((cell) => `${name(cell)}: ${plural(cell.documents, "document")}`);
  roving(svg.node(), circles.nodes());
  fill(figure, svg.node());
}

/** Names beside the largest circles, as far as they do not run into each other or out of the map. */
function labels(svg, cells, projection, radius) {
  const taken = cells.map((cell) => {
    const [x, y] = projection([cell.lon, cell.lat]);
    const r = Math.max(3.5, radius(cell.documents));
    return [x - r, y - r, x + r, y + r];
  });
  const texts = svg.append("g").attr("class", "names").attr("aria-hidden", "true");
  for (const cell of cells.filter((each) => each.names.length).slice(0, MOST_NAMES)) {
    const [x, y] = projection([cell.lon, cell.lat]);
    const r = Math.max(3.5, radius(cell.documents));
    const width = cell.names[0].length * LETTER;
    const places = [[x + r + 5, "start", x + r + 5], [x - r - 5, "end", x - r - 5 - width]];
    const free = places.find(([, , left]) => left > 4 && left + width < WIDTH - 4
      && !taken.some(([x0, y0, x1, y1]) => left < x1 && left + width > x0 && y - 10 < y1 && y + 10 > y0));
    if (!free) continue;
    const [at, anchor, left] = free;
    taken.push([left, y - 10, left + width, y + 10]);
    texts.append("text").attr("x", at).attr("y", y + 6).attr("text-anchor", anchor).text(cell.names[0]);
  }
}

export const name = (cell) => cell.names.slice(0, 3).join(", ") || "Here";

function spread(cells) {
  const [west, east] = d3.extent(cells, (cell) => cell.lon);
  return east - west;
}

/** The countries of a TopoJSON file as GeoJSON geometries. */
function countries(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ring = (indices) => indices.flatMap((index, i) => {
    const points = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return i === 0 ? points : points.slice(1);
  });
  const polygon = (rings) => rings.map(ring);
  return topology.objects.countries.geometries.map((geometry) => ({
    type: geometry.type,
    coordinates: geometry.type === "Polygon" ? polygon(geometry.arcs) : (geometry.arcs ?? []).map(polygon),
  }));
}
