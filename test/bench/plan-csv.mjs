// A large CSV file for the benchmarks, the same each time: about 50 bytes a row, or 27 with short names, each figure once.

/** The text of a province's report: sorted by organisation, values with two decimals. */
export function planCsv(rows, isShort = false) {
  const provinces = ['Long An', 'Tiền Giang', 'Bến Tre', 'Đồng Tháp', 'Hà Nội', 'Hải Phòng', 'Cần Thơ', 'An Giang'];
  const initials = (name) => name.replace(/(\S)\S*\s*/g, '$1');
  const names = isShort ? provinces.map(initials) : provinces.map((name) => `BĐ ${name} `);
  const organisations = names.flatMap((name, at) =>
    Array.from({ length: 20 }, (_, n) => `${name}${20 * at * isShort + n + 1}`),
  );
  const long = ['Doanh thu', 'Năng suất', 'Bưu chính', 'Tài chính', 'Lao động'];
  const indicators = isShort ? long.map(initials) : long;
  const scenarios = ['AC', 'PL', 'PY', 'FC'];
  const lines = ['Đơn vị;Chỉ tiêu;Kỳ;Kịch bản;Giá trị'];
  let state = 2019;
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const organisation = organisations[Math.floor(row / 240) % organisations.length];
    const month = String(1 + (Math.floor(row / 20) % 12)).padStart(2, '0');
    // The years go on where the months of all organisations are through.
    const year = 1990 + Math.floor(row / (240 * organisations.length));
    const value = ((state / 4294967296) * 100_000).toFixed(2).replace('.', ',');
    lines.push(
      `${organisation};${indicators[row % 5]};${year}-${month};${scenarios[Math.floor(row / 5) % 4]};${value}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}
