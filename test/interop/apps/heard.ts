import type { LoadEvent, ProblemEvent } from 'goalpost/components';

/** What reached a listener of the framework, for the checks to read. */
const heard: string[] = [];
Object.assign(globalThis, { heard });

export const hearLoad = ({ type, issues }: LoadEvent): void => void heard.push(`${type}: ${issues.length} issues`);
export const hearProblem = ({ type, problems }: ProblemEvent): void =>
  void heard.push(`${type}: ${problems.join(' ')}`);
