// Columns of a part of a year that is not over: what they hold is no actual of the whole year.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf, issuesOf } from './support.js';

const mapping = { indicator: 'Doanh thu', unit: 'đồng' };
const sheet = (headings: string): string => {
  const figures = [100, 70, 60].slice(0, headings.split(';').length);
  return `Đơn vị;${headings}\nTân An;${figures.join(';')}`;
};
/** What the figures 100, 70, 60 below these headings state, without indicator and organisation. */
const stated = (headings: string, more: object = {}): string[] =>
  entriesOf(sheet(headings), { ...mapping, ...more }).map((entry) =>
    entry.replace('doanh-thu tan-an ', '').replace(' VND', ''),
  );
const codes = (headings: string, more: object = {}): string =>
  issuesOf(sheet(headings), { ...mapping, ...more }).join();

const nineMonths = '2019/2019-09-30 AC 70';

describe('a heading of a year to date', () => {
  for (const heading of [
    'TH 9 tháng 2019',
    'TH 9 tháng/2019',
    'TH 9 tháng năm 2019',
    'Thực hiện 9 tháng đầu năm 2019',
    'TH đến 30/9/2019',
    'Thực hiện đến ngày 30/9/2019',
    'TH lũy kế đến hết tháng 9/2019',
    'Lũy kế đến 30/9/2019',
    'Lũy kế 9 tháng 2019',
    'Luỹ kế quý 3/2019',
    'Actual 9 months 2019',
    'Actual YTD Sep 2019',
    'Sep 2019 YTD',
    'YTD 2019-09',
  ]) {
    it(`is that of what has come together: ${heading}`, () =>
      assert.deepEqual(stated(`KH 2019;${heading}`), ['2019 PL at-least 100', nineMonths]));
  }

  it('ends on any day, in the words of its language', () =>
    assert.deepEqual(stated('KH 2019;TH đến 3/9/2019'), ['2019 PL at-least 100', '2019/2019-09-03 AC 70']));

  it('is that of a quarter, a half or the whole where these end on its last day', () => {
    const periodOf = (heading: string) => stated(`KH 2019;${heading}`)[1];
    assert.equal(periodOf('TH 3 tháng 2019'), '2019-Q1 AC 70');
    assert.equal(periodOf('TH 6 tháng 2019'), '2019-H1 AC 70');
    assert.equal(periodOf('TH 12 tháng 2019'), '2019 AC 70');
    assert.equal(periodOf('TH đến 31/12/2019'), '2019 AC 70');
  });

  it('has its year from the mapping, or asks for it', () => {
    const headings = 'KH năm 2019;TH 9 tháng';
    assert.deepEqual(stated(headings, { period: '2019' }), ['2019 PL at-least 100', nineMonths]);
    assert.deepEqual(stated(headings), ['2019 PL at-least 100']);
    assert.match(codes(headings), /missing-key C2/);
  });

  it('is asked about where it does not say until when, or from when years count', () => {
    for (const heading of ['Lũy kế', 'YTD 2019', 'TH 9T 2019', 'TH đến 31/2/2019']) {
      assert.deepEqual(stated(`KH 2019;${heading}`), ['2019 PL at-least 100'], heading);
      assert.match(codes(`KH 2019;${heading}`), /unknown-heading C1/, heading);
    }
    const fiscal = { fiscalYear: { startMonth: 4 } };
    assert.match(codes('KH 2019;TH 9 tháng 2019', fiscal), /unknown-heading C1/);
  });

  it('is no term of a deposit: “Tiền gửi 6 tháng TH 2019” is nothing to date', () => {
    const text = 'Đơn vị;Doanh thu TH 2019;Tiền gửi 6 tháng TH 2019\nTân An;5;6';
    assert.deepEqual(entriesOf(text, { unit: 'đồng' }), ['doanh-thu tan-an 2019 AC 5 VND']);
  });

  it('may be that of a plan, and stand in a row', () => {
    assert.deepEqual(stated('KH lũy kế đến 30/9/2019;TH lũy kế đến 30/9/2019'), [
      '2019/2019-09-30 PL at-least 100',
      nineMonths,
    ]);
    const rows = 'Đơn vị;Năm;Kỳ;TH\nTân An;2019;9 tháng;70\nTân An;2019;Lũy kế đến tháng 10;80';
    assert.deepEqual(entriesOf(rows, mapping), [
      'doanh-thu tan-an 2019/2019-09-30 AC 70 VND',
      'doanh-thu tan-an 2019/2019-10-31 AC 80 VND',
    ]);
  });
});

describe('“Cùng kỳ” beside an actual of a part of a year', () => {
  it('is of the same part, with its year and without', () => {
    for (const heading of ['Cùng kỳ 2018', 'Cùng kỳ', 'CK 2018']) {
      assert.deepEqual(
        stated(`KH 2019;TH 9 tháng 2019;${heading}`),
        ['2019 PL at-least 100', nineMonths, '2019/2019-09-30 PY 60'],
        heading,
      );
    }
    assert.deepEqual(stated('KH 2019;TH 6 tháng đầu năm 2019;Cùng kỳ 2018')[2], '2019-H1 PY 60');
    assert.deepEqual(stated('TH 2018;TH Quý I/2019;Cùng kỳ 2018')[2], '2019-Q1 PY 60');
  });

  it('is of each indicator its own', () =>
    assert.deepEqual(
      entriesOf(
        'Đơn vị;Doanh thu TH 9 tháng 2019;Doanh thu cùng kỳ 2018;Chi phí TH 2019;Chi phí cùng kỳ 2018\nA;7;6;5;4',
        {
          unit: 'đồng',
        },
      ),
      [
        'doanh-thu a 2019/2019-09-30 AC 7 VND',
        'doanh-thu a 2019/2019-09-30 PY 6 VND',
        'chi-phi a 2019 AC 5 VND',
        'chi-phi a 2019 PY 4 VND',
      ],
    ));

  it('is asked about where there are several', () => {
    for (const headings of ['TH Quý I/2019;TH Quý II/2019;Cùng kỳ 2018', 'TH 2019;TH 9 tháng 2019;Cùng kỳ 2018']) {
      assert.equal(stated(headings).length, 2, headings);
      assert.match(codes(headings), /unknown-heading D1/, headings);
    }
  });
});

describe('a whole year below a part of one', () => {
  const under = (above: string, below: string) =>
    entriesOf(`Chỉ tiêu;${above};;\n;${below}\nDoanh thu;100;70;60`, { unit: 'đồng' });

  for (const [above, below] of [
    ['Tháng 9/2019', 'KH năm;TH;Ước TH cả năm'],
    ['Quý III năm 2019', 'Kế hoạch năm;TH;FC cả năm'],
    ['Tháng 9/2019', 'KH 2019;TH;DB'],
    ['9 tháng 2019', 'KH năm;TH;Ước TH cả năm'],
    ['September 2019', 'Full year plan;Actual;Full year forecast'],
  ] as const) {
    it(`is no figure of that part: ${above} over ${below}`, () => {
      const found = under(above, below);
      assert.deepEqual(
        found.filter((entry) => / (PL|FC) /.test(entry)),
        [],
      );
      assert.ok(found.length <= 1);
    });
  }

  it('is asked about in rows of months too', () => {
    const text = 'Đơn vị;Tháng;KH năm;TH\nTân An;8/2019;270;20\nTân An;9/2019;270;21';
    assert.deepEqual(entriesOf(text, mapping), [
      'doanh-thu tan-an 2019-08 AC 20 VND',
      'doanh-thu tan-an 2019-09 AC 21 VND',
    ]);
    assert.match(issuesOf(text, mapping).join(), /bad-period/);
  });

  it('is the year above it where that is whole', () =>
    assert.deepEqual(under('Năm 2019', 'KH năm;TH;FC'), [
      'doanh-thu tong-cong 2019 PL at-least 100 VND',
      'doanh-thu tong-cong 2019 AC 70 VND',
      'doanh-thu tong-cong 2019 FC 60 VND',
    ]));
});

describe('“Cùng kỳ” below the year of the others', () => {
  const under = (below: string) =>
    entriesOf(`Chỉ tiêu;Năm 2019;;\n;${below}\nDoanh thu;100;70;60`, { unit: 'đồng' }).map((entry) =>
      entry.replace('doanh-thu tong-cong ', ''),
    );

  it('is of the same part', () => {
    assert.deepEqual(under('KH;TH 9 tháng;Cùng kỳ')[2], '2019/2019-09-30 PY 60 VND');
    assert.deepEqual(under('KH;TH quý III;Cùng kỳ')[2], '2019-Q3 PY 60 VND');
    assert.deepEqual(under('KH;Lũy kế đến tháng 9;Cùng kỳ năm trước')[2], '2019/2019-09-30 PY 60 VND');
    assert.deepEqual(under('KH;TH;Cùng kỳ')[2], '2019 PY 60 VND');
  });

  it('is asked about as “Năm trước”, which may be the whole year', () =>
    assert.equal(under('KH;TH 9 tháng;Năm trước').length, 2));
});

it('words for a time are no part of the name of an indicator', () => {
  for (const heading of ['TH đến nay', 'TH kỳ này', 'TH trong kỳ', 'Actual MTD', 'Actual previous month']) {
    const text = `Đơn vị;Doanh thu KH 2019;Doanh thu ${heading}\nTân An;5;6`;
    assert.deepEqual(
      entriesOf(text, { unit: 'đồng', period: '2019' }),
      ['doanh-thu tan-an 2019 PL at-least 5 VND'],
      heading,
    );
  }
});

describe('a title of a part of a year', () => {
  const below = (title: string, headings: string, more: object = {}) => {
    const text = `${title};;\n;;\nChỉ tiêu;${headings}\nDoanh thu;100;70`;
    return [
      entriesOf(text, { unit: 'đồng', ...more }).map((entry) => entry.split(' ')[2]),
      issuesOf(text, more).join(),
    ] as const;
  };

  for (const title of [
    'KẾT QUẢ THỰC HIỆN 9 THÁNG ĐẦU NĂM 2019',
    'BÁO CÁO QUÝ III NĂM 2019',
    'Results for the 9 months of 2019',
    'BÁO CÁO THÁNG 9 NĂM 2019',
    'Báo cáo tháng 09-2019',
    'T9/2019',
    'Monthly report, September 2019',
  ]) {
    it(`leaves open whether “TH 2019” is the year: ${title}`, () => {
      const [entries, issues] = below(title, 'KH 2019;TH 2019');
      assert.deepEqual(entries, ['2019']);
      assert.match(issues, /bad-period C3/);
    });
  }

  it('agrees with columns of that part, and with what the mapping declares', () => {
    const title = 'BÁO CÁO 9 THÁNG ĐẦU NĂM 2019';
    assert.deepEqual(below(title, 'KH 2019;TH 9 tháng 2019')[0], ['2019', '2019/2019-09-30']);
    assert.deepEqual(below(title, 'KH 2019;TH 2019', { headings: { 'TH 2019': 'AC' } })[0], ['2019', '2019']);
    assert.deepEqual(below(title, 'KH;TH', { period: '9 tháng 2019' })[0], ['2019/2019-09-30', '2019/2019-09-30']);
    assert.deepEqual(below(title, 'KH;TH', { period: '2019' })[0], ['2019']);
  });

  it('is none in a date, a number of months that is a year, or another word', () => {
    for (const title of [
      'Long An, ngày 5 tháng 1 năm 2020',
      'Long An, ngày 14 tháng 10 năm 2019',
      '14 October 2019',
      'Báo cáo tháng 12 năm 2019',
      'Báo cáo tháng 1 năm 2020',
      'BÁO CÁO 12 THÁNG NĂM 2019',
      'Bưu điện Quý Long',
      'NĂM 2019',
    ])
      assert.deepEqual(below(title, 'KH 2019;TH 2019')[0], ['2019', '2019'], title);
  });
});
