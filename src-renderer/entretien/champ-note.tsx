// The note, where a number that must not be kept is underlined as a spelling mistake is; it never blocks.
import { Textarea } from '@mantine/core';
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import {
  type GenreNumero,
  type NumeroTrouve,
  trouverNumeros,
} from '../../src-shared/regles/numeros-sensibles';
import { Etiquette } from '../ui/champs/etiquette';
import './champ-note.css';

const NOTE_MAX = 2_000;

/** What was seen, and what to do with it. */
const REMARQUES = {
  nir: 'Le passage souligné ressemble à un numéro de sécurité sociale : il ne se garde pas dans une note. Effacez-le ; il n’est demandé que pour un contrat aidé, dans son champ.',
  iban: 'Le passage souligné ressemble à des coordonnées bancaires : elles ne se gardent pas dans une note. Effacez-les ; elles ont leur champ quand une allocation est ouverte.',
  piece:
    'Le passage souligné ressemble au numéro d’une pièce d’identité ou d’un titre de séjour : l’application n’en garde aucun. Effacez-le.',
} as const satisfies Record<GenreNumero, string>;

interface Proprietes {
  readonly valeur: string;
  readonly erreur?: string | undefined;
  onChange(valeur: string): void;
}

export function ChampNote({ valeur, erreur, onChange }: Proprietes) {
  const miroir = useRef<HTMLDivElement>(null);
  const champ = useRef<HTMLTextAreaElement>(null);
  useMemeEcriture(champ, miroir);
  const numeros = trouverNumeros(valeur);
  const genres = [...new Set(numeros.map(({ genre }) => genre))];
  return (
    <>
      <Textarea
        ref={champ}
        mt="md"
        label={<Etiquette table="entretien" registre="note" libelle="Note" />}
        autosize
        minRows={4}
        maxRows={14}
        value={valeur}
        error={erreur}
        // Its text lies behind the field, letter under letter: a text area cannot be underlined in part.
        inputContainer={(saisie) => (
          <div className="note-doublee">
            <div className="note-miroir" aria-hidden ref={miroir}>
              {souligner(valeur, numeros)}
            </div>
            {saisie}
          </div>
        )}
        onScroll={({ currentTarget }) => {
          if (miroir.current !== null) miroir.current.scrollTop = currentTarget.scrollTop;
        }}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div role="status">
        {genres.map((genre) => (
          <p key={genre} className="champ-remarque">
            {REMARQUES[genre]}
          </p>
        ))}
      </div>
      <p className="champ-remarque">
        {`${[...valeur].length} / ${NOTE_MAX} caractères. La personne peut lire cette note ; elle n’est transmise à aucun partenaire.`}
      </p>
    </>
  );
}

/** Letter under letter: the mirror takes the field's own measures, whatever the theme or the zoom makes of them. */
function useMemeEcriture(
  champ: RefObject<HTMLTextAreaElement | null>,
  miroir: RefObject<HTMLDivElement | null>,
): void {
  useLayoutEffect(() => {
    if (champ.current === null || miroir.current === null) return;
    const { font, lineHeight, letterSpacing, padding, paddingRight, borderWidth } = getComputedStyle(
      champ.current,
    );
    Object.assign(miroir.current.style, { font, lineHeight, letterSpacing, padding, borderWidth });
    // The room of the scroll bar, not a width: the window may change its size between two letters.
    const { offsetWidth, clientWidth, clientLeft } = champ.current;
    miroir.current.style.paddingRight = `calc(${paddingRight} + ${offsetWidth - clientLeft * 2 - clientWidth}px)`;
  });
}

function souligner(texte: string, numeros: readonly NumeroTrouve[]): ReactNode {
  const morceaux = numeros.map(({ debut, fin }, rang) => (
    <Fragment key={debut}>
      {texte.slice(numeros[rang - 1]?.fin ?? 0, debut)}
      <mark>{texte.slice(debut, fin)}</mark>
    </Fragment>
  ));
  // The last line break needs something after it to take its place.
  return [...morceaux, `${texte.slice(numeros.at(-1)?.fin ?? 0)}\u200b`];
}
