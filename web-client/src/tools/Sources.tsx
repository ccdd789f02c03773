/** Where a figure comes from: law article, table or document. */
export function Sources({ title, sources }: { title: string; sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <details className="mp-details">
      <summary>{title}</summary>
      <ul className="mp-small">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}
