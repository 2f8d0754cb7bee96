// What happens, as it happens. One connection for the whole page; views listen while they are shown.

const listeners = new Set();
let state = "connecting";
let watched = "";

/** Calls back with (type, data) for each event; returns how to stop. */
export function listen(callback) {
  listeners.add(callback);
  return () => listeners.delete(callback);
}

export function start() {
  const source = new EventSource("/api/live");
  for (const type of ["document", "rejection", "deletion", "skipped"]) {
    source.addEventListener(type, (event) => {
      show("live");
      const data = JSON.parse(event.data);
      listeners.forEach((callback) => callback(type, data));
    });
  }
  source.addEventListener("heartbeat", () => show("live"));
  source.addEventListener("open", () => show("live"));
  source.addEventListener("error", () => {
    show("lost");
    if (source.readyState === EventSource.CLOSED) setTimeout(start, 3000);
  });
}

/** Says what of all that happens the view shows; nothing for everything. */
export function watching(what) {
  watched = what;
  tell();
}

function show(next) {
  if (next === state) return;
  state = next;
  tell();
}

function tell() {
  const element = document.getElementById("live-state");
  const text = { live: "live", lost: "reconnecting" }[state] ?? state;
  element.dataset.state = state;
  element.textContent = watched && state === "live" ? `live: ${watched}` : text;
  element.title = watched ? `Watching: ${watched}` : "";
}
