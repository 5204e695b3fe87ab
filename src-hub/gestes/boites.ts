// The letterbox of an admission: opened by a member, knocked at once by whoever holds the code, answered once.

import type { z } from 'zod';
import {
  demandeDAttente,
  demandeDeBoite,
  demandeDeReponse,
  demandeDeVisiteur,
  type reponseLettre,
  VIE_DE_LA_BOITE_MS,
} from '../../src-shared/sync/messages-admission';
import { memesOctets } from '../../src-shared/sync/octets';
import { lire, Refus, type Visite } from '../geste';
import type { Boite, Tables } from '../stockage';

type Lettre = z.infer<typeof reponseLettre>;

export async function ouvrirBoite(
  { serveur, tables, poste }: Visite,
  corps: Uint8Array,
): Promise<Record<string, never>> {
  if (poste.etat !== 'actif') throw new Refus('ordinateurEcarte');
  const { rendezVous } = lire(demandeDeBoite, corps);
  if ((await tables.lireBoite(rendezVous)) !== null) return {};
  const expireLe = serveur.maintenant() + VIE_DE_LA_BOITE_MS;
  if (!(await tables.ecrireBoite({ rendezVous, demande: null, reponse: null, expireLe })))
    throw new Refus('autreStructure');
  return {};
}

/** What a computer left there; `null`: nothing yet. */
export async function lireBoite(visite: Visite, corps: Uint8Array): Promise<Lettre> {
  const { demande } = await boiteOuverte(visite, lire(demandeDeBoite, corps).rendezVous);
  return { lettre: demande };
}

export async function repondreALaBoite(visite: Visite, corps: Uint8Array): Promise<Record<string, never>> {
  if (visite.poste.etat !== 'actif') throw new Refus('ordinateurEcarte');
  const { rendezVous, lettre } = lire(demandeDeReponse, corps);
  const boite = await boiteOuverte(visite, rendezVous);
  if (boite.reponse !== null && !memesOctets(boite.reponse, lettre)) throw new Refus('codeServi');
  await visite.tables.ecrireBoite({ ...boite, reponse: lettre });
  return {};
}

/** What a visitor is given: the letterbox's structure, and nothing else of it. */
export interface VisiteALaBoite {
  readonly tables: Tables;
  readonly serveur: Visite['serveur'];
}

/** One knock: the same again is taken as said, another one is refused. */
export async function frapperALaBoite(
  visite: VisiteALaBoite,
  corps: Uint8Array,
): Promise<Record<string, never>> {
  const { rendezVous, lettre } = lire(demandeDeVisiteur, corps);
  const boite = await boiteOuverte(visite, rendezVous);
  if (boite.demande !== null && !memesOctets(boite.demande, lettre)) throw new Refus('codeServi');
  await visite.tables.ecrireBoite({ ...boite, demande: lettre });
  return {};
}

export async function attendreALaBoite(visite: VisiteALaBoite, corps: Uint8Array): Promise<Lettre> {
  const { reponse } = await boiteOuverte(visite, lire(demandeDAttente, corps).rendezVous);
  return { lettre: reponse };
}

async function boiteOuverte({ serveur, tables }: VisiteALaBoite, rendezVous: string): Promise<Boite> {
  const boite = await tables.lireBoite(rendezVous);
  if (boite === null) throw new Refus('codeInconnu');
  if (boite.expireLe <= serveur.maintenant()) throw new Refus('codeExpire');
  return boite;
}
