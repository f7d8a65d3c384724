// Rows that add up other rows, whatever they are called. The districts of each table have 208 of 200.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  factsOf,
  finish,
  inferenceSentence,
  isUnreadable,
  parsePeriod,
  placeName,
  type Report,
  readFile,
  readTable,
  reconcile,
  total,
} from 'goalpost';
import { asTable } from './support.js';

const read = (text: string, mapping: object = { indicator: 'Doanh thu' }) => {
  const result = finish(readFile(new TextEncoder().encode(text), 'a.csv', { mapping }));
  return isUnreadable(result) ? assert.fail(result.problem) : result;
};
const asked = ({ issues }: ReturnType<typeof read>): string[] =>
  issues.flatMap(({ code, place, received }) => (code === 'unclear-total' ? [`${placeName(place)} ${received}`] : []));

/** The organisations as a tree: "Tỉnh(A, B)". */
function tree({ organisations }: Report): string {
  const named = (id: string): string => {
    const { name, children } = organisations.get(id) ?? assert.fail(id);
    return children.length > 0 ? `${name}(${children.map(named).join(', ')})` : name;
  };
  return [...organisations.values()]
    .filter(({ parent }) => parent === null)
    .map(({ id }) => named(id))
    .join(', ');
}

/** Plan and actual of 2018 of the one at the top; `null` where there are several. */
function whole({ report }: ReturnType<typeof read>): string[] | null {
  const [top, ...others] = [...report.organisations.values()].filter(({ parent }) => parent === null);
  const [indicator = ''] = report.indicators.keys();
  const period = parsePeriod('2018') ?? assert.fail();
  if (top === undefined || others.length > 0) return null;
  return (['PL', 'AC'] as const).map((scenario) => {
    const key = { indicator, organisation: top.id, period, scenario, members: new Map() };
    return String(total(factsOf(report), key).figure?.value);
  });
}

const head = 'Đơn vị;KH 2018;TH 2018';
const a = 'Tân An;50;60';
const b = 'Bến Lức;30;28';
const c = 'Cần Đước;20;25';
const d = 'Đức Hòa;100;95';
const table = (...rows: string[]): string => [head, ...rows].join('\n');

describe('rows that add up other rows', () => {
  // What real sheets call their totals.
  const names =
    'Tổng|Tổng cộng|Cộng|Tổng toàn tỉnh|Tổng cộng (I+II)|Cộng (1+2)|Toàn tỉnh Long An|Toàn viện|Cả tỉnh|Bưu điện tỉnh|Khối thị|' +
    'Tổng số|TỔNG CỘNG:|Cộng chung|Total|Grand Total|Total Province|Sub-total|Subtotal|Sum|All districts|Toàn ngành|Tổng cụm|' +
    'Cộng toàn tỉnh|Overall|Province total|Long An|Văn phòng và các huyện';
  for (const name of names.split('|')) {
    it(`${name} is no organisation beside those that it adds up`, () => {
      const sum = `${name};200;208`;
      for (const rows of [
        [a, b, c, d, sum],
        [sum, a, b, c, d],
        [a, b, c, d, sum, 'Bình quân;50;52'],
        ['I. Thành thị;;', a, b, 'Cộng khu vực I;80;88', 'II. Nông thôn;;', c, d, 'Cộng khu vực II;120;120', sum],
        [sum, 'I. Thành thị;80;88', a, b, 'II. Nông thôn;120;120', c, d],
      ]) {
        const result = read(table(...rows));
        assert.deepEqual([whole(result), asked(result)], [['200', '208'], []], rows.join(' | '));
      }
    });
  }

  it('are found below, above and beside each other, by what they are called', () => {
    const text = readFileSync(new URL('../../../fixtures/cases/subtotals.csv', import.meta.url), 'utf8');
    const result = read(text, { indicator: 'Doanh thu' });
    assert.equal(tree(result.report), 'Tổng cộng(Cộng khu vực I(Bưu điện A, Bưu điện B), Cộng khu vực II(Bưu điện C))');
    // 100 + 50 + 30 of 90 + 60 + 40.
    assert.deepEqual(whole(result), ['190000000000', '180000000000']);
    assert.deepEqual(
      result.inferences.filter(({ code }) => code === 'group').map((inference) => inferenceSentence(inference, 'en')),
      ['A5: “Cộng khu vực I” is the sum of Bưu điện A, Bưu điện B.', 'A8: “Cộng khu vực II” is the sum of Bưu điện C.'],
    );
  });

  it('are told apart by their cells where each is called “Cộng”', () => {
    const result = read(table(a, b, 'Cộng;80;88', c, d, 'Cộng;120;120', 'Tổng cộng;200;208'));
    assert.equal(tree(result.report), 'Tổng cộng(Cộng (A4)(Tân An, Bến Lức), Cộng (A7)(Cần Đước, Đức Hòa))');
  });

  it('“Cộng” of a part is not the whole', () => {
    assert.deepEqual(whole(read(table(a, b, 'Cộng;80;88', c, d))), ['200', '208']);
  });

  it('are found by numbers and by indents', () => {
    const numbered = read(`STT;${head}\nI;Thành thị;80;88\n1;${a}\n2;${b}\nII;Nông thôn;20;25\n1;${c}`);
    assert.equal(tree(numbered.report), 'Tổng cộng(Thành thị(Tân An, Bến Lức), Nông thôn(Cần Đước))');
    const decimal = read(`STT;${head}\n1;Thành thị;80;88\n1.1;${a}\n1.2;${b}\n2;${d}`);
    assert.equal(tree(decimal.report), 'Tổng cộng(Thành thị(Tân An, Bến Lức), Đức Hòa)');
    const rows = [
      ['Thành thị', 80, 88],
      ['  Tân An', 50, 60],
      ['  Bến Lức', 30, 28],
      ['Nông thôn', 20, 25],
      ['  Cần Đước', 20, 25],
    ];
    const sheet = asTable([head.split(';'), ...rows], { form: 'xlsx', sheet: 'S' });
    const indented = finish(readTable(sheet, { indicator: 'Doanh thu' }));
    assert.equal(tree(indented.report), 'Tổng cộng(Thành thị(Tân An, Bến Lức), Nông thôn(Cần Đước))');
  });

  it('are found by their figures alone where many digits agree', () => {
    const text = table('A;120,25;133,41', 'B;310,5;287,99', 'Miền Bắc;430,75;421,4', 'C;77,1;80,02');
    assert.equal(tree(read(text).report), 'Tổng cộng(Miền Bắc(A, B), C)');
  });

  it('are found in tables with a row for each period', () => {
    const months = ['1', '2'].flatMap((month) =>
      [...[a, b].map((row) => row.split(';')), ['Hai đơn vị', '80', '88']].map(
        ([name, plan, actual]) => `${name};${month};${plan};${actual}`,
      ),
    );
    const result = read(['Đơn vị;Tháng;KH;TH', ...months].join('\n'), {
      indicator: 'doanh thu',
      unit: 'tỷ đồng',
      period: '2018',
    });
    assert.equal(tree(result.report), 'Hai đơn vị(Tân An, Bến Lức)');
  });

  it('may be rounded, and may be wrong, which a check tells', () => {
    assert.equal(
      tree(read(table('A;1,4;2', 'B;1,4;3', 'Cộng A và B;2,9;5', 'C;7,7;9')).report),
      'Tổng cộng(Cộng A và B(A, B), C)',
    );
    const wrong = read(table(a, b, c, d, 'Toàn tỉnh Long An;201;209'));
    assert.deepEqual(asked(wrong), []);
    assert.equal(reconcile(wrong.report).filter(({ severity }) => severity === 'contradiction').length, 2);
  });
});

describe('rows of which nobody can tell whether they add up others', () => {
  for (const [what, rows, place] of [
    ['a row that may be a sum by chance', ['A;1', 'B;2', 'C;3', 'D;9'], 'A4 C'],
    ['two rows with the same figures', ['A;1283,5', 'B;1283,5', 'C;300'], 'A2 A, A3 B'],
    ['a last row that is nearly the sum', ['A;1283,5', 'B;822,75', 'Cả vùng;2.116,25'], 'A4 Cả vùng'],
    ['a first row that is nearly the sum', ['Tỉnh;2.116,25', 'A;1283,5', 'B;822,75'], 'A2 Tỉnh'],
    [
      'a total by name that fits nothing',
      ['A;1283,5', 'Cộng hai phòng;900', 'B;822,75', 'C;77,5'],
      'A3 Cộng hai phòng',
    ],
  ] as const) {
    it(`are asked about, and nothing is added up: ${what}`, () => {
      const result = read(['Đơn vị;TH 2018', ...rows].join('\n'));
      assert.deepEqual([asked(result).join(', '), whole(result)], [place, null]);
    });
  }

  it('are none where a total proves it, where all are numbered, and where the tree is declared', () => {
    const rows = ['A;1', 'B;2', 'C;3'];
    assert.deepEqual(asked(read(['Đơn vị;TH 2018', ...rows, 'Tổng;6'].join('\n'))), []);
    assert.deepEqual(asked(read(['STT;Đơn vị;TH 2018', ...rows.map((row, at) => `${at + 1};${row}`)].join('\n'))), []);
    const organisations = [{ id: 't', name: 'T', children: ['A', 'B', 'C'].map((name) => ({ id: name, name })) }];
    assert.deepEqual(
      asked(read(['Đơn vị;TH 2018', ...rows].join('\n'), { indicator: 'Doanh thu', organisations })),
      [],
    );
  });
});

describe('rows that are parts of others, or nobody', () => {
  const rows = (...more: string[]) => read(table('A;100;110', 'B;200;210', ...more));

  it('“Trong đó” adds nothing', () => {
    assert.deepEqual(whole(rows('Trong đó: B1;55;60', 'Trong đó: B2;140;140')), ['300', '320']);
    assert.deepEqual(whole(rows('of which export;55;60')), ['300', '320']);
  });

  it('are asked about below a “Trong đó” of its own and behind a dash, unless their sums tell', () => {
    assert.deepEqual(asked(rows('Trong đó:;;', 'B1;55;60', 'B2;140;140')), ['A5 B1', 'A6 B2']);
    assert.deepEqual(asked(rows('+ B1;55;60', '+ B2;140;140')), ['A4 + B1', 'A5 + B2']);
    assert.deepEqual(whole(rows('- B1;60;70', '- B2;140;140')), ['300', '320']);
  });

  it('are years, comparisons and extremes', () => {
    const others = rows('Cao nhất;200;210', 'Năm 2023;30;40', 'So với cùng kỳ;1;2', 'Variance;3;4', 'Kế hoạch;7;8');
    assert.deepEqual([whole(others), tree(others.report)], [['300', '320'], 'Tổng cộng(A, B)']);
    assert.equal(tree(read(table('Phòng Kế hoạch;100;110', 'B;200;210')).report), 'Tổng cộng(Phòng Kế hoạch, B)');
  });
});

describe('rows of averages', () => {
  it('are nobody', () => {
    for (const name of ['Bình quân', 'Trung bình toàn tỉnh', 'Average', 'BQ chung']) {
      const result = read(table(a, b, c, d, `${name};50;52`));
      assert.deepEqual(
        [whole(result), tree(result.report)],
        [['200', '208'], 'Tổng cộng(Tân An, Bến Lức, Cần Đước, Đức Hòa)'],
        name,
      );
    }
  });
});
