// Lays the panels of one dashboard out on Kibana's grid and draws each from its answer.
vega.expressionFunction('kibanaAddFilter', () => null); // Kibana's own; a click is not drawn
const UNIT = 23, COLUMN = (1440 - 16) / 48;

function markdown(body, panel) {
  const html = panel.markdown.split('\n\n').map(text => '<p>' + text
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\((.+?)\)(?=\s|$)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(^|\s)\*(\w[^*]*)\*/g, '$1<i>$2</i>') + '</p>').join('');
  body.innerHTML = `<div class="markdown">${html}</div>`;
  return body.querySelectorAll('p').length;
}

function links(body, panel) {
  body.innerHTML = '<div class="markdown"><p>' + panel.links.map(link => `<a>${link.label}</a>`).join(' · ') + '</p></div>';
  return panel.links.length;
}

function search(body, panel) {
  const shown = (hit, field) => (hit.fields[field] ?? []).map(value => {
    const format = panel.formats[field];
    if (format?.id === 'url') return `<a>${cut(String(value), 40)}</a>`;
    if (format?.id === 'static_lookup') return lookup(format, String(value));
    return cut(String(value), 110);
  }).join(', ') || '-';
  const time = hit => utc('%b %-d, %Y @ %H:%M')(new Date(hit.fields[panel.time][0]));
  body.innerHTML = '<table><tr><th>' + (panel.labels[panel.time]?.customLabel ?? panel.time) + '</th>' +
    panel.columns.map(field => `<th>${panel.labels[field]?.customLabel ?? field}</th>`).join('') + '</tr>' +
    panel.hits.map(hit => `<tr><td>${time(hit)}</td>` + panel.columns.map(field => `<td>${shown(hit, field)}</td>`).join('') + '</tr>').join('') + '</table>';
  return panel.hits.length;
}

/** Kibana puts a circle where the documents of a cell are on average, but within the cell: documents have many places. */
function inside(key, at) {
  const [z, column, row] = key.split('/').map(Number), cells = 2 ** z;
  const latitude = each => Math.atan(Math.sinh(Math.PI * (1 - 2 * each / cells))) * 180 / Math.PI;
  const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
  return [clamp(at.lon, column / cells * 360 - 180, (column + 1) / cells * 360 - 180), clamp(at.lat, latitude(row + 1), latitude(row))];
}

function map(body, panel) {
  const {root, width, height} = svg(body);
  const projection = d3.geoMercator().center([panel.center.lon, panel.center.lat]).translate([width / 2, height / 2])
    .scale(512 * 2 ** panel.center.zoom / (2 * Math.PI) * .82);
  const path = d3.geoPath(projection);
  root.append('rect').attr('width', width).attr('height', height).attr('fill', '#dfe9f2');
  root.append('path').attr('d', path({type: 'Feature', geometry: panel.world.land})).attr('fill', '#f6f6f2').attr('stroke', '#c6cdd6');
  root.append('path').attr('d', path({type: 'Feature', geometry: panel.world.borders})).attr('fill', 'none').attr('stroke', '#d7dbe0');
  const most = d3.max(panel.circles, each => each.doc_count);
  const size = d3.scaleSqrt([0, most], [5, 17]), fill = d3.scaleSequential([0, most], t => d3.interpolateYlOrRd(.15 + t * .75));
  panel.circles.forEach(circle => {
    const [x, y] = projection(inside(circle.key, circle.at.location));
    root.append('circle').attr('cx', x).attr('cy', y).attr('r', size(circle.doc_count)).attr('fill', fill(circle.doc_count)).attr('fill-opacity', .8).attr('stroke', '#3d3d3d');
    root.append('text').attr('x', x).attr('y', y + 4).attr('text-anchor', 'middle').attr('font-size', 10).style('fill', '#1a1c21').text(circle.doc_count);
  });
  return panel.circles.length;
}

async function network(body, panel) {
  const {width, height} = body.getBoundingClientRect();
  const view = new vega.View(vega.parse(panel.spec), {renderer: 'svg', container: body});
  await view.width(width - 20).height(height - 20).runAsync();
  return d3.sum(view.scenegraph().root.items[0].items, mark => mark.items.length);
}

const DRAW = {lnsMetric: metric, lnsDatatable: table, lnsPie: partition, markdown, links, search, map, vega: network,
  lnsXY: (body, panel) => (panel.visualization.preferredSeriesType.includes('horizontal') ? horizontal : vertical)(body, panel)};

(async () => {
  const report = {errors: [], marks: {}};
  const top = document.body.appendChild(document.createElement('div'));
  top.id = 'top';
  top.innerHTML = window.data.controls.map(title => `<div class="control"><b>${title}</b><span>Any</span></div>`).join('');
  const grid = document.body.appendChild(document.createElement('div'));
  grid.id = 'grid';
  for (const panel of window.data.panels) {
    const box = grid.appendChild(document.createElement('div'));
    box.className = 'panel';
    box.style.cssText = `left:${panel.grid.x * COLUMN}px;top:${panel.grid.y * UNIT}px;width:${panel.grid.w * COLUMN}px;height:${panel.grid.h * UNIT}px`;
    const titled = panel.title && panel.draw !== 'lnsMetric';
    box.innerHTML = '<div>' + (titled ? `<h2>${panel.title}</h2>` : '') + '<div class="body"></div></div>';
    try {
      report.marks[panel.id] = await DRAW[panel.draw](box.querySelector('.body'), panel);
    } catch (error) {
      report.errors.push(panel.id + ': ' + error);
    }
  }
  const pre = document.body.appendChild(document.createElement('pre'));
  pre.id = 'report';
  pre.textContent = JSON.stringify(report);
})();
