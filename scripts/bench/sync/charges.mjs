// The three loads, typed on one computer, pushed by it, pulled by the other; then what happens to a line.

/** @typedef {import('./banc.mjs').Banc} Banc */
/** @typedef {import('../pilote.mjs').Pilote} Pilote */
/** @typedef {'W1' | 'W2' | 'W3' | 'W1, a name'} Charge */
/** @typedef {{ banc: Banc, a: Pilote, b: Pilote, changements: number }} Decor */

/** A load's name, and what is asked of the driver for so many changes. @type {Readonly<Record<Charge, (changements: number) => string>>} */
export const CHARGES = {
  W1: (changements) => `edit ${changements} 1`,
  W2: (changements) => `edit ${changements / 5} 5`,
  W3: (changements) => `rewrites ${changements / 50} 50`,
  /** The same as W1, and the search index must follow. */
  'W1, a name': (changements) => `rename ${changements}`,
};

/** One pass of a load. @param {Decor} decor @param {Charge} charge */
export async function passer({ banc, a, b, changements }, charge) {
  await a.demander(CHARGES[charge](changements));
  const disque = await banc.hub.diskBytes();
  const processeur = banc.processeurDuHub();
  const { issue, pics } = await banc.surveiller([a, b], async () => ({
    montee: await synchroniser(a),
    descente: await synchroniser(b),
  }));
  const hubCpu = banc.processeurDuHub() - processeur;
  const { montee, descente } = issue;
  return {
    push: montee.wallMs / 1_000,
    pull: descente.wallMs / 1_000,
    pushBytes: (montee.up + montee.down) / changements,
    pullBytes: (descente.up + descente.down) / changements,
    requests: montee.requests + descente.requests,
    hubCpu,
    hubBytes: ((await banc.hub.diskBytes()) - disque) / changements,
    cpuA: montee.cpuMs / 1_000,
    cpuB: descente.cpuMs / 1_000,
    pssA: pics.a,
    pssB: pics.b,
    pssHub: pics.hub,
  };
}

/** The line is cut at that share of the push; the next synchronisation goes on. @param {Decor} decor @param {number} part */
export async function couper({ a, b, changements }, part) {
  await a.demander(CHARGES.W2(changements));
  const entiere = await synchroniser(a);
  await a.demander(CHARGES.W2(changements));
  await a.demander(`cut ${Math.round(entiere.up * part)}`);
  const coupee = await a.demander('sync');
  if (coupee.done) throw new Error('the line was not cut');
  await a.demander('line');
  const reprise = await synchroniser(a);
  await synchroniser(b);
  return { lots: reprise.resentBatches, part: (100 * reprise.resentBytes) / entiere.batchBytes };
}

/** @param {Decor} decor @param {{ mbps: number, ms: number }} ligne */
export async function ralentir({ a, b, changements }, { mbps, ms }) {
  await a.demander(CHARGES.W2(changements));
  for (const pilote of [a, b]) await pilote.demander(`line ${mbps} ${ms}`);
  const montee = await synchroniser(a);
  const descente = await synchroniser(b);
  for (const pilote of [a, b]) await pilote.demander('line');
  return { push: montee.wallMs / 1_000, pull: descente.wallMs / 1_000 };
}

/** What another structure's synchronisations without anything to do take meanwhile, in ms. @param {Decor} decor @param {Pilote} etranger */
export async function pendantCeTemps({ a, b, changements }, etranger) {
  await a.demander(CHARGES.W1(changements));
  await synchroniser(etranger);
  etranger.ecrire('noops');
  await synchroniser(a);
  await synchroniser(b);
  // Whatever is asked ends the series; the series' answer comes first.
  etranger.ecrire('count');
  const { durationsMs } = await etranger.repondre();
  await etranger.repondre();
  return durationsMs;
}

/** What a save takes on the computer that receives a load meanwhile, in ms. @param {Decor} decor */
export async function travailler({ a, b, changements }) {
  await a.demander(CHARGES.W1(changements));
  await synchroniser(a);
  const faite = await b.demander('work');
  if (!faite.done) throw new Error(`a synchronisation failed: ${faite.failure}`);
  return faite.durationsMs;
}

/** @param {Pilote} pilote */
export async function synchroniser(pilote) {
  const faite = await pilote.demander('sync');
  if (!faite.done) throw new Error(`a synchronisation failed: ${faite.failure}`);
  return faite;
}

/** Nothing to do, on a connection that is open. @param {Pilote} pilote */
export async function rienAFaire(pilote) {
  await synchroniser(pilote);
  return synchroniser(pilote);
}
