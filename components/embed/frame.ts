// Runs in embed.html, the page for hosts that take nothing but a frame: it shows what its address asks for, and tells the
// page around it how high it is.

const query = new URLSearchParams(location.search);
const tag = query.get('tag') ?? 'gp-kpi-card';
const lang = query.get('lang');
const fallback = query.get('fallback') ?? query.get('label') ?? '';
for (const name of ['tag', 'lang', 'fallback']) query.delete(name);
const src = query.get('src') ?? '';
query.delete('src');

if (lang !== null) document.documentElement.lang = lang;
document.title = fallback || document.title;
// A link with a hash is one of the carriers that embed.js turns, with all their safety.
const link = document.createElement('a');
link.href = `${src}#${tag.startsWith('gp-') ? tag : `gp-${tag}`}?${query}`;
link.append(fallback);
document.querySelector('main')?.append(link);

let told = 0;
/** The host's page may be anywhere, and a height is no secret. */
const tellHeight = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height !== told) window.parent.postMessage({ type: 'goalpost-height', height }, '*');
  told = height;
};
new ResizeObserver(tellHeight).observe(document.documentElement);
tellHeight();
