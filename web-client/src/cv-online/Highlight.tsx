/**
 * A piece of text with the found words marked. The server puts them between em tags; everything else in it is
 * plain text and is shown as such.
 */
export function Highlight({ text }: { text: string }) {
  const pieces = text.split(/<em>(.*?)<\/em>/u);
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
          <mark key={index} className="nl-mark">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </>
  );
}
