// Calls about the structure's computers: letting in, letting out, entering, linking to the national server.
import { z } from 'zod';
import { IdStructure } from '../regles/identifiants';
import { cleSaisie, ligneObligatoire, momentLocal, rien } from './communs';
import { definirEntree } from './entree';

const IdPoste = z.string().regex(/^[0-9a-f]{32}$/);
const nomDePoste = ligneObligatoire(60);
const adresse = z.string().min(1, 'À remplir.').max(300, 'Cette adresse est trop longue.');
/** PEM of the only authority that vouches for the server; empty: those that the computer knows. */
const autorite = z.string().max(20_000, 'Ce certificat est trop long.').default('');
const code = z.string().min(1, 'À remplir.').max(120, 'Ce code est trop long.');
const chiffres = z.array(z.string().regex(/^[0-9]{5}$/)).max(5);
const nombre = z.number().int().min(0);

const parLaDirection = { session: 'ouverte', operation: 'poste.organiser' } as const;
const sansSession = { session: 'sans' } as const;

const etatDAdmission = z.strictObject({
  etape: z.enum(['aucune', 'attente', 'aComparer', 'approuvee', 'admise', 'expiree']),
  nom: z.string(),
  /** Five groups of five digits, once somebody knocked with the code. */
  chiffres,
});

export const etatDArrivee = z.strictObject({
  etape: z.enum(['attente', 'chargement', 'finie']),
  chiffres,
  /** In operations. */
  aRecevoir: nombre,
  recues: nombre,
  octets: nombre,
  /** Once everything is there. */
  structure: z.strictObject({ id: IdStructure, nom: z.string() }).nullable(),
});

export const contratPoste = {
  'poste.lister': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      /** Host of the national server; `null` while the structure is not linked on this computer. */
      serveur: z.string().nullable(),
      /** True for a restored copy or a copied profile: to the others it is a computer nobody knows. */
      aAdmettre: z.boolean(),
      /** Rights given apart from a withdrawal, which wait for the direction. */
      enAttente: nombre,
      /** When the server was last asked what it saw; `null`: never from here. */
      serveurDemande: momentLocal.nullable(),
      postes: z.array(
        z.strictObject({
          id: IdPoste,
          nom: z.string().nullable(),
          etat: z.enum(['admis', 'retire', 'perdu']),
          celuiCi: z.boolean(),
          /** No more is taken of it than what is here. */
          arrete: z.boolean(),
          /** Last news of it in what came here; for this one, its last whole synchronisation. */
          vu: momentLocal.nullable(),
          /** Last time that it spoke with the national server, by the server's clock. */
          vuParLeServeur: momentLocal.nullable(),
          version: z.string().nullable(),
          /** Minutes by which its clock differs from the server's. */
          ecartMinutes: z.number().int().nullable(),
        }),
      ),
    }),
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** Asks the national server what it saw of each computer; `poste.lister` then tells it. */
  'poste.demanderAuServeur': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: null,
  }),
  'poste.nommer': definirEntree({
    entree: z.strictObject({ id: IdPoste, nom: nomDePoste }),
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.nom',
  }),
  /** A one-time code for the computer that is expected; a former one serves no more. */
  'poste.ouvrirAdmission': definirEntree({
    entree: z.strictObject({ nom: nomDePoste }),
    sortie: z.strictObject({ code: z.string(), expire: momentLocal }),
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: null,
  }),
  'poste.suivreAdmission': definirEntree({
    entree: rien,
    sortie: etatDAdmission,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: null,
  }),
  'poste.approuver': definirEntree({
    entree: rien,
    sortie: etatDAdmission,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: 'poste.admission',
  }),
  /** Also gives up a code that nobody used. */
  'poste.refuser': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: 'poste.refus',
  }),
  'poste.ecarter': definirEntree({
    entree: z.strictObject({ id: IdPoste, motif: z.enum(['remplace', 'perdu']) }),
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.retrait',
  }),
  /** Of a replaced computer, nothing more is taken than what is here. */
  'poste.arreter': definirEntree({
    entree: z.strictObject({ id: IdPoste }),
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.arret',
  }),
  /** Of a lost computer that came back, takes what it sent up to a batch that was set aside. */
  'poste.reprendreEnvoi': definirEntree({
    entree: z.strictObject({ id: IdPoste, jusqua: z.number().int().min(1) }),
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.reprise',
  }),
  'poste.confirmer': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.confirmation',
  }),
  'poste.admettreCelui': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: true,
    journal: 'poste.admission',
  }),
  /** Opens the structure's place at the national server, with the code that its operator gave. */
  'structure.relier': definirEntree({
    entree: z.strictObject({ adresse, autorite, code }),
    sortie: rien,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: 'structure.reliee',
  }),
  /** On a bare computer: knocks with the one-time code. */
  'arrivee.rejoindre': definirEntree({
    entree: z.strictObject({ adresse, autorite, code }),
    sortie: z.strictObject({ chiffres }),
    acces: sansSession,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: null,
  }),
  /** The last computer was lost: the operator's code and one recovery key bring back what the server had. */
  'arrivee.reprendre': definirEntree({
    entree: z.strictObject({ adresse, autorite, code, cle: cleSaisie }),
    sortie: rien,
    acces: sansSession,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: 'structure.reprise',
  }),
  'arrivee.suivre': definirEntree({
    entree: rien,
    sortie: etatDArrivee,
    acces: sansSession,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: null,
  }),
  'arrivee.continuer': definirEntree({
    entree: rien,
    sortie: rien,
    acces: sansSession,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'arrivee.abandonner': definirEntree({
    entree: rien,
    sortie: rien,
    acces: sansSession,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
} as const;
