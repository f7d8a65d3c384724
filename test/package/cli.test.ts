// The command line as a program of its own, on files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { decimal } from 'goalpost';
import type { Io } from '../../dist/src/cli/io.js';
import { run } from '../../dist/src/cli/run.js';
import { root } from '../tools/setup.mjs';
import { goalpost as goalpostHere } from './cli-support.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, manifest.bin.goalpost);

/** How a program ended: its exit code and the lines of either stream. */
interface Ran {
  readonly status: unknown;
  readonly out: string[];
  readonly err: string[];
}

const lines = (text: string): string[] => text.split('\n').slice(0, -1);

/** Runs `goalpost` here. */
function goalpost(...args: string[]): Ran {
  const { status, stdout, stderr } = goalpostHere(...args);
  return { status, out: lines(String(stdout)), err: lines(String(stderr)) };
}

/** Runs `goalpost` as the program that it is. */
function program(...args: string[]): Ran {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return { status, out: lines(stdout), err: lines(stderr) };
}

const contradictory = 'test/fixtures/contradictory.json';

test('the program starts with the line that shells look for', () => {
  assert.ok(existsSync(file));
  assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

test('the program does what it is here', () => {
  for (const args of [
    ['check', contradictory, '--all'],
    ['check', 'none.json', '--lang', 'vi'],
    ['convert', 'docs/examples/plan-2019.csv', '--mapping', 'none.json'],
    ['convert', 'docs/examples/long-an-2019.json'],
    ['--version'],
    [],
  ]) {
    assert.deepEqual(program(...args), goalpost(...args), args.join(' '));
  }
});

test('a clean report ends with 0 and a line of counts in its own language', () => {
  assert.deepEqual(goalpost('check', 'docs/examples/long-an-2019.json'), {
    status: 0,
    out: ['Mâu thuẫn: 0. Chỗ cần sửa: 0. Lưu ý: 0. Khớp trong phạm vi làm tròn: 0.'],
    err: [],
  });
});

test('a contradictory report ends with 1: contradictions first, then faults, remarks and counts', () => {
  const { status, out, err } = goalpost('check', contradictory);
  assert.deepEqual([status, err], [1, []]);
  assert.deepEqual(
    out.map((line) => line.slice(0, 60)),
    [
      'Mâu thuẫn: $.entries[1].growth (Tổng doanh thu · Năm 2018) ghi 27,6%'.slice(0, 60),
      'Cần sửa: $.entries[5].precison: tên này không có. Nhận được “precison”.'.slice(0, 60),
      'Lưu ý: $.entries[3].value (Tổng doanh thu · Năm 2019) ghi trên 200 tỷ'.slice(0, 60),
      'Mâu thuẫn: 1. Chỗ cần sửa: 1. Lưu ý: 1. Khớp trong phạm vi làm tròn: 1.'.slice(0, 60),
    ],
  );
});

test('--all prints what fits, and --lang decides the language', () => {
  const { status, out } = goalpost('check', contradictory, '--all', '--lang', 'en');
  assert.equal(status, 1);
  assert.deepEqual(
    out.map((line) => line.split(/[:.]/, 1)[0]),
    ['Contradiction', 'Fault', 'Remark', 'Fits', 'Contradictions'],
  );
  assert.match(out[3] ?? '', /104\.2 \+ 104\.5 = VND 208\.6–208\.8 billion\. Fits within rounding\.$/);
});

test('docs/reconcile.md shows what the program prints of its example', () => {
  const page = readFileSync(join(root, 'docs/reconcile.md'), 'utf8');
  const [, report = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-cli-'));
  try {
    writeFileSync(join(folder, 'report.json'), report);
    const quoted = [...page.matchAll(/^> (.+)$/gm)].map(([, line]) => line);
    assert.deepEqual(goalpost('check', join(folder, 'report.json'), '--all').out, quoted);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('errors alone end with 1', () => {
  const { status, out } = goalpost('check', 'test/fixtures/faulty.json', '--lang', 'en');
  assert.equal(status, 1);
  assert.match(out[0] ?? '', /^Fault: \$\.entries\[1\]\.value: /);
});

test('warnings alone end with 0, in English where the report names no language', () => {
  const { status, out } = goalpost('check', 'test/fixtures/phrases-vi.json');
  assert.equal(status, 0);
  assert.match(out[0] ?? '', /^Fault: \$\.\w+: there is no such name/);
});

for (const [what, args, expected] of [
  [
    'broken JSON',
    ['check', 'test/fixtures/broken.txt'],
    /^test\/fixtures\/broken\.txt was not loaded: .*line 4, column 31/,
  ],
  ['broken JSON in Vietnamese', ['check', 'test/fixtures/broken.txt', '--lang=vi'], /dòng 4, cột 31/],
  ['a missing file', ['check', 'none.json'], /^none\.json was not loaded: there is no such file\.$/],
  [
    'a missing file in Vietnamese',
    ['check', 'none.json', '--lang', 'vi'],
    /^Không tải được none\.json: không có tệp này\.$/,
  ],
  ['a folder', ['check', 'test'], /^test was not loaded: it is a folder\.$/],
] as const) {
  test(`${what} ends with 2 and one sentence`, () => {
    const { status, out, err } = goalpost(...args);
    assert.deepEqual([status, out, err.length], [2, [], 1]);
    assert.match(err[0] ?? '', expected);
  });
}

for (const [args, expected] of [
  [[], 'goalpost: a command is missing: check, convert, bake or update'],
  [['verify', contradictory], 'goalpost: there is no command “verify”; there are check, convert, bake and update'],
  [['check'], 'goalpost: exactly one file is needed; received 0'],
  [['check', 'a.json', 'b.json'], 'goalpost: exactly one file is needed; received 2'],
  [['check', contradictory, '--fast'], 'goalpost: there is no option “--fast”'],
  [['check', contradictory, '--lang', 'de'], 'goalpost: --lang takes vi|en|fr, not “de”'],
  [['convert', contradictory, '-o'], 'goalpost: --output needs a value'],
  [['--nhanh', '--lang', 'vi'], 'goalpost: không có tùy chọn “--nhanh”'],
  [['check', contradictory, '-o', 'z.txt'], 'goalpost: check has no use for the option -o'],
  [['check', contradictory, '--root', '.'], 'goalpost: check has no use for the option --root'],
  [['convert', contradictory, '--all'], 'goalpost: convert has no use for the option --all'],
  [['convert', contradictory, '--fix-mapping'], 'goalpost: convert has no use for the option --fix-mapping'],
  [['bake', 'a.html', '--mapping=m.json', '--lang=vi'], 'goalpost: lệnh bake không dùng tùy chọn --mapping'],
  [['update', 'a.html', '--sheet', 'X', '--lang', 'fr'], 'goalpost: update n’a pas d’option --sheet'],
] as const) {
  test(`wrong use ends with 2: goalpost ${args.join(' ')}`, () => {
    const { status, out, err } = goalpost(...args);
    assert.deepEqual([status, out, err[0]], [2, [], expected]);
    assert.match(err[2] ?? '', /^(Usage|Cách dùng): goalpost check/);
  });
}

test('--help and --version', () => {
  const help = goalpost('--help');
  const usage = 'Usage: goalpost check FILE [--all] [--fix-mapping [-o MAPPING.json]]';
  assert.deepEqual([help.status, help.err, help.out[0]], [0, [], usage]);
  assert.deepEqual(goalpost('-h'), help);
  assert.deepEqual(goalpost('check', 'none.csv', '-h'), help);
  assert.match(goalpost('--help', '--lang', 'vi').out[0] ?? '', /^Cách dùng/);
  assert.deepEqual(goalpost('--version'), { status: 0, out: [manifest.version], err: [] });
});

const table = 'Đơn vị;KH 2018;TH 2018\nHuyện A;1.000;1.100,5\nHuyện B;2.000;-\nTổng cộng;3.000;3.100,5\n';
const mapping = JSON.stringify({ indicator: 'Doanh thu', unit: 'triệu đồng' });

/** Runs `test` in a folder with the table and its mapping. */
function inFolder(test: (path: (name: string) => string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-cli-'));
  try {
    writeFileSync(join(folder, 'kh.csv'), table);
    writeFileSync(join(folder, 'mapping.json'), mapping);
    test((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a CSV file is checked, and the cell at fault is named with file, line and column', () => {
  inFolder((path) => {
    const { status, out } = goalpost('check', path('kh.csv'), '--mapping', path('mapping.json'));
    assert.equal(status, 1);
    assert.deepEqual(out, [
      `Cần sửa: ${path('kh.csv')}, dòng 3, cột 3 (ô C3): ô chỉ có dấu gạch. Nhận được “-”. Hãy ghi 0, để trống hoặc ghi lý do; hoặc khai báo trong mapping: "dash": "zero" hoặc "blank".`,
      'Mâu thuẫn: 0. Chỗ cần sửa: 1. Lưu ý: 0. Khớp trong phạm vi làm tròn: 0.',
    ]);
  });
});

test('convert writes a report that says the same, and names on the other stream what it left out', () => {
  inFolder((path) => {
    const printed = goalpost('convert', path('kh.csv'), '--mapping', path('mapping.json'));
    assert.equal(printed.status, 1);
    assert.match(printed.err.join(), /dòng 3, cột 3/);
    const report = JSON.parse(printed.out.join('\n'));
    assert.deepEqual(
      report.entries.map((entry: Record<string, unknown>) => Object.values(entry)),
      [
        ['doanh-thu', 'huyen-a', '2018', 'PL', 1000],
        ['doanh-thu', 'huyen-a', '2018', 'AC', 1100.5],
        ['doanh-thu', 'huyen-b', '2018', 'PL', 2000],
        ['doanh-thu', 'huyen-b', '2018', 'AC', 'unreadable'],
        ['doanh-thu', 'tong-cong', '2018', 'PL', 3000],
        ['doanh-thu', 'tong-cong', '2018', 'AC', 3100.5],
      ],
    );
    const written = goalpost('convert', path('kh.csv'), '--mapping', path('mapping.json'), '-o', path('kh.json'));
    assert.deepEqual([written.status, written.out], [1, []]);
    assert.deepEqual(JSON.parse(readFileSync(path('kh.json'), 'utf8')), report);
    assert.equal(goalpost('check', path('kh.json')).status, 0);
  });
});

test('convert to a name in .data.js writes an ASCII script that leaves the report on the page', () => {
  inFolder((path) => {
    goalpost('convert', path('kh.csv'), '--mapping', path('mapping.json'), '--output', path('kh.data.js'));
    const script = readFileSync(path('kh.data.js'), 'utf8');
    assert.doesNotMatch(script, /[^\n\x20-\x7e]/);
    const page: { goalpostData?: Record<string, { lang: string }> } = {};
    runInNewContext(script, page);
    assert.equal(page.goalpostData?.['kh.data.js']?.lang, 'vi');
  });
});

test('what convert wrote to a name in .data.js is checked and converted like the JSON', () => {
  inFolder((path) => {
    for (const name of ['kh.data.js', 'kh.json']) {
      goalpost('convert', path('kh.csv'), '--mapping', path('mapping.json'), '-o', path(name));
    }
    assert.deepEqual(goalpost('check', path('kh.data.js'), '--all'), goalpost('check', path('kh.json'), '--all'));
    const back = goalpost('convert', path('kh.data.js'));
    assert.equal(`${back.out.join('\n')}\n`, readFileSync(path('kh.json'), 'utf8'));
    writeFileSync(path('other.data.js'), 'alert(1)');
    const { status, err } = goalpost('check', path('other.data.js'));
    assert.equal(status, 2);
    assert.match(err[0] ?? '', /other\.data\.js was not loaded: the script .* make it with goalpost convert/);
  });
});

test('a file that cannot be written is named as such, in three languages', () => {
  inFolder((path) => {
    const convert = (output: string, lang: string) =>
      goalpost('convert', path('kh.csv'), '--mapping', path('mapping.json'), '--lang', lang, '-o', output);
    const lost = path('none/kh.json');
    for (const [output, lang, sentence] of [
      [lost, 'vi', `Không ghi được ${lost}: không có thư mục này.`],
      [lost, 'en', `${lost} was not written: there is no such folder.`],
      [lost, 'fr', `${lost} n’a pas été écrit\u00a0: ce dossier n’existe pas.`],
      [path('.'), 'vi', `Không ghi được ${path('.')}: đây là một thư mục.`],
      [path('.'), 'en', `${path('.')} was not written: it is a folder.`],
      [path('.'), 'fr', `${path('.')} n’a pas été écrit\u00a0: c’est un dossier.`],
    ] as const) {
      assert.deepEqual(convert(output, lang), { status: 2, out: [], err: [sentence] });
    }
  });
});

/** Files of which nothing is read, and why, in three languages. */
const nothingRead = [
  ['', 'a.csv', ['tệp trống', 'the file is empty', 'le fichier est vide']],
  ['\ufeff \r\n\n', 'a.json', ['tệp trống', 'the file is empty', 'le fichier est vide']],
  [';;\n;;\n', 'a.csv', ['tệp trống', 'the file is empty', 'le fichier est vide']],
  [
    'hello',
    'a.json',
    [
      'không phải JSON, sai ở dòng 1, cột 1, gần “hello”',
      'not JSON; the fault is in line 1, column 1, near “hello”',
      'ce n’est pas du JSON\u202f; la faute est à la ligne 1, colonne 1, près de «\u00a0hello\u00a0»',
    ],
  ],
] as const;

for (const [content, name, reasons] of nothingRead) {
  test(`nothing is read of ${name} with ${JSON.stringify(content)}`, () => {
    inFolder((path) => {
      writeFileSync(path(name), content);
      for (const [at, lang] of ['vi', 'en', 'fr'].entries()) {
        const { status, out, err } = goalpost('check', path(name), '--lang', lang);
        assert.deepEqual([status, out, err.length], [2, [], 1]);
        assert.ok(err[0]?.endsWith(`: ${reasons[at]}.`), err[0]);
      }
      assert.deepEqual(goalpost('convert', path(name), '-o', path('out.json')).status, 2);
      assert.equal(existsSync(path('out.json')), false);
    });
  });
}

for (const [content, name, sentence] of [
  ['1;2;3\n4;5;6\n', 'a.csv', /^Fault: .*a\.csv, line 1, column 1 \(cell A1\): no row of headings was found/],
  ['5', 'a.json', /^Fault: \$: .* Received “5”\. Expected an object \{…\}\.$/],
] as const) {
  test(`nothing is read of ${name} with ${JSON.stringify(content)}, and no report is written`, () => {
    inFolder((path) => {
      writeFileSync(path(name), content);
      const { status, out, err } = goalpost('check', path(name), '--lang', 'en');
      assert.deepEqual([status, out], [2, []]);
      assert.match(err[0] ?? '', sentence);
      const converted = goalpost('convert', path(name), '-o', path('out.json'), '--lang', 'en');
      assert.deepEqual([converted.status, converted.err.length], [2, 1]);
      assert.equal(existsSync(path('out.json')), false);
    });
  });
}

test('bake and update take a page, and say where a file is none', () => {
  inFolder((path) => {
    const book = join(root, 'test/fixtures/xlsx/libreoffice/plan-2019.xlsx');
    const sentences = [
      ['vi', 'đây không phải trang HTML: trong tệp không có thẻ nào'],
      ['en', 'it is no HTML page: there is no tag in it'],
      ['fr', 'ce n’est pas une page HTML\u00a0: aucune balise ne s’y trouve'],
    ] as const;
    for (const command of ['bake', 'update']) {
      for (const file of [path('kh.csv'), book]) {
        for (const [lang, sentence] of sentences) {
          const { status, out, err } = goalpost(command, file, '--lang', lang, '-o', path('out.html'));
          assert.deepEqual([status, out, err.length], [2, [], 1]);
          assert.ok(err[0]?.endsWith(`: ${sentence}.`), err[0]);
        }
      }
      writeFileSync(path('a.html'), ' \n');
      const { status, err } = goalpost(command, path('a.html'), '--lang', 'en');
      assert.deepEqual([status, err], [2, [`${path('a.html')} was not loaded: the file is empty.`]]);
    }
    assert.equal(existsSync(path('out.html')), false);
  });
});

test('convert says where a file nests deeper than can be written', () => {
  inFolder((path) => {
    const nest = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    writeFileSync(path('deep.json'), `{"indicators":[],"entries":[],"x":${nest}}`);
    for (const output of [[], ['-o', path('deep.data.js')]]) {
      const { status, out, err } = goalpost('convert', path('deep.json'), '--lang', 'en', ...output);
      assert.deepEqual([status, out.length, err.length], [2, 0, 1]);
      assert.match(err[0] ?? '', /deep\.json.*: it is nested deeper than any report\./);
    }
    assert.equal(existsSync(path('deep.data.js')), false);
    assert.equal(goalpost('check', path('deep.json')).status, 0);
  });
});

test('nothing that is read is written over', () => {
  inFolder((path) => {
    const before = readFileSync(path('kh.csv'), 'utf8');
    symlinkSync(path('kh.csv'), path('link.csv'));
    for (const output of [path('kh.csv'), join(path('.'), 'kh.csv'), path('link.csv')]) {
      const { status, err } = goalpost('convert', path('kh.csv'), '--lang', 'en', '-o', output);
      assert.deepEqual(
        [status, err[0]],
        [2, `goalpost: -o ${output} would overwrite what is read; choose another name`],
      );
    }
    const onMapping = goalpost(
      'convert',
      path('kh.csv'),
      '--mapping',
      path('mapping.json'),
      '-o',
      path('mapping.json'),
    );
    assert.equal(onMapping.status, 2);
    assert.equal(goalpost('bake', path('kh.csv'), '-o', path('kh.csv')).status, 2);
    assert.deepEqual(
      [readFileSync(path('kh.csv'), 'utf8'), readFileSync(path('mapping.json'), 'utf8')],
      [before, mapping],
    );
  });
});

test('a workbook is read, and --sheet chooses another of its sheets', () => {
  const book = 'test/fixtures/xlsx/libreoffice/plan-2019.xlsx';
  const { err } = goalpost('check', book, '--sheet', 'none of them');
  assert.match(
    err[0] ?? '',
    /^test\/fixtures\/xlsx\/libreoffice\/plan-2019\.xlsx was not loaded: there is no such sheet; the workbook has: /,
  );
});

test('a mapping that is no JSON is named', () => {
  inFolder((path) => {
    writeFileSync(path('mapping.json'), '{"lang": }');
    const { status, err } = goalpost('check', path('kh.csv'), '--mapping', path('mapping.json'));
    assert.equal(status, 2);
    assert.match(err[0] ?? '', /mapping\.json was not loaded: not JSON; the fault is in line 1, column 10/);
  });
});

describe('with files in memory', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const shown: (string | null)[] = [];
  /** A disk that has these files; reading any other fails as it does there. */
  const memory = (files: Record<string, Uint8Array>): Io => ({
    version: '1.2.3',
    read: (path) => files[path] ?? failed('ENOENT'),
    write: (path, content) => {
      files[path] = typeof content === 'string' ? bytes(content) : content;
    },
    real: (path) => path,
    isFile: (path) => path in files,
    identity: (path) => (path in files ? path : null),
    progress: (text) => shown.push(text),
  });
  const failed = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };

  it('run touches no disk, and says nothing itself', () => {
    const files: Record<string, Uint8Array> = { 'kh.csv': bytes(table), 'm.json': bytes(mapping) };
    assert.deepEqual(run(['--version'], memory(files)), { lines: ['1.2.3'], exitCode: 0 });
    assert.equal(run(['check', 'kh.csv', '--mapping', 'm.json'], memory(files)).exitCode, 1);
    const converted = run(['convert', 'kh.csv', '--mapping', 'm.json', '-o', 'kh.json'], memory(files));
    assert.deepEqual([converted.exitCode, converted.text], [1, '']);
    assert.equal(run(['check', 'kh.json'], memory(files)).exitCode, 0);
    // Headings with a column that nobody understands, and no figure.
    const cover = { 'bia.csv': new TextEncoder().encode('Đơn vị;Doanh thu KH 2019 (tỷ đồng);Ghi\n') };
    assert.equal(run(['check', 'bia.csv'], memory({ ...files, ...cover })).exitCode, 1);
    assert.deepEqual(run(['check', 'none.csv', '--lang', 'vi'], memory(files)).lines, [
      'Không tải được none.csv: không có tệp này.',
    ]);
    assert.equal(shown.at(-1), null);
  });

  it('a mistake in the program is no fault of a file', () => {
    const broken = { ...memory({}), read: () => decimal('1,5') as never };
    assert.throws(() => run(['check', 'a.csv'], broken), { code: 'bad-decimal' });
  });
});

it('writes a mapping with a place for each answer, and reads the answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-mapping-'));
  const [table, mapping] = ['kh.csv', 'mapping.json'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(table, 'Đơn vị;Năm;Doanh thu TH (tỷ đồng);Cột lạ\nA;2018;-;5');
  const asked = goalpostHere('check', table, '--fix-mapping', '--lang', 'vi');
  assert.deepEqual(JSON.parse(String(asked.stdout)), {
    dash: 'zero | blank',
    headings: { 'Cột lạ': 'AC | PL | PY | FC | ignore' },
  });
  assert.equal(asked.status, 1);
  assert.match(String(asked.stderr), /ô chỉ có dấu gạch.*\nTrong mapping: ở chỗ có “\|”, giữ một giá trị/s);
  writeFileSync(mapping, '{"dash": "zero", "headings": {"Cột lạ": "ignore"}}');
  assert.equal(goalpostHere('check', table, '--mapping', mapping).status, 0);
  rmSync(folder, { recursive: true });
});
