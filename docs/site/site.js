// The search: all in the page, because a page opened from a disk may not read other files.
(() => {
  const { root } = document.currentScript.dataset;
  const field = document.querySelector('.search input');
  const results = document.querySelector('.results');
  const words = document.documentElement.lang === 'vi' ? { none: 'Không thấy gì.' } : { none: 'Nothing was found.' };
  let index = null;

  /** Without marks, so that "tang truong" finds "tăng trưởng". */
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

  const indexed = () => {
    if (index === null) {
      index = new MiniSearch({
        fields: ['title', 'page', 'text'],
        storeFields: ['title', 'page', 'href', 'lang'],
        idField: 'href',
        processTerm: plain,
        searchOptions: { boost: { title: 4, page: 2 }, prefix: true, combineWith: 'AND', processTerm: plain },
      });
      const seen = new Set();
      index.addAll(goalpostPages.filter(({ href }) => !seen.has(href) && seen.add(href)));
    }
    return index;
  };

  const show = () => {
    const asked = field.value.trim();
    results.replaceChildren();
    if (asked === '') return;
    const own = document.documentElement.lang;
    const found = indexed().search(asked, { boostDocument: (_, __, { lang }) => (lang === own ? 1.5 : 1) });
    const list = document.createElement('ul');
    for (const { title, page, href, lang } of found.slice(0, 12)) {
      const link = document.createElement('a');
      link.href = root + href;
      link.lang = lang;
      link.textContent = title;
      const where = document.createElement('small');
      where.textContent = title === page ? '' : ` ${page}`;
      const item = document.createElement('li');
      item.append(link, where);
      list.append(item);
    }
    results.append(found.length > 0 ? list : words.none);
  };

  field.addEventListener('input', show);
  field.form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  field.form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    field.value = '';
    results.replaceChildren();
    field.focus();
  });
})();
