import { CallError } from '../figures/call-error.js';
import { type EntryKey, scenarios } from '../report/model.js';
import type { Facts, Total } from './facts.js';
import { total as totalAt } from './total.js';

/**
 * The value at `key`: the entry that states it, or the total of its parts: organisations below, finer periods, members below.
 * Where some parts are missing it is `'incomplete'` and has no figure, never a smaller sum.
 *
 * @param facts what {@link factsOf} makes of a report.
 * @throws {CallError} when the report has no such indicator, organisation or member, the scenario is none, or a part of the key is
 *   something else than its type says, such as the key of a period.
 * @example
 * const { report } = validate({
 *   organisations: [{ id: 'a' }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: ['2018-H1', '2018-H2'].map((period) => ({ indicator: 'revenue', period, scenario: 'AC', value: 5 })),
 * })
 * const key = { indicator: 'revenue', organisation: 'a', period: period('2018'), scenario: 'AC', members: new Map() }
 * total(factsOf(report), key).figure.value //=> '10'
 */
export function total(facts: Facts, key: EntryKey): Total {
  const { period, scenario, members } = key;
  if (!facts?.frame) throw new CallError('bad-argument', 'total takes the facts of a report: factsOf(report)');
  if (!period?.key)
    throw new CallError('bad-argument', `period of a total is one, such as period('2018'), not ${period}`);
  if (!scenarios.includes(scenario)) throw new CallError('unknown-scenario', `unknown scenario "${scenario}"`);
  if (typeof members?.entries !== 'function') {
    throw new CallError('bad-argument', 'members of a total is a Map, new Map() for the whole');
  }
  for (const [dimension, member] of members) {
    if (facts.frame.dimensions.get(dimension)?.members.has(member)) continue;
    throw new CallError('unknown-member', `unknown member "${member}" of dimension "${dimension}"`);
  }
  return totalAt(facts, key);
}
