/** A piece of text as the server sends it: HTML-escaped, with the found words between em tags. */
export function Highlight({ html }: { html: string }) {
  // The parser runs no script and loads nothing; only the text of what it finds is shown.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return (
    <>
      {[...body.childNodes].map((node, index) =>
        node.nodeName === 'EM' ? (
          <mark key={index} className="nl-mark">
            {node.textContent}
          </mark>
        ) : (
          node.textContent
        ),
      )}
    </>
  );
}
