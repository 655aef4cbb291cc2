import { describe, expect, it } from 'vitest'
import { type InstallWay, installWayOf } from '../../src/platform/install-way'

const chrome = (system: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`
const mac = 'Macintosh; Intel Mac OS X 10_15_7'
const safari = (system: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`
const android = 'Linux; Android 10; K'

describe('the way to install', () => {
  it.each<[way: InstallWay, userAgent: string, touchPoints?: number]>([
    ['chrome', chrome('Windows NT 10.0; Win64; x64'), 10],
    ['chrome', chrome(mac)],
    ['chrome', chrome('X11; Linux x86_64')],
    ['edge', `${chrome('Windows NT 10.0; Win64; x64')} Edg/140.0.0.0`],
    ['chromebook', chrome('X11; CrOS x86_64 14541.0.0'), 10],
    ['android', chrome(android).replace(' Safari', ' Mobile Safari'), 5],
    ['android', `${chrome(android)} EdgA/140.0.0.0`, 5],
    ['samsung', chrome(android).replace('Chrome/', 'SamsungBrowser/28.0 Chrome/'), 5],
    ['firefoxAndroid', 'Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 5],
    ['apple', safari('iPhone; CPU iPhone OS 18_5 like Mac OS X'), 5],
    ['apple', `${safari('iPhone; CPU iPhone OS 18_5 like Mac OS X')} CriOS/140.0`, 5],
    ['apple', safari(mac), 5],
    ['mac', safari(mac), 0],
    ['firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'],
    ['firefox', `Mozilla/5.0 (${mac}; rv:143.0) Gecko/20100101 Firefox/143.0`],
    ['other', `${chrome('Windows NT 10.0; Win64; x64')} OPR/120.0`],
    ['other', ''],
  ])('is %s for %s', (way, userAgent, touchPoints = 0) => {
    expect(installWayOf({ userAgent, touchPoints })).toBe(way)
  })
})
