// One person, two computers: who was habilitated on one opens the other with their own password, and no longer after the end.
import { expect, it } from 'vitest';
import { etatStructure } from '../../../src-core/sync/poste-local';
import {
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  unPoste,
} from '../structure-de-test';
import { faireEntrer, sessionDe, synchroniser } from './des-ordinateurs';

const JEANNE = { identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE };
const AMINATA = { identifiant: 'a.diallo', motDePasse: 'Le-Moulin-1847-du-Razès' };
const AUTRE = { ...AMINATA, motDePasse: 'Le-Canal-1681-de-Bram' };

/** Jeanne's computer, and one that entered before Aminata was habilitated; both open by Jeanne. */
async function deuxOrdinateurs() {
  const a = unPoste();
  const b = unPoste();
  await creerStructureSur(a);
  await inscrire(a);
  const structure = sessionDe(a).fiche.id;
  await faireEntrer(a, b);
  const essayer = async (poste: Poste, qui: typeof JEANNE) => {
    poste.fermer();
    // Whoever failed before has waited.
    poste.horloge.ms += 600_000;
    return poste.appeler('acces.ouvrir', { structure, ...qui });
  };
  const {
    utilisateur: { id: aminata },
  } = await ouvrirComme(a, ['conseiller']);
  return { a, b, aminata, essayer };
}

it('[A7] s’ouvre ailleurs avec son propre mot de passe une fois synchronisé, et plus après la fin de l’habilitation', async () => {
  const { a, b, aminata, essayer } = await deuxOrdinateurs();

  // Not yet there: the message says why it may be so.
  expect(await essayer(b, AMINATA)).toMatchObject({
    erreur: { type: 'identifiantsRefuses', remede: expect.stringContaining('qu’après synchronisation') },
  });
  expect((await essayer(b, JEANNE)).ok).toBe(true);
  await synchroniser(a, b);
  expect(await essayer(b, AMINATA)).toMatchObject({ ok: true, valeur: { profils: ['conseiller'] } });

  // A password changed elsewhere is unknown here until it came.
  const { ancien, nouveau } = { ancien: AMINATA.motDePasse, nouveau: AUTRE.motDePasse };
  await a.reussir('acces.changerMotDePasse', { ancien, nouveau });
  expect(await essayer(b, AUTRE)).toMatchObject({ erreur: { type: 'identifiantsRefuses' } });
  expect((await essayer(b, AMINATA)).ok).toBe(true);
  await synchroniser(a, b);
  expect(await essayer(b, AMINATA)).toMatchObject({ erreur: { type: 'identifiantsRefuses' } });
  expect((await essayer(b, AUTRE)).ok).toBe(true);

  // Ended on one, while she is at work on the other.
  expect((await essayer(a, JEANNE)).ok).toBe(true);
  await a.reussir('utilisateur.terminer', { id: aminata });
  await synchroniser(a, b);
  expect(b.contexte.session).toBeNull();
  expect(await essayer(b, AUTRE)).toMatchObject({ erreur: { type: 'identifiantsRefuses' } });
  expect((await essayer(b, JEANNE)).ok).toBe(true);
  expect(etatStructure(sessionDe(b).structure.poste).utilisateurs.get(aminata)?.fini).toBe(true);
  a.fermer();
  b.fermer();
}, 120_000);
