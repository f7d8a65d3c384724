// Runs in embed.html, the page for hosts that take nothing but a frame: it shows what its address asks for, and tells the
// page around it how high it is, if that page is one it knows. Whoever makes a link writes the address, so all of it is
// text: it becomes attributes of one element, which embed.js turns with all its safety, and never a link.

const query = new URLSearchParams(location.search);
const tag = query.get('tag') ?? 'kpi-card';
const lang = query.get('lang');
const fallback = query.get('fallback') ?? query.get('label') ?? '';
for (const name of ['tag', 'lang', 'fallback']) query.delete(name);

if (lang !== null) document.documentElement.lang = lang;
document.title = fallback || document.title;
const carrier = document.createElement('div');
carrier.dataset.goalpost = tag.replace(/^gp-/, '');
for (const [name, value] of query) {
  if (/^(?!goalpost)[a-z]+(-[a-z]+)*$/.test(name)) carrier.setAttribute(`data-${name}`, value);
}
carrier.append(fallback);
document.querySelector('main')?.append(carrier);

/** Besides its own origin, this page knows those that `<meta name="goalpost-frame" content="https://…">` names. */
const declared = document.head.querySelector<HTMLMetaElement>('meta[name="goalpost-frame"]')?.content ?? '';
const known = [location.origin, ...declared.split(/\s+/)].filter((text) => URL.canParse(text));
// Browsers that name the page around let the message go there alone; to others it would be a note in the console.
const [around = null] = location.ancestorOrigins ?? [];
const receivers = known.map((text) => new URL(text).origin).filter((origin) => around === null || around === origin);

let told = 0;
/** A height says much of a report: whether it was loaded, how long a name is. */
const tellHeight = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  for (const origin of receivers) window.parent.postMessage({ type: 'goalpost-height', height }, origin);
};
new ResizeObserver(tellHeight).observe(document.documentElement);
tellHeight();
