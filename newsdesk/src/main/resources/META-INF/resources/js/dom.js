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

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  return add(element, children);
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

export function problem(error) {
  return h("div", { class: "problem", role: "alert" },
    h("strong", {}, error.title || "Something went wrong"), h("p", {}, error.message));
}

export function empty(headline, advice) {
  return h("div", { class: "empty" }, h("strong", {}, headline), advice);
}
