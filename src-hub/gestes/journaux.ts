// The computers' journals, page by page: each branch only grows, without a gap; their content is not read.
import type { z } from 'zod';
import { AUCUN_PRECEDENT, aSigner } from '../../src-shared/sync/lot';
import { TAILLE_SUITE } from '../../src-shared/sync/messages';
import {
  demandePages,
  type reponseBouts,
  type reponsePage,
  type reponsePages,
} from '../../src-shared/sync/messages-journal';
import { memesOctets } from '../../src-shared/sync/octets';
import { type EntetePage, lirePage } from '../../src-shared/sync/page-journal';
import { lire, Refus, type Visite } from '../geste';
import type { Tables } from '../stockage';

/** A journal is brought by its own computer alone: nobody else holds it whole. */
export async function deposerPage(
  { serveur, structure, tables, poste }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponsePage>> {
  const page = lirePage(corps);
  if (page === null) throw new Refus('malForme');
  const { entete } = page;
  if (entete.structure !== structure) throw new Refus('autreStructure');
  const { signatureValide } = serveur.cryptographie;
  if (entete.poste !== poste.poste || !signatureValide(poste.ed25519, aSigner(page), page.signature))
    throw new Refus('signature');
  if (await estNouvelle(tables, entete))
    await tables.ajouterPage({
      poste: entete.poste,
      branche: entete.branche,
      debut: entete.debut,
      premiere: entete.premiere,
      derniere: entete.derniere,
      fin: entete.fin,
      octets: corps,
    });
  return {
    poste: entete.poste,
    branche: entete.branche,
    numero: entete.derniere,
    empreinte: entete.fin,
  };
}

/**
 * `false` for one that is here already, sealed in this or another way: its entries are the same.
 * @throws Refus where it does not follow
 */
async function estNouvelle(
  tables: Tables,
  { poste, branche, debut, premiere, derniere, precedent, fin }: EntetePage,
): Promise<boolean> {
  const siens = (await tables.boutsDeJournal()).filter((bout) => bout.poste === poste);
  const bout = siens.find((sien) => sien.branche === branche);
  if (bout === undefined) {
    if (branche > siens.length || premiere !== debut) throw new Refus('suiteManquante');
    if (premiere === 1 && !memesOctets(precedent, AUCUN_PRECEDENT)) throw new Refus('bifurcation');
    return true;
  }
  if (premiere <= bout.numero) {
    const enPlace = await tables.finDePageA(poste, branche, derniere);
    if (enPlace === null || !memesOctets(enPlace, fin)) throw new Refus('bifurcation');
    return false;
  }
  if (premiere > bout.numero + 1) throw new Refus('suiteManquante');
  if (debut !== bout.debut || !memesOctets(precedent, bout.empreinte)) throw new Refus('bifurcation');
  return true;
}

export async function boutsDesJournaux(visite: Visite): Promise<z.infer<typeof reponseBouts>> {
  encoreDeLaStructure(visite);
  return { bouts: [...(await visite.tables.boutsDeJournal())] };
}

export async function suiteDuJournal(
  visite: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponsePages>> {
  encoreDeLaStructure(visite);
  const { poste, branche, apres } = lire(demandePages, corps);
  return { pages: [...(await visite.tables.pagesApres(poste, branche, apres, TAILLE_SUITE))] };
}

// A computer that was replaced still brings what it has; it takes nobody's journal.
function encoreDeLaStructure({ poste }: Visite): void {
  if (poste.etat !== 'actif') throw new Refus('ordinateurEcarte');
}
