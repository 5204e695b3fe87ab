// Why an entry is set aside, and what can be done, in words.
import type { MisesDeCote } from '../../src-shared/contract/synchronisation';

export const nomDOrdinateur = (nom: string | null): string =>
  nom === null ? 'un ordinateur sans nom' : `« ${nom} »`;

interface Explication {
  readonly pourquoi: string;
  readonly quoiFaire: string;
}

export function envoiEnClair({ motif, attendu }: MisesDeCote['envois'][number]): Explication {
  switch (motif) {
    case 'ordinateur':
      return {
        pourquoi: `Elles suivent des saisies de ${nomDOrdinateur(attendu)} qui ne sont pas encore arrivées ici.`,
        quoiFaire:
          'Ouvrez l’application sur cet ordinateur, reliée au réseau, ou rapportez ses saisies par clé USB : celles-ci entreront d’elles-mêmes.',
      };
    case 'cle':
      return {
        pourquoi: 'Elles sont chiffrées avec une clé de la structure qui n’est pas encore arrivée ici.',
        quoiFaire:
          'Synchronisez cet ordinateur, et celui où un ordinateur a été retiré en dernier : elles entreront d’elles-mêmes.',
      };
    case 'ordinateurInconnu':
      return {
        pourquoi: 'Elles viennent d’un ordinateur que la structure ne connaît pas.',
        quoiFaire:
          'Si vous venez de l’ajouter depuis un autre ordinateur, synchronisez : elles entreront d’elles-mêmes. Sinon, ne l’admettez que si vous savez à qui il est.',
      };
    case 'ordinateurPerdu':
      return {
        pourquoi:
          'Elles viennent d’un ordinateur déclaré perdu ou volé : rien n’en est pris sans la direction.',
        quoiFaire:
          'Si l’ordinateur a été retrouvé et que vous savez qui a fait ces saisies, vous pouvez les reprendre, dans l’ordre.',
      };
    case 'apresRetrait':
      return {
        pourquoi: 'Elles viennent d’un ordinateur remplacé dont plus rien n’est pris.',
        quoiFaire: 'Saisissez de nouveau ce qui doit l’être : elles restent de côté.',
      };
    case 'contenu':
      return {
        pourquoi: 'Leur contenu ne se lit pas : l’envoi a été modifié, ou mal fait.',
        quoiFaire:
          'Prévenez la personne qui suit l’informatique, et vérifiez les dernières saisies faites sur cet ordinateur.',
      };
  }
}

export function saisieRefusee({ sort, motif }: MisesDeCote['saisies'][number]): string {
  if (sort === 'garder')
    return 'Faite avec une version plus récente de l’application. Elle entrera d’elle-même une fois cet ordinateur mis à jour.';
  switch (motif) {
    case 'registreInconnu':
      return 'Refusée : cette information n’est pas de celles que le décret permet d’enregistrer.';
    case 'provenanceInconnue':
      return 'Refusée : on ne sait pas si elle est déclarée, observée ou transmise.';
    case 'valeurInconnue':
    case 'malFormee':
      return 'Refusée : elle n’a pas la forme attendue. Demandez à la personne qui l’a faite de la saisir de nouveau.';
  }
}
