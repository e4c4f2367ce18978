/** A part of the app that is fetched later could not be fetched. Nothing is wrong with the store. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded'
}
