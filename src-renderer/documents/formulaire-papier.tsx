// The blank intake form (A20): each question says obligatoire or facultatif, and each page carries the mention at its foot.
import { LIBELLES_PERSONNE_INFORMEE } from '../../src-shared/regles/information';
import type { MentionLue } from '../mention/mention-en-vigueur';
import type { Fiche } from '../structure/fiche-lue';
import { Marque } from '../ui/formulaire';
import { lignesDuFormulaire, type Question, type Reponse } from './lignes-du-formulaire';

interface Proprietes {
  readonly lue: MentionLue;
  readonly fiche: Fiche;
}

/** A table, for its foot keeps room on every page; the mention itself is fixed there, which prints it on each. */
export const FormulairePapier = ({ lue, fiche }: Proprietes) => (
  <article className="formulaire-papier">
    <table>
      <tbody>
        <tr>
          <td>
            <Entete fiche={fiche} />
            {lignesDuFormulaire().map((question) => (
              <LigneQuestion key={question.code} question={question} />
            ))}
            <Reception />
          </td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td className="formulaire-papier-reserve" />
        </tr>
      </tfoot>
    </table>
    <Pied lue={lue} />
  </article>
);

const Entete = ({ fiche }: { readonly fiche: Fiche }) => (
  <header>
    <p>{fiche.nom}</p>
    <h1>Formulaire d’accueil</h1>
    <p>
      Lisez d’abord le bas de la page, ou demandez qu’on vous le lise. Aucun document ne vous est réclamé.
      Vous pouvez laisser vide tout ce qui est facultatif.
    </p>
  </header>
);

const LigneQuestion = ({ question }: { readonly question: Question }) => (
  <section>
    <h2>
      {question.libelle} <Marque obligatoire={question.obligatoire} />
    </h2>
    <div className="formulaire-papier-reponses">
      {question.reponses.map((reponse) => (
        <ReponseVide
          key={reponse.libelle + reponse.cases.join()}
          reponse={reponse}
          seule={question.libelle}
        />
      ))}
    </div>
  </section>
);

interface ProprietesReponse {
  readonly reponse: Reponse;
  /** The question's own words, which its only answer does not repeat. */
  readonly seule: string;
}

const ReponseVide = ({ reponse: { libelle, cases, largeur }, seule }: ProprietesReponse) => (
  <div data-largeur={largeur}>
    {libelle !== '' && libelle !== seule && <span className="formulaire-papier-libelle">{libelle}</span>}
    {cases.length === 0 ? (
      <span className="formulaire-papier-ligne" />
    ) : (
      cases.map((texte) => (
        <span key={texte} className="formulaire-papier-case">
          {texte}
        </span>
      ))
    )}
  </div>
);

/** What becomes the receipt when the sheet is typed in. */
const Reception = () => (
  <section>
    <h2>Information reçue</h2>
    <div className="formulaire-papier-reponses">
      <div data-largeur="moitie">
        <span className="formulaire-papier-libelle">Informé(e) le</span>
        <span className="formulaire-papier-ligne" />
      </div>
      <div data-largeur="moitie">
        <span className="formulaire-papier-libelle">Par</span>
        <span className="formulaire-papier-ligne" />
      </div>
      <div data-largeur="pleine">
        {Object.values(LIBELLES_PERSONNE_INFORMEE).map((texte) => (
          <span key={texte} className="formulaire-papier-case">
            {texte}
          </span>
        ))}
      </div>
    </div>
  </section>
);

const Pied = ({ lue: { mention, empreinte } }: { readonly lue: MentionLue }) => {
  const { responsables, finalite, caractere, consequence, destinataires, droits } = mention.courte;
  return (
    <footer>
      <p>
        {responsables} {finalite} {caractere} {consequence} {destinataires} {droits}
      </p>
      <p>{`Mention d’information version ${mention.version}, empreinte ${empreinte.slice(0, 16)}.`}</p>
    </footer>
  );
};
