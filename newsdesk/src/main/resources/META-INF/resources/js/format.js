const number = new Intl.NumberFormat("en");
const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

const DAY = { day: "numeric", month: "short", year: "numeric" };
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** Days, months and years are those of the calendar in UTC; they must not move with the zone of the reader. */
const utc = (options) => new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });
const YEAR = utc({ year: "numeric" });
const MONTH = utc({ month: "short", year: "numeric" });
const DATE = utc(DAY);
const DATE_SHORT = utc({ day: "numeric", month: "short" });
const MONTH_SHORT = utc({ month: "short" });

/** Moments are shown in the zone of the reader, with its name. */
const MOMENT = new Intl.DateTimeFormat("en", { ...DAY, ...TIME, timeZoneName: "short" });
const MOMENT_SHORT = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", ...TIME });
const SECOND = new Intl.DateTimeFormat("en", { ...DAY, ...TIME, second: "2-digit", timeZoneName: "short" });
const CLOCK = new Intl.DateTimeFormat("en", { ...TIME, timeZoneName: "short" });

export const count = (value) => number.format(value);
export const plural = (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** How exactly a date is known: to the year, the month, the day, or the time of day. */
function precision(iso) {
  if (/^\d{4}$/.test(iso)) return YEAR;
  if (/^\d{4}-\d{2}$/.test(iso)) return MONTH;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? DATE : null;
}

/** A date as exactly as it is known and no more; a moment of the last day says how long ago it was. */
export function when(iso) {
  if (!iso) return "undated";
  const time = new Date(iso);
  if (Number.isNaN(time.valueOf())) return iso;
  const known = precision(iso);
  if (known) return known.format(time);
  const minutes = Math.round((Date.now() - time) / 60000);
  if (minutes >= 0 && minutes < 1) return "just now";
  if (minutes >= 0 && minutes < 60) return `${minutes} min ago`;
  if (minutes >= 0 && minutes < 24 * 60) return `${Math.round(minutes / 60)} h ago`;
  return MOMENT.format(time);
}

/** The same, and never how long ago. */
export function at(iso) {
  const time = new Date(iso);
  return Number.isNaN(time.valueOf()) ? String(iso) : (precision(iso) ?? MOMENT).format(time);
}

/** The same, to the second where that is known. */
export function moment(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.valueOf())) return String(iso);
  return (precision(iso) ?? SECOND).format(time);
}

/** The same without the time of day. */
export function date(iso) {
  if (!iso) return "undated";
  const time = new Date(iso);
  return Number.isNaN(time.valueOf()) ? iso : (precision(iso) ?? DATE).format(time);
}

export const timeOfDay = (time) => CLOCK.format(time);

export function millis(value) {
  if (value === null || value === undefined) return "–";
  if (value < 1000) return `${Math.round(value)} ms`;
  if (value < 60000) return `${(value / 1000).toFixed(1)} s`;
  if (value < 3600000) return `${Math.round(value / 60000)} min`;
  return `${Math.round(value / 3600000)} h`;
}

const EVERY = { "1m": "by minute", "60m": "by hour", "1d": "by day", "1w": "by week", "1M": "by month", "1q": "by quarter", "1y": "by year" };

/** Such as "by day" for the interval 1d of a timeline. */
export function every(interval) {
  const minutes = parseInt(interval, 10);
  return EVERY[interval] ?? (minutes < 60 ? `every ${minutes} minutes` : `every ${minutes / 60} hours`);
}

const quarter = (time) => `Q${Math.floor(time.getUTCMonth() / 3) + 1} ${time.getUTCFullYear()}`;

/** A span of a timeline, by its start. */
export function span(time, interval) {
  if (interval === "1y") return YEAR.format(time);
  if (interval === "1q") return quarter(time);
  if (interval === "1M") return MONTH.format(time);
  if (interval === "1w") return `week of ${DATE.format(time)}`;
  return interval === "1d" ? DATE.format(time) : MOMENT.format(time);
}

/** A mark of the axis: the year is said where it begins, and at the first mark. */
export function tick(time, interval, before) {
  if (["1y", "1q"].includes(interval)) return span(time, interval);
  const sameYear = before && before.getUTCFullYear() === time.getUTCFullYear();
  if (interval === "1M") return (sameYear ? MONTH_SHORT : MONTH).format(time);
  if (["1d", "1w"].includes(interval)) return (sameYear ? DATE_SHORT : DATE).format(time);
  if (!before) return MOMENT.format(time);
  return before.toDateString() === time.toDateString() ? timeOfDay(time).replace(/ .*/, "") : MOMENT_SHORT.format(time);
}

/** Where the span ends that begins at a time. */
export function spanEnd(time, interval) {
  const end = new Date(time);
  if (interval === "1y") end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (interval === "1q") end.setUTCMonth(end.getUTCMonth() + 3);
  else if (interval === "1M") end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setTime(+end + ({ "1d": 1440, "1w": 10080 }[interval] ?? parseInt(interval, 10)) * 60000);
  return end;
}

export function country(code) {
  try {
    return countries.of(code);
  } catch {
    return code;
  }
}

export function language(tag) {
  try {
    return tag === "und" ? "language unknown" : languages.of(tag);
  } catch {
    return tag;
  }
}

/** The words of an address, so that ids with any characters survive. */
export const link = (view, id) => `#/${view}/${encodeURIComponent(id)}`;
