import { announce, busy, empty, fill, h, problem } from "../dom.js";
import { read } from "../api.js";
import { count, link, plural } from "../format.js";

const PAGE = 100;
const MOST = 500;

/** Every actor that the registry or a document knows, by any of its names. */
export function show(root, { parameters }) {
  document.title = "Actors – Communiqué";
  const list = h("ul", { class: "counts columns" });
  const said = h("p", { class: "meta", role: "status" });
  const more = h("p", {});
  let gone = new AbortController();
  const input = h("input", { type: "search", "aria-label": "Find an actor", value: parameters.get("q") ?? "", maxlength: 100, autocomplete: "off", dir: "auto",
    placeholder: "A name in any spelling or script", oninput: () => load(PAGE) });
  fill(root, h("h1", {}, "Actors"), h("p", { class: "lede" }, "People, states, bodies and groups, those in most documents first."),
    h("form", { class: "searchbar", role: "search", onsubmit: (event) => event.preventDefault() }, input), said, list, more);

  async function load(size) {
    gone.abort();
    gone = new AbortController();
    const q = input.value.trim();
    busy(list, 0);
    history.replaceState(history.state, "", q ? `#/actors?q=${encodeURIComponent(q)}` : "#/actors");
    try {
      const actors = await read("/api/directory", { q, size }, gone.signal);
      said.textContent = actors.length < size ? plural(actors.length, "actor") : `the first ${count(size)}`;
      announce(said.textContent);
      fill(list, actors.map((actor) => h("li", {}, h("a", { href: link("actor", actor.value), dir: "auto" }, actor.label),
        h("span", { class: "meta" }, actor.type), h("span", { class: "num" }, count(actor.documents)))));
      fill(more, !actors.length && empty("Nobody of that name is known.", h("p", {}, "Type the beginning of a name.")),
        actors.length === size && size < MOST && h("button", { class: "quiet", type: "button", onclick: () => load(MOST) }, "Show more"));
    } catch (error) {
      if (error.name === "AbortError") return;
      said.textContent = "No answer";
      fill(list);
      fill(more, problem(error, () => load(size)));
    }
  }
  load(PAGE);
  input.focus({ preventScroll: true });
  return () => gone.abort();
}
