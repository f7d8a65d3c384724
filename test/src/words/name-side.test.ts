// Which side of an indicator is good is known by the words of its name, or not at all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languageFor, registerLanguage, sideOfName } from 'goalpost';
import { fr } from 'goalpost/languages/fr';

registerLanguage(fr);

describe('the side that a name tells', () => {
  for (const [side, names] of [
    [
      'higher',
      [
        'Doanh thu',
        'TỔNG DOANH THU',
        'Sản lượng bưu gửi',
        'Lợi nhuận',
        'Lợi nhuận trước thuế',
        'Profit before tax',
        'Năng suất lao động',
      ],
    ],
    ['higher', ['Revenue', 'Net sales', 'revenue', 'On time delivery', 'Labour productivity', 'Chiffre d’affaires']],
    ['higher', ['Tỷ lệ phát đúng hạn', 'Mức độ hài lòng', 'Customer satisfaction', 'Part de marché', 'Ventes nettes']],
    [
      'lower',
      [
        'Chi phí vận hành',

        'Khiếu nại',
        'Tai nạn lao động',
        'Tỷ lệ nợ xấu',
        'Số sự cố',
        'Bưu gửi trễ hạn',
      ],
    ],
    [
      'lower',
      ['Travel cost', 'Operating expenses', 'complaints', 'Overtime hours', 'Coûts', 'Réclamations', 'travel-cost'],
    ],
    ['neither', ['Lao động', 'Headcount', 'Effectif', 'Nhân sự cuối kỳ', 'Staff']],
    ['higher', ['Sản lượng hoàn thành', 'Doanh thu thuần']],
    ['lower', ['Sai sót', 'Nợ quá hạn']],
    // No word, words of both sides, or a word that turns or hides the side.
    [
      null,
      [
        'Tỷ lệ trả lời khiếu nại',
        'Tỷ lệ giải đáp khiếu nại',
        'Chi trả bảo hiểm thất nghiệp',
        'Thu nợ quá hạn',
        'Kiểm tra vi phạm',
        'Diễn tập sự cố',
        'Tập huấn an toàn, tai nạn lao động',
        'Taux de réponse aux réclamations',
        'Safety inspections after accidents',
        'Weight loss',
        'Sản lượng thất lạc',
        'Sản lượng phát sai',
        'Sản lượng tồn',
        'Sản lượng bưu gửi chuyển hoàn',
        'Năng suất thất thoát',
        'Ko đúng hạn',
        'Doanh thu nợ đọng',
        'Nợ doanh thu',
        'Rủi ro doanh thu',
        'Thiệt hại doanh thu do dịch',
        'Quỹ lương/doanh thu',
        'Thị phần của đối thủ',
        'Người có thu nhập dưới 5 triệu',
        'Unpaid revenue',
        'Uncollected income',
        'Revenue in arrears',
        'Competitor market share',
        'Wages to revenue',
        'Debt-to-income',
        'Volume of undelivered mail',
        'Misrouted volume',
        'Backlog volume',
        'Return volume',
        'Production rejects volume',
        'Sales of damaged goods',
      ],
    ],
    [null, ['', 'x', 'Dự án', 'Bưu gửi', 'Eggs', 'Dư nợ cuối kỳ', 'Costa Rica', 'Salesforce', 'Costume']],
    [
      null,
      [
        'Cost savings',
        'Cost of sales',
        'Loss of revenue',
        'Income tax',
        'Staff turnover',
        'Inventory turnover',
        'Days sales outstanding',
        'Sales returns',
        'Resolved complaints',
      ],
    ],
    [
      null,
      [
        'Giảm chi phí',
        'Giải quyết khiếu nại',
        'Tỷ lệ khiếu nại giải quyết đúng hạn',
        'Thuế thu nhập',
        'Cơ cấu doanh thu',
      ],
    ],
    [
      null,
      [
        'Chi phí tiết kiệm được',
        'Nợ xấu đã thu',
        'Sản lượng rác thải',
        'Doanh thu hụt',
        'Lỗi phát hiện sớm',
        'Revenue leakage',
        'Revenue at risk',
        'Profit decline',
        'Output gap',
        'CO2 output',
        'Waste volume',
        'Income inequality',
        'Errors caught',
        'Costs reimbursed',
        'Days since last accident',
        'Cost coverage',
        'Impayés recouvrés',
      ],
    ],
    ['higher', ['Revenue (net)', 'Revenue from services', 'Sales and production', 'Customer satisfaction score']],
    ['lower', ['Accident rate', 'Cost of repairs', 'Costs, total']],
    // What turns the meaning of a name round.
    [
      null,
      [
        'Tỷ lệ hồ sơ trả không đúng hạn',
        'Không hài lòng',
        'Sản phẩm kém chất lượng',
        'Doanh thu hủy',
        'Thu hồi nợ quá hạn',
        'Khắc phục sự cố',
        'Phòng ngừa tai nạn',
        'Not on time',
        'Sales lost',
        'Accident-free days',
        'Complaints handled',
        'Revenue shortfall',
        'Low income',
      ],
    ],
    ['higher', ['Doanh thu hàng không']],
    [null, ['Chi phí trên doanh thu', 'Chênh lệch sản lượng', 'Réduction des coûts', 'Écart de production']],
  ] as const) {
    for (const name of names) it(`${name || 'nothing'}: ${side}`, () => assert.equal(sideOfName(name), side));
  }

  it('does not depend on how letters are composed', () => {
    assert.equal(sideOfName('Chi phí'.normalize('NFD')), 'lower');
    assert.equal(sideOfName('Khiếu nại'.normalize('NFD')), 'lower');
  });

  it('is told by each word that the documentation lists', () => {
    const text = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8');
    const [, section = ''] = text.split('## Which side is good');
    for (const side of ['higher', 'lower', 'neither']) {
      const row = new RegExp(`^\\| ${side} \\| (.*) \\| (.*) \\|$`, 'm').exec(section);
      for (const word of `${row?.[1]}, ${row?.[2]}`.split(', ')) assert.equal(sideOfName(word), side, word);
    }
  });

  it('is told by no word of two lists', () => {
    for (const lang of ['vi', 'en', 'fr']) {
      const { tail: _, ...sides } = languageFor(lang).sides;
      const lists = Object.values(sides).flatMap((words) => words.split('|'));
      assert.equal(new Set(lists).size, lists.length, lang);
    }
  });
});
