import { fill, problem, h } from "./dom.js";
import * as live from "./live.js";

// Views are loaded when they are first needed, so the desk is there at once.
const VIEWS = {
  "": () => import("./views/desk.js"),
  document: () => import("./views/document.js"),
  actor: () => import("./views/actor.js"),
  statements: () => import("./views/statements.js"),
  network: () => import("./views/network.js"),
  add: () => import("./views/add.js"),
  pipeline: () => import("./views/pipeline.js"),
};

const main = document.getElementById("main");
let leave = () => {};
let shown = 0;

/** Where the address points: view, id and parameters. */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, ...id] = path.split("/");
  return { view, id: decode(id.join("/")), parameters: new URLSearchParams(query) };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function show() {
  const at = place();
  const turn = ++shown;
  leave();
  leave = () => {};
  document.querySelectorAll("nav [data-view]").forEach((link) => {
    const current = link.dataset.view === (at.view || "desk");
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  const load = VIEWS[at.view];
  if (!load) {
    fill(main, problem({ title: "No such page", message: "Choose one of the views above." }));
    return;
  }
  try {
    const view = await load();
    if (turn !== shown) return;
    const root = h("div", { class: "loading" });
    fill(main, root);
    const left = view.show(root, at);
    leave = typeof left === "function" ? left : () => {};
    root.classList.remove("loading");
    if (turn > 1 && !at.parameters.size) {
      main.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  } catch (error) {
    fill(main, problem(error));
  }
}

document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("communique.theme", root.dataset.theme);
});

// The part of the address behind # says which view is shown, so a jump within the page must not change it.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

window.addEventListener("hashchange", show);
live.start();
show();
