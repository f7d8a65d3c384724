import type { NumberKind } from './number-format.js';

/** Seconds of a day, and days from 1970 to the day 0 of each system. */
const daySeconds = 86_400;
const day1900 = -25_569;
const day1904 = -24_107;
const lastDay = 2_932_896;
const dayMilliseconds = daySeconds * 1000;

/**
 * The date or time that the number of a cell stands for, as ISO text; `null` where it stands for none.
 *
 * Excel counts days from 1900 and holds 1900 for a leap year, as a programme before it did. So 60 is a day that never
 * was, and the days before it are one later than they would be. Seconds are rounded to whole ones.
 *
 * @example
 * serialText(43538, 'day', false) //=> '2019-03-14'
 * serialText(43538.4375, 'moment', false) //=> '2019-03-14T10:30:00'
 * serialText(59, 'day', false) //=> '1900-02-28'
 * serialText(60, 'day', false) //=> null
 * serialText(1.5, 'duration', false) //=> '36:00:00'
 */
export function serialText(serial: number, kind: NumberKind, is1904: boolean): string | null {
  if (serial < 0 || serial > lastDay - day1900 + 1) return null;
  const seconds = Math.round(serial * daySeconds);
  if (kind === 'duration') return clock(seconds);
  if (kind === 'time') return clock(seconds % daySeconds);
  const day = kind === 'moment' ? Math.floor(seconds / daySeconds) : Math.floor(serial);
  if (is1904) return dayText(day + day1904, seconds % daySeconds, kind);
  if (day === 0 || day === 60) return null;
  return dayText(day + day1900 + (day < 60 ? 1 : 0), seconds % daySeconds, kind);
}

/**
 * A date that the file holds as ISO text, as strict workbooks do, as far as `kind` shows it; `null` where it is none.
 *
 * @example
 * isoText('2019-03-14T00:00:00', 'month') //=> '2019-03'
 * isoText('2019-03-14T10:30:00Z', 'number') //=> '2019-03-14T10:30:00'
 * isoText('2019-02-29', 'day') //=> null
 */
export function isoText(text: string, kind: NumberKind): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?)?Z?$/.exec(text);
  if (match === null) return null;
  const [hour = 0, minute = 0, second = 0] = match.slice(4).map((part) => Number(part ?? 0));
  // Days beyond the end of a month would otherwise be those of the next one.
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = Date.UTC(year, month - 1, date) / dayMilliseconds;
  if (year < 1900 || dayText(day, 0, 'day') !== text.slice(0, 10)) return null;
  const seconds = (hour * 60 + minute) * 60 + second;
  if (kind === 'time') return clock(seconds);
  const isShownAsDate = kind === 'day' || kind === 'month' || kind === 'year' || kind === 'moment';
  return dayText(day, seconds, isShownAsDate ? kind : seconds > 0 ? 'moment' : 'day');
}

/** A day counted from 1970 and a time of that day, as far as `kind` shows them. */
function dayText(day: number, seconds: number, kind: NumberKind): string | null {
  if (day > lastDay) return null;
  const text = new Date(day * dayMilliseconds).toISOString();
  if (kind === 'moment') return `${text.slice(0, 11)}${clock(seconds)}`;
  return text.slice(0, kind === 'year' ? 4 : kind === 'month' ? 7 : 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
