// Puts texts through the editors and sanitizers of this page.

/** Puts a text into TinyMCE and takes it out again. */
async function throughTinyMce(settings, text) {
  const [editor] = await tinymce.init({ selector: '#tinymce', license_key: 'gpl', promotion: false, ...settings });
  editor.setContent(text);
  const content = editor.getContent();
  editor.remove();
  return content;
}

/** Puts a text into CKEditor, with the plugins of its usual build, and takes it out again. */
async function throughCkEditor(settings, text) {
  const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, Table, GeneralHtmlSupport } =
    CKEDITOR;
  const usual = [Essentials, Paragraph, Heading, Bold, Italic, Link, List, Table];
  const plugins = settings.htmlSupport ? [...usual, GeneralHtmlSupport] : usual;
  const place = document.querySelector('#ckeditor');
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins, ...settings });
  editor.setData(text);
  const data = editor.getData();
  await editor.destroy();
  return data;
}

/** Runs code as it stands in the documentation, and gives what it leaves of a text. */
async function sanitize(code, text) {
  const place = document.createElement('div');
  const editors = {
    tinymce: { init: (settings) => throughTinyMce(settings, text) },
    ClassicEditor: { create: (_place, settings) => throughCkEditor(settings, text) },
  };
  const run = new Function('tinymce', 'ClassicEditor', 'place', 'text', `return eval(${JSON.stringify(`{${code}}`)})`);
  return (await run(editors.tinymce, editors.ClassicEditor, place, text)) ?? place.innerHTML;
}

Object.assign(globalThis, { sanitize });
