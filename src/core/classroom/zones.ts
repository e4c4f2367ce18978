/** The zones a class is most often in: those of Kazakhstan, and UTC. */
export const nearZones: readonly string[] = ['Asia/Almaty', 'Asia/Aqtau', 'Asia/Aqtobe', 'Asia/Atyrau', 'Asia/Oral', 'Asia/Qostanay', 'Asia/Qyzylorda', 'UTC']

/** Zones to choose from beside the near ones: those the platform knows, and the one that is chosen, which it may call otherwise. */
export function otherZones(known: readonly string[], chosen: string): readonly string[] {
  return [...new Set([...known, chosen])].filter((zone) => !nearZones.includes(zone)).sort()
}
