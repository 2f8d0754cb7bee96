import { announce, fill, h, problem } from "./dom.js";
import { remove } from "./api.js";

const UNDO_SECONDS = 10;

/** A button that deletes a document in a while: until then it can be undone, or be done at once. */
export function deletion(id) {
  const root = h("span", { class: "deletion" });
  const ask = () => fill(root, h("button", { class: "quiet", type: "button", "data-key": "delete", onclick: count }, "Delete"));
  const count = () => {
    let left = UNDO_SECONDS;
    const told = h("span", { class: "meta" });
    const tick = () => {
      told.textContent = `Deleted in ${left} s. `;
      if (left === 0) now();
      left -= 1;
    };
    const timer = setInterval(tick, 1000);
    const now = async () => {
      clearInterval(timer);
      fill(root, h("span", { class: "meta" }, "Deleting …"));
      try {
        await remove(`/api/documents/${encodeURIComponent(id)}`);
        fill(root, h("span", { class: "meta" }, "Deleted. It is gone from lists in about a second."));
        announce("Deleted");
      } catch (error) {
        fill(root, problem(error), h("button", { class: "quiet", type: "button", onclick: ask }, "Back"));
      }
    };
    fill(root, told,
      h("button", { class: "quiet", type: "button", "data-key": "delete", onclick: () => {
        clearInterval(timer);
        ask();
        announce("Nothing was deleted");
      } }, "Undo"), " ",
      h("button", { class: "quiet", type: "button", onclick: now }, "Delete now"));
    announce(`Deleted in ${UNDO_SECONDS} seconds; Undo has the focus`);
    tick();
  };
  ask();
  return root;
}
