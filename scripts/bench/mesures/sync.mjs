// Fifty thousand changes from one computer to another through the hub: time, bytes, processor, memory, accidents.
import { Banc } from '../sync/banc.mjs';
import {
  couper,
  passer,
  pendantCeTemps,
  ralentir,
  rienAFaire,
  synchroniser,
  travailler,
} from '../sync/charges.mjs';
import { ORIGINE, PAIRS } from '../sync/pairs.mjs';

/** Makes its own structures. */
export const autonome = true;

/** @typedef {import('../run.mjs').Releve} Releve */
/** @typedef {Awaited<ReturnType<typeof passer>>} Passage */

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ changements, passages }) {
  const banc = await Banc.ouvrir();
  try {
    const a = await banc.fonder('une');
    await a.demander(`register ${changements}`);
    await synchroniser(a);
    const b = await banc.rejoindre('une');
    const decor = { banc, a, b, changements };
    const releves = [
      ...(await lesCharges(decor, passages)),
      ...(await lesAccidents(decor)),
      ...(await lesAutres(decor)),
    ];
    await verifier(decor);
    return [...releves, ...(await lesTables(banc))];
  } finally {
    await banc.fermer();
  }
}

/** @param {import('../sync/charges.mjs').Decor} decor @param {number} passages */
async function lesCharges(decor, passages) {
  /** @type {Releve[]} */
  const releves = [];
  for (const charge of /** @type {const} */ (['W1', 'W2', 'W3', 'W1, a name'])) {
    /** @type {Passage[]} */
    const faits = [];
    for (let passage = 0; passage < passages; passage++) faits.push(await passer(decor, charge));
    releves.push(...lignesDe(charge, faits));
  }
  return releves;
}

/** Of each load, in this order. @type {readonly (readonly [keyof Passage, string, string])[]} */
const LIGNES = [
  ['push', 'push', 's'],
  ['pull', 'pull', 's'],
  ['pushBytes', 'bytes a change, push', 'B'],
  ['pullBytes', 'bytes a change, pull', 'B'],
  ['requests', 'requests, both ways', ''],
  ['hubCpu', 'hub CPU, both ways', 's'],
  ['cpuA', 'CPU of the computer that pushes', 's'],
  ['cpuB', 'CPU of the computer that pulls', 's'],
  ['hubBytes', 'kept by the hub a change', 'B'],
  ['pssA', 'memory of the computer that pushes', 'MB'],
  ['pssB', 'memory of the computer that pulls', 'MB'],
  ['pssHub', 'memory of the hub', 'MB'],
];

/** @param {string} charge @param {readonly Passage[]} faits @returns {Releve[]} */
function lignesDe(charge, faits) {
  const lignes = LIGNES.map(([cle, nom, unit]) => {
    const pair = cle in PAIRS ? PAIRS[/** @type {keyof typeof PAIRS} */ (cle)] : undefined;
    return {
      metric: `${charge} ${nom}`,
      unit,
      passages: [faits.map((fait) => fait[cle])],
      ...(pair === undefined ? {} : { reference: [[pair]], origine: ORIGINE }),
    };
  });
  const deux = faits.map(({ push, pull }) => push + pull);
  return [
    ...lignes,
    {
      metric: `${charge} push and pull`,
      unit: 's',
      passages: [deux],
      reference: [[PAIRS.deux]],
      origine: ORIGINE,
    },
  ];
}

/** @param {import('../sync/charges.mjs').Decor} decor @returns {Promise<Releve[]>} */
async function lesAccidents(decor) {
  const releves = [];
  for (const part of [0.5, 0.9]) {
    const { lots, part: renvoyee } = await couper(decor, part);
    releves.push(
      une(`batches sent again after a cut: at ${100 * part} %`, '', lots),
      une(`share sent again after a cut: at ${100 * part} %`, '%', renvoyee),
    );
  }
  const lente = await ralentir(decor, { mbps: 2, ms: 50 });
  return [
    ...releves,
    une('W2 at 2 Mbit/s and 50 ms each way: push', 's', lente.push),
    une('W2 at 2 Mbit/s and 50 ms each way: pull', 's', lente.pull),
  ];
}

/** @param {import('../sync/charges.mjs').Decor} decor @returns {Promise<Releve[]>} */
async function lesAutres(decor) {
  const { banc, a, changements } = decor;
  const autre = await banc.fonder('autre');
  const attentes = await pendantCeTemps(decor, autre);
  const rien = await rienAFaire(a);
  const enregistrements = await travailler(decor);
  const { savedMs } = await a.demander(`forms ${changements / 5}`);
  return [
    une('no-op: requests', '', rien.requests),
    {
      ...une('no-op: bytes on an open connection', 'B', rien.up + rien.down),
      reference: [[PAIRS.rien]],
      origine: ORIGINE,
    },
    une('no-op: wall', 'ms', rien.wallMs),
    une('no-op of another structure meanwhile', 'ms', centile(attentes)),
    {
      metric: `save a form while ${changements} changes arrive`,
      unit: 'ms',
      passages: [enregistrements],
    },
    une(`save ${changements / 5} forms of 5 fields, each confirmed by fsync`, 's', savedMs / 1_000),
    ...(await lesArrivees(banc, autre, changements)),
  ];
}

/** @param {Banc} banc @param {import('../pilote.mjs').Pilote} autre @param {number} changements @returns {Promise<Releve[]>} */
async function lesArrivees(banc, autre, changements) {
  await autre.demander(`register ${changements / 5}`);
  await synchroniser(autre);
  const { wallMs, up } = await autre.demander('snapshot');
  const { stateBytes } = await autre.demander('weigh');
  const neuf = await banc.rejoindre('autre');
  const { pret: neuve } = neuf;
  await autre.demander(`rewrites ${changements / 50} 50`);
  // The one that is due is made by the first, signed by the second: as both do by themselves within minutes.
  for (const pilote of [autre, neuf]) {
    await synchroniser(pilote);
    await pilote.demander('snapshot');
  }
  const apres = await autre.demander('weigh');
  const { pret: usee } = await banc.rejoindre('autre', 'c');
  const dossiers = `${changements / 5} files`;
  return [
    une(`snapshot of ${dossiers}, made beside the work and put down: wall`, 's', wallMs / 1_000),
    une(`snapshot of ${dossiers}: bytes sent to compressed state`, '×', up / stateBytes),
    une(`joining ${dossiers}: wall`, 's', neuve.join.wallMs / 1_000),
    une(`joining, bytes to compressed state: ${dossiers}`, '×', neuve.join.down / stateBytes),
    une('joining, bytes to compressed state: with the history of W3', '×', usee.join.down / apres.stateBytes),
  ];
}

/** @param {Banc} banc @returns {Promise<Releve[]>} */
async function lesTables(banc) {
  const tables = await banc.hub.tables();
  return tables === null
    ? []
    : [une('hub table a change: all loads', 'B', tables.octets / tables.operations)];
}

/** What was measured must also be right. @param {import('../sync/charges.mjs').Decor} decor */
async function verifier({ a, b }) {
  await synchroniser(a);
  await synchroniser(b);
  const etats = [await a.demander('state'), await b.demander('state')];
  if (etats[0]?.state !== etats[1]?.state) throw new Error('the two computers do not show the same');
}

/** @param {string} metric @param {string} unit @param {number} valeur @returns {Releve} */
const une = (metric, unit, valeur) => ({ metric, unit, passages: [[valeur]] });

/** @param {readonly number[]} durees */
const centile = (durees) => [...durees].sort((x, y) => x - y)[Math.ceil(durees.length * 0.99) - 1] ?? 0;
