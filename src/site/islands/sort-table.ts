/**
 * A table whose heads sort it. Without script it stands in the order it was built in. What holds more rows than the table
 * shows may sort in its place: it prevents the default of `sort-rows`.
 */
class SortTable extends HTMLElement {
  connectedCallback(): void {
    const heads = this.querySelectorAll<HTMLTableCellElement>('thead th');
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => this.sort(heads, column));
      head.append(button);
    });
  }

  private sort(heads: NodeListOf<HTMLTableCellElement>, column: number): void {
    const head = heads[column];
    const body = this.querySelector('tbody');
    if (head === undefined || body === null) return;
    const figures = head.classList.contains('num');
    const up = head.ariaSort === null ? !figures : head.ariaSort === 'descending';
    for (const other of heads) other.ariaSort = null;
    head.ariaSort = up ? 'ascending' : 'descending';
    const event = new CustomEvent('sort-rows', { bubbles: true, cancelable: true, detail: { column, up } });
    if (!this.dispatchEvent(event)) return;
    const rows = [...body.rows].map((row) => ({ row, key: key(row.cells[column], figures) }));
    rows.sort(
      (a, b) =>
        (up ? 1 : -1) * (typeof a.key === 'number' ? a.key - Number(b.key) : a.key.localeCompare(String(b.key))),
    );
    body.append(...rows.map(({ row }) => row));
  }
}

/** A dash counts as zero: no tools of that kind. */
function key(cell: HTMLTableCellElement | undefined, figures: boolean): number | string {
  const text = cell?.textContent ?? '';
  return figures ? Number(text.replace(/[^\d]/g, '')) : text.trim().toLowerCase();
}

customElements.define('sort-table', SortTable);
