// Enhancement only: everything on a page works without this file.

const remember = (name, value) => { try { localStorage.setItem(`entente.${name}`, value); } catch { /* kept for this page alone */ } };
const remembered = (name) => { try { return localStorage.getItem(`entente.${name}`); } catch { return null; } };

// What only a script can do is shown only where there is one.
for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;

// Text size, contrast, light, keys: kept on the device.
for (const group of document.querySelectorAll('[data-setting]')) {
  const name = group.dataset.setting;
  const usual = name === 'size' ? 'usual' : name === 'keys' ? 'on' : 'auto';
  for (const choice of group.querySelectorAll('input')) {
    choice.checked = choice.value === (remembered(name) ?? usual);
    choice.addEventListener('change', () => {
      remember(name, choice.value);
      document.documentElement.dataset[name] = choice.value;
      for (const twin of document.querySelectorAll(`[data-setting="${name}"] input`)) twin.checked = twin.value === choice.value;
    });
  }
}

const display = document.querySelector('details.display');
if (display) {
  document.addEventListener('click', (event) => { if (!display.contains(event.target)) display.open = false; });
  display.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { display.open = false; display.querySelector('summary').focus(); }
  });
}

// Single-letter keys: never while writing, never with another key held, and off where the reader says so.
const items = () => [...document.querySelectorAll('[data-item]')];
document.addEventListener('keydown', (event) => {
  if (remembered('keys') === 'off' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest('input, textarea, select, [contenteditable], dialog')) return;
  if (event.key === '?') { document.getElementById('keys')?.showModal(); event.preventDefault(); return; }
  if (event.key === 'j' || event.key === 'k') {
    const list = items();
    if (list.length === 0) return;
    const at = list.findIndex((item) => item.contains(document.activeElement));
    const next = list[Math.min(list.length - 1, Math.max(0, event.key === 'j' ? at + 1 : at - 1))];
    (next.querySelector('a[href], button, summary') ?? next).focus();
    next.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches('input, textarea')) target.focus(); else target.click();
});

// Forms that narrow a list are sent as soon as something is chosen; without a script their button does it.
for (const form of document.querySelectorAll('form[data-at-once]')) {
  form.addEventListener('change', () => form.requestSubmit());
}

// A folder dropped on the page is read as if it had been chosen.
const drop = document.querySelector('[data-drop]');
if (drop) {
  const input = drop.querySelector('input[type=file]');
  const walk = async (entry) => {
    if (entry.isFile) return [await new Promise((done, fail) => entry.file(done, fail))];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) break;
      for (const one of some) found.push(...await walk(one));
    }
    return found;
  };
  for (const type of ['dragover', 'dragenter']) drop.addEventListener(type, (event) => { event.preventDefault(); drop.dataset.over = 'yes'; });
  drop.addEventListener('dragleave', () => delete drop.dataset.over);
  drop.addEventListener('drop', async (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = new DataTransfer();
    for (const entry of entries) for (const file of await walk(entry)) files.items.add(file);
    if (files.files.length > 0) { input.files = files.files; input.form.requestSubmit(); }
  });
}

// While a reading goes on, its figures move; the page itself says the same without a script when it is loaded again.
const reading = document.querySelector('[data-reading=yes]');
if (reading) {
  const ask = async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = parsed.querySelector('[data-reading=yes]');
    if (!fresh) { location.reload(); return; }
    reading.replaceChildren(...fresh.childNodes);
    setTimeout(ask, 700);
  };
  setTimeout(ask, 700);
}

// Times as a person says them.
for (const time of document.querySelectorAll('time[data-ago]')) {
  const minutes = Math.round((Date.now() - Date.parse(time.dateTime)) / 60000);
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  time.textContent = minutes < 60 ? words.format(-minutes, 'minute') : minutes < 2880 ? words.format(-Math.round(minutes / 60), 'hour') : words.format(-Math.round(minutes / 1440), 'day');
}

// Questions asked lately: kept in this browser, shown here alone.
const recent = () => { try { return JSON.parse(remembered('recent') ?? '[]'); } catch { return []; } };
const asked = document.querySelector('[data-asked]');
if (asked) {
  const here = new URL(location.href);
  here.searchParams.delete('decided');
  const one = { asked: asked.dataset.asked, address: here.pathname + here.search };
  remember('recent', JSON.stringify([one, ...recent().filter((other) => other.address !== one.address)].slice(0, 12)));
}
for (const place of document.querySelectorAll('[data-recent]')) {
  const list = place.querySelector('ul');
  place.hidden = recent().length === 0;
  for (const { asked: words, address } of recent()) {
    if (!/^\/dyad\//.test(address)) continue;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = words;
    list.append(document.createElement('li'));
    list.lastChild.append(link);
  }
  place.querySelector('[data-forget]').addEventListener('click', () => { remember('recent', '[]'); place.hidden = true; });
}

// A number shows its quotation before it is followed.
for (const cite of document.querySelectorAll('.cites a')) {
  const show = () => {
    const words = document.getElementById(cite.getAttribute('href').slice(1))?.querySelector('blockquote')?.textContent;
    if (words && !cite.hasAttribute('title')) cite.setAttribute('title', words);
  };
  cite.addEventListener('pointerenter', show, { once: true });
}
