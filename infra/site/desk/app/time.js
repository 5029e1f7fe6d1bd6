// Instants as people read them. The server's clock rules; the browser's is corrected by the Date header of each answer.

import { currentLanguage } from './i18n.js';

const NOTICEABLE = 2_000;
const UNITS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1_000]];

let skew = 0;
let zone;

/** Learns the server's clock; differences that the header's whole seconds could explain are ignored. */
export function learnClock(dateHeader) {
  const server = Date.parse(dateHeader ?? '');
  if (!Number.isNaN(server)) {
    const difference = server + 500 - Date.now();
    skew = Math.abs(difference) > NOTICEABLE ? difference : 0;
  }
}

export function now() {
  return Date.now() + skew;
}

/** The brand's zone, in which days begin and exact times are told. */
export function useZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    zone = name;
  } catch {
    zone = undefined;
  }
}

function format(instant, options) {
  return new Intl.DateTimeFormat(currentLanguage(), { timeZone: zone, ...options }).format(new Date(instant));
}

/** Date and time to the second with the zone: for hovering. */
export function exact(instant) {
  return format(instant, { dateStyle: 'medium', timeStyle: 'long' });
}

export function clockTime(instant) {
  return format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Date and time, short. */
export function moment(instant) {
  return format(instant, { dateStyle: 'medium', timeStyle: 'short' });
}

export function date(instant) {
  return format(instant, { dateStyle: 'medium' });
}

/** Date and time in the brand's zone as an input field wants them, to the minute. */
export function wallClock(instant) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant)).replace(' ', 'T');
}

/** The instant of a date and time in the brand's zone; of one that the clocks leave out, the one just after the gap. */
export function instantAt(wall) {
  const wanted = Date.parse(`${wall}:00Z`);
  const offset = (instant) => Date.parse(`${wallClock(instant)}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  const guess = wanted - offset(wanted);
  return new Date(wanted - offset(guess)).toISOString();
}

/** The day as yyyy-MM-dd. */
export function dayOf(instant) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
}

/** A day mark: today, yesterday or the date. */
export function dayName(instant) {
  const day = dayOf(instant);
  for (const back of [0, 1]) {
    if (day === dayOf(now() - back * 86_400_000)) {
      return capital(new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(-back, 'day'));
    }
  }
  return format(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day given as yyyy-MM-dd. */
export function dateName(day) {
  return new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', dateStyle: 'full' }).format(
    new Date(`${day}T00:00:00Z`));
}

/** A span of days, each given as yyyy-MM-dd, the last included. */
export function daysName(first, last) {
  return new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', dateStyle: 'medium' }).formatRange(
    new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}

/** The month of a day given as yyyy-MM-dd. */
export function monthName(day) {
  return new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`));
}

/** A day given as yyyy-MM-dd, as short as an axis needs it. */
export function dayTick(day) {
  return new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(
    new Date(`${day}T00:00:00Z`));
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(currentLanguage()) + text.slice(1);
}

/** How long ago, in the largest unit that fits. */
export function ago(instant) {
  const past = Math.max(0, now() - Date.parse(instant));
  const [unit, size] = UNITS.find(([, length]) => past >= length) ?? UNITS[3];
  const style = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto', style: 'narrow' });
  return unit === 'second' ? style.format(0, 'second') : style.format(-Math.floor(past / size), unit);
}

/** A length of time in its two largest units. */
export function duration(milliseconds) {
  let rest = Math.max(0, Math.abs(milliseconds));
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first < 0) {
    return unit(0, 'second');
  }
  const parts = [];
  for (const [name, size] of UNITS.slice(first, first + 2)) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) {
      parts.push(unit(amount, name));
    }
  }
  return parts.join(' ');
}

function unit(amount, name) {
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(amount);
}

/** Minutes and seconds under an hour, else hours and minutes: what a countdown shows. */
export function countdown(milliseconds) {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  if (seconds >= 3_600) {
    return duration(Math.floor(seconds / 60) * 60_000);
  }
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO-8601 duration of days and smaller; null if it is none. */
export function parseDuration(text) {
  const match = ISO.exec(text ?? '');
  if (!match || text.endsWith('P') || text.endsWith('T')) {
    return null;
  }
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
}
