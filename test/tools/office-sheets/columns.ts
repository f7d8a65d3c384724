// Habits of columns: which there are, in which order, and what their headings are called.
import type { Dice } from './dice.js';
import type { Indicator, Lang, Province, Series } from './facts.js';

/** A column of a sheet. */
export interface Column {
  /** Its headings from the top down. */
  readonly headings: readonly string[];
  readonly indicator?: Indicator;
  /** What it holds: figures, something computed from them, or words. */
  readonly holds: Series | 'revised' | 'percent' | 'difference' | 'number' | 'name' | 'unit' | 'note';
  /** What an actual or a prior year is of: the scenario and the key of the period that a reader should find. */
  readonly said?: Said;
  readonly isRevisedToo?: boolean;
}

export interface Said {
  readonly scenario: 'PL' | 'AC' | 'PY' | 'FC';
  readonly period: string;
}

interface Named {
  readonly long: readonly string[];
  /** Without the year, which stands above. */
  readonly short: readonly string[];
}

const words: Record<Lang, Record<Series, Named>> = {
  vi: {
    plan: {
      long: [
        'KH 2019',
        'Kế hoạch 2019',
        'KH năm 2019',
        'Kế hoạch giao 2019',
        'KẾ HOẠCH 2019',
        'Kế hoạch\n2019',
        'KH 2019 (*)',
        'KH2019',
        'Kế hoạch năm 2019',
      ],
      short: ['KH', 'Kế hoạch', 'KẾ HOẠCH', 'KH giao'],
    },
    actual: {
      long: [
        'TH 2019',
        'Thực hiện 2019',
        'TH năm 2019',
        'Kết quả 2019',
        'THỰC HIỆN 2019',
        'Thực hiện\nnăm 2019',
        'TH 2019²',
        'TH2019',
        'Số thực hiện 2019',
      ],
      short: ['TH', 'Thực hiện', 'THỰC HIỆN', 'Kết quả'],
    },
    prior: {
      long: ['TH 2018', 'Thực hiện 2018', 'Thực hiện năm 2018', 'TH\n2018'],
      short: ['TH', 'Thực hiện'],
    },
  },
  en: {
    plan: {
      long: [
        'Plan 2019',
        '2019 Plan',
        'PLAN 2019',
        'Budget 2019',
        '2019 Target',
        'Plan\n2019',
        'Plan 2019*',
        'Plan FY2019',
      ],
      short: ['Plan', 'Budget', 'Target', 'PLAN'],
    },
    actual: {
      long: [
        'Actual 2019',
        '2019 Actual',
        'ACTUAL 2019',
        'Actuals 2019',
        'Result 2019',
        'Actual\n2019',
        'Actual 2019 (1)',
      ],
      short: ['Actual', 'Actuals', 'ACTUAL'],
    },
    prior: { long: ['Actual 2018', '2018 Actual', 'Actuals 2018'], short: ['Actual'] },
  },
};
const samePeriod: Record<Lang, readonly string[]> = {
  vi: ['Cùng kỳ 2018', 'Cùng kỳ', 'Năm trước', 'TH cùng kỳ', 'Thực hiện năm trước', 'CK 2018'],
  en: ['Prior year', 'Last year', 'Previous year', 'PY'],
};
const samePart: Record<Lang, readonly string[]> = {
  vi: ['Cùng kỳ 2018', 'Cùng kỳ', 'TH cùng kỳ', 'CK 2018', 'Cùng kỳ năm trước'],
  en: ['Same period last year', 'Prior year', 'Last year'],
};
const toDate: Record<Lang, readonly (readonly [actual: string, prior: string])[]> = {
  vi: [
    ['TH 9 tháng 2019', 'TH 9 tháng 2018'],
    ['Thực hiện 9 tháng năm 2019', 'Thực hiện 9 tháng năm 2018'],
    ['Lũy kế TH 9 tháng 2019', 'Lũy kế TH 9 tháng 2018'],
    ['TH đến 30/9/2019', 'TH đến 30/9/2018'],
    ['Lũy kế đến 30/9/2019', 'Lũy kế đến 30/9/2018'],
    ['Thực hiện đến hết tháng 9/2019', 'Thực hiện đến hết tháng 9/2018'],
    ['TH 9 tháng đầu năm 2019', 'TH 9 tháng đầu năm 2018'],
  ],
  en: [
    ['Actual to 30 September 2019', 'Actual to 30 September 2018'],
    ['Actual as of 30 Sep 2019', 'Actual as of 30 Sep 2018'],
    ['YTD Sep 2019', 'YTD Sep 2018'],
    ['Actual 9 months 2019', 'Actual 9 months 2018'],
  ],
};
const revised: Record<Lang, readonly string[]> = {
  vi: ['KH điều chỉnh 2019', 'Kế hoạch bổ sung 2019', 'KH 2019 (điều chỉnh)'],
  en: ['Revised plan 2019', 'Plan 2019 (revised)', 'Amended budget 2019'],
};
const computed: Record<Lang, Record<'percent' | 'difference', readonly string[]>> = {
  vi: {
    percent: [
      '% HT',
      '% HT KH',
      '% hoàn thành',
      'TH/KH (%)',
      'So KH (%)',
      'Tỷ lệ HT (%)',
      '% so KH',
      '% TH/KH',
      'Tỷ lệ hoàn thành KH',
      'HT KH (%)',
      '% hoàn thành KH năm',
    ],
    difference: [
      '+/-',
      'Chênh lệch',
      'Còn lại',
      'Tăng/giảm',
      'So cùng kỳ',
      'TH - KH',
      'Vượt/hụt',
      'Chênh lệch TH/KH',
      '(+/-) so KH',
      'Còn phải thực hiện',
    ],
  },
  en: {
    percent: [
      '% of plan',
      'Achievement',
      '% achieved',
      'Actual/Plan (%)',
      'vs plan %',
      'Attainment',
      'Actual vs Plan %',
      '% of budget',
    ],
    difference: ['Variance', 'Remaining', '+/-', 'Diff', 'vs PY', 'Gap to plan', 'Change', 'Over/(under)'],
  },
};
const called: Record<Lang, Record<'number' | 'name' | 'note' | 'indicator' | 'unit', readonly string[]>> = {
  vi: {
    number: ['STT', 'TT', 'Số TT', 'Stt'],
    name: ['Đơn vị', 'ĐƠN VỊ', 'Tên đơn vị', 'Huyện', 'Địa bàn', 'Chi nhánh', 'Bưu điện'],
    note: ['Ghi chú', 'GHI CHÚ'],
    indicator: ['Chỉ tiêu', 'CHỈ TIÊU', 'Tên chỉ tiêu', 'Nội dung'],
    unit: ['ĐVT', 'Đơn vị tính', 'Đvt'],
  },
  en: {
    number: ['No.', 'No', '#'],
    name: ['Branch', 'Office', 'Department', 'Region', 'BRANCH', 'Organisation'],
    note: ['Notes', 'Remarks', 'Comment'],
    indicator: ['Indicator', 'Measure', 'INDICATOR', 'KPI'],
    unit: ['Unit', 'UoM', 'Unit of measure'],
  },
};

export interface Columns {
  readonly list: readonly Column[];
  readonly habits: readonly string[];
  /** How many rows of headings there are. */
  readonly levels: number;
  /** Whether no heading has a year. */
  readonly isTimeless: boolean;
}

/** The columns of a sheet of districts, or of one of indicators, whose rows say what is measured. */
export function columnsOf(province: Province, isByIndicator: boolean, unitInHeadings: boolean, dice: Dice): Columns {
  const { lang, indicators } = province;
  const habits: string[] = [];
  const habit = (name: string, share: number): boolean => {
    const has = dice.chance(share);
    if (has) habits.push(name);
    return has;
  };
  const isSingle = isByIndicator || indicators.length === 1;
  const isTwoRows = isSingle ? habit('years above', 0.2) : habit('indicators above', 0.6);
  const isTimeless = !(isSingle && isTwoRows) && habit('no years', 0.15);
  const isToDate = !isTwoRows && !isTimeless && habit('to date', 0.12);
  const hasPrior = habit('prior year', 0.5);
  const isSame = hasPrior && !(isSingle && isTwoRows) && (isTimeless || habit('same period', 0.5));
  const isRevised = !isTwoRows && !isTimeless && habit('revised plan', 0.08);
  const percents = habit('% of plan', 0.4);
  const differences = habit('differences', 0.35);
  const isPriorFirst = hasPrior && habit('prior first', 0.4);
  const chosen = {
    plan: dice.one(words[lang].plan[isTimeless || isTwoRows ? 'short' : 'long']),
    actual: dice.one(words[lang].actual[isTimeless || isTwoRows ? 'short' : 'long']),
    prior: isSame
      ? dice.one(samePeriod[lang].filter((text) => !isTimeless || !/\d/.test(text)))
      : dice.one(words[lang].prior.long),
  };
  if (!isSingle && isTwoRows && !isTimeless) {
    chosen.plan = dice.one(words[lang].plan.long);
    chosen.actual = dice.one(words[lang].actual.long);
  }
  // The year of a plan and of its revision are written alike.
  if (isRevised) chosen.plan = chosen.plan.replace('FY', '');
  if (isToDate) {
    const [actual, prior] = dice.one(toDate[lang]);
    chosen.actual = actual;
    chosen.prior = isSame ? dice.one(samePart[lang]) : prior;
  }
  const asTitle = isTwoRows && isSingle;
  const priorShort = words[lang].prior.short[0] as string;
  const [percent, difference] = [dice.one(computed[lang].percent), dice.one(computed[lang].difference)];
  const bracket = dice
    .one([' (#)', ', #', ' [#]', '\n(#)', ' (ĐVT: #)'])
    .replace('ĐVT', lang === 'vi' ? 'ĐVT' : 'Unit');
  const saids: Record<Series, Said> = {
    plan: { scenario: 'PL', period: '2019' },
    actual: { scenario: 'AC', period: isToDate ? '2019/2019-09-30' : '2019' },
    prior: isSame
      ? { scenario: 'PY', period: isToDate ? '2019/2019-09-30' : '2019' }
      : { scenario: 'AC', period: isToDate ? '2018/2018-09-30' : '2018' },
  };
  const year = (of: string): string => (lang === 'vi' ? `Năm ${of}` : of);
  const list: Column[] = [];
  for (const indicator of isByIndicator ? [undefined] : indicators) {
    const unit = indicator && (unitInHeadings || !indicator.isMoney) ? bracket.replace('#', indicator.unit) : '';
    const named = isSingle ? '' : (indicator?.name ?? '');
    const under = (text: string, above: string): string[] =>
      asTitle ? [above, text + unit] : isTwoRows ? [named + unit, text] : [`${named} ${text}`.trim() + unit];
    const own = indicator ? { indicator } : {};
    const shared = isRevised ? { isRevisedToo: true } : {};
    const plan: Column[] = [
      { headings: under(chosen.plan, year('2019')), holds: 'plan', said: saids.plan, ...own, ...shared },
    ];
    if (isRevised) plan.push({ headings: under(dice.one(revised[lang]), year('2019')), holds: 'revised', ...own });
    const actual: Column = {
      headings: under(chosen.actual, year('2019')),
      holds: 'actual',
      said: saids.actual,
      ...own,
    };
    const prior: Column = {
      headings: under(asTitle ? priorShort : chosen.prior, year('2018')),
      holds: 'prior',
      said: saids.prior,
      ...own,
    };
    if (isPriorFirst) list.push(prior);
    list.push(...plan, actual);
    if (hasPrior && !isPriorFirst) list.push(prior);
    const beside = (text: string): string[] =>
      asTitle
        ? dice.chance(0.5)
          ? [text, '']
          : [year('2019'), text]
        : isTwoRows
          ? [named + unit, text]
          : [`${named} ${text}`.trim()];
    if (percents) list.push({ headings: beside(percent), holds: 'percent', ...own });
    if (differences) list.push({ headings: beside(difference), holds: 'difference', ...own });
  }
  const alone = (text: string): string[] => (isTwoRows ? [text, ''] : [text]);
  const front: Column[] = [];
  if (habit('number column', 0.5)) front.push({ headings: alone(dice.one(called[lang].number)), holds: 'number' });
  front.push({ headings: alone(dice.one(called[lang][isByIndicator ? 'indicator' : 'name'])), holds: 'name' });
  if (isByIndicator) front.push({ headings: alone(dice.one(called[lang].unit)), holds: 'unit' });
  const back: Column[] = habit('note column', 0.25)
    ? [{ headings: alone(dice.one(called[lang].note)), holds: 'note' }]
    : [];
  return { list: [...front, ...list, ...back], habits, levels: isTwoRows ? 2 : 1, isTimeless };
}
