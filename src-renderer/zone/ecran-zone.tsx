// The zone of competence (A4): by intercommunalité or département, by pasted codes, then commune by commune.
import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ZoneLue } from '../../src-shared/contract/lieu';
import { AffichageErreur } from '../ui/affichage-erreur';
import { ChampCommune, type CommuneChoisie } from '../ui/champs/champ-commune';
import { ChampTerritoire } from './champ-territoire';
import { CollageDeCodes } from './collage-de-codes';
import { type GestesDeZone, useZone } from './zone';
import '../lieu/lieu.css';

export function EcranZone() {
  const { lue, gestes, enCours, erreur } = useZone();
  return (
    <Stack className="cadre-page">
      <Title order={1} size="h2">
        Zone de compétence
        {lue !== null && <span className="texte-doux compte">{compte(lue.communes.length)}</span>}
      </Title>
      <Text c="dimmed">
        À l’inscription, une commune hors de la zone est signalée par une ligne grise ; elle n’empêche rien.
      </Text>
      <AffichageErreur erreur={erreur} />
      {lue === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {lue !== null && (
        <>
          <section className="surface" aria-label="Choisir la zone">
            <Stack>
              <ChampTerritoire onChoisir={(territoire) => void gestes.ajouterTerritoire(territoire)} />
              <Territoires lue={lue} gestes={gestes} />
              <CollageDeCodes enCours={enCours} onAjouter={gestes.ajouterCommunes} />
            </Stack>
          </section>
          <Communes lue={lue} gestes={gestes} />
        </>
      )}
    </Stack>
  );
}

const compte = (nombre: number): string =>
  `${nombre.toLocaleString('fr-FR')} commune${nombre > 1 ? 's' : ''}`;

interface Proprietes {
  readonly lue: ZoneLue;
  readonly gestes: GestesDeZone;
}

const Territoires = ({ lue, gestes }: Proprietes) =>
  lue.territoires.length === 0 ? null : (
    <ul className="territoires" aria-label="Territoires choisis">
      {lue.territoires.map(({ genre, code, nom, communes }) => (
        <li key={code}>
          {`${nom} (${communes})`}
          <button
            type="button"
            className="retirer"
            aria-label={`Retirer ${nom}`}
            onClick={() => void gestes.retirerTerritoire({ genre, code })}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );

function Communes({ lue: { communes, retirees }, gestes }: Proprietes) {
  const [ajoutee, choisir] = useState<CommuneChoisie | null>(null);
  const ajouter = async (commune: CommuneChoisie | null) => {
    choisir(commune);
    if (commune === null) return;
    await gestes.ajouterCommunes([commune.code]);
    choisir(null);
  };
  return (
    <section className="surface" aria-label="Communes de la zone">
      <Stack>
        <div className="champs">
          <ChampCommune
            key={communes.length}
            etiquette="Ajouter une commune"
            valeur={ajoutee}
            onChange={(commune) => void ajouter(commune)}
          />
        </div>
        {communes.length === 0 && (
          <Text>Aucune commune : personne n’est encore signalé hors de la zone.</Text>
        )}
        <ul className="communes-de-zone">
          {communes.map(({ code, nom }) => (
            <li key={code}>
              {nom}
              <button
                type="button"
                className="retirer"
                aria-label={`Retirer ${nom}`}
                onClick={() => void gestes.retirerCommune(code)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        {retirees.length > 0 && (
          <Group gap="xs">
            <Text c="dimmed">Retirées :</Text>
            {retirees.map(({ code, nom }) => (
              <button
                key={code}
                type="button"
                className="lien"
                onClick={() => void gestes.ajouterCommunes([code])}
              >
                {`Remettre ${nom}`}
              </button>
            ))}
          </Group>
        )}
      </Stack>
    </section>
  );
}
