import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../../src/read/csv.js';
import { legacyFont } from '../../../src/read/legacy-font.js';
import { finish } from '../../../src/read/steps.js';
import { latin1, tcvn3, vni, windows1258 } from '../../fixtures/csv/encoders.mjs';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The font that a file of these bytes was typed for; empty where it is read. */
function fontOf(bytes: Uint8Array): string {
  const result = finish(readCsv(bytes, 'a.csv'));
  if ('problem' in result) assert.equal(result.problem, 'legacy-font');
  return 'problem' in result ? result.detail : '';
}

const vietnamese = [
  'Báo cáo kết quả thực hiện kế hoạch năm 2018',
  'Đơn vị tính: triệu đồng, người, đầu xe',
  'Chỉ tiêu;Kế hoạch;Thực hiện;Tỷ lệ hoàn thành',
  'Tổng doanh thu;270 tỷ đồng;208,7 tỷ đồng;tăng trưởng',
  'Doanh thu dịch vụ bưu chính chuyển phát',
  'Năng suất lao động bình quân đầu người',
  'Bưu điện huyện Cần Đước;đạt;vượt mức kế hoạch',
  'Bưu điện thị xã Kiến Tường;chưa đạt;còn lại',
  'Mạng lưới điểm phục vụ cấp xã;tỉnh Đồng Tháp',
  'Tiền lương và thu nhập của người lao động',
  'Số lượng khách hàng mới trong quý một',
  'Nhóm dịch vụ tài chính bưu chính, chi trả bảo hiểm',
  'Kinh phí đầu tư xây dựng cơ bản được duyệt',
  'Tập thể và cá nhân có thành tích xuất sắc',
  'Nguyễn Thị Hằng;Trưởng phòng Kế hoạch;đã ký',
  'Trần Văn Hưng;Phó giám đốc phụ trách kỹ thuật',
  'Phân phối truyền thông;bán hàng tiêu dùng;lợi nhuận',
  'Sản lượng bưu gửi đi trong tháng mười hai',
  'Giải pháp thực hiện nhiệm vụ trọng tâm năm tới',
  'Thủ tục hành chính qua dịch vụ bưu chính công ích',
  'Quận Hoàn Kiếm, thành phố Hà Nội;miền Bắc',
  'Hoá đơn tiền điện, nước sạch, viễn thông hợp lệ',
];

describe('legacyFont', () => {
  it('has enough lines to judge by', () => assert.ok(vietnamese.length >= 20));

  // "Kế hoạch", "Thực hiện", "đồng" as they are known from such files.
  it('is told by what the encoders of this test write', () => {
    const typed = ['Kế hoạch', 'Thực hiện', 'đồng'];
    assert.deepEqual(
      typed.map((text) => String.fromCharCode(...tcvn3(text))),
      ['KÕ ho¹ch', 'Thùc hiÖn', '®ång'],
    );
    assert.deepEqual(typed.map(vni), ['Keá hoaïch', 'Thöïc hieän', 'ñoàng']);
  });

  for (const line of vietnamese) {
    it(`knows both kinds in "${line}", and Unicode from both`, () => {
      assert.equal(fontOf(tcvn3(line)), 'TCVN3');
      assert.equal(fontOf(utf8(String.fromCharCode(...tcvn3(line)))), 'TCVN3');
      assert.equal(fontOf(latin1(vni(line))), 'VNI');
      assert.equal(fontOf(utf8(vni(line))), 'VNI');
      assert.equal(fontOf(utf8(line)), '');
      assert.equal(fontOf(utf8(line.normalize('NFD'))), '');
      assert.equal(fontOf(windows1258(line)), '');
    });
  }

  it('knows both kinds in one text of all lines, and Unicode from both', () => {
    const text = vietnamese.join('\r\n');
    assert.deepEqual([tcvn3(text), latin1(vni(text)), utf8(text), windows1258(text)].map(fontOf), [
      'TCVN3',
      'VNI',
      '',
      '',
    ]);
  });

  it('counts "oà" behind the letter for "đ"', () => {
    assert.equal(legacyFont('trieäu ñoàng, ñoái chieáu'), 'VNI');
    assert.equal(legacyFont('trieäu ñoàng, ñoái'), 'VNI');
    assert.equal(legacyFont('trieäu hoàn, toán'), null);
  });

  const innocent = [
    'hoá đơn; hoà giải; thuý; khoá; xoá; toà; doạ; loã; uý; quý',
    'hoá; hoà; toán; toàn; khoán; thoáng; hoàng; hoán; loãng; đoán',
    'Où est le maïs naïf? Noël, héroïque, goût, aérien, Raphaël, haïr, jeûne, aiguë',
    'Société générale «Crédit» à Orléans; façade; élève; œuvre; forêt; hôpital',
    'Größe; Übergrößenträger; Straße; Äpfel; Öl; geändert; beäugt; Koäffizient; Maße',
    'Årsredovisning; treårig; nioårig; översyn; själ; Malmö; Göteborg; beåkt',
    'Año; España; aún; baúl; aéreo; oceánico; ñoño; señor; niño; mañana; Nª Sª; Mª José; nº 5; 1ª',
    'João; leão; pão; ação; avião; oceânico; peões; coração; saúde; país; Conceição',
    'Příliš žluťoučký kůň úpěl ďábelské ódy; naúčtovat; oáza; březen; září; náklady',
    'Microsoft® Office®; Goalpost © 2018; ©Long An; ™; Intel® Core®; 5 µm; 10 µs',
    'Nhiệt độ 25 °C; diện tích 100 m²; thể tích 3 m³; ±5 %; ½; ¼; 2×3; 10÷2',
    'col·lecció; instal·lar; paral·lel; al·lot; mil·lió; excel·lent',
    'BÁO CÁO KẾT QUẢ; CỘNG HÒA XÃ HỘI; HÀ NỘI; ĐÀ NẴNG; CẦN THƠ',
    'ÉTAT; GRÖSSE; AÑO; AÇÃO; ÅRET; ÎLE; NOËL; MAÏS; HÉROÏQUE',
    'Café; naïve; résumé; façade; coöperate; Zoë; Brontë; Chloë',
    'Ærø; Tromsø; Bjørn; Århus; Blåbær; Søren; København; smørrebrød',
    'Łódź; Kraków; Gdańsk; źródło; świąteczny; żółć; pięć',
    'İstanbul; Çankaya; Gölköy; Güneş; öğrenci; Şişli; yağmur',
    'Però; città; così; più; perché; qualità; università; caffè; lunedì',
    'Ĉu vi; ŝanĝo; ĵaŭdo; eĥoŝanĝo; aŭtoro',
    'Αθήνα; Москва; 東京; 서울; ไทย; عربي',
    'Tên;KH 2018;TH 2018;%;Ghi chú;TT;Mã;ĐVT',
    'E-mail: a@b.vn; http://x.vn/?q=1&p=2; #1; 50%; 1,5; "x"; <b>',
    'Kế ho¹ch; một chữ lạ không nói lên điều gì',
  ];
  it('has enough lines that are none', () => assert.ok(innocent.length >= 20));

  for (const line of innocent) {
    it(`finds none in "${line}"`, () => {
      assert.equal(legacyFont(line.normalize('NFC')), null);
      assert.equal(fontOf(utf8(line)), '');
      assert.equal(fontOf(utf8(line.normalize('NFD'))), '');
    });
  }

  it('finds none in Western European and Vietnamese lines of one byte a letter', () => {
    for (const line of innocent) {
      const isLatin = [...line].every((character) => character.charCodeAt(0) < 0x100);
      if (isLatin) assert.equal(fontOf(latin1(line)), '', line);
      else if (/[ạ-ỹđ]/.test(line)) assert.equal(fontOf(windows1258(line)), '', line);
    }
  });
});
