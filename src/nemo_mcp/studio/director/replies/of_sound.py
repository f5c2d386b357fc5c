"""What is said of music and sound.

A sentence by its key, in English and in simplified Chinese; `{…}` is filled in.
"""

from __future__ import annotations

OF_SOUND: dict[str, tuple[str, str]] = {
    "music_added": ("Added music: {music}, at {level}.", "已添加音乐：{music}，音量{level}。"),
    "music_changed": ("The music is now {music}, at {level}.", "音乐已换成{music}，音量{level}。"),
    "music_there": ("The music is {music} already.", "音乐已经是{music}了。"),
    "music_removed": ("Removed the music ({music}).", "已去掉音乐（{music}）。"),
    "music_is": ("The music ({music}) is at {level}.", "音乐（{music}）的音量是{level}。"),
    "sound_is": ("The clips' own sound is at {level}.", "片段原声的音量是{level}。"),
    "no_music": ("There is no music in this video.", "这个视频里没有音乐。"),
    "level_set": (
        "The music ({music}) is now at {level}, it was at {before}.",
        "音乐（{music}）的音量从{before}调到{level}。",
    ),
    "level_already": ("The music is at {level} already.", "音乐的音量已经是{level}。"),
    "volume_range": ("A volume is 0% at the least and 100% at the most.", "音量最低是0%，最高是100%。"),
    "no_sound": ("There are no clips with sound of their own.", "没有带原声的片段。"),
    "level_of_a_part": (
        "The music has one volume for the whole video, and I leave it as it is. I can fade it in or out, or let it "
        "step back while somebody speaks.",
        "音乐全片只有一个音量，我没有改动。我可以让它淡入淡出，或在有人说话时自动降低。",
    ),
    "sound_already": ("The clips' own sound is at {level} already.", "片段原声的音量已经是{level}。"),
    "clips_muted": ("Muted the own sound of {count:clip|clips}.", "已关闭片段原声（{count}个）。"),
    "clip_sound_set": (
        "The own sound of {count:clip|clips} is now at {level}.",
        "片段原声（{count}个）的音量现在是{level}。",
    ),
    "all_muted": ("Everything is muted now, music and clips.", "音乐和片段都已静音。"),
    "silent_already": ("The video is silent already.", "视频已经没有声音了。"),
    "style_lofi": ("lo-fi", "舒缓低保真"),
    "style_upbeat": ("upbeat", "轻快"),
    "style_cinematic": ("cinematic", "电影感"),
    "song_begins": ("“{music}” begins at {time} of its own now.", "“{music}”现在从歌曲的{time}处开始。"),
    "song_stays": (
        "The music ({music}) has to begin where it does: it is composed, or the cuts follow it.",
        "音乐（{music}）的开头不能改：它是配乐，或者画面按它卡点。",
    ),
    "song_ends": ("“{music}” is only {length} long.", "“{music}”只有{length}长。"),
    "tempo_set": (
        "The music ({music}) plays at {bpm} bpm now, it was at {before}.",
        "音乐（{music}）的速度从{before} bpm改为{bpm} bpm。",
    ),
    "tempo_of_song": (
        "“{music}” is a recording, and its tempo stays as it is. I can compose other music instead.",
        "“{music}”是录音，无法改变节奏。我可以另外配乐。",
    ),
    "music_looped": ("“{music}” begins again until the video ends.", "“{music}”会循环播放到视频结束。"),
    "music_lasts": (
        "The music ({music}) lasts as long as the video already.",
        "音乐（{music}）已经和视频一样长了。",
    ),
    "ducked": (
        "The music drops to {level} of its volume while somebody speaks.",
        "有人说话时，音乐会降到{level}的音量。",
    ),
    "unducked": ("The music keeps its volume all the time.", "音乐音量不再随人声变化。"),
    "loudness_set": ("The whole film is brought to {lufs} LUFS.", "整片响度将统一为{lufs} LUFS。"),
    "voice_added": (
        "“{name}” speaks over the film from {start} on; the music steps back to {level} meanwhile.",
        "“{name}”从{start}开始作为旁白；期间音乐降到{level}。",
    ),
    "voice_removed": ("The voice is gone.", "旁白已去掉。"),
    "no_voice": ("There is no voice in this video.", "这个视频里没有旁白。"),
    "no_music_to_cut_to": (
        "There is no music to cut to. Upload a song, or ask for music first.",
        "没有可以卡点的音乐。请先上传歌曲或加音乐。",
    ),
    "beat_cut": (
        "{cuts:cut lies|cuts lie} on the beat now ({tempo} bpm), one about every {pace}.",
        "现在有{cuts}处剪切在节拍上（{tempo} bpm），大约每{pace}一次。",
    ),
}
