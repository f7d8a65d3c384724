/** Whether everything runs, and loops as long as they can: `npm test -- --all` sets it. `npm test` takes a tenth of the loops. */
export const thorough = Boolean(process.env.THOROUGH);

/**
 * How often to try something.
 *
 * @param {number} most in a thorough run; otherwise a tenth.
 */
export const times = (most) => (thorough ? most : Math.ceil(most / 10));

/** For tests that have to make millions of cells: options that leave them to thorough runs. */
export const onlyThorough = thorough ? {} : { skip: 'takes long; .ci/run has it' };
