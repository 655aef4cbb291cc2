import { ImageRun, type ParagraphChild } from 'docx'
import type { Drawing } from '../../charts/drawing'
import { writable } from '../markup'
import { cleanLine } from '../typesetting/clean-text'
import type { Setting } from './setting'

/** Word's pictures are measured in pixels of a screen of old. */
const PIXELS = 96 / 72

/** A drawing in a line of text, with its words for who does not see it; at most `width` wide and `height` high, in points. */
export function pictureRun(
  setting: Setting,
  drawing: Drawing,
  alternative: string,
  room: { readonly width: number; readonly height: number },
): readonly ParagraphChild[] {
  const picture = setting.pictures.get(drawing)
  if (picture === undefined) return []
  const { width, height } = picture
  const scale = Math.min(1, room.width / Math.max(1, width), room.height / Math.max(1, height)) * PIXELS
  const number = String(setting.next())
  return [
    new ImageRun({
      type: 'svg',
      data: picture.svg,
      fallback: { type: 'png', data: picture.png },
      transformation: { width: width * scale, height: height * scale },
      altText: { id: number, name: `Picture ${number}`, description: writable(cleanLine(alternative)) },
    }),
  ]
}
