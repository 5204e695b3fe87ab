// The poster for the premises (A21): who keeps what, for what, for how long, and the rights, in big type on one page.
import type { MentionLue } from '../mention/mention-en-vigueur';
import type { Fiche } from '../structure/fiche-lue';
import { dateCourte } from '../ui/dates';
import { numeroEnUnMorceau } from '../ui/telephone';

interface Proprietes {
  readonly lue: MentionLue;
  readonly fiche: Fiche;
  readonly format: 'A4' | 'A3';
}

export function Affiche({ lue, fiche, format }: Proprietes) {
  const { courte, complete, version, depuis } = lue.mention;
  const duree = lue.claire.parties.find(({ id }) => id === 'duree')?.phrases ?? [];
  return (
    <article className="affiche" data-format={format} data-longueur={longueurDe(fiche, complete.dpo, duree)}>
      <header>
        <p>{fiche.nom}</p>
        <h1>Vos informations, vos droits</h1>
      </header>
      <div className="affiche-colonnes">
        <Bloc titre="Qui, et pour quoi faire" phrases={[courte.responsables, courte.finalite]} />
        <Bloc titre="Devez-vous répondre ?" phrases={[courte.caractere, courte.consequence]} />
        <Bloc titre="Qui les reçoit" phrases={[courte.destinataires]} />
        <Bloc titre="Combien de temps" phrases={duree} />
      </div>
      <section className="affiche-droits">
        <h2>Vos droits</h2>
        <ul>
          {complete.droits.map((droit) => (
            <li key={droit}>{droit}</li>
          ))}
        </ul>
      </section>
      <section className="affiche-contact">
        <h2>Pour exercer vos droits</h2>
        <p className="affiche-telephone">{numeroEnUnMorceau(fiche.telephone)}</p>
        <p>{`${fiche.courriel} – ${fiche.adresse}`}</p>
        <p>{complete.dpo}</p>
      </section>
      <footer>
        <p>{complete.reclamation}</p>
        <p>{`Mention complète à l’accueil. Version ${version} du ${dateCourte(depuis)} – empreinte ${lue.empreinte.slice(0, 16)}`}</p>
      </footer>
    </article>
  );
}

/** One page whatever the names and the text applied: what they say decides how big the type may be. */
function longueurDe(
  { nom, adresse, courriel }: Fiche,
  dpo: string,
  duree: readonly string[],
): 'ordinaire' | 'longue' | 'tresLongue' {
  // The name is written twice: at the head, and among the controllers.
  const signes = 2 * nom.length + adresse.length + courriel.length + dpo.length + duree.join('').length;
  if (signes <= 680) return 'ordinaire';
  return signes <= 990 ? 'longue' : 'tresLongue';
}

const Bloc = ({ titre, phrases }: { readonly titre: string; readonly phrases: readonly string[] }) => (
  <section>
    <h2>{titre}</h2>
    {phrases.map((phrase) => (
      <p key={phrase}>{phrase}</p>
    ))}
  </section>
);
