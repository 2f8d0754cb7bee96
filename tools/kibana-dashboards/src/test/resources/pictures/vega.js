// Draws one Vega specification and reports how many marks it has.
vega.expressionFunction('kibanaAddFilter', () => null); // Kibana's own; a click is not drawn
(async () => {
  const report = {errors: [], warnings: [], marks: 0};
  try {
    const logger = vega.logger(vega.Warn);
    logger.warn = (...text) => { report.warnings.push(text.join(' ')); return logger; };
    logger.error = (...text) => { report.errors.push(text.join(' ')); return logger; };
    const view = new vega.View(vega.parse(window.data), {renderer: 'none', logger}).background('#ffffff');
    view.width(760).height(520);
    await view.runAsync();
    view.scenegraph().root.items[0].items.forEach(mark => { report.marks += mark.items.length; });
    report.png = (await view.toImageURL('png')).split(',')[1];
  } catch (error) {
    report.errors.push(String(error));
  }
  const pre = document.createElement('pre');
  pre.id = 'report';
  pre.textContent = JSON.stringify(report);
  document.body.replaceChildren(pre);
})();
