// The twenty-five digits of an admission: five groups, large, to be read aloud one after the other.

export const Chiffres = ({ chiffres }: { readonly chiffres: readonly string[] }) => (
  <ol className="chiffres-a-comparer" aria-label="Chiffres à comparer, cinq groupes de cinq">
    {chiffres.map((groupe, rang) => (
      // Two groups may be the same: what stands before tells them apart.
      <li key={chiffres.slice(0, rang + 1).join(' ')}>{groupe}</li>
    ))}
  </ol>
);
