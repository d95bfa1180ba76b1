'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const languages = [...document.querySelectorAll('.language')];
  let packed = null; // cells of domains, files, charts: there once it is inflated
  const state = { language: document.documentElement.lang, part: 'figures', search: '', domain: '' };

  const shown = () => languages.find((language) => language.lang === state.language);
  const all = (selector, root = shown()) => [...root.querySelectorAll(selector)];
  const one = (selector, root = shown()) => root.querySelector(selector);
  const words = (key, ...parts) =>
    parts.reduce((text, part, i) => text.replace('{' + i + '}', () => part), data.words[state.language][key]);
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const say = (text) => { one('.found').textContent = text; };

  /* Numbers come as printed in French. */
  const printed = (number) =>
    state.language === 'fr' ? number : number.replace(',', '.').replace(/\u202f/g, ',');
  const withPercent = (number, unit) =>
    number === '' || unit !== '%' ? printed(number) : printed(number) + (state.language === 'fr' ? '\u00a0%' : '%');
  const value = (number) => Number(number.replace(/\u202f/g, '').replace('\u2212', '-').replace(',', '.'));
  const count = (n) => {
    const digits = String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
    return printed(digits);
  };
  const because = (cell) => (cell.length > 6 ? packed.reasons[state.language][cell[6]] : '');
  const interval = (low, high, unit) =>
    low === '' ? '' : '[' + withPercent(low, unit) + (state.language === 'fr' ? '\u00a0; ' : ', ') + withPercent(high, unit) + ']';
  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };

  /* Parts of the page: one at a time on screen, all of them on paper. */
  function showPart(name) {
    state.part = name;
    for (const part of all('section.part')) part.hidden = part.dataset.part !== name;
    for (const link of all('.parts a')) {
      if (link.dataset.part === name) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  function showLanguage(code) {
    state.language = code;
    for (const language of languages) language.hidden = language.lang !== code;
    document.documentElement.lang = code;
    document.title = shown().dataset.title;
    one('input[type=search]').value = state.search;
    one('select').value = state.domain;
    showPart(state.part);
    drawCharts();
    filter();
    search();
    tell();
  }

  /* Where an address points to: a language, a part, or a figure within one. */
  function follow(hash) {
    const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return false;
    const language = target.closest('.language');
    if (language && language.lang !== state.language) showLanguage(language.lang);
    const part = target.closest('section.part');
    if (part) showPart(part.dataset.part);
    const heading = target.matches('article') ? one('h3', target) : target;
    if (!target.matches('.language')) {
      if (target.matches('section.part')) scrollTo(0, 0);
      else target.scrollIntoView();
      heading.focus({ preventScroll: true });
    }
    return true;
  }

  /* Search: in titles, labels, notes and questions, without regard to accents. */
  function search() {
    const wanted = plain(state.search.trim());
    const found = (item) => wanted === '' || plain(item.textContent).includes(wanted);
    let figures = 0;
    for (const figure of all('.figure')) {
      figure.hidden = !found(figure);
      one('[data-entry="' + figure.dataset.figure + '"]').hidden = figure.hidden;
      if (!figure.hidden) figures++;
    }
    let variables = 0;
    for (const variable of all('.variable')) {
      variable.hidden = !found(variable);
      if (!variable.hidden) variables++;
    }
    const keys = one('.keys');
    if (keys) keys.hidden = wanted !== '' || state.domain !== '';
    one('.parts [data-part=figures] .count').textContent = wanted ? ' (' + figures + ')' : '';
    one('.parts [data-part=codebook] .count').textContent = wanted ? ' (' + variables + ')' : '';
    state.found = [figures, variables];
  }

  /* Filter: every figure for one code of a segment. */
  function filter() {
    let estimated = 0;
    const figures = all('.figure');
    for (const figure of figures) {
      if (show(figure)) estimated++;
    }
    state.estimated = [estimated, figures.length];
  }

  function domainName() {
    const option = one('select').selectedOptions[0];
    return option.parentElement.label + (state.language === 'fr' ? '\u00a0: ' : ': ') + option.textContent;
  }

  function show(figure) {
    const chart = one('.chart', figure);
    const note = one('.domain', figure);
    if (!figure.whole) {
      figure.whole = all('tbody tr', figure).map((row) => [...row.cells].map((cell) => cell.textContent));
    }
    one('.drawn', figure)?.remove();
    one('[data-save=svg]', figure).hidden = state.domain !== '';
    const rows = all('tbody tr', figure);
    rows.forEach((row, i) => {
      row.hidden = state.domain !== '' && row.classList.contains('net');
      row.classList.toggle('withheld', figure.whole[i].includes(words('withheld')));
      figure.whole[i].forEach((text, c) => { row.cells[c].textContent = text; });
    });
    note.hidden = state.domain === '';
    chart.hidden = state.domain !== '';
    one('.lead', figure).hidden = state.domain !== '';
    one('.numbers', figure).hidden = false;
    if (state.domain === '') return true;
    const cells = packed.cells[figure.dataset.figure][state.domain];
    if (!cells) {
      note.textContent = words('not_estimated', domainName());
      one('.numbers', figure).hidden = true;
      return false;
    }
    note.textContent = words('domain', domainName());
    const unit = data.percent[figure.dataset.figure];
    rows.filter((row) => row.dataset.row).forEach((row) => fill(row, cells[row.dataset.row], unit));
    chart.after(draw(figure, cells, unit));
    return true;
  }

  function fill(row, cell, unit) {
    row.hidden = !cell;
    if (!cell) return;
    const [estimate, low, high, unweighted, n, status] = cell;
    const reason = because(cell);
    const texts = [
      status === 'withheld' ? words('withheld') : withPercent(estimate, unit) + (status === 'caution' ? '*' : ''),
      interval(low, high, unit),
      withPercent(unweighted, unit),
      n === null ? '' : count(n),
      status === 'caution' && reason ? words('caution') + (state.language === 'fr' ? '\u00a0: ' : ': ') + reason : reason,
    ];
    const first = row.cells.length - texts.length;
    texts.forEach((text, i) => { row.cells[first + i].textContent = text; });
    row.classList.toggle('withheld', status === 'withheld');
  }

  /* Bars with their intervals, and a mark where all companies stand. */
  function draw(figure, cells, unit) {
    const drawn = element('div', 'drawn');
    const list = element('ul', 'bars');
    const rows = all('tbody tr', figure).filter((row) => row.dataset.row);
    const everybody = (row) => {
      const text = figure.whole[rows.indexOf(row)][row.cells.length - 5].replace(/[*%\u00a0]/g, '');
      const number = state.language === 'fr' ? value(text) : Number(text.replace(/,/g, '').replace('\u2212', '-'));
      return Number.isFinite(number) && text !== '' ? number : null;
    };
    const numbers = rows.flatMap((row) => {
      const cell = cells[row.dataset.row];
      return cell ? [cell[0], cell[2]].filter((text) => text !== '').map(value).concat(everybody(row) ?? []) : [];
    });
    const top = unit === '%' ? 100 : Math.max(...numbers, 0) * 1.02 || 1;
    const share = (number) => Math.min(100, Math.max(0, (100 * number) / top)) + '%';
    for (const row of rows) {
      const cell = cells[row.dataset.row];
      if (!cell) continue;
      const [estimate, low, high, , , status] = cell;
      const item = element('li');
      const names = [...row.cells].slice(0, row.cells.length - 5).map((name) => name.textContent);
      item.append(element('span', 'name', names.join(', ')));
      const track = element('span', 'track');
      const number = element('span', 'number');
      if (status === 'withheld') {
        number.append(words('withheld') + ' ', element('small', '', '(' + because(cell) + ')'));
      } else {
        const bar = element('span', 'bar');
        bar.style.width = share(value(estimate));
        track.append(bar);
        if (low !== '') {
          const span = element('span', 'span');
          span.style.left = share(value(low));
          span.style.width = 'calc(' + share(value(high)) + ' - ' + share(value(low)) + ')';
          track.append(span);
        }
        number.append(withPercent(estimate, unit) + (status === 'caution' ? '* ' : ' '), element('small', '', interval(low, high, unit)));
      }
      if (everybody(row) !== null) {
        const mark = element('span', 'everybody');
        mark.style.left = share(everybody(row));
        track.append(mark);
      }
      item.append(track, number);
      list.append(item);
    }
    drawn.append(list, element('p', 'mark', words('marks')));
    return drawn;
  }

  /* Charts that are not in the markup: of the other language, and of narrow screens. */
  const narrow = matchMedia('(max-width: 40rem)');
  function drawCharts() {
    if (!packed) return;
    for (const figure of all('.figure')) {
      const charts = packed.files[figure.dataset.figure][state.language];
      const wide = one('.chart .wide', figure);
      if (!wide.firstElementChild && charts.wide) wide.innerHTML = charts.wide;
      const small = one('.chart .narrow', figure);
      if (narrow.matches && !small.firstElementChild) {
        small.innerHTML = charts.narrow;
        one('.chart', figure).classList.add('both');
      }
    }
  }

  function save(figure, kind) {
    const id = figure.dataset.figure;
    let text;
    let name = id;
    if (kind === 'csv' && state.domain !== '') {
      text = filteredCsv(figure);
      name += '-' + state.domain.replace(/[^\w]+/g, '-');
    } else {
      text = packed.files[id][state.language][kind];
    }
    if (kind === 'svg') {
      text = text.replace('<style>\n</style>', () => '<style>\n' + document.getElementById('font').textContent.trim() + '\n</style>');
    }
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([text], { type: kind === 'csv' ? 'text/csv' : 'image/svg+xml' }));
    link.download = name + '-' + state.language + '.' + kind;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(words('saved', link.download));
  }

  /* What the table shows, with what must be read with it. */
  function filteredCsv(figure) {
    const guarded = (text) => (/^[=+\-@\t\r]/.test(text) ? "'" + text : text);
    const quoted = (text) => (/[",\n\r]/.test(guarded(text)) ? '"' + guarded(text).replace(/"/g, '""') + '"' : guarded(text));
    const notes = all('.notes div', figure).map((note) => note.textContent.trim());
    const notice = one('.notice')?.textContent ?? '';
    const line = (cells) => cells.map(quoted).join(',') + '\r\n';
    const rows = all('tbody tr', figure).filter((row) => !row.hidden);
    const heads = [...one('thead tr', figure).cells].map((cell) => cell.textContent);
    return (
      line([one('h3', figure).textContent]) + line([one('.domain', figure).textContent]) + line([notice]) +
      line(heads) + rows.map((row) => line([...row.cells].map((cell) => cell.textContent))).join('') +
      notes.map((note) => line([note])).join('')
    );
  }

  function tell() {
    const texts = [];
    if (state.search.trim() !== '') {
      texts.push(state.found[0] + state.found[1] === 0
        ? words('nothing', state.search.trim())
        : words('found', ...state.found, state.search.trim()));
    }
    if (state.domain !== '') texts.push(words('filtered', domainName(), ...state.estimated));
    say(texts.join(' '));
  }

  for (const language of languages) {
    const form = one('form', language);
    one('input', form).addEventListener('input', (event) => {
      state.search = event.target.value;
      search();
      tell();
    });
    one('select', form).addEventListener('change', (event) => {
      state.domain = event.target.value;
      filter();
      search();
      tell();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      state.search = '';
      state.domain = '';
      one('input', form).value = '';
      one('select', form).value = '';
      filter();
      search();
      say(words('everything'));
    });
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      if (link.dataset.language) {
        event.preventDefault();
        showLanguage(link.dataset.language);
        one('.switch').focus();
      } else if (follow(link.hash)) {
        event.preventDefault();
        history.replaceState(null, '', link.hash);
      }
      return;
    }
    const button = event.target.closest('[data-save]');
    if (button) save(button.closest('.figure'), button.dataset.save);
  });
  addEventListener('hashchange', () => follow(location.hash));
  addEventListener('beforeprint', () => all('details').forEach((details) => { details.dataset.was = details.open; details.open = true; }));
  addEventListener('afterprint', () => all('details').forEach((details) => { details.open = details.dataset.was === 'true'; }));

  narrow.addEventListener('change', drawCharts);

  async function inflate() {
    const bytes = Uint8Array.from(atob(document.getElementById('packed').textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    packed = JSON.parse(await new Response(stream).text());
    drawCharts();
    for (const control of document.querySelectorAll('.tools select, [data-save]')) control.disabled = false;
    document.documentElement.dataset.ready = '';
  }

  for (const control of document.querySelectorAll('.tools select, [data-save]')) control.disabled = true;
  showLanguage(state.language);
  follow(location.hash);
  inflate();
})();
