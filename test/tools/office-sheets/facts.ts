// Known facts of a province, invented before anything is printed.
import type { Dice } from './dice.js';

export type Lang = 'vi' | 'en';

/** Plan and actual of 2019, and the actual of 2018. */
export type Series = 'plan' | 'actual' | 'prior';
export const allSeries: readonly Series[] = ['plan', 'actual', 'prior'];

/** What is measured. A figure is a whole number in the last of its decimals. */
export interface Indicator {
  readonly name: string;
  /** Its unit as a sheet writes it. */
  readonly unit: string;
  /** How many powers of ten a printed number stands for: 6 for "triệu đồng", −2 for "%". */
  readonly exponent: number;
  readonly decimals: number;
  /** Whether the sum of the districts is the province's. */
  readonly adds: boolean;
  readonly isMoney: boolean;
}

export interface Group {
  readonly name: string;
  readonly districts: readonly string[];
}

export interface Province {
  readonly lang: Lang;
  readonly name: string;
  /** Empty where no district is in a group. */
  readonly groups: readonly Group[];
  readonly districts: readonly string[];
  readonly indicators: readonly Indicator[];
  /** The figure of a district; `null` where it has none. */
  of(district: string, indicator: Indicator, series: Series): number | null;
  /** The figure of several: their sum, or for what does not add up one of its own. */
  ofAll(districts: readonly string[], indicator: Indicator, series: Series): number;
}

const places: Record<Lang, string> = {
  vi: 'Tân An|Bến Lức|Cần Đước|Cần Giuộc|Đức Hòa|Đức Huệ|Thủ Thừa|Tân Trụ|Châu Thành|Vĩnh Hưng|Mộc Hóa|Tân Hưng|Tân Thạnh|Thạnh Hóa|Kiến Tường|Hòa Khánh',
  en: 'Ashford|Barnet|Camden|Dover|Eastleigh|Fareham|Gosport|Harlow|Ipswich|Kendal|Lewes|Malvern|Newark|Oakham|Preston|Redditch',
};
const provinces: Record<Lang, string> = { vi: 'Long An', en: 'Westshire' };
const groupNames: Record<Lang, readonly string[]> = {
  vi: [
    'Thành thị|Nông thôn|Biên giới',
    'Khối thị|Khối huyện|Vùng sâu',
    'Khu vực I|Khu vực II|Khu vực III',
    'Cụm Bắc|Cụm Nam|Cụm Tây',
  ],
  en: ['Urban|Rural|Border', 'North Area|South Area|West Area', 'Area I|Area II|Area III', 'Coast|Inland|Hills'],
};
const money: Record<Lang, readonly [string, number][]> = {
  vi: [
    ['tỷ đồng', 9],
    ['triệu đồng', 6],
    ['nghìn đồng', 3],
    ['trđ', 6],
    ['ngàn đồng', 3],
  ],
  en: [
    ['USD m', 6],
    ['USD million', 6],
    ['VND billion', 9],
    ['USD thousand', 3],
    ['EUR', 0],
  ],
};
const moneyNames: Record<Lang, string> = {
  vi: 'Doanh thu|Chi phí|Lợi nhuận|Doanh thu bưu chính|Thu dịch vụ tài chính',
  en: 'Revenue|Cost|Profit|Postal revenue|Sales',
};
const counted: Record<Lang, readonly (readonly [string, string])[]> = {
  vi: [
    ['Lao động', 'người'],
    ['Sản lượng bưu gửi', 'bưu gửi'],
    ['Hồ sơ', 'hồ sơ'],
  ],
  en: [
    ['Headcount', 'people'],
    ['Parcel volume', 'parcels'],
    ['Visits', 'visits'],
  ],
};
const rates: Record<Lang, string> = { vi: 'Tỷ lệ phát đúng hạn', en: 'On-time rate' };

/** A province with its districts, groups and figures. */
export function inventProvince(lang: Lang, dice: Dice): Province {
  const districts = dice.some(places[lang].split('|'), dice.whole(3, 16));
  const indicators = inventIndicators(lang, dice);
  const figures = new Map<string, number | null>();
  const gaps = dice.chance(0.3) ? 0.04 : 0;
  const key = (who: string, { name }: Indicator, series: Series): string => `${who}|${name}|${series}`;
  const ofAllKeys = new Map<string, number>();
  for (const indicator of indicators) {
    const size = dice.one([300, 2000, 15_000, 90_000]);
    for (const district of districts) {
      const base = indicator.exponent === -2 ? dice.whole(700, 950) : dice.whole(size, 4 * size);
      for (const series of allSeries) {
        const share = indicator.exponent === -2 ? dice.whole(95, 104) : dice.whole(70, 130);
        figures.set(key(district, indicator, series), dice.chance(gaps) ? null : Math.round((base * share) / 100));
      }
    }
  }
  const of: Province['of'] = (district, indicator, series) => figures.get(key(district, indicator, series)) ?? null;
  return {
    lang,
    name: provinces[lang],
    groups: inventGroups(lang, districts, dice),
    districts,
    indicators,
    of,
    ofAll(those, indicator, series) {
      if (indicator.adds) return those.reduce((sum, one) => sum + (of(one, indicator, series) ?? 0), 0);
      const at = key(those.join(), indicator, series);
      const own = ofAllKeys.get(at) ?? dice.whole(800, 940);
      ofAllKeys.set(at, own);
      return own;
    },
  };
}

function inventIndicators(lang: Lang, dice: Dice): Indicator[] {
  const [unit, exponent] = dice.one(money[lang]);
  const count = dice.whole(1, 4);
  const amounts = dice
    .some(moneyNames[lang].split('|').slice(0, 4), count === 1 ? 1 : dice.whole(1, 2))
    .map((name): Indicator => ({ name, unit, exponent, decimals: dice.whole(0, 2), adds: true, isMoney: true }));
  const others = counted[lang].map(
    ([name, unit]): Indicator => ({ name, unit, exponent: 0, decimals: 0, adds: true, isMoney: false }),
  );
  const rate: Indicator = { name: rates[lang], unit: '%', exponent: -2, decimals: 1, adds: false, isMoney: false };
  return [...amounts, ...dice.some([...others, rate], count - amounts.length)];
}

function inventGroups(lang: Lang, districts: readonly string[], dice: Dice): Group[] {
  const count = dice.one([0, 0, 2, 3]);
  if (count === 0 || districts.length < 2 * count) return [];
  const names = dice.one(groupNames[lang]).split('|');
  const size = Math.ceil(districts.length / count);
  return Array.from({ length: count }, (_, at) => ({
    name: names[at] as string,
    districts: districts.slice(at * size, (at + 1) * size),
  })).filter((group) => group.districts.length > 0);
}

/** A figure in the unit itself: 12345 with one decimal of "triệu đồng" is 1234500000. */
export function plainValue(figure: number, { decimals, exponent }: Indicator): string {
  const by = exponent - decimals;
  if (by >= 0) return figure === 0 ? '0' : `${figure}${'0'.repeat(by)}`;
  const digits = String(Math.abs(figure)).padStart(1 - by, '0');
  const fraction = digits.slice(by).replace(/0+$/, '');
  return `${figure < 0 ? '-' : ''}${digits.slice(0, by)}${fraction && `.${fraction}`}`;
}

/** A figure as a sheet prints it in a language. */
export function printedFigure(figure: number, decimals: number, lang: Lang, isGrouped: boolean): string {
  const [point, mark] = lang === 'vi' ? [',', '.'] : ['.', ','];
  const digits = String(Math.abs(figure)).padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
  const fraction = decimals === 0 ? '' : point + digits.slice(-decimals);
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole;
  return (figure < 0 ? '-' : '') + grouped + fraction;
}
