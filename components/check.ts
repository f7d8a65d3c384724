// What a report that needs mending shows: its faults, and with <gp-report check> its contradictions. It is loaded when
// there is something to mend or to check, and is a file of its own beside the embed bundle.
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../src/reconcile/finding.js';
import { reconcile } from '../src/reconcile/reconcile.js';
import type { Report } from '../src/report/model.js';
import type { TableReport } from '../src/report/table/report.js';
import { findingSentence } from '../src/view/finding-sentence.js';
import { inferenceSentence } from '../src/view/inference-sentence.js';
import { issueSentences } from '../src/view/issue-sentences.js';
import { fullLanguage } from '../src/words/full-language.js';
import { say } from '../src/words/say.js';

export { issueSentence } from '../src/view/issue-sentence.js';
export { unreadableSentence } from '../src/view/unreadable-sentence.js';

import { verdictShape } from './elements/shapes.js';

const maxShown = 20;

/** Reports with more entries would stop the page for seconds. */
const maxEntries = 50_000;

const known = new WeakMap<Report, readonly Finding[]>();

/** The findings on a report, which is compared once however often its page is drawn. */
function findingsOf(report: Report): readonly Finding[] {
  const findings = known.get(report) ?? reconcile(report);
  known.set(report, findings);
  return findings;
}

/** The contradictions and remarks on a report as a list, with the number of figures that fit. */
export function findingList(lang: string, loaded: TableReport): TemplateResult {
  const { length } = loaded.report.entries;
  if (length > maxEntries) {
    return html`<p part="findings" class="quiet">${say(fullLanguage(lang), 'tooMany', { count: String(length) })}</p>`;
  }
  const findings = findingsOf(loaded.report);
  const of = (severity: Finding['severity']): Finding[] => findings.filter((finding) => finding.severity === severity);
  const contradictions = of('contradiction');
  const listed = [...contradictions, ...of('remark')];
  const rest = String(listed.length - maxShown);
  return html`<div part="findings">
    ${
      contradictions.length > 0
        ? nothing
        : html`<p class="verdict met">${verdictShape('met')}${say(fullLanguage(lang), 'noContradiction')}</p>`
    }
    <ul>
      ${listed.slice(0, maxShown).map((finding) => item(finding, lang, loaded))}
      ${listed.length > maxShown ? html`<li>${say(fullLanguage(lang), 'moreIssues', { count: rest })}</li>` : nothing}
    </ul>
    <p class="quiet">${say(fullLanguage(lang), 'fitting', { count: String(of('fits').length) })}</p>
  </div>`;
}

/** A contradiction has a cross and a frame, a remark a question mark; both say in a word what they are. */
function item(finding: Finding, lang: string, loaded: TableReport): TemplateResult {
  const isContradiction = finding.severity === 'contradiction';
  const shape = verdictShape(isContradiction ? 'missed' : 'undecided');
  const word = say(fullLanguage(lang), finding.severity);
  return html`<li class=${isContradiction ? 'problem' : 'remark'}>
    <span class="verdict ${isContradiction ? 'missed' : 'neutral'}">${shape}${word}</span>
    ${findingSentence(finding, lang, loaded)}
  </li>`;
}

/** Everything in a report that is not as expected, cause by cause. */
export function issueList(lang: string, loaded: TableReport): TemplateResult {
  const sentences = issueSentences(loaded.issues, lang, maxShown, loaded);
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

/** How a table was understood, for whoever wants to know. */
export function understood(lang: string, { origin, inferences }: TableReport): TemplateResult | typeof nothing {
  if (origin === null) return nothing;
  return html`<details part="understood" class="quiet">
    <summary>${say(fullLanguage(lang), 'understood', { source: origin.source })}</summary>
    <ul>
      ${inferences.map((inference) => html`<li>${inferenceSentence(inference, lang)}</li>`)}
    </ul>
  </details>`;
}
