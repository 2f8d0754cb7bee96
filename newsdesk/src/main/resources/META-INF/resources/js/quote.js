import { copies, h, pieces } from "./dom.js";
import { quotation } from "./cite.js";
import { link } from "./format.js";
import { published } from "./when.js";

/** The comma before the closing quotation mark belongs to the sentence around it. */
function withoutComma(text) {
  return text.map((piece, i) => (i === text.length - 1 ? { ...piece, text: piece.text.replace(/[,،]\s*$/, "") } : piece));
}

/** Whether the meaning of the verb says more than the verb. */
const tells = ({ verb, modality }) => modality && modality !== "says" && !verb.startsWith(modality.slice(0, 4));

/**
 * A statement in a list.
 *
 * @param speaker whether the list does not tell already who speaks
 */
export function quote(said, { speaker = true } = {}) {
  return h("div", { class: "said" },
    h("blockquote", { class: `clamp ${said.kind ?? ""}`, dir: "auto" }, pieces(withoutComma(said.text))),
    h("p", { class: "meta" },
      speaker && h("span", {}, said.speaker
        ? h("a", { class: "who", href: link("actor", said.speaker.id) }, said.speaker.name)
        : h("span", { class: "who" }, "Speaker unknown"), said.speakerRole ? `, ${said.speakerRole}` : ""),
      said.verb && h("span", { class: "verb" }, said.verb, tells(said) && ` (${said.modality})`),
      said.saidOn && h("span", {}, "on ", published(said.saidOn)),
      h("a", { href: `${link("document", said.documentId)}?at=${said.start}` }, said.source ?? "document"),
      h("span", {}, published(said.publishedAt)),
      copies("Copy quote", () => quotation(said), { class: "link copy" })));
}
