// One computer of the structure: its name, its last sign of life, and how it leaves.
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { useRetourDuFocus } from '../ui/retour-du-focus';
import { DepartDePoste, type MotifDeDepart } from './depart-de-poste';
import type { ListeDesPostes } from './ecran-postes';
import { etatEnClair, nomDePoste } from './phrases';

interface Proprietes {
  readonly poste: ListeDesPostes['postes'][number];
  readonly aujourdHui: string;
  onChange(): void;
}

export function FicheDePoste({ poste, aujourdHui, onChange }: Proprietes) {
  const [nomme, nommer] = useState(false);
  const [depart, partir] = useState<MotifDeDepart | null>(null);
  const nom = nomDePoste(poste);
  const finir = (fait: boolean) => {
    nommer(false);
    partir(null);
    if (fait) onChange();
  };
  return (
    <section
      className="surface fiche-de-poste"
      aria-label={nom}
      data-ecarte={poste.etat !== 'admis' || undefined}
    >
      <div>
        <h2 className="titre-de-partie">
          {nom}
          {poste.celuiCi && <span className="texte-doux"> – cet ordinateur</span>}
        </h2>
        {etatEnClair(poste, aujourdHui).map((phrase) => (
          <p key={phrase}>{phrase}</p>
        ))}
        {nomme && <Renommer poste={poste} onFin={finir} />}
      </div>
      <Group gap="xs" justify="flex-end">
        {!nomme && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => nommer(true)}
            aria-label={`Renommer ${nom}`}
          >
            Renommer
          </Button>
        )}
        {poste.etat === 'admis' && !poste.celuiCi && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => partir('remplace')}
            aria-label={`Remplacé : ${nom}`}
          >
            Remplacé…
          </Button>
        )}
        {poste.etat === 'retire' && !poste.arrete && !poste.celuiCi && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => partir('arrete')}
            aria-label={`Ne plus rien prendre : ${nom}`}
          >
            Ne plus rien prendre…
          </Button>
        )}
        {poste.etat !== 'perdu' && !poste.celuiCi && (
          <Button
            size="compact-md"
            variant="default"
            color="red.9"
            onClick={() => partir('perdu')}
            aria-label={`Perdu ou volé : ${nom}`}
          >
            Perdu ou volé…
          </Button>
        )}
      </Group>
      {depart !== null && <DepartDePoste id={poste.id} nom={nom} motif={depart} onFin={finir} />}
    </section>
  );
}

function Renommer({ poste, onFin }: Pick<Proprietes, 'poste'> & { onFin(fait: boolean): void }) {
  useRetourDuFocus();
  const { envoyer, enCours, erreur } = useAppel('poste.nommer');
  const [nom, saisir] = useState(poste.nom ?? '');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if ((await envoyer({ id: poste.id, nom }))?.ok) onFin(true);
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Group align="flex-end" mt="xs">
        <TextInput
          label="Nom de cet ordinateur"
          maxLength={60}
          autoFocus
          value={nom}
          onChange={(evenement) => saisir(evenement.currentTarget.value)}
        />
        <Button type="submit" loading={enCours} disabled={nom.trim() === ''}>
          Enregistrer ce nom
        </Button>
        <Button variant="default" onClick={() => onFin(false)}>
          Renoncer
        </Button>
      </Group>
      <AffichageErreur erreur={erreur} />
    </form>
  );
}
