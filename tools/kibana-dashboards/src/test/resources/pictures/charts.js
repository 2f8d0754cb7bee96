// The drawings of Lens, near enough to recognise them.
const PALETTE = ['#16C5C0', '#A6EDEA', '#61A2FF', '#BFDBFF', '#EE72A6', '#FFC7DB', '#F6726A', '#FFC9C2', '#EAAE01', '#FCD883', '#6092C0', '#D36086'];
const colourOf = new Map();
const colour = name => {
  if (!colourOf.has(name)) colourOf.set(name, PALETTE[colourOf.size % PALETTE.length]);
  return colourOf.get(name);
};
const cut = (text, length) => text.length > length ? text.slice(0, length - 1) + '…' : text;
const utc = d3.utcFormat;

/** A value as the data view's format shows it. */
function show(value, column, formats) {
  if (value === null || value === undefined) return '-';
  const format = column.params?.format ?? formats[column.sourceField];
  if (column.dataType === 'date') return utc('%b %-d, %Y %H:%M')(new Date(value));
  if (format?.id === 'static_lookup') return lookup(format, String(value));
  if (typeof value !== 'number') return String(value);
  if (column.operationType === 'count' && column.timeScale) return d3.format('.2~f')(value) + ' / min';
  if (column.operationType === 'count' || column.operationType === 'unique_count') return d3.format(',')(value);
  if (format?.id === 'percent') return d3.format('.0%')(value);
  if (format?.id === 'duration') return value >= 1000 ? d3.format('.1f')(value / 1000) + ' s' : Math.round(value) + ' ms';
  return d3.format(',.' + (format?.params?.decimals ?? 0) + 'f')(value);
}

function lookup(format, value) {
  const entry = format.params.lookupEntries.find(each => each.key === value);
  return entry ? entry.value : value;
}

function svg(body) {
  const {width, height} = body.getBoundingClientRect();
  return {root: d3.select(body).append('svg').attr('width', width).attr('height', height), width, height};
}

function legend(root, names, colours, x, y) {
  names.forEach((name, i) => {
    root.append('circle').attr('cx', x).attr('cy', y + i * 17).attr('r', 4.5).attr('fill', colours(name));
    root.append('text').attr('x', x + 10).attr('y', y + 4 + i * 17).attr('font-size', 11).text(cut(name, 22));
  });
}

function metric(body, panel) {
  const layer = Object.values(panel.layers)[0];
  const column = layer.columns[panel.visualization.metricAccessor];
  const value = layer.rows[0][panel.visualization.metricAccessor];
  body.innerHTML = `<div class="metric" style="background:${panel.visualization.color}"><div><div class="name">${panel.title}</div>` +
    `<div class="sub">${column.label}</div></div><div class="number">${show(value, column, layer.formats)}</div></div>`;
  return value > 0 ? 1 : 0;
}

function table(body, panel) {
  const layer = Object.values(panel.layers)[0];
  const ids = panel.visualization.columns.map(each => each.columnId);
  const sort = panel.visualization.sorting;
  const rows = [...layer.rows].sort((a, b) => (b[sort.columnId] ?? 0) - (a[sort.columnId] ?? 0));
  const kind = id => layer.columns[id].isBucketed ? '' : ' class="number"';
  body.innerHTML = '<table><tr>' + ids.map(id => `<th${kind(id)}>${layer.columns[id].label}</th>`).join('') + '</tr>' +
    rows.map(row => '<tr>' + ids.map(id => `<td${kind(id)}>${show(row[id], layer.columns[id], layer.formats)}</td>`).join('') + '</tr>').join('') + '</table>';
  return rows.length;
}

function heatmap(body, panel) {
  const v = panel.visualization, layer = panel.layers[v.layerId];
  const {root, width, height} = svg(body);
  const label = (value, id) => show(value, layer.columns[id], layer.formats);
  const ys = [...new Set(layer.rows.map(row => label(row[v.yAccessor], v.yAccessor)))];
  const total = d3.rollups(layer.rows, rows => d3.sum(rows, row => row[v.valueAccessor]), row => label(row[v.xAccessor], v.xAccessor));
  const xs = total.sort((a, b) => b[1] - a[1]).map(each => each[0]);
  const left = 8 + 6.4 * d3.max(ys, name => Math.min(name.length, 24)), bottom = 62;
  const x = d3.scaleBand(xs, [left, width - 12]).padding(.04), y = d3.scaleBand(ys, [4, height - bottom]).padding(.04);
  const most = d3.max(layer.rows, row => row[v.valueAccessor]);
  const shade = d3.scaleSequential([0, most], t => d3.interpolateGnBu(.12 + t * .78));
  layer.rows.forEach(row => {
    const value = row[v.valueAccessor], cx = x(label(row[v.xAccessor], v.xAccessor)), cy = y(label(row[v.yAccessor], v.yAccessor));
    root.append('rect').attr('x', cx).attr('y', cy).attr('width', x.bandwidth()).attr('height', y.bandwidth()).attr('fill', shade(value));
    root.append('text').attr('x', cx + x.bandwidth() / 2).attr('y', cy + y.bandwidth() / 2 + 4).attr('text-anchor', 'middle')
      .attr('font-size', 10).style('fill', value > most * .62 ? '#fff' : '#343741').text(show(value, layer.columns[v.valueAccessor], layer.formats));
  });
  ys.forEach(name => root.append('text').attr('x', left - 6).attr('y', y(name) + y.bandwidth() / 2 + 4).attr('text-anchor', 'end').attr('font-size', 10.5).text(cut(name, 24)));
  xs.forEach(name => root.append('text').attr('transform', `translate(${x(name) + x.bandwidth() / 2 + 4},${height - bottom + 12}) rotate(-28)`)
    .attr('text-anchor', 'end').attr('font-size', 10).text(cut(name, 17)));
  return layer.rows.length;
}

function partition(body, panel) {
  const part = panel.visualization.layers[0], layer = panel.layers[part.layerId];
  const {root, width, height} = svg(body);
  const group = layer.columns[part.primaryGroups[0]];
  const parts = layer.rows.map(row => ({name: show(row[part.primaryGroups[0]], group, layer.formats), value: row[part.metrics[0]]}));
  const sum = d3.sum(parts, each => each.value);
  if (panel.visualization.shape === 'treemap') {
    const tree = d3.treemap().size([width - 16, height - 10]).padding(2)(d3.hierarchy({children: parts}).sum(each => each.value));
    tree.leaves().forEach(leaf => {
      const cell = root.append('g').attr('transform', `translate(${leaf.x0 + 8},${leaf.y0})`);
      cell.append('rect').attr('width', leaf.x1 - leaf.x0).attr('height', leaf.y1 - leaf.y0).attr('fill', colour(leaf.data.name));
      const room = (leaf.x1 - leaf.x0) / 6.4;
      if (leaf.y1 - leaf.y0 > 32 && room > 6) {
        cell.append('text').attr('x', 6).attr('y', 16).attr('font-size', 11).style('fill', '#1a1c21').text(cut(leaf.data.name, Math.floor(room)));
        cell.append('text').attr('x', 6).attr('y', 30).attr('font-size', 10).style('fill', '#343741').text(d3.format('.1%')(leaf.data.value / sum));
      }
    });
    return parts.length;
  }
  const radius = Math.min(width * .5, height) / 2 - 10;
  const arc = d3.arc().innerRadius(radius * .55).outerRadius(radius);
  const middle = root.append('g').attr('transform', `translate(${radius + 18},${height / 2})`);
  d3.pie().value(each => each.value).sort(null)(parts).forEach(slice => {
    middle.append('path').attr('d', arc(slice)).attr('fill', colour(slice.data.name)).attr('stroke', '#fff');
    if (slice.endAngle - slice.startAngle > .3) {
      middle.append('text').attr('transform', `translate(${arc.centroid(slice)})`).attr('text-anchor', 'middle').attr('dy', 4).attr('font-size', 10)
        .style('fill', '#1a1c21').text(d3.format('.0%')(slice.data.value / sum));
    }
  });
  legend(root, parts.map(each => each.name), colour, radius * 2 + 38, height / 2 - parts.length * 8);
  return parts.length;
}

function horizontal(body, panel) {
  const drawn = panel.visualization.layers[0], layer = panel.layers[drawn.layerId], value = drawn.accessors[0];
  const {root, width, height} = svg(body);
  const whole = drawn.seriesType.includes('percentage');
  const name = row => show(row[drawn.xAccessor], layer.columns[drawn.xAccessor], layer.formats);
  const part = row => drawn.splitAccessor ? show(row[drawn.splitAccessor], layer.columns[drawn.splitAccessor], layer.formats) : '';
  const sums = d3.rollups(layer.rows, rows => d3.sum(rows, row => row[value]), name).sort((a, b) => b[1] - a[1]);
  const parts = [...new Set(layer.rows.map(part))];
  const left = 10 + 6.4 * d3.max(sums, each => Math.min(each[0].length, 22)), right = whole ? 150 : 44;
  const y = d3.scaleBand(sums.map(each => each[0]), [4, height - 24]).padding(.25);
  const x = d3.scaleLinear([0, whole ? 1 : d3.max(sums, each => each[1])], [left, width - right]);
  sums.forEach(([key, sum]) => {
    let at = 0;
    layer.rows.filter(row => name(row) === key).sort((a, b) => parts.indexOf(part(a)) - parts.indexOf(part(b))).forEach(row => {
      const length = row[value] / (whole ? sum : 1);
      root.append('rect').attr('x', x(at)).attr('y', y(key)).attr('width', x(at + length) - x(at)).attr('height', y.bandwidth())
        .attr('fill', drawn.splitAccessor ? colour(part(row)) : drawn.yConfig?.[0]?.color ?? PALETTE[0]);
      at += length;
    });
    root.append('text').attr('x', left - 6).attr('y', y(key) + y.bandwidth() / 2 + 4).attr('text-anchor', 'end').attr('font-size', 10.5).text(cut(key, 22));
    if (!whole) root.append('text').attr('x', x(sum) + 5).attr('y', y(key) + y.bandwidth() / 2 + 4).attr('font-size', 10).text(d3.format(',')(sum));
  });
  if (whole) legend(root, parts, colour, width - right + 18, 14);
  root.append('g').attr('transform', `translate(0,${height - 24})`).call(d3.axisBottom(x).ticks(5, whole ? '%' : undefined).tickSize(3)).attr('color', '#98a2b3');
  return layer.rows.length;
}

function vertical(body, panel) {
  const {root, width, height} = svg(body);
  const series = [];
  for (const drawn of panel.visualization.layers) {
    const layer = panel.layers[drawn.layerId];
    drawn.accessors.forEach(accessor => {
      const own = drawn.yConfig?.find(each => each.forAccessor === accessor)?.color;
      const groups = d3.groups(layer.rows, row => drawn.splitAccessor ? String(show(row[drawn.splitAccessor], layer.columns[drawn.splitAccessor], layer.formats)) : layer.columns[accessor].label);
      groups.forEach(([name, rows]) => series.push({name, kind: drawn.seriesType, column: layer.columns[accessor], formats: layer.formats,
        fill: drawn.splitAccessor ? colour(name) : own ?? colour(name),
        points: rows.filter(row => row[accessor] !== null && row[accessor] !== 'NaN').map(row => ({at: new Date(row[drawn.xAccessor]), value: +row[accessor]}))}));
    });
  }
  const shown = series.length > 1, left = 54, right = shown ? 190 : 16, bottom = 24;
  const times = [...new Set(series.flatMap(each => each.points.map(point => +point.at)))].sort((a, b) => a - b);
  const step = times.length > 1 ? d3.min(d3.pairs(times), ([a, b]) => b - a) : 3600000;
  const x = d3.scaleUtc([times[0], times[times.length - 1] + step], [left, width - right]);
  const base = new Map(), stacked = series.filter(each => each.kind.endsWith('stacked'));
  stacked.forEach(each => times.forEach(time => {
    const point = each.points.find(one => +one.at === time) ?? {at: new Date(time), value: 0};
    point.from = base.get(time) ?? 0;
    base.set(time, point.from + point.value);
    if (!each.points.includes(point)) each.points.push(point);
  }));
  const top = d3.max([...base.values(), ...series.filter(each => !each.kind.endsWith('stacked')).flatMap(each => each.points.map(point => point.value))]);
  const y = d3.scaleLinear([0, top * 1.06], [height - bottom, 8]);
  root.append('g').attr('transform', `translate(${left},0)`).attr('color', '#c2cad6').call(d3.axisLeft(y).ticks(5).tickSize(-(width - right - left))
    .tickFormat(value => show(value, series[0].column, series[0].formats).replace(' / min', ''))).call(axis => axis.select('.domain').remove()).selectAll('line').attr('stroke', '#eef1f6');
  series.forEach(each => {
    const points = each.points.sort((a, b) => a.at - b.at);
    const middle = point => x(+point.at + step / 2);
    if (each.kind.startsWith('bar')) {
      points.filter(point => point.value).forEach(point => root.append('rect').attr('x', x(point.at) + .5).attr('width', Math.max(1, x(+point.at + step) - x(point.at) - 1))
        .attr('y', y(point.from + point.value)).attr('height', y(point.from) - y(point.from + point.value)).attr('fill', each.fill));
    } else if (each.kind.startsWith('area')) {
      root.append('path').attr('fill', each.fill).attr('fill-opacity', .65).attr('stroke', each.fill)
        .attr('d', d3.area(middle, point => y(point.from ?? 0), point => y((point.from ?? 0) + point.value))(points));
    } else {
      root.append('path').attr('fill', 'none').attr('stroke', each.fill).attr('stroke-width', 1.8).attr('d', d3.line(middle, point => y(point.value))(points));
    }
  });
  root.append('g').attr('transform', `translate(0,${height - bottom})`).attr('color', '#98a2b3').call(d3.axisBottom(x).ticks(Math.max(2, (width - left - right) / 75)).tickSize(3));
  if (shown) legend(root, series.map(each => each.name), name => series.find(each => each.name === name).fill, width - right + 20, 16);
  return d3.sum(series, each => each.points.length);
}
