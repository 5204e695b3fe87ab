// The full mention: everything article 32 and the present notice ask for, as headings and lists.
import type { MentionRemplie } from '../../src-shared/mention/types';
import { dateCourte } from '../ui/dates';

interface Proprietes {
  readonly mention: MentionRemplie;
  readonly empreinte: string;
}

export function MentionComplete({ mention, empreinte }: Proprietes) {
  const { complete } = mention;
  return (
    <article className="mention-complete" data-testid="mention-complete">
      <h1>{mention.titre}</h1>
      <Partie titre="Qui est responsable" elements={complete.responsables} />
      <Partie titre="À quoi servent ces informations" elements={complete.finalites} suite={complete.base} />
      <Partie titre="Répondre est-il obligatoire ?" texte={complete.caractere} suite={complete.consequence} />
      <Partie titre="Qui est concerné" elements={complete.personnesConcernees} />
      <Partie titre="Quelles informations" elements={complete.categories} />
      <Partie titre="Qui peut les recevoir" elements={complete.destinataires} serree />
      <Partie titre="Combien de temps elles sont gardées" elements={complete.conservation} />
      <Partie titre="Vos droits" elements={complete.droits} suite={complete.exercice} />
      <Partie titre="Délégué à la protection des données" texte={complete.dpo} />
      <Partie titre="Hors de l’Union européenne" texte={complete.transferts} />
      <Partie titre="Réclamation" texte={complete.reclamation} />
      <footer>
        {`Version ${mention.version} du ${dateCourte(mention.depuis)}`}
        {empreinte !== '' && ` – empreinte ${empreinte.slice(0, 16)}`}
      </footer>
    </article>
  );
}

interface ProprietesPartie {
  readonly titre: string;
  readonly elements?: readonly string[];
  readonly texte?: string;
  readonly suite?: string;
  /** Two columns on paper: a long list of short lines. */
  readonly serree?: boolean;
}

function Partie({ titre, elements = [], texte, suite, serree = false }: ProprietesPartie) {
  if (elements.length === 0 && texte === undefined) return null;
  return (
    <section>
      <h2>{titre}</h2>
      {texte !== undefined && <p>{texte}</p>}
      {elements.length > 0 && (
        <ul data-serree={serree || undefined}>
          {elements.map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ul>
      )}
      {suite !== undefined && <p>{suite}</p>}
    </section>
  );
}
