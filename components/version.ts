/** The version of this package; two copies on a page name theirs when they meet. */
export const version = '0.1.0';
