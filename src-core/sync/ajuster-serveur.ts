// The hub's own list follows the statements, and what brings a structure back is kept there; nothing is asked when neither changed.
import { CHEMINS, rien } from '../../src-shared/sync/messages';
import { nomDuDepot, scellerPourLeServeur } from '../poste/cles-au-serveur';
import { type Conversation, type Issue, memoireServeur, retenir } from './conversation';
import { epoqueCourante, epoquesTenues } from './epoques';
import { constatsConnus, etatStructure, type PosteLocal } from './poste-local';

/** To be called once this workstation spoke with the hub: what it refuses is its own list's business. */
export async function ajusterServeur(poste: PosteLocal, conversation: Conversation): Promise<Issue<void>> {
  const membres = await ajusterMembres(poste, conversation);
  return membres.ok ? deposerCles(poste, conversation) : membres;
}

async function ajusterMembres(poste: PosteLocal, conversation: Conversation): Promise<Issue<void>> {
  const nombre = constatsConnus(poste).length;
  if (memoireServeur(poste).ajustes === nombre) return { ok: true, valeur: undefined };
  for (const [id, { etat, ed25519 }] of etatStructure(poste).postes) {
    const dite = await (etat === 'admis'
      ? conversation.demander(CHEMINS.inscrirePoste, { poste: id, ed25519 }, rien)
      : conversation.demander(
          CHEMINS.ecarterPoste,
          { poste: id, etat: etat === 'perdu' ? 'perdu' : 'retire' },
          rien,
        ));
    if (!dite.ok && dite.panne === 'injoignable') return dite;
  }
  retenir(poste, { ajustes: nombre });
  return { ok: true, valeur: undefined };
}

async function deposerCles(poste: PosteLocal, conversation: Conversation): Promise<Issue<void>> {
  const { base } = poste.plume;
  const depot = nomDuDepot(base);
  if (memoireServeur(poste).depot === depot) return { ok: true, valeur: undefined };
  const scellees = await scellerPourLeServeur(base);
  const { epoque: courante } = epoqueCourante(base);
  // The latest has every key: what former recovery keys open is emptied.
  for (const { epoque } of epoquesTenues(base)) {
    const corps = { epoque, scellees: epoque === courante ? [...scellees] : [] };
    const deposees = await conversation.demander(CHEMINS.deposerCles, corps, rien);
    if (!deposees.ok && deposees.panne === 'injoignable') return deposees;
  }
  retenir(poste, { depot });
  return { ok: true, valeur: undefined };
}
