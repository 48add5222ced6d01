// A picture that goes with an answer.

/** As wide as its message; it opens at its full size in a window of its own. */
export function Picture({ address, alt }: { readonly address: string; readonly alt: string }) {
  return (
    <a className="picture" href={address} target="_blank" rel="noopener">
      <img src={address} alt={alt} />
    </a>
  )
}
