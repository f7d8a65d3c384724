import {
  type Finding,
  findingSentence,
  fullLanguage,
  inferenceSentence,
  issueCount,
  issueSentences,
  type Lang,
  reconcile,
  say,
  type TableReport,
} from '../index.js';

/** What a command prints, and how the program ends. */
export interface Printed {
  readonly lines: readonly string[];
  /** 0: nothing to mend; 1: contradictions or errors; 2: not readable. */
  readonly exitCode: 0 | 1 | 2;
}

/** Issues beyond so many are counted. */
const maxShown = 20;

/**
 * The sentences on a report: contradictions first, then what needs mending, then remarks.
 *
 * @param lang the language of the sentences; `null` takes that of the report, else English.
 * @param all whether everything is printed: what was concluded from a table, every issue, and the figures that fit.
 */
export function check(read: TableReport, lang: Lang | null, all: boolean): Printed {
  const { report, issues, inferences } = read;
  const language = lang ?? report.lang;
  const findings = reconcile(report);
  const of = (severity: Finding['severity']): Finding[] => findings.filter((finding) => finding.severity === severity);
  const [contradictions, remarks, fits] = [of('contradiction'), of('remark'), of('fits')];
  const line = (finding: Finding): string =>
    `${say(fullLanguage(language), finding.severity)}: ${findingSentence(finding, language, read)}`;
  const counts = {
    contradictions: contradictions.length,
    issues: issueCount(issues),
    remarks: remarks.length,
    fits: fits.length,
  };
  const numbers = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)]));
  // A table of which no figure was read is not in order, whatever it was taken for.
  const isEmpty = read.origin !== null && report.entries.length === 0;
  const isClean = !isEmpty && contradictions.length === 0 && issues.every(({ severity }) => severity === 'warning');
  return {
    lines: [
      ...(all ? inferences.map((inference) => inferenceSentence(inference, language)) : []),
      ...contradictions.map(line),
      ...issueLines(read, language, all),
      ...remarks.map(line),
      ...(all ? fits.map(line) : []),
      say(fullLanguage(language), 'counts', numbers),
    ],
    exitCode: isNothing(read) ? 2 : isClean ? 0 : 1,
  };
}

/** Whether nothing was read: a table without headings, JSON that is no report. */
export const isNothing = ({ issues }: TableReport): boolean =>
  issues.some(({ code, place }) => code === 'no-headings' || (place.at === 'document' && place.path.length === 0));

/** What in a report needs mending; beyond the first ones they are counted. */
export function issueLines(read: TableReport, lang: Lang, all: boolean): string[] {
  const { issues } = read;
  const most = all ? Number.POSITIVE_INFINITY : maxShown;
  return issueSentences(issues, lang, most, read).map((sentence, at) =>
    at < most ? `${say(fullLanguage(lang), 'fault')}: ${sentence}` : sentence,
  );
}
