"""How fast the words are read: `python bench/words.py` prints medians in milliseconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

from nemo_mcp.resources import timeline
from nemo_mcp.resources.gui import translate
from nemo_mcp.resources.routing import plan

# What a reply looks like: content for the most part, and a few sentences for a hand.
REPLY = """Your 45-second spot for Halden Coffee is ready: nine shots, 1920×1080, 30 fps, about 18 MB. I followed \
the brief and kept the whole film in the warm morning light you liked.

**Storyboard**
1. **0-4s** Fog lifts over the roastery roof; the neon sign flickers on.
2. **4-9s** Beans pour into the drum, slowed to 50%, with the rattle kept at -14 dB.
3. **9-15s** Mira smells the first batch and smiles. Her hands stay sharp, the background is soft.
4. **15-21s** Four customers at the bar, cut to the beat of the song.
5. **21-28s** A time-lapse of the street outside, from dawn to a quarter past nine.
6. **28-36s** The barista draws a heart into the foam; the camera tilts up to the window.
7. **36-45s** End card: "Halden. Slow mornings since 1987", address and opening hours below.

**Music**: I chose "Paper Boats" by Lena Ortmann (82 BPM). It fades in over two seconds and drops to 20% under the \
voice. Open the Audio panel to hear the three other songs; the second one is the calmest.

**Voice**: a low female voice reads your text without changes, except that "ca." became "about". There is half a \
second of silence before the last line.

**Captions**: English and Norwegian, white on a dark band, at most two lines each. I corrected one typo in the \
address (Storgata 14, not 41). Shot 5 was a bit noisy, so I cleaned it up and added a little grain to match the \
others. The logo was only 400 pixels wide; I sharpened it, but a larger file would look better on a big screen.

One question: should the price of the gift box (249 kr) be shown at the end, or would you rather keep the last shot \
clean? If the end card feels too short, drag its right edge to 0:48, or tell me how long it should be.

You can preview it in the timeline. When you're happy with it, click the **Export** button in the top right corner \
to save it as an MP4. This version took 12 credits and you have 88 left, which is enough for about seven more of \
this length.
"""
# The same with an instruction in nearly every sentence.
DENSE = """Done! I cut your 4 clips to the beat of *Paper Boats* (82 BPM) and added a title, "Low Tide", at 0-3s.
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


def median_ms(work: Callable[[], object], rounds: int = 25) -> float:
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
        for name, read, said in (("reply", translate, REPLY), ("dense", translate, DENSE), ("message", plan, MESSAGE)):
            text = sized(said, size)
            print(f"{read.__name__:<9} {name:<7} {size:>7} characters: {median_ms(partial(read, text)):8.2f} ms")
    for reader in (timeline.summary, timeline.picture, timeline.fingerprint):
        print(f"{reader.__name__:<17} 2000 segments:      {median_ms(partial(reader, DRAFT)):8.2f} ms")


if __name__ == "__main__":
    main()
