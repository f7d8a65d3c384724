// Habits of rows: groups, totals, averages and numbers.
import type { Dice } from './dice.js';
import type { Group, Lang, Province } from './facts.js';

/** A row of a sheet of districts. */
export interface RowPlan {
  readonly label: string;
  readonly number: string;
  /** Who it speaks of; nobody where it has no figures. */
  readonly who: 'district' | 'group' | 'province' | 'average' | 'nobody';
  /** The districts that its figures are of. */
  readonly districts: readonly string[];
}

const totals: Record<Lang, string> = {
  vi:
    'Tổng|Tổng cộng|Cộng|Tổng toàn tỉnh|Tổng cộng (I+II)|Toàn tỉnh Long An|Cả tỉnh|Bưu điện tỉnh|Tổng số|TỔNG CỘNG:|Cộng chung|' +
    'Toàn ngành|Cộng toàn tỉnh|Long An|TỔNG CỘNG|Văn phòng và các huyện|Toàn tỉnh',
  en: 'Total|Grand Total|Total Province|Sum|All districts|Overall|Province total|Westshire|TOTAL|Grand total|Total:',
};
const averages: Record<Lang, readonly string[]> = {
  vi: ['Bình quân', 'Trung bình toàn tỉnh', 'BQ chung'],
  en: ['Average', 'Mean'],
};
const groupTotals: Record<Lang, readonly string[]> = {
  vi: ['Cộng #', 'Tổng #', 'Cộng', 'Cộng nhóm #'],
  en: ['Total #', 'Subtotal #', '# total', 'Sub-total'],
};

export const groupHabits = [
  'headers',
  'sums before',
  'sums after',
  'headers and sums after',
  'headers with sums',
] as const;
export const numberHabits = [
  'no numbers',
  'one list',
  'lists of groups',
  'roman in names',
  'numbers in names',
  'letters',
  'decimals',
] as const;

export interface Rows {
  readonly list: readonly RowPlan[];
  readonly habits: readonly string[];
  readonly hasTotal: boolean;
}

/** The rows of a sheet of districts. */
export function rowsOf(province: Province, hasNumbers: boolean, dice: Dice): Rows {
  const { lang, groups, districts } = province;
  const total = dice.one(['none', 'top', 'bottom', 'bottom', 'both'] as const);
  const grouping = groups.length > 0 ? dice.one(groupHabits) : 'no groups';
  const numbering = hasNumbers
    ? dice.one(
        groups.length > 0
          ? (['one list', 'lists of groups', 'decimals', 'letters'] as const)
          : (['one list', 'letters'] as const),
      )
    : dice.one([
        'no numbers',
        'no numbers',
        'numbers in names',
        ...(groups.length > 0 ? (['roman in names'] as const) : []),
      ] as const);
  const isNested = grouping === 'sums before' && groups.length === 3 && dice.chance(0.3);
  const habits = [`total: ${total}`, `groups: ${grouping}`, `numbers: ${numbering}`];
  if (isNested) habits.push('nested groups');
  const list: RowPlan[] = [];
  const names = dice.some(totals[lang].split('|'), 2);
  const whole = (label: string): RowPlan => ({ label, number: '', who: 'province', districts });
  const styleOfSum = dice.one(groupTotals[lang]);
  let counter = 0;
  const inGroup = (members: readonly string[], group: number): RowPlan[] =>
    members.map((name, at) => {
      const own = numbering === 'one list' || numbering === 'numbers in names' ? ++counter : at + 1;
      const number =
        numbering === 'one list' || numbering === 'lists of groups'
          ? String(own)
          : numbering === 'letters'
            ? String.fromCharCode(97 + at)
            : numbering === 'decimals'
              ? `${group + 1}.${at + 1}`
              : '';
      const label = numbering === 'numbers in names' ? `${own}. ${name}` : name;
      return { label, number, who: 'district', districts: [name] };
    });
  const head = ({ name, districts: members }: Group, at: number, who: 'group' | 'nobody'): RowPlan => {
    const roman = ['I', 'II', 'III'][at] as string;
    const number =
      numbering === 'lists of groups'
        ? roman
        : numbering === 'decimals'
          ? String(at + 1)
          : numbering === 'letters'
            ? String.fromCharCode(65 + at)
            : '';
    return { label: numbering === 'roman in names' ? `${roman}. ${name}` : name, number, who, districts: members };
  };
  if (total === 'top' || total === 'both') list.push(whole(names[0] as string));
  if (groups.length === 0) list.push(...inGroup(districts, 0));
  if (isNested && groups[0] && groups[1]) {
    const both = [...groups[0].districts, ...groups[1].districts];
    list.push({ label: lang === 'vi' ? 'Miền trên' : 'Upper half', number: '', who: 'group', districts: both });
  }
  for (const [at, group] of groups.entries()) {
    const hasSumAbove = grouping === 'sums before' || grouping === 'headers with sums';
    if (grouping !== 'sums after') list.push(head(group, at, hasSumAbove ? 'group' : 'nobody'));
    list.push(...inGroup(group.districts, at));
    if (grouping === 'sums after' || grouping === 'headers and sums after')
      list.push({ label: styleOfSum.replace('#', group.name), number: '', who: 'group', districts: group.districts });
  }
  if (total === 'bottom' || total === 'both') list.push(whole((total === 'both' ? names[1] : names[0]) as string));
  if (dice.chance(0.12)) {
    habits.push('average');
    list.push({ label: dice.one(averages[lang]), number: '', who: 'average', districts });
  }
  return { list, habits, hasTotal: total !== 'none' };
}
