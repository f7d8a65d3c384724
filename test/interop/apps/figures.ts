// What every framework's board shows; the checks in frameworks.test.ts know these figures.
export const first = '208,7 tỷ đồng';
export const second = '300 tỷ đồng';
export const target = 'trên 200 tỷ đồng';
/** The separator of thousands stands at the wrong place. */
export const faulty = '33.008.7 tỷ đồng';
