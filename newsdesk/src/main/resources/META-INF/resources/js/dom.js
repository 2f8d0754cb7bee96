// Everything that came in is shown as text: elements are made here, never from strings of HTML.

/** An element with attributes and children. Texts become text nodes; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  return add(element, children);
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(isolate(String(child))));
  }
  return element;
}

/**
 * Replaces what an element holds. What has the focus keeps it: the new element with the same data-key gets it, or
 * else the element itself, so that the keyboard never falls back to the top of the page.
 */
export function fill(element, ...children) {
  const focused = document.activeElement;
  const held = focused && focused !== element && element.contains(focused);
  const key = held && focused.closest("[data-key]")?.dataset.key;
  element.replaceChildren();
  add(element, children);
  element.removeAttribute("aria-busy");
  if (held) {
    const next = key ? [...element.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key) : null;
    if (!next && !element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
    (next ?? element).focus({ preventScroll: true });
  }
  return element;
}

/** Shows that the content of an element is on its way; what it held stays until then. */
export function busy(element, lines = 3) {
  element.setAttribute("aria-busy", "true");
  if (!element.childElementCount) {
    element.replaceChildren(...Array.from({ length: lines }, () => h("div", { class: "skeleton", "aria-hidden": "true" })));
  }
}

/** Makes many small targets one stop of the Tab key: the arrow keys go from one to the next. */
export function roving(root, items) {
  items.forEach((item, i) => item.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  root.addEventListener("keydown", (event) => {
    const at = items.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = items[(to + items.length) % items.length];
    items[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
  root.addEventListener("focusin", (event) => {
    if (!items.includes(event.target)) return;
    items.forEach((item) => item.setAttribute("tabindex", item === event.target ? "0" : "-1"));
  });
}

/** Characters that turn the direction of text must not reach beyond the text that they came in. */
function isolate(text) {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text) ? text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "") : text;
}

/** Text in pieces, with what was searched for marked. */
export function pieces(list) {
  return list.map((piece) => (piece.hit ? h("mark", {}, piece.text) : piece.text));
}

/** Reads a text to those who cannot see it change. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

export function problem(error, again = null) {
  return h("div", { class: "problem", role: "alert" },
    h("strong", {}, error.title || "Something went wrong"), h("p", {}, error.message),
    again && h("p", {}, h("button", { class: "quiet", type: "button", onclick: again }, "Try again")));
}

/** A view that is on its way: its name for those who hear the page, and the title of the tab. */
export function coming(root, name) {
  document.title = `${name} – Communiqué`;
  root.replaceChildren(h("h1", { class: "visually-hidden" }, name));
  root.append(...Array.from({ length: 5 }, () => h("div", { class: "skeleton", "aria-hidden": "true" })));
  root.setAttribute("aria-busy", "true");
}

/** A view that cannot be shown. */
export function failed(root, name, error, again) {
  fill(root, h("h1", {}, name), problem(error, again));
}

export function empty(headline, advice) {
  return h("div", { class: "empty" }, h("strong", {}, headline), advice);
}

/** Copies a text and says so on the button. */
export function copies(label, text, attributes = {}) {
  const button = h("button", { class: "quiet", type: "button", ...attributes, onclick: async () => {
    await copy(typeof text === "function" ? text() : text);
    button.textContent = "Copied";
    announce("Copied");
    setTimeout(() => { button.textContent = label; }, 2000);
  } }, label);
  return button;
}

/** The clipboard is there on this machine and over TLS only; elsewhere the old way still works. */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text).catch(() => select(text));
  } else {
    select(text);
  }
}

function select(text) {
  const area = h("textarea", { class: "visually-hidden", value: text, "aria-hidden": "true" });
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
