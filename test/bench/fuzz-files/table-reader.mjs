// What the figures of a table should be.
import { foundIn, lettersOf, measured, nameAt, nameOf, placeOf, valuePlace } from './found.mjs';
import {
  amountOf,
  behindMark,
  decimalOfDigits,
  headingOf,
  inBracketsOf,
  isTotal,
  isValueWord,
  numberOf,
  roleOf,
  scenarioOf,
  styleOf,
  tidy,
  timeOf,
  trimmed,
  unitOf,
} from './meaning.mjs';

/** The text of a cell, `null` where this reader does not know it. */
function textOf(cell) {
  if (typeof cell === 'object') return cell.percent ? '' : String(Number(cell.digits));
  return cell === '?' ? null : tidy(cell ?? '');
}

const isMoney = (text) => {
  const unit = unitOf(text);
  return unit?.key !== undefined && unit.key !== null && (unit.exponent > 0 || /^[A-Z]{3}$/.test(unit.key));
};

const timeRoles = ['period', 'year', 'half', 'quarter', 'month', 'week'];

export function tableReader({ rows, merges }, mapping, result) {
  const { report, inferences } = result;
  const cellOf = (entry) => nameAt(result.cellOf(valuePlace(entry)));
  const issues = result.issues.map(({ code, place }) => ({ code, place: nameAt(place) }));
  const columnsFound = inferences.filter(({ code }) => code === 'column');
  const headingRow = columnsFound[0]?.place?.row ?? null;
  const declared = new Map(Object.entries(mapping.headings ?? {}).map(([text, role]) => [trimmed(text), role]));

  /** The texts of a row of headings: a merged cell speaks for all its columns. */
  const level = (row) => {
    const texts = (rows[row] ?? []).map((cell) => textOf(cell) ?? '');
    for (const merge of merges) {
      if (row < merge.row || row >= merge.row + merge.rows) continue;
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        texts[column] = textOf(rows[merge.row]?.[merge.column] ?? '') ?? '';
    }
    return Array.from(texts, (text) => text ?? '');
  };
  const levels = headingRow === null ? [] : [level(headingRow)];
  const isWord = (text) => roleOf(text) !== null || declared.has(trimmed(text));
  const cellsOf = (row) => (rows[row] ?? []).map((cell, column) => ({ row, column, cell }));
  const statedUnit = (cell) => /^\(?(?:đơn vị tính|đơn vị|đvt|units?)\s*: *(.+?)\)?$/i.exec(textOf(cell) ?? '')?.[1];
  const isUnitRow = (row) => {
    const filled = (rows[row] ?? []).filter((cell) => textOf(cell) !== '');
    return filled.length === 1 && statedUnit(filled[0]) !== undefined;
  };
  /** Whether a cell states the unit of the whole table: alone in its row, or where no figures stand. */
  const isAside = (row, column) => {
    if (statedUnit(rows[row]?.[column] ?? '') === undefined) return false;
    const top = levels.map((above) => above[column] ?? '').find(Boolean) ?? '';
    const { scenarios, withins, years, unit } = headingOf(top);
    const holdsFigures =
      top !== '' && !isWord(top) && (scenarios.length + withins.length + years.length > 0 || unit !== null);
    return isUnitRow(row) || !holdsFigures;
  };
  /** Whether a row goes on with the headings: no figure, nothing over names but the same, and one cell that says more of figures. */
  const goesOn = (row) => {
    const texts = (rows[row] ?? []).map((cell) => textOf(cell) ?? '');
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
    const others = filled.filter(({ column }) => !isAside(row, column));
    if (filled.length === 0 || others.some(({ text }) => /^[\d.,\s]+$/.test(text) && !/^(19|20)\d\d$/.test(text)))
      return false;
    const isAgain = (text, above) => trimmed(text) === trimmed(above);
    const isOver = ({ text, column }) =>
      levels.every((above) => !isWord(above[column] ?? '') || isAgain(text, above[column] ?? ''));
    const saysMore = ({ text }) => {
      const { scenarios, withins, years, unit } = headingOf(text);
      return (
        scenarios.length + withins.length + years.length > 0 || unit !== null || /%/.test(text) || isValueWord(text)
      );
    };
    return others.every(isOver) && (others.length === 0 || others.some(saysMore));
  };
  const most = result.origin.form === 'rows' ? 1 : 4;
  let firstRow = (headingRow ?? 0) + 1;
  const asides = [];
  for (; levels.length > 0 && levels.length < most && goesOn(firstRow); firstRow++) {
    const row = firstRow;
    const isStated = (_, column) => isAside(row, column);
    asides.push(...cellsOf(row).filter(({ column }) => isAside(row, column)));
    const texts = level(row).map((text, column) => (isStated(text, column) ? '' : text));
    if (texts.some(Boolean)) levels.push(texts);
  }
  if (merges.length === 0) {
    for (const [at, texts] of levels.entries()) {
      const hasMore = (column) => levels.slice(at + 1).some((below) => (below[column] ?? '') !== '');
      for (let column = 1; column < Math.max(...levels.map(({ length }) => length)); column++) {
        if ((texts[column] ?? '') === '' && hasMore(column) && hasMore(column - 1))
          texts[column] = texts[column - 1] ?? '';
      }
    }
  }
  const behind = firstRow;
  const numbers = (row) => isNumbering((rows[row] ?? []).map(textOf).filter(Boolean));
  while (numbers(firstRow) || isUnitRow(firstRow)) firstRow++;
  const textsOf = (column) => [...new Set(levels.map((texts) => texts[column] ?? ''))].filter(Boolean);

  // Which column holds what; where the two readers differ on it, what depends on it is not compared.
  const own = new Map();
  const width = Math.max(0, ...levels.map(({ length }) => length));
  for (let column = 0; column < width; column++) {
    const texts = textsOf(column);
    const role = declared.get(trimmed(texts.at(-1) ?? '')) ?? (texts.length === 1 ? roleOf(texts[0]) : null);
    if (role && !own.has(role)) own.set(role, column);
  }
  const theirs = new Map();
  for (const { place, found } of columnsFound) {
    if (!theirs.has(found.role)) theirs.set(found.role, place.column);
  }
  const isSame = (role) => own.get(role) === theirs.get(role);

  const keyText = (row, column) => {
    if (column === undefined) return '';
    for (let at = row; at >= firstRow; at--) {
      const merge = merges.find((one) => one.column === column && at > one.row && at < one.row + one.rows);
      const text =
        textOf(rows[at]?.[column] ?? '') ||
        (merge && merge.row >= firstRow ? textOf(rows[merge.row][column] ?? '') : '');
      if (text !== '' || mapping.blanks !== 'as-above') return text;
    }
    return '';
  };

  const headings = new Map();
  const heading = (column) => {
    if (!headings.has(column)) headings.set(column, joined(textsOf(column), declared));
    return headings.get(column);
  };
  const bare = (cell) => (textOf(cell) ?? '').replace(/^["'“”]+|["'“”]+$/g, '');
  const isFigure = (cell) => numberOf(bare(cell), 'vi') !== null && !/^(19|20)\d\d$/.test(bare(cell));
  const isData = (row, at) => at >= behind && !isNumbering(row.map(textOf).filter(Boolean)) && row.some(isFigure);
  const data = rows.findIndex(isData);
  const isBetween = (_, row) => row < (headingRow ?? 0) || (row >= behind && (data < 0 || row < data));
  const statedCell = [...asides, ...rows.flatMap((_, row) => (isBetween(_, row) ? cellsOf(row) : []))]
    .sort((a, b) => a.row - b.row)
    .find(({ cell }) => statedUnit(cell) !== undefined);
  /** A unit alone in brackets, an amount of money alone, or a unit in brackets behind a title. */
  const unitAlone = (cells) => {
    const texts = cells.map((cell) => textOf(cell) ?? '').filter(Boolean);
    const [text = ''] = texts;
    const inside = /^[([](.+)[)\]]$/.exec(text)?.[1] ?? inBracketsOf(text)?.[2] ?? (isMoney(text) ? text : undefined);
    return texts.length === 1 && inside !== undefined && unitOf(inside)?.key ? inside : undefined;
  };
  const above =
    (statedCell && statedUnit(statedCell.cell)) ??
    rows
      .slice(0, Math.max(headingRow ?? 0, 0))
      .map(unitAlone)
      .findLast((unit) => unit !== undefined);
  // What an issue names is not read in silence.
  const isNamed = statedCell && issues.some(({ place }) => place === nameOf(statedCell.row, statedCell.column));
  const ofName = (text) => {
    const [, name, inside] = inBracketsOf(text) ?? behindMark(text) ?? [];
    const unit = inside === undefined ? null : unitOf(inside);
    return unit === null || name === '' ? { name: text, unit: null } : { name, unit };
  };

  const unitAt = (row, column, indicator) => {
    if (!isSame('unit') || !isSame('indicator')) return null;
    const text = keyText(row, own.get('unit'));
    if (text === null) return null;
    const from = (found, source) => found && { ...found, source };
    if (text !== '') return from(unitOf(text), 'its row');
    const behind = ofName(keyText(row, own.get('indicator')) ?? '').unit;
    const declaredUnit = (mapping.indicators ?? []).find(
      ({ id, name }) => id === indicator || name === indicator,
    )?.unit;
    if (behind) return from(behind, 'its name');
    if (heading(column).unit) return from(heading(column).unit, 'its heading');
    for (const [named, source] of [
      [declaredUnit, 'its indicator'],
      [above, 'above the table'],
      [mapping.unit, 'the mapping'],
    ]) {
      if (named !== undefined) return named === above && isNamed ? null : from(unitOf(named), source);
    }
    return { exponent: 0, key: null, source: 'nowhere' };
  };

  const timeAt = (row, column) => {
    if (timeRoles.some((role) => !isSame(role)) || heading(column).isOpen) return null;
    const context = { dates: mapping.dates, lang: report.lang };
    const parts = timeRoles.flatMap((role) => {
      const text = keyText(row, own.get(role));
      return text === '' ? [] : [text === null ? null : timeOf(text, { ...context, role })];
    });
    if (parts.includes(null)) return null;
    if (parts.includes('open')) return 'a date of two readings';
    const named = (key, more) => [...new Set([...parts.map((part) => part[key]).filter(Boolean), ...more])];
    const [years, withins] = [named('year', heading(column).years), named('within', heading(column).withins)];
    if (years.length > 1 || withins.length > 1) return 'a contradiction';
    const rest = mapping.period === undefined ? null : timeOf(mapping.period, context);
    const year = years[0] ?? rest?.year;
    const within = withins[0] ?? (years.length === 0 ? rest?.within : null);
    return year ? (within ? `${year}-${within}` : year) : 'none';
  };

  const scenarioAt = (row, column) => {
    if (!isSame('scenario')) return null;
    const { scenarios, isOpen } = heading(column);
    const text = keyText(row, own.get('scenario'));
    const ofRow = text ? scenarioOf(text) : null;
    if (isOpen || scenarios.length > 1 || (text !== '' && ofRow === null)) return null;
    if (ofRow && scenarios.length > 0 && ofRow !== scenarios[0])
      return `a contradiction of ${ofRow} and ${scenarios[0]}`;
    return ofRow ?? scenarios[0] ?? mapping.scenario ?? 'none';
  };

  const roots = mapping.organisations ?? [];
  const nodes = roots.flatMap(function all(node) {
    return [node, ...(node.children ?? []).flatMap(all)];
  });
  const organisationAt = (row) => {
    if (!isSame('organisation')) return null;
    const text = keyText(row, own.get('organisation'));
    if (text === null) return null;
    const isWhole = !own.has('organisation') || isTotal(text) || text === mapping.organisation;
    const named = nodes.find(({ id, name }) => id === text || name === text)?.name;
    if (!isWhole || named) return named ?? text;
    // A total of some of the rows is called by its cell.
    const ofPart = own.has('organisation') ? `${text} (${nameOf(row, own.get('organisation'))})` : '';
    const names = [text, ofPart, mapping.organisation, roots[0]?.name, 'Tổng cộng', 'Total'].filter(Boolean);
    return new Set([
      ...names,
      ...[...report.organisations.values()].filter(({ parent }) => parent === null).map(({ name }) => tidy(name)),
    ]);
  };

  const indicatorAt = (row, column) => {
    const { isOpen, rest } = heading(column);
    if (!isSame('indicator') || isOpen || heading(column).unit?.key === null) return null;
    if (rest !== '') return lettersOf(rest);
    const text = keyText(row, own.get('indicator'));
    if (text === null) return null;
    const { name, unit } = text === '' ? { name: mapping.indicator } : ofName(text);
    if (unit?.key === null) return null;
    const declaredName = (mapping.indicators ?? []).find(({ id }) => id === name)?.name;
    return name === undefined ? null : lettersOf(declaredName ?? name);
  };

  // What an issue names is not read in silence, a second row of headings included.
  const isContested = issues.some(({ place }) => {
    const row = placeOf(place)?.row;
    return row !== undefined && row > headingRow && row < firstRow;
  });

  const expected = (entry) => {
    const name = cellOf(entry);
    const place = name === null ? null : placeOf(name);
    if (place === null || headingRow === null || isContested) return null;
    const { row, column } = place;
    const cell = rows[row]?.[column] ?? '';
    const amount = amountIn(cell, report.lang, mapping);
    const unit = unitAt(row, column, report.indicators.get(entry.indicator).name);
    return {
      place: name,
      cell,
      more: `, the unit from ${unit?.source}${amount?.isPlain === false ? ', in words' : ''}`,
      ...(cell.percent ? { value: amount.number, unit: 'ratio' } : measured(amount, unit)),
      period: timeAt(row, column),
      scenario: scenarioAt(row, column),
      organisation: organisationAt(row),
      indicator: indicatorAt(row, column),
    };
  };

  /** What no single figure shows: figures that are lost without a word, and numbers that speak of another language. */
  const whole = (figures, note) => {
    if (headingRow === null) return;
    const places = new Set([...report.entries, ...report.repeated].map((entry) => cellOf(entry)));
    const columns = [...new Set([...places].map((name) => placeOf(name).column))];
    const cells = columns.flatMap((column) =>
      rows.slice(firstRow).map((row, at) => ({ row: firstRow + at, column, cell: row[column] ?? '' })),
    );
    const firstFigure = Math.min(...[...places].map((name) => placeOf(name).row));
    const isOnce = issues.some(({ code }) => code === 'missing-key' || code === 'too-large');
    const rowsNamed = new Set(issues.map(({ place }) => placeOf(place)?.row));
    for (const { row, column, cell } of isOnce ? [] : cells) {
      if (numbers(row) && row < firstFigure) continue;
      const text = textOf(cell);
      const isPlain = text !== null && text !== '' && numberOf(text, report.lang || 'vi') !== null;
      if (!isPlain || rowsNamed.has(row) || places.has(nameOf(row, column))) continue;
      note('lost', `${nameOf(row, column)} ${JSON.stringify(cell)} is no figure, and no issue names its row`);
    }
    if (mapping.lang !== undefined) return;
    const isTwofold = (entry) => {
      const { row, column } = placeOf(cellOf(entry));
      const cell = rows[row]?.[column];
      const digits = typeof cell === 'string' ? amountOf(cell, report.lang)?.digits : undefined;
      return digits !== undefined && styleOf(digits) === 'both';
    };
    const twofold = figures.find(isTwofold);
    if (twofold === undefined) return;
    const other = report.lang.startsWith('vi') ? 'en' : 'vi';
    const against = cells.find(({ cell }) => typeof cell === 'string' && styleOf(tidy(cell)) === other);
    if (against === undefined) return;
    const name = cellOf(twofold);
    note(
      'language',
      `${name} was read in “${report.lang}”, against ${nameOf(against.row, against.column)} ${against.cell}`,
    );
  };
  return { expected, found: foundIn(result), whole };
}

function amountIn(cell, lang, { dash }) {
  if (typeof cell === 'object') return { number: decimalOfDigits(cell.digits), key: null, isBare: true };
  if (cell === '?') return null;
  if (/^[-–—]+$/.test(cell.trim()) && dash === 'zero') return { number: '0e0', key: null, isBare: true };
  return amountOf(cell, lang);
}

/** What the headings above a column say together. */
function joined(texts, declared) {
  const all = texts.map(headingOf);
  const every = (key) => [...new Set(all.flatMap((one) => one[key]))];
  const role = texts.map((text) => declared.get(trimmed(text))).find(Boolean);
  return {
    scenarios: ['AC', 'PL', 'PY', 'FC'].includes(role) ? [role] : every('scenarios'),
    withins: every('withins'),
    years: every('years'),
    unit: all.map(({ unit }) => unit).findLast((unit) => unit !== null) ?? null,
    isOpen: all.some(({ isOpen }) => isOpen),
    rest: role ? '' : [...new Set(all.map(({ rest }) => rest))].filter(Boolean).join(' '),
  };
}

/** Whether a row counts its columns: A, B, 1, 2, 3 = 2 : 1. */
function isNumbering(texts) {
  const counted = texts.filter((text) => !/^\(?[A-ZĐ]\)?$/.test(text));
  const start = texts.some((text) => text.includes('=')) ? Number(/\d+/.exec(counted[0])?.[0]) : 1;
  const isNext = (text, at) => new RegExp(`^\\(?0?${start + at}\\)?(?: ?=.*)?$`).test(text);
  return texts.length > 2 && counted.length > 1 && counted.every(isNext);
}
