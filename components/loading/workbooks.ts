// The reader of workbooks: a part of its own, because few pages need it.
export { readXlsx } from '../../src/read/xlsx/index.js';
