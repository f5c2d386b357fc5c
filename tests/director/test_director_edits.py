"""Requests and the timeline that each must give."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, RIVER, SONG, ask, in_a_line

PLAIN_CLIPS = "beach 10, city 12, photo 4, forest 8, mug 4"
MUSIC = "lofi 35%"
TEXTS = "Intro 0-3, Hello 10-13"


def test_the_timeline_that_the_table_starts_from() -> None:
    assert in_a_line(FULL) == f"{PLAIN_CLIPS} / {MUSIC} / {TEXTS}"


# (request, clips, music, texts); "=" is unchanged.
TABLE = [
    # Titles.
    ('add a title "Urban Dreams"', "=", "=", "Urban Dreams 0-3, Hello 10-13"),
    ('Add the title “Late” at 20s for 2 seconds', "=", "=", "Intro 0-3, Hello 10-13, Late 20-22"),
    ("add a title 'The End' at the end", "=", "=", "Intro 0-3, Hello 10-13, The End 35-38"),
    ('put the title "Over" on the second clip', "=", "=", "Intro 0-3, Hello 10-13, Over 10-13"),
    ("title: Summer Days", "=", "=", "Summer Days 0-3, Hello 10-13"),
    ("add a title saying Good Morning at 15s", "=", "=", "Intro 0-3, Hello 10-13, Good Morning 15-18"),
    ("change the title to Winter Nights", "=", "=", "Winter Nights 0-3, Hello 10-13"),
    ("add a title which says Hello There at 20s", "=", "=", "Intro 0-3, Hello 10-13, Hello There 20-23"),
    ("change the title to Winter Nights please", "=", "=", "Winter Nights 0-3, Hello 10-13"),
    ("change the title to Winter Nights instead", "=", "=", "Winter Nights 0-3, Hello 10-13"),
    ("change the title to Family First", "=", "=", "Family First 0-3, Hello 10-13"),
    ('rename the title to "Autumn"', "=", "=", "Autumn 0-3, Hello 10-13"),
    ("show the title for 5 seconds", "=", "=", "Intro 0-5, Hello 10-13"),
    ("make the title 4 seconds long", "=", "=", "Intro 0-4, Hello 10-13"),
    ("move the title to 6s", "=", "=", "Intro 6-9, Hello 10-13"),
    ("remove the title", "=", "=", "Hello 10-13"),
    ("标题写“夏天”", "=", "=", "夏天 0-3, Hello 10-13"),
    ("添加标题「城市之梦」，从20秒开始显示2秒", "=", "=", "Intro 0-3, Hello 10-13, 城市之梦 20-22"),
    ("把标题改成《秋天》", "=", "=", "秋天 0-3, Hello 10-13"),
    ("標題改成「冬天」", "=", "=", "冬天 0-3, Hello 10-13"),
    ("删除标题", "=", "=", "Hello 10-13"),
    # Captions and end titles.
    ('add a caption "Fresh"', "=", "=", "Intro 0-3, Hello 10-13, Fresh 13-16"),
    ('add captions "A", "B" at the start', "=", "=", "Intro 0-3, A 0-19, B 19-38"),
    ("remove the captions", "=", "=", "Intro 0-3"),
    ("delete all titles and captions", "=", "=", ""),
    ("在第8秒加字幕“你好”，持续2秒", "=", "=", "Intro 0-3, 你好 8-10, Hello 10-13"),
    ("去掉字幕", "=", "=", "Intro 0-3"),
    ('add an end card "Bye"', "=", "=", "Intro 0-3, Hello 10-13, Bye 35-38"),
    # Music.
    ("music at 20%", "=", "lofi 20%", "="),
    ("set the music volume to 0.5", "=", "lofi 50%", "="),
    ("turn the music down to 10 percent", "=", "lofi 10%", "="),
    ("make the music quieter", "=", "lofi 23%", "="),
    ("How about an upbeat track?", "=", "upbeat 35%", "="),
    ("louder", "=", "lofi 49%", "="),
    ("raise the volume by 20%", "=", "lofi 55%", "="),
    ("mute the music", "=", "lofi 0%", "="),
    ("The user wants you to mute the music", "=", "lofi 0%", "="),
    ("Step 1: mute the music asap", "=", "lofi 0%", "="),
    ("provided you mute the music", "=", "lofi 0%", "="),
    ("once you've muted the music", "=", "lofi 0%", "="),
    ("前提是把音乐静音", "=", "lofi 0%", "="),
    ("mute the music. Let me know when it's done.", "=", "lofi 0%", "="),
    ("老师，把音乐静音，有点急", "=", "lofi 0%", "="),
    ("用户希望把音乐静音", "=", "lofi 0%", "="),
    ("remove the music", "=", "", "="),
    ("no music", "=", "", "="),
    ("change the music to something cinematic", "=", "cinematic 35%", "="),
    ("replace the music with an upbeat track", "=", "upbeat 35%", "="),
    ("use paradise-found as the background music", "=", "paradise-found 35%", "="),
    ("add upbeat music at 60%", "=", "upbeat 60%", "="),
    ("音乐音量调到20%", "=", "lofi 20%", "="),
    ("把音樂音量調到百分之二十", "=", "lofi 20%", "="),
    ("音乐小声一点", "=", "lofi 23%", "="),
    ("把音乐静音", "=", "lofi 0%", "="),
    ("不要音乐", "=", "", "="),
    ("去掉背景音乐", "=", "", "="),
    ("换成电影感的配乐", "=", "cinematic 35%", "="),
    ("加一首轻快的音乐，音量50%", "=", "upbeat 50%", "="),
    # Lengths.
    ("trim the second clip to 3 seconds", "beach 10, city 3, photo 4, forest 8, mug 4", "=", "="),
    ("trim clip 4 by 2 seconds", "beach 10, city 12, photo 4, forest 6, mug 4", "=", "="),
    ("trim city.mp4 to 5s", "beach 10, city 5, photo 4, forest 8, mug 4", "=", "="),
    ("cut the first 2 seconds of the last clip", "beach 10, city 12, photo 4, forest 8, mug 2", "=", "="),
    ("trim 4 seconds from the end of clip 1", "beach 6, city 12, photo 4, forest 8, mug 4", "=", "="),
    ("extend photo.jpg to 6 seconds", "beach 10, city 12, photo 6, forest 8, mug 4", "=", "="),
    ("make clip 5 two seconds longer", "beach 10, city 12, photo 4, forest 8, mug 6", "=", "="),
    ("cut the first 5 seconds", "beach 5, city 12, photo 4, forest 8, mug 4", "=", "Intro 0-3, Hello 5-8"),
    ("cut off the last 6 seconds", "beach 10, city 12, photo 4, forest 6", "=", "="),
    ("remove everything from 10s to 22s", "beach 10, photo 4, forest 8, mug 4", "=", "Intro 0-3"),
    ("cut out 4 to 6 seconds", "beach 4, beach 4, city 12, photo 4, forest 8, mug 4", "=", "Intro 0-3, Hello 8-11"),
    ("shorten it to 19s", "beach 5, city 6, photo 2, forest 4, mug 2", "=", "Intro 0-3, Hello 5-8"),
    ("keep only the first 10 seconds", "beach 10", "=", "Intro 0-3"),
    ("前三秒剪掉", "beach 7, city 12, photo 4, forest 8, mug 4", "=", "Intro 0-3, Hello 7-10"),
    ("把第二个片段剪到3秒", "beach 10, city 3, photo 4, forest 8, mug 4", "=", "="),
    ("剪掉最后四秒", "beach 10, city 12, photo 4, forest 8", "=", "="),
    ("把视频缩短到19秒", "beach 5, city 6, photo 2, forest 4, mug 2", "=", "Intro 0-3, Hello 5-8"),
    ("從10秒到22秒刪掉", "beach 10, photo 4, forest 8, mug 4", "=", "Intro 0-3"),
    # Which clips, and their order.
    ("remove the third clip", "beach 10, city 12, forest 8, mug 4", "=", "="),
    ("delete clips 1 and 3", "city 12, forest 8, mug 4", "=", "="),
    ("remove forest.mov", "beach 10, city 12, photo 4, mug 4", "=", "="),
    ("delete the last two clips", "beach 10, city 12, photo 4", "=", "="),
    ("remove the second photo", "beach 10, city 12, photo 4, forest 8", "=", "="),
    ("cut the second clip", "beach 10, photo 4, forest 8, mug 4", "=", "="),
    ("删除第二个片段", "beach 10, photo 4, forest 8, mug 4", "=", "="),
    ("删掉第一个和第三个片段", "city 12, forest 8, mug 4", "=", "="),
    ("刪除最後一個片段", "beach 10, city 12, photo 4, forest 8", "=", "="),
    ("move the second clip to the start", "city 12, beach 10, photo 4, forest 8, mug 4", "=", "="),
    ("move clip 4 before clip 2", "beach 10, forest 8, city 12, photo 4, mug 4", "=", "="),
    ("put the third clip first", "photo 4, beach 10, city 12, forest 8, mug 4", "=", "="),
    ("move the first clip to position 3", "city 12, photo 4, beach 10, forest 8, mug 4", "=", "="),
    ("move beach.mp4 after mug.png", "city 12, photo 4, forest 8, mug 4, beach 10", "=", "="),
    ("swap clip 1 and 3", "photo 4, city 12, beach 10, forest 8, mug 4", "=", "="),
    ("swap the first clip with the last one", "mug 4, city 12, photo 4, forest 8, beach 10", "=", "="),
    ("swap beach.mp4 and city.mp4", "city 12, beach 10, photo 4, forest 8, mug 4", "=", "="),
    ("reverse the order", "mug 4, forest 8, photo 4, city 12, beach 10", "=", "="),
    ("把第二个片段移到最前面", "city 12, beach 10, photo 4, forest 8, mug 4", "=", "="),
    ("把第四个片段移到第二个片段前面", "beach 10, forest 8, city 12, photo 4, mug 4", "=", "="),
    ("交换第一个和第三个片段", "photo 4, city 12, beach 10, forest 8, mug 4", "=", "="),
    ("把片段顺序倒过来", "mug 4, forest 8, photo 4, city 12, beach 10", "=", "="),
    ("replace clip 5 with river.mp4", "beach 10, city 12, photo 4, forest 8, river 4", "=", "="),
    ("add river.mp4 at the end", "beach 10, city 12, photo 4, forest 8, mug 4, river 6", "=", "="),
    ("add the new clip after clip 1", "beach 10, river 6, city 12, photo 4, forest 8, mug 4", "=", "="),
    # Several at once, in their order.
    ('remove clip 1, then add a title "Now" and set the music to 50%', "city 12, photo 4, forest 8, mug 4", "lofi 50%",
     "Now 0-3, Hello 10-13"),
    ("trim the second clip to 3 seconds and the fourth to 2 seconds", "beach 10, city 3, photo 4, forest 2, mug 4",
     "=", "="),
    ("删除第三个片段，然后加标题“新”，音乐音量调到10%", "beach 10, city 12, forest 8, mug 4", "lofi 10%",
     "新 0-3, Hello 10-13"),
    ('Hi! Could you please remove the music? Thanks', "=", "", "="),
    ("split clip 1 at 3s", "beach 3, beach 7, city 12, photo 4, forest 8, mug 4", "=", "="),
    ("keep only the first 3 seconds of clip 2", "beach 10, city 3, photo 4, forest 8, mug 4", "=", "="),
    ("第二段只要前3秒", "beach 10, city 3, photo 4, forest 8, mug 4", "=", "="),
    ("视频太长了，缩短到19秒", "beach 5, city 6, photo 2, forest 4, mug 2", "=", "Intro 0-3, Hello 5-8"),
    ("音乐声音太大了，调小一点", "=", "lofi 23%", "="),
    ("change the second clip to river.mp4", "beach 10, river 6, photo 4, forest 8, mug 4", "=", "="),
    ("start the title at 2s", "=", "=", "Intro 2-5, Hello 10-13"),
    ("把标题移到5秒处", "=", "=", "Intro 5-8, Hello 10-13"),
    ('Put "SALE 50%" at the bottom', "=", "=", "Intro 0-3, Hello 10-13, SALE 50% 13-16"),
    ('Add captions: "One" at 2s, "Two" at 6s', "=", "=", "Intro 0-3, One 2-5, Two 6-9, Hello 10-13"),
    ('add a title "X" and make it yellow', "=", "=", "X 0-3, Hello 10-13"),
]  # fmt: skip


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(("request_", "clips", "music", "texts"), TABLE, ids=[row[0] for row in TABLE])
def test_a_request_gives_its_timeline(request_: str, clips: str, music: str, texts: str) -> None:
    wanted = zip((clips, music, texts), (PLAIN_CLIPS, MUSIC, TEXTS), strict=True)
    expected = [before if after == "=" else after for after, before in wanted]
    direction = ask(request_, FULL, [*CLIPS, RIVER, SONG])
    assert direction.stages, direction.reply
    assert in_a_line(direction.stages[-1].draft) == " / ".join(expected)
    assert direction.kind == "edit"
