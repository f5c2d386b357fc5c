"""How fast the words are read: `python bench/words.py` prints medians in milliseconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from nemo_mcp.resources import timeline
from nemo_mcp.resources.gui import translate
from nemo_mcp.resources.routing import plan

REPLY = """Done! I cut your 4 clips to the beat of *Paper Boats* (82 BPM) and added a title, "Low Tide", at 0-3s.
- **0-3s** fog lifts over the pier
- **3-7s** gulls, slowed to 50%
Open the Audio panel to see the 3 other songs; the second is the calmest. Click **Use this track** if you like it.
片头4秒，音量35%。点击右上角的「导出」按钮就可以保存，或者告诉我要改哪里。
If it feels too slow, drag the end of clip 2 to 0:05, or tell me how long it should be. Preview it in the timeline.
"""
MESSAGE = """Put "Good morning" over the first shot, then slow the second clip down to 50% and mute the wind.
The white balance is off at 0:12, please warm it up a little. 把字幕放大一点，颜色换成白色。
Use ~/Music/song.mp3 as the background music at 30%, and let the title fade out after three seconds.
"""
DRAFT = {
    "t": [
        {"tt": kind, "sg": [{"d": 1000, "m": {"name": f"clip {n}", "volume": 0.5}} for n in range(1000)]}
        for kind in (0, 1)
    ]
}


def median_ms(work: Callable[[], object], rounds: int = 15) -> float:
    """Median processor time of a piece of work, in milliseconds, after one round to warm up."""
    work()
    times: list[float] = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times) * 1000


def sized(text: str, size: int) -> str:
    """The text repeated to a number of characters."""
    return (text * (size // len(text) + 1))[:size]


def main() -> None:
    """Print what each reader takes."""
    for size in (2_000, 100_000):
        print(f"translate {size:>7} characters: {median_ms(lambda size=size: translate(sized(REPLY, size))):8.2f} ms")
        print(f"plan      {size:>7} characters: {median_ms(lambda size=size: plan(sized(MESSAGE, size))):8.2f} ms")
    for reader in (timeline.summary, timeline.picture, timeline.fingerprint):
        print(f"{reader.__name__:<12} 2000 segments: {median_ms(lambda reader=reader: reader(DRAFT)):8.2f} ms")


if __name__ == "__main__":
    main()
