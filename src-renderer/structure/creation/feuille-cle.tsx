// The paper sheet of one recovery key, for the one person who keeps it.
import { enGroupes } from './cle-en-groupes';
import type { ClePreparee } from './saisie';

interface Proprietes {
  readonly preparee: ClePreparee;
  readonly rang: number;
  readonly nomStructure: string;
}

export const FeuilleCle = ({ preparee, rang, nomStructure }: Proprietes) => (
  <article className="feuille-cle">
    <p>{nomStructure}</p>
    <h1>Clé de secours n° {rang + 1}</h1>
    <p>
      Confiée à <strong>{preparee.porteur}</strong>
    </p>
    <p className="feuille-cle-signes">{enGroupes(preparee.cle).join(' ')}</p>
    <h2>À quoi elle sert</h2>
    <ul>
      <li>Rouvrir la base de la structure quand plus personne de la direction ne peut entrer.</li>
      <li>Restaurer une copie de sauvegarde sur un autre ordinateur.</li>
    </ul>
    <h2>Comment la garder</h2>
    <ul>
      <li>Dans une enveloppe fermée, à l’abri, loin de l’autre clé de secours et de l’ordinateur.</li>
      <li>Sans la photographier, l’envoyer ni l’enregistrer dans un fichier.</li>
      <li>
        Qui la possède avec un ordinateur ou une copie de la structure peut lire tous les dossiers : si elle
        est perdue, prévenez aussitôt la direction.
      </li>
    </ul>
    <p>
      Après « AGE-SECRET-KEY-1 », la clé ne contient jamais les lettres B, I et O ni le chiffre un : un rond
      est un zéro.
    </p>
  </article>
);
