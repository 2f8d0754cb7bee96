/** What is found in texts of each language, and what is not, as docs/quality.md has it. English needs no word. */

const SLAVIC = {
  found: "listed names in every grammatical form; unlisted persons, bodies and places by a dictionary; direct and reported speech with its speaker; "
    + "what the speaker does with the words; topics by phrases of the language, actors and places",
  missed: "the day on which something was said; who held an office that the text names without the person; speech with a verb that is not listed; "
    + "smaller dossiers that neither an actor nor a place gives away",
};
const PERSONS = {
  found: "listed names; persons with a known first name or behind a title; direct and reported speech with its speaker; what the speaker does with the words; "
    + "topics by phrases of the language, actors and places",
  missed: `unlisted bodies and places; persons named by an unknown first name without a title; ${SLAVIC.missed}`,
};
const NAMES = {
  found: "listed names, states and large cities; quotations without their speaker; topics by actors, places and a few phrases",
  missed: "unlisted names, speakers, reported speech and most topics",
};
const OTHERS = {
  found: "listed names; quotations without their speaker; topics by actors and places",
  missed: "unlisted names, speakers, reported speech and topics by the words of the language",
};

const READ = { ru: SLAVIC, uk: SLAVIC, de: PERSONS, es: PERSONS, fr: PERSONS, tr: PERSONS, fa: PERSONS, ar: PERSONS, he: NAMES, zh: NAMES };

/** How a text with this language tag is read; null for English and where the language is unknown. */
export function reading(tag) {
  const code = (tag ?? "und").toLowerCase().split("-")[0];
  return code === "en" || code === "und" ? null : READ[code] ?? OTHERS;
}
