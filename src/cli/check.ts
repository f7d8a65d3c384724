import {
  type Finding,
  findingSentence,
  issueSentence,
  jsonFaultSentence,
  type Lang,
  readJson,
  reconcile,
  say,
  sayFinding,
  validate,
} from '../index.js';

/** What a check prints, and how the program ends. */
export interface Checked {
  readonly lines: readonly string[];
  /** 0: nothing to mend; 1: contradictions or errors; 2: not readable. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * The sentences on the report in `text`: contradictions first, then what needs mending, then remarks.
 *
 * @param lang the language of the sentences; `null` takes that of the report, else English.
 * @param all whether the figures that fit are printed too.
 */
export function check(text: string, file: string, lang: Lang | null, all: boolean): Checked {
  const document = readJson(text, file);
  if ('problem' in document) {
    const { problem } = document;
    const language = lang ?? 'en';
    const reason = problem === 'not-json' ? jsonFaultSentence(text, language) : say(language, `reason-${problem}`);
    return { lines: [say(language, 'loadFailed', { src: file, reason })], exitCode: 2 };
  }
  const { report, issues } = validate(document.root);
  const language = lang ?? report.lang;
  const findings = reconcile(report);
  const of = (severity: Finding['severity']): Finding[] => findings.filter((finding) => finding.severity === severity);
  const [contradictions, remarks, fits] = [of('contradiction'), of('remark'), of('fits')];
  const line = (finding: Finding): string =>
    `${sayFinding(language, finding.severity)}: ${findingSentence(finding, language)}`;
  const counts = { contradictions, issues, remarks, fits };
  const numbers = Object.fromEntries(Object.entries(counts).map(([key, { length }]) => [key, String(length)]));
  const isClean = contradictions.length === 0 && issues.every(({ severity }) => severity === 'warning');
  return {
    lines: [
      ...contradictions.map(line),
      ...issues.map((issue) => `${sayFinding(language, 'fault')}: ${issueSentence(issue, language)}`),
      ...remarks.map(line),
      ...(all ? fits.map(line) : []),
      sayFinding(language, 'counts', numbers),
    ],
    exitCode: isClean ? 0 : 1,
  };
}
