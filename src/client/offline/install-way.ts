/** How the app gets onto the home screen here: it is there · by a button of ours · by hand in Safari on a phone or tablet of Apple's · by the browser's menu. */
export type InstallWay = 'installed' | 'prompt' | 'ios' | 'menu'

type Browser = { readonly userAgent: string; readonly platform: string; readonly maxTouchPoints: number; readonly isStandalone: boolean; readonly hasPrompt: boolean }

/** The way for a browser. An iPad says that it is a Mac, but no Mac has a touch screen. */
export function installWay({ userAgent, platform, maxTouchPoints, isStandalone, hasPrompt }: Browser): InstallWay {
  if (isStandalone) return 'installed'
  if (hasPrompt) return 'prompt'
  return /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1) ? 'ios' : 'menu'
}

/** The way for the browser at hand. */
export function installWayHere(hasPrompt: boolean): InstallWay {
  const { userAgent, platform, maxTouchPoints } = navigator
  const isStandalone = matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)
  return installWay({ userAgent, platform, maxTouchPoints, isStandalone, hasPrompt })
}
