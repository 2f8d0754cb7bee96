// Runs before the first paint, so that the page does not flash in the other colours.
const chosen = localStorage.getItem("communique.theme");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset.theme = chosen;
}
