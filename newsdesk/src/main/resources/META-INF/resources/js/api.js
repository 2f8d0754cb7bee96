// The read API and the few writes, all of the same origin.

const KEY = "communique.key";

/** What went wrong, as the service says it. */
export class Problem extends Error {
  constructor(status, title, detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

/** Reads JSON. A parameter may have several values. */
export async function read(path, parameters = {}, signal = undefined) {
  return answer(await reach(address(path, parameters), { signal }));
}

/** Sends a body; asks for the key when the service wants one. */
export async function write(path, body, mediaType = "application/json", method = "POST") {
  const headers = {};
  if (mediaType) headers["Content-Type"] = mediaType;
  const key = await keyFor();
  if (key) headers["X-Api-Key"] = key;
  const sent = mediaType === "application/json" ? JSON.stringify(body) : body;
  const response = await reach(path, { method, headers, body: sent });
  if (response.status === 401) {
    sessionStorage.removeItem(KEY);
    if (await ask(true)) return write(path, body, mediaType, method);
  }
  return answer(response);
}

/** Deletes; asks for the key when the service wants one. */
export const remove = (path) => write(path, null, null, "DELETE");

/** The key of this tab; null where writing needs none. */
async function keyFor() {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const { needsKey } = await read("/api/desk");
  if (!needsKey) return null;
  if (!(await ask(false))) throw new Problem(401, "Writing needs a key", "Nothing was sent.");
  return sessionStorage.getItem(KEY);
}

export function address(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== "") query.append(name, each);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, "The newsdesk does not answer", "Is it still running? It is asked again when you try again.");
  }
}

async function answer(response) {
  const text = await response.text();
  let body = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    body = null;
  }
  if (!response.ok) {
    throw new Problem(response.status, body?.title ?? `Answer ${response.status}`, body?.detail ?? "The service gave no reason.");
  }
  return body ?? text;
}

let asking = null;

/** Asks once, however many files wait for the answer. */
function ask(wasWrong) {
  asking ??= askForKey(wasWrong).finally(() => {
    asking = null;
  });
  return asking;
}

/** Asks for the key that writing needs; it is kept until this tab is closed. */
function askForKey(wasWrong) {
  const dialog = document.createElement("dialog");
  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h3");
  title.textContent = wasWrong ? "This key was not accepted" : "Writing needs a key";
  const label = document.createElement("label");
  label.textContent = "API key (COMMUNIQUE_API_KEY), kept until this tab is closed";
  const input = document.createElement("input");
  input.type = "password";
  input.autocomplete = "off";
  label.append(input);
  const button = document.createElement("button");
  button.className = "primary";
  button.textContent = "Use key";
  const actions = document.createElement("p");
  actions.className = "actions";
  actions.append(button);
  form.append(title, label, actions);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let used = false;
    form.addEventListener("submit", () => {
      used = input.value !== "";
      if (used) sessionStorage.setItem(KEY, input.value);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(used);
    });
    dialog.showModal();
  });
}
