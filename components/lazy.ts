// What pages load only when they need it. The embed bundle has components/embed/lazy.ts in the place of this file.

/** What loads a report. Many pages have their figures in their tags. */
export type Loading = typeof import('./loading/report-loader.js');

/** What explains a report that needs mending. */
export type Check = typeof import('./check.js');

/** What reads files and tables other than a JSON report. */
export type Files = typeof import('./loading/files.js');

/** What reads workbooks. */
export type Workbooks = typeof import('./loading/workbooks.js');

export const loadLoading = (): Promise<Loading> => import('./loading/report-loader.js');
export const loadCheck = (): Promise<Check> => import('./check.js');
export const loadFiles = (): Promise<Files> => import('./loading/files.js');
export const loadWorkbooks = (): Promise<Workbooks> => import('./loading/workbooks.js');
