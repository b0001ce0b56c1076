/** A heap by time: what is due first comes first, and of two at once the one that was added first. */
export class DueQueue<Item> {
  readonly #heap: { dueAt: number; order: number; item: Item }[] = [];
  #added = 0;

  /** When the first one is due; undefined when there is none. */
  get nextDueAt(): number | undefined {
    return this.#heap[0]?.dueAt;
  }

  add(item: Item, dueAt: number): void {
    this.#heap.push({ dueAt, order: this.#added++, item });
    this.#rise(this.#heap.length - 1);
  }

  /** Takes out the first one if it is due. */
  takeDue(now: number): Item | undefined {
    const first = this.#heap[0];
    if (!first || first.dueAt > now) return undefined;
    const last = this.#heap.pop();
    if (last && last !== first) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first.item;
  }

  /** Takes out all of them, in no order. */
  takeAll(): Item[] {
    return this.#heap.splice(0).map(({ item }) => item);
  }

  #rise(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(start: number): void {
    let index = start;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let first = index;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.dueAt === other.dueAt ? one.order < other.order : one.dueAt < other.dueAt;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
