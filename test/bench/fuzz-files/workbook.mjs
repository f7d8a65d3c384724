// The smallest workbook around one sheet: its second style shows percentages.
import { strToU8, zipSync } from 'fflate';

const formats = 'http://schemas.openxmlformats.org';
const main = `xmlns="${formats}/spreadsheetml/2006/main"`;
const links = `${formats}/officeDocument/2006/relationships`;
const relationship = (id, type, target) => `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`;
const relationships = (...all) =>
  `<Relationships xmlns="${formats}/package/2006/relationships">${all.join('')}</Relationships>`;
const type = 'ContentType="application/vnd.openxmlformats-package.relationships+xml"';

const sheets = '<sheets><sheet name="KH" sheetId="1" r:id="rId1"/></sheets>';
const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>';

const parts = {
  '[Content_Types].xml':
    `<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ${type}/>` +
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${links}">${sheets}</workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relationship('rId2', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
};
const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));

/** The bytes of a workbook whose only sheet has this content. */
export const workbookWith = (content) =>
  zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}>${content}</worksheet>`) }, { level: 0 });
