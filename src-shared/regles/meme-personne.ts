// Files that are about the same person: pairs said one by one, groups that follow from them.

/** Two files that somebody said to be about one person; in which order does not matter. */
export type Lien = readonly [string, string];

/**
 * Every file of a group, with its whole group in the order of the ids: the first one is the group's main file, the
 * same on every computer whoever linked what first.
 */
export function groupesDePersonnes(liens: readonly Lien[]): ReadonlyMap<string, readonly string[]> {
  const groupes = new Map<string, Set<string>>();
  for (const [un, autre] of liens) {
    const reuni = new Set([...(groupes.get(un) ?? [un]), ...(groupes.get(autre) ?? [autre])]);
    for (const membre of reuni) groupes.set(membre, reuni);
  }
  const tries = new Map([...new Set(groupes.values())].map((groupe) => [groupe, [...groupe].sort()]));
  return new Map([...groupes].map(([id, groupe]) => [id, tries.get(groupe) ?? [id]]));
}
