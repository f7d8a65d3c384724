import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  barView,
  dateText,
  exact,
  figureText,
  finish,
  isRefusal,
  issueSentence,
  kpiView,
  parsePhrase,
  parseUnitPhrase,
  period,
  periodText,
  phraseText,
  placeName,
  published,
  readAttributes,
  readCsv,
  readTable,
  registerLanguage,
  say,
  sentence,
  spelledNumeral,
  unit,
  unitName,
} from 'goalpost';
import { en } from 'goalpost/languages/en';
import { fr } from 'goalpost/languages/fr';
import { vi } from 'goalpost/languages/vi';

registerLanguage(fr);

// In the rows below a no-break space is written "~" and the narrow one between thousands "_".
const spaced = (text: string): string => text.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');

describe('French is read', () => {
  for (const [text, kind, qualifier, lo, hi, measured] of [
    // numbers: every kind of space groups thousands, a comma begins the decimals
    ['1 234,5', 'amount', null, '1234.45', '1234.55', 'number'],
    ['1_234,5', 'amount', null, '1234.45', '1234.55', 'number'],
    ['1~234,5', 'amount', null, '1234.45', '1234.55', 'number'],
    ['1\u2009234,5', 'amount', null, '1234.45', '1234.55', 'number'],
    ['1_234_567', 'amount', null, '1234567', '1234567', 'number'],
    ['208,7', 'amount', null, '208.65', '208.75', 'number'],
    ['208.7', 'amount', null, '208.65', '208.75', 'number'],
    ['1,234', 'amount', null, '1.2335', '1.2345', 'number'],
    ['−12,5', 'amount', null, '-12.55', '-12.45', 'number'],
    // amounts
    ['208,7 milliards de dongs', 'amount', null, '208650000000', '208750000000', 'VND'],
    ['208,7~milliards de dongs', 'amount', null, '208650000000', '208750000000', 'VND'],
    ['1,5 million d’euros', 'amount', null, '1450000', '1550000', 'EUR'],
    ["1,5 million d'euros", 'amount', null, '1450000', '1550000', 'EUR'],
    ['12 M€', 'amount', null, '11500000', '12500000', 'EUR'],
    ['3,4 Md€', 'amount', null, '3350000000', '3450000000', 'EUR'],
    ['450 k€', 'amount', null, '449500', '450500', 'EUR'],
    ['25 €', 'amount', null, '24.5', '25.5', 'EUR'],
    ['25 euros', 'amount', null, '24.5', '25.5', 'EUR'],
    ['70,6 milliards de dollars', 'amount', null, '70550000000', '70650000000', 'USD'],
    ['12 milliers d’euros', 'amount', null, '11500', '12500', 'EUR'],
    ['2 mille milliards de dongs', 'amount', null, '1500000000000', '2500000000000', 'VND'],
    ['208 milliards 700 millions de dongs', 'amount', null, '208699500000', '208700500000', 'VND'],
    ['419 millions de dongs/personne/an', 'amount', null, '418500000', '419500000', 'VND/person/year'],
    ['419 millions de dongs par personne et par an', 'amount', null, '418500000', '419500000', 'VND/person/year'],
    ['12 euros par heure', 'amount', null, '11.5', '12.5', 'EUR/hour'],
    ['12 personnes', 'amount', null, '12', '12', 'person'],
    ['1 234 salariés', 'amount', null, '1234', '1234', 'person'],
    ['1,2 million de personnes', 'amount', null, '1150000', '1250000', 'person'],
    ['2,5 millions d’habitants', 'amount', null, '2450000', '2550000', 'person'],
    ['30 jours', 'amount', null, '29.5', '30.5', 'day'],
    ['7 h', 'amount', null, '6.5', '7.5', 'hour'],
    ['270 milliards de dongs en 2019', 'amount', null, '269500000000', '270500000000', 'VND'],
    // qualifiers
    ['plus de 270 milliards de dongs', 'amount', 'over', '270000000000', null, 'VND'],
    ['supérieur à 270 milliards de dongs', 'amount', 'over', '270000000000', null, 'VND'],
    ['> 270 milliards de dongs', 'amount', 'over', '270000000000', null, 'VND'],
    ['au moins 95,5 %', 'ratio', 'at-least', '0.955', null, 'ratio'],
    ['au minimum 95,5 %', 'ratio', 'at-least', '0.955', null, 'ratio'],
    ['95,5 % ou plus', 'ratio', 'at-least', '0.955', null, 'ratio'],
    ['95,5 % au moins', 'ratio', 'at-least', '0.955', null, 'ratio'],
    ['≥ 95,5 %', 'ratio', 'at-least', '0.955', null, 'ratio'],
    ['pas moins de 12 personnes', 'amount', 'at-least', '12', null, 'person'],
    ['moins de 4 %', 'ratio', 'under', null, '0.04', 'ratio'],
    ['inférieur à 4 %', 'ratio', 'under', null, '0.04', 'ratio'],
    ['au plus 30 jours', 'amount', 'at-most', null, '30', 'day'],
    ['au maximum 30 jours', 'amount', 'at-most', null, '30', 'day'],
    ['jusqu’à 30 jours', 'amount', 'at-most', null, '30', 'day'],
    ["jusqu'à 30 jours", 'amount', 'at-most', null, '30', 'day'],
    ['30 jours ou moins', 'amount', 'at-most', null, '30', 'day'],
    ['pas plus de 30 jours', 'amount', 'at-most', null, '30', 'day'],
    ['environ 5 millions d’euros', 'amount', 'about', null, null, 'EUR'],
    ['à peu près 5 millions d’euros', 'amount', 'about', null, null, 'EUR'],
    ['près de 232 milliards de dongs', 'amount', 'under', null, '232000000000', 'VND'],
    ['exactement 270 milliards de dongs', 'amount', 'exactly', '270000000000', '270000000000', 'VND'],
    ['entre 5 et 7 millions d’euros', 'amount', 'between', '5000000', '7000000', 'EUR'],
    ['de 5 à 7 millions d’euros', 'amount', 'between', '5000000', '7000000', 'EUR'],
    ['5–7 %', 'ratio', 'between', '0.05', '0.07', 'ratio'],
    ['entre 6,6 % et 6,8 %', 'ratio', 'between', '0.066', '0.068', 'ratio'],
    // ratios
    ['95,5 %', 'ratio', null, '0.9545', '0.9555', 'ratio'],
    ['95,5~%', 'ratio', null, '0.9545', '0.9555', 'ratio'],
    ['95,5_%', 'ratio', null, '0.9545', '0.9555', 'ratio'],
    ['95,5%', 'ratio', null, '0.9545', '0.9555', 'ratio'],
    ['95,5 pour cent', 'ratio', null, '0.9545', '0.9555', 'ratio'],
    // growth and change
    ['en hausse de 37,6 %', 'growth', null, '0.3755', '0.3765', 'ratio'],
    ['hausse de 37,6 % par rapport à 2017', 'growth', null, '0.3755', '0.3765', 'ratio'],
    ['en hausse de 1,4 % sur un an', 'growth', null, '0.0135', '0.0145', 'ratio'],
    ['croissance de 5 %', 'growth', null, '0.045', '0.055', 'ratio'],
    ['en baisse de 5 %', 'growth', null, '-0.055', '-0.045', 'ratio'],
    ['en recul de 5 %', 'growth', null, '-0.055', '-0.045', 'ratio'],
    ['en baisse de plus de 5 %', 'growth', 'under', null, '-0.05', 'ratio'],
    ['en hausse d’au moins 20 %', 'growth', 'at-least', '0.2', null, 'ratio'],
    ["en hausse d'environ 20 %", 'growth', 'about', null, null, 'ratio'],
    ['en hausse de 5 à 7 %', 'growth', 'between', '0.05', '0.07', 'ratio'],
    ['stable', 'growth', null, '0', '0', 'ratio'],
    ['inchangé par rapport à 2017', 'growth', null, '0', '0', 'ratio'],
    ['en hausse de 0,54 point de pourcentage', 'change', null, '0.00535', '0.00545', 'percentage-point'],
    ['en baisse de 3 personnes', 'change', null, '-3', '-3', 'person'],
    ['en hausse de 5 millions d’euros', 'change', null, '4500000', '5500000', 'EUR'],
    // indices and attainment
    ['2,3 fois', 'index', null, '2.25', '2.35', 'ratio'],
    ['doublé', 'index', null, '1.5', '2.5', 'ratio'],
    ['égal à 120 %', 'index', null, '1.195', '1.205', 'ratio'],
    ['104,9 % du plan', 'attainment', null, '1.0485', '1.0495', 'ratio'],
    ['104,9 % de l’objectif', 'attainment', null, '1.0485', '1.0495', 'ratio'],
    ["104,9 % de l'objectif", 'attainment', null, '1.0485', '1.0495', 'ratio'],
    ['104,9 % du budget', 'attainment', null, '1.0485', '1.0495', 'ratio'],
    ['au moins 95 % du plan', 'attainment', 'at-least', '0.95', null, 'ratio'],
  ] as const) {
    it(`"${text}"`, () => {
      const phrase = parsePhrase(spaced(text), 'fr');
      assert.ok(!isRefusal(phrase), JSON.stringify(phrase));
      const { bounds, unit } = phrase.figure;
      const ends = [bounds.lo?.toFixed() ?? null, bounds.hi?.toFixed() ?? null];
      assert.deepEqual([phrase.kind, phrase.qualifier, ...ends, unit.key], [kind, qualifier, lo, hi, measured]);
    });
  }

  for (const [text, why] of [
    ['1.234', 'ambiguous-number'],
    ['2 billions', 'unknown-unit'],
    ['0,5 point', 'unknown-words'],
    ['5 m', 'unknown-unit'],
    ['entre 5', 'unfinished-range'],
    ['plus de', 'not-a-number'],
    ['', 'empty'],
  ] as const) {
    it(`"${text}" is refused: ${why}`, () => {
      const refusal = parsePhrase(text, 'fr');
      assert.equal(isRefusal(refusal) && refusal.refusal, why);
    });
  }

  it('digits with their marks', () => {
    assert.deepEqual(spelledNumeral('1 234,50', 'fr'), { digits: '1234.50', decimals: 2 });
    assert.equal(spelledNumeral('1.234', 'fr'), 'ambiguous-number');
    assert.deepEqual(spelledNumeral('1.234.567', 'fr'), { digits: '1234567', decimals: 0 });
  });

  for (const [text, exponent, key] of [
    ['milliards de dongs', 9, 'VND'],
    ['millions d’euros', 6, 'EUR'],
    ['k€', 3, 'EUR'],
    ['personnes', 0, 'person'],
    ['%', -2, 'ratio'],
    ['euros/personne/an', 0, 'EUR/person/year'],
  ] as const) {
    it(`the unit "${text}"`, () => {
      const read = parseUnitPhrase(text, 'fr');
      assert.deepEqual([read?.exponent, read?.unit.key], [exponent, key]);
    });
  }
});

describe('French is printed', () => {
  for (const [value, key, text] of [
    ['0', 'day', '0 jour'],
    ['1', 'day', '1 jour'],
    ['1.5', 'day', '1,5 jour'],
    ['2', 'day', '2 jours'],
    ['-1', 'day', '−1 jour'],
    ['1', 'person', '1 personne'],
    ['12', 'person', '12 personnes'],
    ['1234', 'person', '1_234 personnes'],
    ['12345.5', 'hour', '12_346 heures'],
    ['1000000', 'EUR', '1 million d’euros'],
    ['1500000', 'EUR', '1,5 million d’euros'],
    ['2000000', 'EUR', '2 millions d’euros'],
    ['270000000000', 'VND', '270 milliards de dongs'],
    ['1000000000', 'USD', '1 milliard de dollars'],
    ['450000', 'EUR', '450 milliers d’euros'],
    ['2000000000000', 'VND', '2 mille milliards de dongs'],
    ['1', 'EUR', '1 euro'],
    ['25', 'EUR', '25 euros'],
    ['1200000', 'person', '1,2 million de personnes'],
    ['2500000', 'number', '2,5 millions'],
    ['419000000', 'VND/person/year', '419 millions de dongs/personne/an'],
    ['0.376', 'ratio', '37,6~%'],
    ['0.0054', 'percentage-point', '0,54 points de pourcentage'],
    ['3', 'month', '3 mois'],
    ['2', 'quarter', '2 trimestres'],
    ['5', 'point', '5 points de service'],
  ] as const) {
    it(`${value} ${key} as "${text}"`, () => assert.equal(figureText(exact(value, key), 'fr').text, spaced(text)));
  }

  for (const [read, text] of [
    ['trên 270 tỷ đồng', 'plus de 270 milliards de dongs'],
    ['từ 95,5% trở lên', 'au moins 95,5~%'],
    ['không quá 30 ngày', 'au plus 30 jours'],
    ['dưới 4%', 'moins de 4~%'],
    ['gần 232 tỷ đồng', 'près de 232 milliards de dongs'],
    ['khoảng 5 triệu đồng', 'environ 5 millions de dongs'],
    ['đúng 270 tỷ đồng', 'exactement 270 milliards de dongs'],
    ['từ 500 triệu đến 1 tỷ đồng', '500–1_000 millions de dongs'],
    ['từ −5 đến 5 tỷ đồng', '−5 à 5 milliards de dongs'],
    ['tăng 37,6% so với năm 2017', 'en hausse de 37,6~%'],
    ['giảm trên 5%', 'en baisse de plus de 5~%'],
    ['tăng từ 20% trở lên', 'en hausse d’au moins 20~%'],
    ['tăng khoảng 20%', 'en hausse d’environ 20~%'],
    ['không đổi', 'stable'],
    ['bằng 120% so với năm 2017', 'égal à 120~%'],
    ['gấp 2,3 lần', '2,3 fois'],
    ['đạt 104,9% kế hoạch', '104,9~% du plan'],
    ['đạt từ 95% kế hoạch trở lên', 'au moins 95~% du plan'],
  ] as const) {
    it(`"${read}" as "${text}"`, () => {
      const phrase = parsePhrase(read, 'vi');
      assert.ok(!isRefusal(phrase));
      assert.equal(phraseText(phrase, 'fr'), spaced(text));
    });
  }

  for (const [key, text] of [
    ['2019', '2019'],
    ['2019-H1', 'S1 2019'],
    ['2019-H2', 'S2 2019'],
    ['2019-Q1', 'T1 2019'],
    ['2019-01', 'janvier 2019'],
    ['2019-08', 'août 2019'],
    ['2019-W05', 'semaine 5 de 2019'],
    ['2019-01-14', '14/01/2019'],
  ] as const) {
    it(`the period ${key} as "${text}"`, () => assert.equal(periodText(period(key), 'fr'), text));
  }

  it('dates, units and names of other tags', () => {
    assert.equal(dateText('2019-01-14', 'fr-BE'), '14/01/2019');
    assert.equal(unitName(unit('VND/person'), 'fr-CA'), 'dongs/personne');
    assert.equal(say('FR', 'plan'), 'Objectif');
    assert.equal(figureText(published('208.7', '0.1', 'number'), 'fr').text, '208,7');
  });
});

/** The report in the text of a CSV file. */
const tableOf = (text: string, mapping: object = {}) => finish(readTable(readCsvText(text), mapping));
const readCsvText = (text: string) => {
  const table = finish(readCsv(new TextEncoder().encode(text), 'plan.csv'));
  assert.ok('rows' in table);
  return table;
};

describe('tables in French', () => {
  it('headings say who, what, when and which scenario', () => {
    const { report, issues, root } = tableOf(
      'Entité;Indicateur;Unité;Année;Objectif;Réalisé;N-1\nNord;Recettes;M€;2019;12,5;1 234,5;11',
    );
    assert.deepEqual(issues, []);
    assert.equal((root as { lang: string }).lang, 'fr');
    assert.deepEqual(
      report.entries.map(({ scenario, period: { key }, figure }) => [scenario, key, figure?.value.toFixed()]),
      [
        ['PL', '2019', '12500000'],
        ['AC', '2019', '1234500000'],
        ['PY', '2019', '11000000'],
      ],
    );
  });

  for (const [heading, keys] of [
    ['T1 2019', ['2019-Q1']],
    ['1er trimestre 2019', ['2019-Q1']],
    ['2e trimestre 2019', ['2019-Q2']],
    ['Trimestre 3 2019', ['2019-Q3']],
    ['S1 2019', ['2019-H1']],
    ['2e semestre 2019', ['2019-H2']],
    ['janvier 2019', ['2019-01']],
    ['JANV. 2019', ['2019-01']],
    ['févr. 2019', ['2019-02']],
    ['AOUT 2019', ['2019-08']],
    ['déc. 2019', ['2019-12']],
    ['Mois 3 2019', ['2019-03']],
    ['Semaine 5 2019', ['2019-W05']],
    ['Année 2019', ['2019']],
    ['14/01/2019', ['2019-01-14']],
    ['03/04/2019', ['2019-04-03']],
    ['1er janvier 2019', ['2019-01-01']],
    ['le 14 juillet 2019', ['2019-07-14']],
  ] as const) {
    it(`the period "${heading}"`, () => {
      const { report } = tableOf(`Entité;Indicateur;Période;Réalisé\nNord;Recettes;${heading};5`, { lang: 'fr' });
      assert.deepEqual(
        report.entries.map(({ period: { key } }) => key),
        keys,
      );
    });
  }

  it('quarters in headings are none of the months of another language', () => {
    const { report } = tableOf('Entité;Indicateur;Réalisé T1 2019;Réalisé T2 2019\nNord;Recettes;5;6');
    assert.deepEqual(
      report.entries.map(({ period: { key } }) => key),
      ['2019-Q1', '2019-Q2'],
    );
  });

  for (const [heading, scenario] of [
    ['Réalisé', 'AC'],
    ['REALISE', 'AC'],
    ['Budget', 'PL'],
    ['Objectif 2019', 'PL'],
    ['Prévision', 'FC'],
    ['PREVISIONS', 'FC'],
    ['Année précédente', 'PY'],
  ] as const) {
    it(`the heading "${heading}"`, () => {
      const { report } = tableOf(`Indicateur;Année;${heading}\nRecettes;2019;5`, { lang: 'fr' });
      assert.equal(report.entries[0]?.scenario, scenario);
    });
  }

  it('a cell says why there is no figure, and the total is the whole', () => {
    const { report } = tableOf('Entité;Année;Recettes (M€) réalisées\nNord;2019;non communiqué\nTotal;2019;5', {
      lang: 'fr',
    });
    assert.equal(report.entries[0]?.missing, 'not-reported');
    assert.equal(report.organisations.get(report.entries[1]?.organisation ?? '')?.name, 'Total');
  });

  it('a number with two readings is refused in its cell', () => {
    const { issues } = tableOf('Indicateur;Année;Réalisé\nRecettes;2019;1.234', { lang: 'fr' });
    assert.deepEqual(
      issues.map(({ code, place, detail }) => [code, placeName(place), detail]),
      [['bad-figure', 'C2', 'ambiguous-number']],
    );
    const [issue] = issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'fr'),
      spaced(
        'C2~: ce chiffre est illisible (deux lectures~: milliers ou décimales). Reçu~: «~1.234~». Attendu~: un nombre comme 208,7 ou «~plus de 270 milliards de dongs~», ou un motif comme «~non communiqué~».',
      ).replace('C2\u00a0:', 'C2:'),
    );
  });

  it('English and Vietnamese tables are read as before', () => {
    const english = tableOf('Branch,Indicator,Year,Plan,Actual\nNorth,Revenue,2019,"1,234.5",5');
    assert.equal((english.root as { lang: string }).lang, 'en');
    const shared = tableOf('Date;Source;Total\n2019;x;5', { scenario: 'AC', indicator: 'x' });
    assert.equal((shared.root as { lang?: string }).lang, 'en');
    const months = tableOf('Đơn vị;Chỉ tiêu;Thực hiện T1/2019\nA;B;5');
    assert.equal(months.report.entries[0]?.period.key, '2019-01');
  });
});

describe('views in French', () => {
  const { standing, issues } = readAttributes(
    {
      label: 'Recettes',
      value: '208,7 milliards de dongs',
      growth: '37,6 %',
      target: 'plus de 270 milliards de dongs',
      period: '2018',
      source: 'rapport annuel',
      'as-of': '2019-01-14',
    },
    'fr',
  );

  it('a sentence', () => {
    assert.deepEqual(issues, []);
    assert.equal(
      sentence(standing, 'fr'),
      spaced(
        'Recettes (2018)~: 208,7 milliards de dongs, en hausse de 37,6~% par rapport à 2017, 77,3~% de l’objectif, objectif plus de 270 milliards de dongs, objectif non atteint.',
      ),
    );
  });

  it('a card and a bar', () => {
    const card = kpiView(standing, 'fr');
    assert.deepEqual(
      [card.context, card.plan, card.verdict?.word, ...card.provenance],
      [
        '2018',
        spaced('Objectif~: plus de 270 milliards de dongs'),
        'Objectif non atteint',
        spaced('Source~: rapport annuel'),
        'Données au 14/01/2019',
      ],
    );
    assert.deepEqual(
      card.comparisons.map(({ label, text }) => `${label} ${text}`),
      ['Par rapport à 2017 +37,6~%', 'Taux de réalisation 77,3~%'].map(spaced),
    );
    assert.equal(barView(standing, 'fr').actualLine, 'Réalisé: 208,7 milliards de dongs');
  });

  it('every key has words, in every language', () => {
    const keys = Object.keys(en.sayings).sort();
    for (const { sayings } of [vi, fr]) {
      assert.deepEqual(Object.keys(sayings).sort(), keys);
      assert.deepEqual(
        Object.values(sayings).filter((text) => text === ''),
        [],
      );
    }
  });
});
