// Small inputs that were read wrongly, each under its own name in test/fixtures/cases.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeName } from 'goalpost';
import { bytesOf, issues, read, values } from './cases.js';

describe('decimals that programs write as text', () => {
  it('are asked about in the rows of a service, and read once somebody says in which marks', () => {
    const asked = read(bytesOf('decimal-strings.json'), 'decimal-strings.json');
    assert.deepEqual(issues(asked), ['ambiguous-marks 200.000']);
    assert.deepEqual(values(asked), []);
    const declared = read(bytesOf('decimal-strings.json'), 'decimal-strings.json', { lang: 'en' });
    assert.deepEqual(values(declared), ['200000000000', '208700000000', '50000000000', '49125000000']);
  });

  it('are asked about between commas, where no decimal comma can have written them', () => {
    const rows = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (tỷ đồng),2018,200.000,208.700';
    assert.deepEqual(issues(read(rows, 'a.csv')), ['ambiguous-marks 200.000']);
    const quoted = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (tỷ đồng),2018,"200,000","208,700"';
    assert.deepEqual(issues(read(quoted, 'a.csv')), ['ambiguous-marks 200,000']);
  });

  it('are those of the headings between semicolons, and where another number tells', () => {
    const text = 'Chỉ tiêu;Năm;Kế hoạch;Thực hiện\nDoanh thu (tỷ đồng);2018;200.000;208.700';
    assert.deepEqual(values(read(text, 'a.csv')), ['200000000000000', '208700000000000']);
    const told = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (triệu đồng),2018,200.000,"208.700,5"';
    assert.deepEqual(values(read(told, 'a.csv')), ['200000000000', '208700500000']);
  });

  it('name the first of them', () => {
    const asked = read(bytesOf('decimal-strings.json'), 'decimal-strings.json');
    assert.deepEqual(
      asked.issues.map(({ place }) => placeName(place)),
      ['C2'],
    );
  });
});

describe('the same period of last year under its own year', () => {
  const statements = (text: string, mapping: object = {}) =>
    read(text, 'a.csv', mapping).report.entries.map(
      ({ scenario, period, figure }) => `${scenario} ${period.key} ${figure?.value}`,
    );

  it('is what the year after it is compared with', () => {
    const text = 'Đơn vị;Doanh thu KH 2019;Doanh thu TH 2019;Doanh thu cùng kỳ 2018\nTỉnh;270;280;208';
    assert.deepEqual(statements(text), ['PL 2019 270', 'AC 2019 280', 'PY 2019 208']);
    const declared = 'Đơn vị;Doanh thu KH;Doanh thu TH;Doanh thu cùng kỳ 2018\nTỉnh;270;280;208';
    assert.deepEqual(statements(declared, { period: '2019' }), ['PL 2019 270', 'AC 2019 280', 'PY 2019 208']);
    const months = 'Đơn vị;Doanh thu TH tháng 3/2019;Doanh thu cùng kỳ tháng 3/2018\nTỉnh;28;20';
    assert.deepEqual(statements(months), ['AC 2019-03 28', 'PY 2019-03 20']);
  });

  it('stays where it says beside an actual of its own year, or where nothing is of the year after', () => {
    const both = 'Đơn vị;Doanh thu TH 2018;Doanh thu TH 2019;Doanh thu cùng kỳ 2018\nTỉnh;208;280;151';
    assert.deepEqual(statements(both), ['AC 2018 208', 'AC 2019 280', 'PY 2018 151']);
    const apart = 'Đơn vị;Doanh thu TH 2021;Doanh thu cùng kỳ 2018\nTỉnh;280;151';
    assert.deepEqual(statements(apart), ['AC 2021 280', 'PY 2018 151']);
    const above = 'Đơn vị;2019;2019\n;TH;Cùng kỳ\nTỉnh;280;208';
    assert.deepEqual(statements(above, { indicator: 'Doanh thu' }), ['AC 2019 280', 'PY 2019 208']);
  });
});

describe('columns that hold no figure of a scenario', () => {
  const columns = (text: string | Uint8Array, mapping: object = {}) => {
    const { report, issues: all } = read(text, 'a.csv', mapping);
    const left = all.filter(({ code }) => code === 'unknown-heading').map(({ received }) => received);
    return [[...report.indicators.keys()], left];
  };

  it('are left out and named where they compare a plan or hold its rest', () => {
    assert.deepEqual(columns(bytesOf('variance-columns.csv'), { indicator: 'Spending' }), [
      ['spending'],
      ['Budget Variance 2024 (USD)', 'Remaining Budget 2024 (USD)'],
    ]);
    const vi =
      'Đơn vị;KH 2018 (tỷ đồng);TH 2018 (tỷ đồng);KH còn lại 2018 (tỷ đồng);Vượt KH 2018 (tỷ đồng)\nA;100;80;20;0';
    assert.deepEqual(columns(vi, { indicator: 'Doanh thu' }), [
      ['doanh-thu'],
      ['KH còn lại 2018 (tỷ đồng)', 'Vượt KH 2018 (tỷ đồng)'],
    ]);
  });

  it('are left out and named where KH counts customers', () => {
    assert.deepEqual(columns(bytesOf('kh-customers.csv')), [['doanh-thu-chuyen-phat'], ['Số KH 2018']]);
    const more = 'Chỉ tiêu;TH 2018;KH mới 2018\nDoanh thu;100;2.500';
    assert.deepEqual(columns(more), [['doanh-thu'], ['KH mới 2018']]);
    assert.deepEqual(columns('Đơn vị;Số khách hàng KH 2018\nA;2.500'), [['khach-hang'], []]);
  });
});
