// Calls of the day's work: the day's appointments, giving one, marking who came, preparing and moving an interview.
import { z } from 'zod';
import { MODALITES, STATUTS_ENTRETIEN, THEMES, TYPES_ENTRETIEN } from '../catalogue/enumerations';
import {
  DateIso,
  HeureDuJour,
  IdBrouillon,
  IdDossier,
  IdLieu,
  IdLigne,
  IdOperation,
  IdUtilisateur,
} from '../regles/identifiants';
import { rien } from './communs';
import { valeurDeRegistre } from './dossier';
import { definirEntree } from './entree';

const rendezVousLu = z.strictObject({
  id: IdLigne,
  dossier: IdDossier,
  nom: z.string(),
  prenoms: z.string(),
  date: DateIso,
  heure: HeureDuJour.nullable(),
  duree: z.number().nullable(),
  lieu: IdLieu.nullable(),
  type: z.enum(TYPES_ENTRETIEN),
  modalite: z.enum(MODALITES),
  statut: z.enum(STATUTS_ENTRETIEN),
  theme: z.enum(THEMES).nullable(),
  agent: z.strictObject({ id: IdUtilisateur, nom: z.string() }).nullable(),
  /** Heads of the register, replaced when presence is marked. */
  tetes: z.array(IdOperation),
});
export type RendezVousLu = z.infer<typeof rendezVousLu>;

const tenir = { session: 'ouverte', operation: 'rendezVous.tenir' } as const;

export const contratRendezVous = {
  'journee.lire': definirEntree({
    /** `null` for today, by the core's clock. */
    entree: z.strictObject({ jour: DateIso.nullable() }),
    sortie: z.strictObject({
      jour: DateIso,
      aujourdHui: DateIso,
      maintenant: HeureDuJour,
      rendezVous: z.array(rendezVousLu),
    }),
    acces: tenir,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'rendezVous.donner': definirEntree({
    entree: z.strictObject({
      dossier: IdDossier,
      /** The new appointment's id: the same call sent twice gives one appointment. */
      id: IdBrouillon,
      valeurs: z.strictObject({ entretien: valeurDeRegistre, theme: valeurDeRegistre }),
      /** `null` for the user. */
      agent: IdUtilisateur.nullable(),
    }),
    sortie: z.strictObject({ id: IdLigne }),
    acces: tenir,
    cible: 'coeur',
    ecrit: true,
    journal: 'rendezVous.creation',
  }),
  'rendezVous.marquer': definirEntree({
    entree: z.strictObject({
      dossier: IdDossier,
      id: IdLigne,
      statut: z.enum(STATUTS_ENTRETIEN),
      vu: z.array(IdOperation).max(50),
    }),
    sortie: rien,
    acces: tenir,
    cible: 'coeur',
    ecrit: true,
    journal: 'rendezVous.presence',
  }),
  /** The present day and hour, and what the user chose for the last interview noted. */
  'entretien.preparer': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      aujourdHui: DateIso,
      maintenant: HeureDuJour,
      habitude: z
        .strictObject({
          type: z.enum(TYPES_ENTRETIEN),
          modalite: z.enum(MODALITES),
          theme: z.enum(THEMES).nullable(),
        })
        .nullable(),
    }),
    acces: tenir,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** Rows never change owner: the interview is written again in the right file, and withdrawn from the wrong one. */
  'entretien.deplacer': definirEntree({
    entree: z.strictObject({ dossier: IdDossier, ligne: IdLigne, vers: IdDossier }),
    sortie: z.strictObject({ id: IdLigne }),
    acces: { session: 'ouverte', operation: 'entretien.deplacer' },
    cible: 'coeur',
    ecrit: true,
    journal: 'entretien.deplacement',
  }),
} as const;
