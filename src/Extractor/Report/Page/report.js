'use strict';
// Everything from the documents is put into the page as text (textContent, createTextNode), never as HTML.
(() => {
  const json = id => JSON.parse(document.getElementById(id).textContent);
  const words = json('words');
  const data = json('data');
  const root = document.documentElement;
  const pagers = [];
  const narrow = window.matchMedia('(max-width: 760px)');
  let language = root.lang;
  let printing = false;

  // ---- words and numbers ----
  const fill = (text, args) => text.replace(/\{(\d)\}/g, (_, i) => args[i]);
  const t = (key, ...args) => fill(words.texts[key][language], args);
  const value = (list, name) => Object.hasOwn(words.values[list], name) ? words.values[list][name][language] : name;
  const grouped = number => String(number).replace(/^(-?\d+)/, digits => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  const unsigned = number => grouped(String(number).replace(/^-/, ''));
  const said = row => language === 'zh' ? row.zh : row.en;

  // only all is 100 %, only none is 0 %
  const percent = (part, whole) => {
    if (whole === 0) return '–';
    if (part === 0 || part === whole) return part === 0 ? '0 %' : '100 %';
    return (Math.min(999, Math.max(1, Math.round(part * 1000 / whole))) / 10).toFixed(1) + ' %';
  };

  // ---- elements ----
  const el = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const [key, content] of Object.entries(properties ?? {})) {
      if (key === 'class') element.className = content;
      else if (key.includes('-') || key === 'role' || key === 'scope') element.setAttribute(key, content);
      else element[key] = content;
    }
    element.append(...children.filter(child => child !== null && child !== ''));
    return element;
  };
  const show = (id, ...children) => document.getElementById(id).replaceChildren(...children);

  // ---- places ----
  const pageLink = (source, page, text) => {
    const link = data.sources[source].link;
    if (!link || !/^\.{1,2}\//.test(link)) return text;
    return el('a', { href: link + (page && data.sources[source].isPaged ? '#page=' + page : ''), textContent: text });
  };
  const placeWords = place => place.replace(/page (\d+)/, (_, n) => t('place_page', n)).replace(/line (\d+)/, (_, n) => t('place_line', n))
    .replace(/column (\d+)/, (_, n) => t('place_cell', n)).replace(/, /g, language === 'zh' ? '，' : ', ');
  const placeNode = (source, place) => pageLink(source, /page (\d+)/.exec(place)?.[1], placeWords(place));
  const figurePlace = figure => [figure.page ? t('place_page', figure.page) : '', figure.line ? t('place_line', figure.line) : ''].filter(Boolean).join(language === 'zh' ? '，' : ', ');
  const tableWords = index => {
    const table = data.tables[index];
    return table.title ? t('place_title', table.no, table.title) : t('place_table', table.no) + ' ' + value('table_type', table.type);
  };
  const rowWords = figure => [figure.code, figure.item].filter(Boolean).join(' ') || t('no_label');

  // ---- paging: a list that shows a part of its rows ----
  const pager = (holder, list, options) => {
    const state = { at: 0, filter: '', sort: null, down: false };
    const texts = new Map();
    const body = el('div', {});
    const foot = el('div', { class: 'pager' });
    const text = row => {
      if (!texts.has(row)) texts.set(row, options.text(row).toLowerCase());
      return texts.get(row);
    };
    const chosen = () => {
      const needle = state.filter.toLowerCase();
      let rows = list.rows.filter(row => (!needle || text(row).includes(needle)) && (options.accepts?.(row) ?? true));
      if (state.sort !== null) rows = options.sorted(rows, state);
      return rows;
    };
    const step = (label, to, enabled) => el('button', { type: 'button', textContent: label, disabled: !enabled, onclick: () => { state.at = to; draw(); } });
    const draw = () => {
      const rows = chosen();
      const size = printing ? options.printed ?? 100 : Math.min(options.size ?? 50, narrow.matches ? 8 : 50);
      if (state.at >= rows.length) state.at = 0;
      const part = rows.slice(state.at, state.at + size);
      body.replaceChildren(...options.draw(part, state, draw));
      const range = rows.length === 0 ? t('range_none') : t('range', grouped(state.at + 1), grouped(state.at + part.length), grouped(rows.length));
      const status = el('span', { class: 'status', role: 'status', textContent: range + (rows.length < list.rows.length ? t('filtered', grouped(list.rows.length)) : '') });
      foot.replaceChildren(status, ...(rows.length <= size ? [] : [step(t('previous'), Math.max(0, state.at - size), state.at > 0), step(t('next'), state.at + size, state.at + size < rows.length)]));
    };
    const filter = el('input', { type: 'search', 'aria-label': t('filter'), placeholder: t('filter'), oninput: event => { state.filter = event.target.value; state.at = 0; draw(); } });
    const tools = list.rows.length > 8 ? [el('div', { class: 'tools' }, filter, ...(options.tools?.(state, draw) ?? []))] : [];
    const cut = list.total > list.rows.length ? [el('p', { class: 'note' }, t('cut', grouped(list.rows.length), grouped(list.total)) + ' ', el('code', { textContent: list.query }))] : [];
    holder.replaceChildren(...cut, ...tools, body, foot);
    pagers.push({ state, draw });
    draw();
  };

  // ---- tables ----
  const compare = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh');
  const cellText = (column, row) => String(column.get(row) ?? '');
  const cell = (column, row) => {
    const content = column.node?.(row) ?? cellText(column, row);
    const element = el('td', { class: (column.number ? 'number ' : '') + (column.look ?? ''), role: 'cell', 'data-label': column.title }, typeof content === 'string' ? el('span', { textContent: content }) : content);
    if (content === '') element.classList.add('none');
    return element;
  };
  const table = (id, caption, list, columns, options = {}) => {
    const holder = typeof id === 'string' ? document.getElementById(id) : id;
    const key = (column, row) => column.sort ? column.sort(row) : column.number ? Number(column.get(row)) : cellText(column, row);
    const order = (state, draw, index) => {
      state.down = state.sort === index ? !state.down : Boolean(columns[index]?.number);
      state.sort = index;
      state.at = 0;
      draw();
    };
    const heading = (column, index, state, draw) => el(
      'th',
      { scope: 'col', role: 'columnheader', class: column.number ? 'number' : '', 'aria-sort': state.sort !== index ? 'none' : state.down ? 'descending' : 'ascending' },
      el('button', { type: 'button', textContent: column.title + (state.sort !== index ? '' : state.down ? ' ↓' : ' ↑'), onclick: () => {
        order(state, draw, index);
        holder.querySelectorAll('thead button')[index]?.focus();
      } }));
    pager(holder, list, {
      ...options,
      text: row => columns.map(column => cellText(column, row)).join('\n'),
      sorted: (rows, state) => rows.map((row, i) => [key(columns[state.sort], row), i, row])
        .sort((a, b) => (compare(a[0], b[0]) || 0) * (state.down ? -1 : 1) || a[1] - b[1]).map(entry => entry[2]),
      tools: (state, draw) => [el('label', { class: 'sorter' }, el(
        'select', { 'aria-label': t('sort'), onchange: event => { state.sort = null; if (event.target.value !== '') order(state, draw, Number(event.target.value)); else draw(); } },
        el('option', { value: '', textContent: t('sort') + ': ' + t('sort_none') }), ...columns.map((column, i) => el('option', { value: i, textContent: t('sort') + ': ' + column.title }))))],
      draw: (rows, state, draw) => rows.length === 0 ? [] : [el('div', { class: 'scroll', role: 'region', 'aria-label': caption, tabIndex: 0 }, el(
        'table', { role: 'table' }, el('caption', { textContent: caption, class: options.same ? 'same' : '' }),
        el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...columns.map((column, i) => heading(column, i, state, draw)))),
        el('tbody', { role: 'rowgroup' }, ...rows.map(row => el('tr', { role: 'row' }, ...columns.map(column => cell(column, row)))))))],
    });
  };
  const whole = rows => ({ total: rows.length, rows, query: '' });
  const count = (title, get) => ({ title, number: true, get, node: row => get(row) === null ? '' : grouped(get(row)) });
  const money = (title, get) => ({ title, number: true, get, sort: row => Math.abs(Number(get(row))), node: row => grouped(get(row)) });
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
  const share = () => ({
    title: t('share'), number: true, get: row => row.amounts ? row.verified / row.amounts : -1,
    node: row => row.amounts === 0 ? '–' : el('div', {}, percent(row.verified, row.amounts), bar(row)),
  });
  const bar = row => {
    const pieces = ['verified', 'unchecked', 'contradicted'].map(name => {
      const piece = el('i', { class: name });
      piece.style.width = 100 * row[name] / row.amounts + '%';
      return piece;
    });
    return el('div', { class: 'bar', 'aria-hidden': 'true' }, ...pieces);
  };
  const documentColumn = () => ({ title: t('document'), look: 'name', get: row => data.sources[row.source].name, node: row => pageLink(row.source, null, data.sources[row.source].name) });
  const placeColumn = () => ({ title: t('place'), get: row => placeWords(row.place), node: row => placeNode(row.source, row.place) });

  // ---- the arithmetic of a contradiction ----
  const unitWords = unit => unit === 'CNY' ? t('yuan') : unit === '' ? t('points') : unit;
  const FOLDED = 8;
  const term = (figure, row) => el('span', {
    class: figure.no === row.suspect ? 'suspect' : '', title: rowWords(figure) + ' · ' + value('measure', figure.measure),
    textContent: figure.text + (row.unit === 'CNY' ? ' ' + figure.unit : ''),
  });
  const signed = (figure, row, first) => figure.negative ? [el('span', { class: 'operator', textContent: ' − ' }), term(figure, row)]
    : [first ? null : el('span', { class: 'operator', textContent: ' + ' }), term(figure, row)];
  const statedTerm = row => el('span', { title: row.stated.text, textContent: row.stated.value + (row.unit === 'CNY' ? ' ' + row.stated.unit : '') + t('in_narrative') });
  const rightSide = (row, all) => {
    const figures = all || row.parts.length <= FOLDED ? row.parts : row.parts.slice(0, FOLDED - 2);
    const nodes = figures.flatMap((figure, i) => signed(figure, row, i === 0));
    const more = row.parts.length - figures.length;
    if (row.rest !== null && more === 0) nodes.push(el('span', { class: 'operator', textContent: ' + ' }), t('rest', row.restCount, grouped(row.rest)));
    return [nodes, more];
  };
  const other = (row, sum) => row.stated && row.parts.length + (row.total ? 1 : 0) === 1 ? statedTerm(row) : grouped(sum) + (row.unit === 'CNY' && (row.parts.length || row.total) ? ' ' + t('yuan') : '');
  const arithmetic = row => {
    const line = el('p', { class: 'sum' });
    const draw = all => {
      const [parts, more] = rightSide(row, all || printing);
      const sum = row.parts.length > 3 ? el('span', { class: 'note', textContent: ' = ' + grouped(row.right) }) : null;
      line.replaceChildren(...[
        ...(parts.length ? parts : [other(row, row.total ? row.right : row.left)]),
        more ? el('button', { type: 'button', textContent: t('show_all', more), onclick: () => draw(true) }) : null,
        all && row.parts.length > FOLDED ? el('button', { type: 'button', textContent: t('show_fewer'), onclick: () => draw(false) }) : null,
        sum, el('span', { class: 'unequal', textContent: ' ≠ ' }),
        ...(row.total ? signed(row.total, row, true) : [other(row, parts.length ? row.left : row.right)]),
        el('span', { class: 'difference', textContent: t('difference_comma', unsigned(row.difference), unitWords(row.unit)) }),
      ].filter(Boolean));
    };
    draw(false);
    return line;
  };
  const figuresOf = row => [...(row.total ? [row.total] : []), ...row.parts];
  const placeOf = row => {
    const figure = figuresOf(row).find(f => f.no === row.suspect) ?? figuresOf(row)[0];
    if (!figure) return el('p', { class: 'place', textContent: t('no_figures') });
    const words = [tableWords(figure.table), t('place_row', rowWords(figure)), t('place_column', value('measure', figure.measure))].join(' · ');
    const place = figurePlace(figure);
    return el('p', { class: 'place' }, ...(place ? [pageLink(row.source, figure.page, place), ' · '] : []), words);
  };
  const suspectOf = row => {
    const figure = figuresOf(row).find(f => f.no === row.suspect);
    if (figure) return t('suspect', rowWords(figure), (figure.negative ? '−' : '') + figure.text + ' ' + figure.unit, grouped(row.expected) + ' ' + figure.unit);
    return row.parts.length === 0 && !row.total ? '' : row.accused === 0 ? t('cleared') : t('no_suspect');
  };
  const membersOf = row => {
    const figures = figuresOf(row);
    if (figures.length === 0) return null;
    const box = el('div', {});
    const details = el('details', { class: 'members' }, el('summary', { textContent: t('members', figures.length) }), box);
    details.addEventListener('toggle', () => {
      if (!details.open || box.firstChild) return;
      table(box, t('members_caption'), whole(figures), [
        { title: t('role'), get: f => f === row.total ? t('role_total') : t('role_part') },
        { title: t('figure'), number: true, get: f => (f.negative ? '-' : '') + f.text, node: f => (f.negative ? '−' : '') + f.text + ' ' + f.unit, sort: f => Number(f.text.replace(/,/g, '')) || 0 },
        { title: t('row'), look: 'name', get: rowWords },
        { title: t('column'), get: f => value('measure', f.measure) },
        { title: t('table'), look: 'name', get: f => tableWords(f.table) },
        { title: t('place'), get: figurePlace, node: f => pageLink(row.source, f.page, figurePlace(f)) },
        { title: t('status'), get: f => value('status', f.status) },
        { title: t('figure_id'), get: f => f.figure },
      ]);
    });
    return details;
  };
  const card = row => el(
    'article', { class: row.accused === 0 ? 'card cleared' : 'card', 'data-check': row.check },
    el('h5', { textContent: said(row) }), arithmetic(row),
    row.stated ? el('blockquote', { textContent: row.stated.text }) : null,
    suspectOf(row) ? el('p', { textContent: suspectOf(row) }) : null, placeOf(row),
    el('p', {}, el('span', { class: 'tag', textContent: value('check_kind', row.kind) }), row.fault ? el('span', { class: 'tag', textContent: t('fault_of', value('fault', row.fault)) }) : null),
    membersOf(row));
  const documentHead = (source, many) => {
    const entry = data.sources[source];
    return el('div', { class: 'document' }, el('h4', {}, pageLink(source, null, entry.name)), el('p', { textContent: [entry.office, entry.year, t('count_here', many)].filter(Boolean).join(' · ') }));
  };
  const grouping = rows => rows.reduce((groups, row) => {
    if (groups.at(-1)?.[0].source === row.source) groups.at(-1).push(row);
    else groups.push([row]);
    return groups;
  }, []);
  const contradictions = () => {
    const list = data.contradictions;
    const many = new Map();
    for (const row of list.rows) many.set(row.source, (many.get(row.source) ?? 0) + 1);
    show('contradictions-lead', list.total === 0 ? t('contradictions_none') : t('contradictions_lead', grouped(list.total), grouped(many.size)));
    const wanted = { kind: '', fault: '' };
    const choice = (name, vocabulary, all, state, draw) => el(
      'label', {}, el('select', { 'aria-label': t(all), onchange: event => { wanted[name] = event.target.value; state.at = 0; draw(); } },
        el('option', { value: '', textContent: t(all) }), ...[...new Set(list.rows.map(row => row[name]))].filter(Boolean).sort().map(v => el('option', { value: v, textContent: value(vocabulary, v) }))));
    pager(document.getElementById('contradiction-list'), list, {
      size: 20, printed: 200,
      accepts: row => (!wanted.kind || row.kind === wanted.kind) && (!wanted.fault || row.fault === wanted.fault),
      tools: (state, draw) => [choice('kind', 'check_kind', 'all_kinds', state, draw), choice('fault', 'fault', 'all_faults', state, draw)],
      text: row => [said(row), data.sources[row.source].name, data.sources[row.source].office, row.stated?.text ?? '', ...figuresOf(row).map(f => rowWords(f) + ' ' + f.text)].join('\n'),
      draw: rows => grouping(rows).flatMap(group => [documentHead(group[0].source, many.get(group[0].source)), ...group.map(card)]),
    });
  };

  // ---- the other parts ----
  const summary = () => {
    const n = data.totals;
    const keys = [
      [grouped(n.documents), 'key_documents'], [grouped(n.partial + n.failed), 'key_partial'], [grouped(n.tables), 'key_tables'], [grouped(n.amounts), 'key_amounts'],
      [percent(n.verified, n.amounts), 'key_verified'], [grouped(n.contradicted), 'key_contradicted', n.contradicted > 0], [grouped(n.checks), 'key_checks'],
      [grouped(n.fails), 'key_fails', n.fails > 0], [percent(n.numbersAccounted, n.numbersSeen), 'key_numbers'], [grouped(n.repairs), 'key_repairs'], [grouped(n.problems), 'key_problems'],
    ];
    show('keys', ...keys.map(([number, key, alarm]) => el('div', { class: alarm ? 'alarm' : '', id: key }, el('dt', { textContent: t(key) }), el('dd', { textContent: number }))));
    const years = data.byYear.map(entry => entry.key).filter(Boolean);
    const span = years.length === 0 ? t('years_none') : years.length === 1 ? t('years_one', years[0]) : t('years_many', years[0], years.at(-1));
    show('lead', t('lead', grouped(n.documents), grouped(data.byOffice.total), span, grouped(n.amounts), percent(n.verified, n.amounts)));
    show('made', t('made', data.toolVersion, data.fingerprint));
  };
  const shares = () => {
    const counts = () => [count(t('documents'), row => row.documents), count(t('amounts'), row => row.amounts), share(), count(capital(t('unchecked')), row => row.unchecked), count(capital(t('contradicted')), row => row.contradicted)];
    table('type-table', t('by_type'), whole(data.byType), [{ title: t('table'), look: 'name', get: row => value('table_type', row.key) }, ...counts()], { same: true });
    table('year-table', t('by_year'), whole(data.byYear), [{ title: t('year'), get: row => row.key || t('unknown_year') }, ...counts()], { same: true });
    table('office-table', t('by_office'), data.byOffice, [{ title: t('office'), look: 'name', get: row => row.key || t('unknown_office') }, { title: t('years'), get: row => row.years ?? '' }, ...counts()], { size: 20, same: true });
  };
  const roundings = () => {
    table('rounding-kinds', t('rounding_kinds'), whole(data.roundingKinds), [
      { title: t('identity'), look: 'wide', get: said }, { title: t('kind'), get: row => value('check_kind', row.kind) },
      count(t('count'), row => row.count), count(t('documents'), row => row.documents), money(t('largest'), row => row.largest)]);
    table('rounding-list', t('rounding_list'), data.roundings, [
      documentColumn(), { title: t('identity'), look: 'name', get: said }, { title: t('row'), get: row => row.total ? rowWords(row.total) : '' },
      money(t('left'), row => row.left), money(t('right'), row => row.right), money(t('difference'), row => row.difference),
      { title: t('place'), get: row => row.total ? figurePlace(row.total) : '', node: row => row.total ? pageLink(row.source, row.total.page, figurePlace(row.total)) : '' }], { size: 10, printed: 30 });
  };
  const facts = () => {
    table('fact-kinds', t('fact_kinds'), whole(data.factKinds), [
      { title: t('fact'), look: 'name', get: row => value('fact', row.fact) }, count(t('count'), row => row.count), count(capital(t('verified')), row => row.verified),
      count(capital(t('contradicted')), row => row.contradicted), count(capital(t('unchecked')), row => row.unchecked)], { size: 30 });
    if (data.statements.total === 0) return show('statement-list', el('p', { textContent: t('statement_none') }));
    table('statement-list', t('statement_list'), data.statements, [
      documentColumn(), { title: t('verdict'), get: row => value('verdict', row.verdict) },
      { title: t('said'), look: 'wide', get: row => row.stated?.text ?? said(row) },
      money(t('stated_yuan'), row => row.statedYuan), money(t('tabled'), row => row.tableYuan), money(t('difference_yuan'), row => row.difference),
      { title: t('place'), get: row => row.stated ? placeWords(row.stated.place) : '', node: row => row.stated ? placeNode(row.source, row.stated.place) : '' }], { size: 20 });
  };
  const changes = () => {
    if (!data.changes) return document.getElementById('changes')?.remove();
    const years = row => row.yearBefore + ' → ' + row.year;
    const words = row => row.words ? value('words', row.words) : t('change_unsaid');
    table('change-kinds', t('change_kinds'), whole(data.changeKinds), [
      { title: t('years'), get: years }, { title: t('type'), get: row => value('document_type', row.type) }, { title: t('change_words'), get: words },
      count(t('count'), row => row.count), count(t('change_offices'), row => row.offices)]);
    table('change-list', t('change_list'), data.changes, [
      { title: t('office'), look: 'name', get: row => row.link === 'same' ? row.office : row.officeBefore + ' → ' + row.office + ' (' + value('office_link', row.link) + ')' },
      { title: t('years'), get: years },
      { title: t('table') + ' · ' + t('row') + ' · ' + t('column'), look: 'name', get: row => [value('table_type', row.table), row.item + (row.itemLink === 'same' ? '' : ' (' + value('item_link', row.itemLink) + ')'), value('measure', row.measure)].join(' · ') },
      money(t('change_before'), row => row.before), money(t('change_after'), row => row.after), money(t('change_yuan'), row => row.change), count(t('change_percent'), row => row.percent),
      { title: t('change_words'), get: words }, { title: t('said'), look: 'wide', get: row => row.text }], { size: 20 });
  };
  const notes = () => {
    const repair = row => value('repair_kind', row.kind);
    table('repair-kinds', t('repair_kinds'), whole(data.repairKinds), [{ title: t('kind'), look: 'name', get: repair }, count(t('count'), row => row.count), count(t('documents'), row => row.documents)]);
    table('repair-list', t('repair_list'), data.repairs, [
      documentColumn(), { title: t('kind'), get: repair }, { title: t('before'), look: 'old', get: row => row.before }, { title: t('after'), look: 'new', get: row => row.after },
      { title: t('evidence'), look: 'name', get: row => row.evidence }, placeColumn()], { size: 20 });
    table('problem-kinds', t('problem_kinds'), whole(data.problemKinds), [
      { title: t('code'), get: row => row.code, node: row => el('code', { textContent: row.code }) }, { title: t('severity'), get: row => value('severity', row.severity) },
      count(t('count'), row => row.count), count(t('documents'), row => row.documents), { title: t('example'), look: 'wide', get: row => language === 'zh' ? row.exampleZh : row.exampleEn }]);
    table('problem-list', t('problem_list'), data.problems, [
      documentColumn(), { title: t('code'), get: row => row.code, node: row => el('code', { textContent: row.code }) }, { title: t('severity'), get: row => value('severity', row.severity) },
      { title: t('message'), look: 'wide', get: said }, placeColumn()], { size: 20 });
  };
  const documents = () => table('document-table', t('document_list'), data.documents, [
    documentColumn(), { title: t('office'), look: 'name', get: row => data.sources[row.source].office }, { title: t('year'), get: row => data.sources[row.source].year ?? '' },
    { title: t('type'), get: row => value('document_type', row.type) },
    { title: t('status'), get: row => value('document_status', row.status) }, count(t('pages'), row => row.pages), count(t('tables'), row => row.tables), count(t('amounts'), row => row.amounts),
    share(), count(capital(t('contradicted')), row => row.contradicted), count(t('problem_count'), row => row.problems)], { size: 10 });
  const leftOut = () => {
    const lists = [['documents_heading', data.documents], ['by_office', data.byOffice], ['contradictions', data.contradictions], ['rounding_heading', data.roundings],
      ['facts_heading', data.statements], ...(data.changes ? [['changes_heading', data.changes]] : []), ['repairs', data.repairs], ['problems', data.problems]].filter(([, list]) => list.total > list.rows.length);
    if (lists.length === 0) return show('left-out', el('p', { textContent: t('left_out_none') }));
    show('left-out', el('h3', { textContent: t('left_out_heading') }), el('ul', {}, ...lists.map(([key, list]) => el(
      'li', {}, t(key) + ': ' + t('cut', grouped(list.rows.length), grouped(list.total)) + ' ', el('code', { textContent: 'extractor query DIR "' + list.query + '"' })))), el('p', { textContent: t('left_out_text') }));
  };
  const contents = () => {
    const nav = document.getElementById('contents');
    nav.setAttribute('aria-label', t('contents'));
    nav.replaceChildren(el('ul', {}, ...[...document.querySelectorAll('main section')].map(section => el('li', {}, el('a', { href: '#' + section.id, textContent: section.querySelector('h2').textContent })))));
  };

  const render = () => {
    root.lang = language;
    document.title = t('title');
    document.getElementById('switch').textContent = t('other_language');
    for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
    for (const element of document.querySelectorAll('[data-value]')) element.textContent = value(...element.dataset.value.split('.'));
    pagers.length = 0;
    for (const part of [summary, shares, contradictions, roundings, facts, changes, notes, documents, leftOut, contents]) part();
  };
  const print = on => {
    printing = on;
    for (const entry of pagers) entry.draw();
  };
  document.getElementById('switch').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    render();
  });
  narrow.addEventListener('change', () => pagers.forEach(entry => entry.draw()));
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  render();
  root.dataset.ready = 'true';
})();
