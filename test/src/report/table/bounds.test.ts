// Where a table begins and ends, and what stands in it twice.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, isUnreadable, parsePeriod, placeName, readFile, total } from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';
import { book } from '../../read/xlsx/support.js';
import { bytesOf, issues, read } from './cases.js';

describe('a second table on one sheet', () => {
  const figures = ({ report }: ReturnType<typeof read>) =>
    report.entries.map(({ indicator, organisation, scenario, period, figure }) =>
      [indicator, organisation, scenario, period.key, figure?.value].join(' '),
    );
  const others = ({ issues: all }: ReturnType<typeof read>) =>
    all.flatMap(({ code, place }) => (code === 'second-table' ? [placeName(place)] : []));

  it('is named, and not read under the headings of the first', () => {
    const result = read(bytesOf('two-tables.csv'), 'two-tables.csv');
    assert.deepEqual(figures(result), ['revenue total PL 2018 200', 'revenue total AC 2018 208']);
    assert.deepEqual([others(result), issues(result).length], [['A4'], 1]);
    const titled = 'Đơn vị;TH 2018\nA;1\nB;9\n\nBẢNG 2: CHI PHÍ\nĐơn vị;KH 2018;TH 2018\nA;100;200';
    const below = read(titled, 'a.csv', { indicator: 'Doanh thu' });
    assert.deepEqual([figures(below).length, others(below)], [2, ['A6']]);
  });

  it('is named where it stands beside the first', () => {
    const text = 'Đơn vị;TH 2018;;Đơn vị;KH 2019\nHuyện A;15;;Huyện B;20\nHuyện C;30;;Huyện D;44';
    const result = read(text, 'a.csv', { indicator: 'Doanh thu' });
    assert.deepEqual(figures(result), ['doanh-thu huyen-a AC 2018 15', 'doanh-thu huyen-c AC 2018 30']);
    assert.deepEqual(others(result), ['D1']);
  });

  it('is none where headings are repeated on each page', () => {
    const one = 'Đơn vị;TH 2018;KH 2018\nHuyện A;15;20\nĐơn vị;TH 2018;KH 2018\nHuyện C;30;40';
    const two = 'Đơn vị;Năm 2018;\n;TH;KH\nHuyện A;15;20\nĐơn vị;Năm 2018;\n;TH;KH\nHuyện C;30;40';
    for (const text of [one, two]) {
      const result = read(text, 'a.csv', { indicator: 'Doanh thu' });
      assert.deepEqual([figures(result).length, result.issues.filter(({ severity }) => severity === 'error')], [4, []]);
    }
  });

  it('is none where the first of two columns names who stands above', () => {
    const text = 'Region,Organisation,Actual 2018\nNorth,A,10\nNorth,B,31\nSouth,C,5';
    const { report } = read(text, 'a.csv', { indicator: 'Revenue' });
    assert.deepEqual(
      [...report.organisations.values()].map(({ name, parent }) => `${name} < ${parent}`),
      ['Total < null', 'North < total', 'A < north', 'B < north', 'South < total', 'C < south'],
    );
  });
});

describe('what stands below a table', () => {
  const table = 'Đơn vị;KH 2018;TH 2018\nHuyện A;12,5;20\nHuyện B;40;33';
  const said = (tail: string) => {
    const { report, issues: all } = read(table + tail, 'a.csv', { indicator: 'Doanh thu' });
    const names = [...report.organisations.values()].map(({ name }) => name).filter((name) => name.startsWith('Huyện'));
    return [
      report.entries.length,
      names.length,
      ...all.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ];
  };

  for (const tail of [
    '\n\nGhi chú: số liệu sơ bộ;;',
    '\n\nNguồn: Sở Tài chính, 2019;;',
    '\n;;Long An, ngày 14 tháng 01 năm 2019\nNGƯỜI LẬP BIỂU;;GIÁM ĐỐC\n\nNguyễn Văn A;;Trần B',
    '\n\n;Prepared by;Approved by\n;A. Nguyen;B. Tran',
  ]) {
    it(`is nobody and no fault: ${tail.trim()}`, () => assert.deepEqual(said(tail), [4, 2]));
  }

  it('is none of it where it may be a figure, or why there is none', () => {
    assert.deepEqual(said('\nHuyện C;chưa báo cáo;chưa báo cáo'), [6, 3]);
    assert.deepEqual(said('\n\nHuyện C;(30);12'), [5, 3, 'bad-figure']);
    assert.deepEqual(said('\nHuyện C;chờ;chờ'), [4, 3, 'bad-figure', 'bad-figure']);
    assert.deepEqual(said('\n\nHuyện C;trên 5;khoảng 7'), [6, 3]);
  });
});

describe('a workbook whose first sheet is a cover', () => {
  it('is read from the first sheet with a table, and the others are named', () => {
    const bytes = new Uint8Array(bytesOf('nhieu-trang.xlsx'));
    const result = finish(readFile(bytes, 'nhieu-trang.xlsx', { readXlsx }));
    if (isUnreadable(result)) return assert.fail(result.problem);
    assert.equal(result.origin?.sheet, 'Biểu 01');
    assert.ok(result.report.entries.length > 0);
    assert.deepEqual(
      result.inferences.filter(({ code }) => code === 'sheets').map(({ found }) => found),
      [{ names: 'Bìa, Biểu 02' }],
    );
  });
});

describe('a workbook whose cover has words of a table', () => {
  const cell = (text: string): string =>
    /^\d+$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rowsOf = (lines: readonly string[]): string =>
    lines.map((line) => `<row>${line.split(';').map(cell).join('')}</row>`).join('');
  const read = (...sheets: readonly (readonly string[])[]) => {
    const parts = sheets.map((lines, at) => ({ name: `S${at + 1}`, rows: rowsOf(lines) }));
    const result = finish(readFile(book({ sheets: parts }), 'a.xlsx', { readXlsx }));
    if (isUnreadable(result)) return assert.fail(result.problem);
    return result;
  };
  const table = ['Đơn vị;Doanh thu TH 2019 (triệu đồng)', 'Bến Lức;1411', 'Tân Trụ;870'];

  it('is read from the sheet that has figures', () => {
    const { origin, report } = read(['BÁO CÁO THÁNG 9 NĂM 2019', 'Kế hoạch;2019'], table);
    assert.deepEqual([origin?.sheet, report.entries.length], ['S2', 2]);
  });

  it('stays with the first where that has something to mend', () => {
    const { origin, issues } = read(['Đơn vị;Doanh thu TH 2019 (triệu đồng)', 'Bến Lức;1,4,1'], table);
    assert.deepEqual([origin?.sheet, issues.length], ['S1', 1]);
  });
});

describe('one thing that two rows say', () => {
  const ask = (text: string, mapping: object = { indicator: 'Doanh thu' }) => {
    const { report } = read(text, 'a.csv', mapping);
    const [indicator = ''] = report.indicators.keys();
    return (organisation: string, period = '2018') => {
      const key = {
        indicator,
        organisation,
        period: parsePeriod(period) ?? assert.fail(),
        scenario: 'AC' as const,
        members: new Map(),
      };
      const { figure, missing } = total(factsOf(report), key);
      return figure ? figure.value.toString() : missing;
    };
  };

  it('is not what the first of them says, nor is it part of a total', () => {
    const of = ask('Đơn vị;TH 2018 (tỷ đồng)\nHuyện A;15\nHuyện B;40\nHuyện A;33');
    assert.deepEqual([of('huyen-a'), of('huyen-b'), of('tong-cong')], ['two-figures', '40000000000', 'incomplete']);
  });

  it('is a ledger whose days no column says: nothing is made of its first rows', () => {
    const of = ask('Đơn vị;Chứng từ;TH 2018 (tỷ đồng)\nHuyện A;001;15\nHuyện A;002;40\nHuyện B;003;33');
    assert.deepEqual([of('huyen-a'), of('tong-cong')], ['two-figures', 'incomplete']);
  });

  it('may be said twice where both say the same', () => {
    const of = ask('Đơn vị;TH 2018 (tỷ đồng)\nHuyện A;15\nHuyện B;40\nHuyện A;15');
    assert.deepEqual([of('huyen-a'), of('tong-cong')], ['15000000000', '55000000000']);
  });
});

describe('text of a workbook that is set above the line or struck through', () => {
  const figures = (run: string): string[] => {
    const text = (content: string): string => `<c t="inlineStr"><is>${content}</is></c>`;
    const heading = `<row>${text('<t>Chỉ tiêu</t>')}${text('<t>TH 2018</t>')}</row>`;
    const rows = `${heading}<row>${text('<t>Lao động (người)</t>')}${text(run)}</row>`;
    const result = finish(readFile(book({ rows }), 'kh.xlsx', { mapping: { lang: 'vi' }, readXlsx }));
    if (isUnreadable(result)) return assert.fail(result.problem);
    const faults = result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return [...result.report.entries.map(({ figure }) => String(figure?.value)), ...faults];
  };
  const above = '<r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>';

  it('is no digit of a number', () => {
    assert.deepEqual(figures(`<r><t>1.048</t></r>${above}`), ['1048']);
    // Of what is struck through and what stands beside it nobody can tell which one counts.
    for (const run of [
      '<r><rPr><strike/></rPr><t>200</t></r><r><t xml:space="preserve"> 205</t></r>',
      '<r><t>205 </t></r><r><rPr><strike/></rPr><t>200</t></r>',
    ])
      assert.deepEqual(figures(run), ['bad-figure']);
    // A power of ten is part of the number, and is asked about.
    assert.deepEqual(figures(`<r><t>10</t></r>${above}`).at(-1), 'bad-figure');
  });
});
