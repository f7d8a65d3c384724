import { parseUnit, type UnitNames } from '../../figures/unit.js';
import type { Lang } from '../../words/language.js';
import { languageFor, languages } from '../../words/languages.js';
import { baseOf, isFreeName, isKnownBase } from '../../words/own-units.js';
import type { Checker, Fields } from '../checker.js';
import { ChildPlace } from '../child-place.js';
import { limits } from '../notes.js';

/** The names of units that a report declares, by base unit; `null` where there are none. One that is taken is left out with an issue. */
export function readUnits(checker: Checker, fields: Fields, lang: Lang): UnitNames | null {
  const declared = fields.has('units') ? checker.object(fields.get('units'), fields.at('units')) : null;
  if (declared === null) return null;
  const own = languageFor(lang).code;
  const taken = new Map<string, string>();
  const units = new Map<string, Record<string, readonly string[]>>();
  for (const key of declared.keys().slice(0, limits.nodes)) {
    const place = declared.at(key);
    const base = baseOf(key);
    if (parseUnit(base) === null || isKnownBase(base) || !isFreeName(key.trim(), own)) {
      checker.note('taken-name', place, key, []);
      continue;
    }
    const names = readNames(checker, declared, key, own);
    if (names === null) continue;
    const all = { [own]: [key.trim()], ...names };
    const words = [base, ...Object.values(all).flat().map(baseOf)];
    const other = words.find((word) => (taken.get(word) ?? base) !== base) ?? (units.has(base) ? base : undefined);
    if (other !== undefined) {
      checker.note('taken-name', place, other, []);
      continue;
    }
    for (const word of words) taken.set(word, base);
    units.set(base, all);
  }
  return units.size > 0 ? Object.fromEntries(units) : null;
}

/** The names under `key`, by language; `null` with an issue noted. */
function readNames(checker: Checker, declared: Fields, key: string, own: string): Record<string, string[]> | null {
  const place = declared.at(key);
  const value = declared.get(key);
  if (typeof value === 'string' || Array.isArray(value)) {
    const names = namesIn(checker, value, place, own, own);
    return names && { [own]: names };
  }
  const codes = languages().map(({ code }) => code);
  const byLanguage = checker.object(value, place);
  const all: Record<string, string[]> = {};
  for (const lang of byLanguage?.keys() ?? []) {
    // A language that is registered later has a code too.
    if (!/^[a-z]{2,3}$/.test(lang)) return checker.note('unknown-key', new ChildPlace(place, lang), lang, codes);
    const names = namesIn(checker, byLanguage?.get(lang), new ChildPlace(place, lang), lang, own);
    if (names === null) return null;
    all[lang] = names;
  }
  return byLanguage && all;
}

/** One name, or singular and plural. They are read in the language of the report, and printed in their own. */
function namesIn(checker: Checker, value: unknown, place: ChildPlace, lang: Lang, own: Lang): string[] | null {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length < 1 || names.length > 2 || !names.every((name) => typeof name === 'string'))
    return checker.note('wrong-type', place, value, 'text');
  const said = (names as string[]).map((name) => name.trim());
  const wrong = said.find((name) => !isFreeName(name, lang) || !isFreeName(name, own));
  return wrong === undefined ? said : checker.note('taken-name', place, wrong, []);
}
