// An async iterator whose return() ends a pending next(), as events.on() of Node does. In an async generator return()
// waits behind next().

const DONE = { done: true, value: undefined } as const;

/**
 * `next` returns the next value, or undefined at the end; its rejection ends the iteration. `cancel` makes a pending `next`
 * reject.
 */
export function cancellableIterator<T>(
  next: () => Promise<T | undefined>,
  cancel: () => void,
): AsyncGenerator<T, void, undefined> {
  let ended = false;
  let last: Promise<unknown> = Promise.resolve();
  const isEnded = (): boolean => ended;

  const end = (): void => {
    ended = true;
    cancel();
  };

  const step = async (): Promise<IteratorResult<T, void>> => {
    if (isEnded()) return DONE;
    try {
      const value = await next();
      if (value !== undefined) return { done: false, value }; // also if return() came meanwhile: it would be lost
    } catch (error) {
      if (isEnded()) return DONE;
      ended = true;
      throw error;
    }
    ended = true;
    return DONE;
  };

  const iterator = {
    next(): Promise<IteratorResult<T, void>> {
      const result = last.then(step, step);
      last = result;
      return result;
    },
    return(): Promise<IteratorResult<T, void>> {
      end();
      return Promise.resolve(DONE);
    },
    throw(error: unknown): Promise<IteratorResult<T, void>> {
      end();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the caller passed
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
    [Symbol.asyncDispose](): Promise<void> {
      end();
      return Promise.resolve();
    },
  };
  return iterator;
}
