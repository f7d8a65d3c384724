import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingSentence, fullLanguage, reconcile, say, validate } from 'goalpost';

type Json = Record<string, unknown>;

const frame = {
  lang: 'vi',
  organisations: [{ id: 'tinh', name: 'Toàn tỉnh' }],
  dimensions: [
    {
      id: 'service',
      name: 'Dịch vụ',
      whole: true,
      members: [
        { id: 'post', name: 'Bưu chính' },
        { id: 'bank', name: 'Tài chính' },
      ],
    },
    {
      id: 'network',
      name: 'Mạng lưới',
      members: [
        { id: 'commune', name: 'Xã' },
        { id: 'agent', name: 'Đại lý' },
      ],
    },
  ],
  indicators: [
    { id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' },
    { id: 'staff', name: 'Lao động', kind: 'stock', unit: 'người' },
    { id: 'rate', name: 'Đúng hạn', kind: 'ratio', unit: '%' },
    {
      id: 'each',
      name: 'Năng suất',
      kind: 'ratio',
      unit: 'VND/person/year',
      numerator: 'revenue',
      denominator: 'staff',
    },
  ],
};
const entry = (period: string, value: unknown, more: Json = {}): Json => ({
  indicator: 'revenue',
  period,
  scenario: 'AC',
  value,
  ...more,
});
const years = (growth: string, current: unknown, base: unknown, more: Json = {}) => [
  entry('2018', current, { growth, ...more }),
  entry('2017', base, more),
];
const of = (dimension: string, member: string, value: unknown, more: Json = {}) =>
  entry('2018', value, { members: { [dimension]: member }, ...more });

/** Each row: what, entries, and the first sentence in both languages. */
const rows: [what: string, entries: Json[], vi: string, en: string][] = [
  [
    'a growth that fits',
    years('tăng 37,6%', '208,7 tỷ đồng', '151,7 tỷ đồng'),
    '$.entries[0].growth (Doanh thu · Năm 2018) ghi 37,6%; tính từ 208,7 tỷ đồng ($.entries[0].value) và 151,7 tỷ đồng ($.entries[1].value): 208,7 ÷ 151,7 − 1 = 37,4–37,7%. Khớp trong phạm vi làm tròn.',
    '$.entries[0].growth (Doanh thu · 2018) states 37.6%; computed from VND 208.7 billion ($.entries[0].value) and VND 151.7 billion ($.entries[1].value): 208.7 ÷ 151.7 − 1 = 37.4–37.7%. Fits within rounding.',
  ],
  [
    // 208,65 ÷ 160,05 − 1 = 30,366 %; 208,75 ÷ 159,95 − 1 = 30,510 %; 37,55 − 30,510 = 7,04; 37,65 − 30,366 = 7,284
    'a growth that contradicts',
    years('tăng 37,6%', '208,7 tỷ đồng', '160,0 tỷ đồng'),
    '$.entries[0].growth (Doanh thu · Năm 2018) ghi 37,6%; tính từ 208,7 tỷ đồng ($.entries[0].value) và 160,0 tỷ đồng ($.entries[1].value): 208,7 ÷ 160,0 − 1 = 30,3–30,6%. Hai bên không thể cùng đúng: lệch 7,0–7,3 điểm phần trăm.',
    '$.entries[0].growth (Doanh thu · 2018) states 37.6%; computed from VND 208.7 billion ($.entries[0].value) and VND 160.0 billion ($.entries[1].value): 208.7 ÷ 160.0 − 1 = 30.3–30.6%. Both cannot be true: they differ by 7.0–7.3 percentage points.',
  ],
  [
    'an open side that fits',
    years('tăng trên 30%', '208,7 tỷ đồng', 150),
    '$.entries[0].growth (Doanh thu · Năm 2018) ghi trên 30%; tính từ 208,7 tỷ đồng ($.entries[0].value) và 150 tỷ đồng ($.entries[1].value): 208,7 ÷ 150 − 1 = 39,1–39,2%. Không mâu thuẫn.',
    '$.entries[0].growth (Doanh thu · 2018) states over 30%; computed from VND 208.7 billion ($.entries[0].value) and VND 150 billion ($.entries[1].value): 208.7 ÷ 150 − 1 = 39.1–39.2%. No contradiction.',
  ],
  [
    'an index written as a growth',
    years('tăng 120%', 120, 100),
    '$.entries[0].growth (Doanh thu · Năm 2018) ghi 120%; tính từ 120 tỷ đồng ($.entries[0].value) và 100 tỷ đồng ($.entries[1].value): 120 ÷ 100 − 1 = 20%. Khớp nếu bớt 100%: có lẽ một chỉ số (“bằng”, “đạt”) đã ghi thành mức tăng (“tăng”, “vượt”).',
    '$.entries[0].growth (Doanh thu · 2018) states 120%; computed from VND 120 billion ($.entries[0].value) and VND 100 billion ($.entries[1].value): 120 ÷ 100 − 1 = 20%. It fits with 100% less: an index (“equal to”, “reached”) was probably written as a growth (“up”, “exceeding”).',
  ],
  [
    'a growth of a rate in points',
    years('tăng 20%', '60%', '40%', { indicator: 'rate' }),
    // 59,5 ÷ 40,5 − 1 = 46,9 %; 60,5 ÷ 39,5 − 1 = 53,2 %
    '$.entries[0].growth (Đúng hạn · Năm 2018) ghi 20%; tính từ 60% ($.entries[0].value) và 40% ($.entries[1].value): 60% ÷ 40% − 1 = 46,9–53,2%. Khớp nếu hiểu là điểm phần trăm, không phải phần trăm.',
    '$.entries[0].growth (Đúng hạn · 2018) states 20%; computed from 60% ($.entries[0].value) and 40% ($.entries[1].value): 60% ÷ 40% − 1 = 46.9–53.2%. It fits as percentage points, not as per cent.',
  ],
  [
    'a part in another scale, with all digits of exact numbers',
    [entry('2018', 30), of('service', 'post', 9.876543), of('service', 'bank', '20,123 triệu đồng')],
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 30 tỷ đồng; tính từ 9,876543 tỷ đồng ($.entries[1].value) và 20,123 triệu đồng ($.entries[2].value): 9,876543 tỷ đồng + 20,123 triệu đồng = 9,896–9,897 tỷ đồng. Khớp nếu số ở $.entries[2].value nhân với 1.000: có lẽ nhầm nghìn, triệu, tỷ.',
    '',
  ],
  [
    'a total in another scale',
    [entry('2018', '30 nghìn tỷ đồng'), of('service', 'post', 10), of('service', 'bank', 20)],
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 30 nghìn tỷ đồng; tính từ 10 tỷ đồng ($.entries[1].value) và 20 tỷ đồng ($.entries[2].value): 10 + 20 = 30 tỷ đồng. Khớp nếu số ở $.entries[0].value chia cho 1.000: có lẽ nhầm nghìn, triệu, tỷ.',
    '$.entries[0].value (Doanh thu · 2018) states VND 30 trillion; computed from VND 10 billion ($.entries[1].value) and VND 20 billion ($.entries[2].value): 10 + 20 = VND 30 billion. It fits if the figure at $.entries[0].value is divided by 1,000: thousand, million or billion was probably mixed up.',
  ],
  [
    'exact figures that differ beyond the digits of a card',
    [entry('2018', 208.743), of('service', 'post', 100), of('service', 'bank', 108.744)],
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 208,743 tỷ đồng; tính từ 100 tỷ đồng ($.entries[1].value) và 108,744 tỷ đồng ($.entries[2].value): 100 + 108,744 = 208,744 tỷ đồng. Hai bên không thể cùng đúng: lệch 1 triệu đồng.',
    '$.entries[0].value (Doanh thu · 2018) states VND 208.743 billion; computed from VND 100 billion ($.entries[1].value) and VND 108.744 billion ($.entries[2].value): 100 + 108.744 = VND 208.744 billion. Both cannot be true: they differ by VND 1 million.',
  ],
  [
    'one part that exceeds its whole',
    [entry('2018', 208), of('network', 'commune', 300)],
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 208 tỷ đồng; $.entries[1].value ghi 300 tỷ đồng. Các phần không thể lớn hơn toàn bộ: lệch 92 tỷ đồng.',
    '$.entries[0].value (Doanh thu · 2018) states VND 208 billion; $.entries[1].value states VND 300 billion. The parts cannot be more than the whole: they differ by VND 92 billion.',
  ],
  [
    'parts of a plan that ask for more',
    [
      entry('2018', 200, { scenario: 'PL' }),
      of('service', 'post', 150, { scenario: 'PL' }),
      of('service', 'bank', 100, { scenario: 'PL' }),
    ],
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 200 tỷ đồng; tính từ 150 tỷ đồng ($.entries[1].value) và 100 tỷ đồng ($.entries[2].value): 150 + 100 = 250 tỷ đồng. Các phần đòi hỏi nhiều hơn kế hoạch chung: lệch 50 tỷ đồng.',
    '$.entries[0].value (Doanh thu · 2018) states VND 200 billion; computed from VND 150 billion ($.entries[1].value) and VND 100 billion ($.entries[2].value): 150 + 100 = VND 250 billion. The parts ask for more than the plan of the whole: they differ by VND 50 billion.',
  ],
  [
    'a productivity of half a year',
    [
      entry('2018-H1', '420 triệu đồng/người/năm', { indicator: 'each' }),
      entry('2018-H1', 210),
      entry('2018-H1', 500, { indicator: 'staff' }),
    ],
    '$.entries[0].value (Năng suất · 6 tháng đầu năm 2018) ghi 420 triệu đồng/người/năm; tính từ 210 tỷ đồng ($.entries[1].value) và 500 người ($.entries[2].value): 210 tỷ đồng ÷ 500 người × 12 ÷ 6 = 840 triệu đồng/người/năm. Hai bên không thể cùng đúng: lệch 419,5–420,5 triệu đồng/người/năm.',
    '',
  ],
  [
    'shares of a whole',
    [of('service', 'post', 1, { share: '33,3%' }), of('service', 'bank', 2, { share: '65%' })],
    // 33,25 + 64,5 = 97,75; 33,35 + 65,5 = 98,85
    '$.entries[0].share (Dịch vụ · Năm 2018): các tỷ trọng; tính từ 33,3% ($.entries[0].share) và 65% ($.entries[1].share): 33,3% + 65% = 97,7–98,9%. Phải đủ 100%: lệch 1,1–2,3 điểm phần trăm.',
    '$.entries[0].share (Dịch vụ · 2018): the shares; computed from 33.3% ($.entries[0].share) and 65% ($.entries[1].share): 33.3% + 65% = 97.7–98.9%. They must make up 100%: they differ by 1.1–2.3 percentage points.',
  ],
  [
    'shares with a rest',
    [of('network', 'commune', 1, { share: '30%' }), of('network', 'agent', 2, { share: '60%' })],
    '$.entries[0].share (Mạng lưới · Năm 2018): các tỷ trọng; tính từ 30% ($.entries[0].share) và 60% ($.entries[1].share): 30% + 60% = 89–91%. Chưa đủ 100%: phần còn lại là 9–11 điểm phần trăm.',
    '',
  ],
  [
    'two plans',
    [entry('2018', 'trên 270 tỷ đồng', { scenario: 'PL' }), entry('2018', 280, { scenario: 'PL' })],
    '$.entries[1].value (Doanh thu · Năm 2018) ghi 280 tỷ đồng; $.entries[0].value ghi trên 270 tỷ đồng. Có hai kế hoạch cho cùng một chỉ tiêu; không dùng kế hoạch nào cho đến khi bỏ đi một.',
    '$.entries[1].value (Doanh thu · 2018) states VND 280 billion; $.entries[0].value states over VND 270 billion. There are two plans for the same thing; neither is used until one of them goes.',
  ],
  [
    'a plan below last year',
    [entry('2019', 'trên 200 tỷ đồng', { scenario: 'PL' }), entry('2018', '208,7 tỷ đồng')],
    '$.entries[0].value (Doanh thu · Năm 2019) ghi trên 200 tỷ đồng; $.entries[1].value ghi 208,7 tỷ đồng. Kế hoạch đòi hỏi ít hơn mức đã đạt năm trước.',
    '$.entries[0].value (Doanh thu · 2019) states over VND 200 billion; $.entries[1].value states VND 208.7 billion. The plan asks for less than the year before brought.',
  ],
  [
    'a prior year that was restated',
    [entry('2018', '151,7 tỷ đồng', { scenario: 'PY' }), entry('2017', 150)],
    // 151,65 − 150 and 151,75 − 150
    '$.entries[0].value (Doanh thu · Năm 2018) ghi 151,7 tỷ đồng; $.entries[1].value ghi 150 tỷ đồng. Số năm trước khác số đã báo cáo của năm đó, lệch 1,65–1,75 tỷ đồng: có phải đã điều chỉnh?',
    '',
  ],
];

describe('findingSentence', () => {
  for (const [what, entries, vi, en] of rows) {
    it(what, () => {
      const [finding] = reconcile(validate({ ...frame, entries }).report);
      assert.ok(finding);
      assert.equal(findingSentence(finding, 'vi'), vi);
      if (en !== '') assert.equal(findingSentence(finding, 'en'), en);
    });
  }

  it('counts the operands that it does not list, and says which were added up', () => {
    const members = Array.from({ length: 8 }, (_, index) => ({ id: `m${index}` }));
    const entries = [
      entry('2018', 30),
      ...members.map(({ id }) => of('service', id, 1)).slice(1),
      entry('2018-H1', 2, { members: { service: 'm0' } }),
      entry('2018-H2', 3, { members: { service: 'm0' } }),
    ];
    const { report, issues } = validate({ ...frame, dimensions: [{ id: 'service', whole: true, members }], entries });
    assert.deepEqual(issues, []);
    const [finding] = reconcile(report);
    assert.ok(finding);
    assert.equal(
      findingSentence(finding, 'vi'),
      '$.entries[0].value (Doanh thu · Năm 2018) ghi 30 tỷ đồng; tính từ 5 tỷ đồng (cộng từ các phần), 1 tỷ đồng ($.entries[1].value), 1 tỷ đồng ($.entries[2].value), 1 tỷ đồng ($.entries[3].value), 1 tỷ đồng ($.entries[4].value) và 3 số khác: 5 + 1 + 1 + 1 + 1 + … = 12 tỷ đồng. Hai bên không thể cùng đúng: lệch 18 tỷ đồng.',
    );
  });

  it('names the organisation where there are several', () => {
    const organisations = [{ id: 'tinh', name: 'Toàn tỉnh', children: [{ id: 'a', name: 'Huyện A' }] }];
    const entries = [entry('2018', 5, { organisation: 'tinh' }), entry('2018', 6, { organisation: 'a' })];
    const [finding] = reconcile(validate({ ...frame, organisations, entries }).report);
    assert.deepEqual(finding?.about.organisation, 'Toàn tỉnh');
    assert.match(
      finding ? findingSentence(finding, 'en') : '',
      /^\$\.entries\[0\]\.value \(Doanh thu · Toàn tỉnh · 2018\) states/,
    );
  });
});

it('fullLanguage speaks Vietnamese for vi and English for everything else', () => {
  assert.deepEqual(
    ['vi', 'vi-VN', 'en', 'de', ''].map((lang) => say(fullLanguage(lang), 'fits')),
    ['Khớp', 'Khớp', 'Fits', 'Fits', 'Fits'],
  );
});
