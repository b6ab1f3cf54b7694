import type { RoomFacts } from './room-facts.js';
import { VIDEO_MODES } from './room-settings.js';

/** How a room's conference treats pictures: params of mod_conference, which a room has in place of its profile's. */

type VideoFacts = Pick<RoomFacts, 'video_mode' | 'canvas_count' | 'fps' | 'bandwidth'>;

/** mod_conference reads all but the mode only where pictures are put together (mux). */
export function videoParams({
  video_mode,
  canvas_count,
  fps,
  bandwidth,
}: VideoFacts): { k: string; v: string }[] {
  return [
    ...(video_mode === '' ? [] : [{ k: 'video-mode', v: VIDEO_MODES[video_mode] }]),
    ...(canvas_count === 0 ? [] : [{ k: 'video-canvas-count', v: String(canvas_count) }]),
    ...(fps === 0 ? [] : [{ k: 'video-fps', v: String(fps) }]),
    ...(bandwidth === '' ? [] : [{ k: 'video-codec-bandwidth', v: bandwidth }]),
  ];
}
