// The mention in plain language: a question, then short sentences.
import type { MentionClaire as Claire } from '../../src-shared/mention/claire';
import { dateCourte } from '../ui/dates';

interface Proprietes {
  readonly claire: Claire;
  readonly empreinte: string;
}

export const MentionClaire = ({ claire, empreinte }: Proprietes) => (
  <article className="mention-complete mention-claire" data-testid="mention-claire">
    <h1>{claire.titre}</h1>
    {claire.parties.map(({ id, titre, phrases }) => (
      <section key={id}>
        <h2>{titre}</h2>
        {phrases.map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
      </section>
    ))}
    <footer>
      {`Version en langage clair ${claire.version}, d’après la mention du ${dateCourte(claire.depuis)} – empreinte ${empreinte.slice(0, 16)}`}
    </footer>
  </article>
);
