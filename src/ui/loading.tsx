/** Says that something is being loaded, once, and holds the place. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="grid min-h-[50dvh] place-items-center p-6 text-soft" role="status">
      <p className="animate-pulse">{label}</p>
    </div>
  )
}
