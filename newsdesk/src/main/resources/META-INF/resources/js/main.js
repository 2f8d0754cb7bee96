import { fill, problem, h } from "./dom.js";
import * as live from "./live.js";

// Views are loaded when they are first needed, so the desk is there at once.
const VIEWS = {
  "": () => import("./views/desk.js"),
  document: () => import("./views/document.js"),
  actor: () => import("./views/actor.js"),
  story: () => import("./views/story.js"),
  versions: () => import("./views/versions.js"),
  statements: () => import("./views/statements.js"),
  actors: () => import("./views/actors.js"),
  compare: () => import("./views/compare.js"),
  network: () => import("./views/network.js"),
  passages: () => import("./views/passages.js"),
  add: () => import("./views/add.js"),
  sources: () => import("./views/sources.js"),
  pipeline: () => import("./views/pipeline.js"),
};

const main = document.getElementById("main");

/** By entry of the history, what its view was like when it was left: "back" finds it so again. */
const memories = new Map();
let memory = {};
let current = { name: null, leave: () => {}, update: null };
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

/** What this entry of the history remembers; nothing when it is new. */
function remembered() {
  let key = history.state?.key;
  if (!key) {
    key = `${Date.now()}-${Math.random()}`;
    history.replaceState({ key }, "");
  }
  if (!memories.has(key)) memories.set(key, {});
  return memories.get(key);
}

async function show() {
  const turn = ++shown;
  memory = remembered();
  const here = memory;
  const back = memory.scroll ?? 0;
  const at = { ...place(), memory, settled: () => here === memory && back && window.scrollTo(0, back) };
  document.querySelectorAll("nav [data-view]").forEach((link) => {
    if (link.dataset.view === (at.view || "desk")) {
      link.setAttribute("aria-current", "page");
      // On a phone the row of views is wider than the screen.
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  });
  const name = `${at.view}/${at.id}`;
  if (current.name === name && current.update) {
    current.update(at);
    return;
  }
  current.leave();
  current = { name: null, leave: () => {}, update: null };
  const load = Object.hasOwn(VIEWS, at.view) && VIEWS[at.view];
  if (!load) {
    document.title = "No such page – Communiqué";
    fill(main, problem({ title: "No such page", message: "Choose one of the views above." }));
    return;
  }
  try {
    const view = await load();
    if (turn !== shown) return;
    const root = h("div", { class: "view" });
    fill(main, root);
    if (turn > 1) {
      main.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    const left = view.show(root, at) ?? {};
    current = { name, update: left.update, leave: typeof left === "function" ? left : left.leave ?? (() => {}) };
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

history.scrollRestoration = "manual";
window.addEventListener("scroll", () => { memory.scroll = window.scrollY; }, { passive: true });
window.addEventListener("hashchange", show);
live.start();
show();
