// Runs tasks a few at a time: the machines of the continuous integration have two cores.

/**
 * @template T
 * @param {readonly (() => Promise<T>)[]} tasks
 * @param {number} atOnce
 * @returns {Promise<T[]>} in the tasks' order
 */
export async function runPool(tasks, atOnce) {
  /** @type {T[]} */
  const results = new Array(tasks.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < tasks.length; i = next++) {
      const task = tasks[i];
      if (task) results[i] = await task();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
