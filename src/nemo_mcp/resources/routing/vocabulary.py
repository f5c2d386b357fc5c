"""The words that tell one request from another. Another language is another pair of tables.

A phrase has one sign, the longest phrase wins, and a table is read from left to right: blanks part the words of a
phrase, commas the phrases. Chinese is written simplified; traditional letters, capitals and full-width forms are folded
before (wording.py). A few phrases bear a value, which becomes an argument of the step.
"""

from __future__ import annotations

from typing import Final

# The sign of each kind of word. `plan.py` judges a clause by the signs of its words alone.
EXPORT: Final = "E"  # to export, to download
RENDER: Final = "R"  # to render: an export only of the whole video
GIVE: Final = "G"  # to give, to want
SAVE: Final = "V"  # to save, to convert
FILM: Final = "F"  # the finished video
MOVIE: Final = "M"  # a video, a file
LINK: Final = "L"  # a link to it
FORMAT: Final = "f"
RESOLUTION: Final = "r"
QUALITY: Final = "q"
GOAL: Final = "d"  # where a file goes, or comes from
CREDITS: Final = "C"  # credits of the account
ACCOUNT: Final = "B"  # words for credits that mean other things too
AMOUNT: Final = "c"  # how many, left
STATE: Final = "S"  # the timeline, the status
SHOW: Final = "s"  # to show, to list
PROGRESS: Final = "Q"  # a whole question about what is there, or about how far it is
UPLOAD: Final = "U"  # to upload, to import
HANDOVER: Final = "u"  # here is, take
EDIT: Final = "X"  # to make, to change
NOT: Final = "N"
ELSE: Final = "e"  # anything else, any more: what a "not" forbids
CONTRAST: Final = "n"  # and not the other
ABILITY: Final = "A"  # a question about what can be done
POLITE: Final = "y"  # could you
DONE: Final = "z"  # satisfied: nothing to do about it
THIS: Final = "t"  # it, this
AFTER: Final = "a"  # afterwards
BEFORE: Final = "b"  # before you do
ASK: Final = "?"
THEN: Final = ";"  # parts two requests for certain
AND: Final = ","  # may part two requests
EARLIER: Final = "<"  # what follows is to be done after what stands here
PRIOR: Final = ">"  # what follows is to be done before what stands here
FILLER: Final = ""  # words that say nothing here

ENGLISH: Final[dict[str, str]] = {
    EXPORT: """
        export, exporting, exports, download, downloading, deliver, delivery, render out, render it out, ship it,
        final render, final export, output it, output the video, output as, output to, output in, the download,
        get the file out, burn it out, re export, redownload, download link, wrap it and send, publish it
    """,
    RENDER: "render, rendering, rendered",
    GIVE: """
        send, send me, send it, send over, give, give me, gimme, hand me, hand over, pass me, get me, get, i want,
        i need, i'd like, i would like, wants, want, need, asks for, asking for, is asking for, asked for,
        let me have, can i have, could i have, may i have, i'll take, ship, email me, could i get, can i get,
        i could get, wants to have, i only want, i just want, i only need, i just need, requests, requested, grab,
        i'd love, shoot me, throw me, drop me
    """,
    SAVE: "save, convert, turn, save it, make it, encode, transcode, convert it, turn it, store",
    FILM: """
        final cut, final video, final version, final file, final movie, final film, final clip, final mp4,
        final result, final edit, finished video, finished file, finished movie, finished film, finished version,
        finished clip, finished product, finished edit, completed video, end result, the result, result,
        result file, video file, whole video, full video, whole thing, whole movie, output file, rendered video,
        rendered file, edited video, master, master file, finished cut, finished piece, finished thing,
        what we've got, what we have, what you've got, end product
    """,
    MOVIE: """
        the cut, my cut, this cut, video, vid, vids, movie, film, file, files, clip, reel, footage, videos, edit,
        project, copy, version
    """,
    LINK: "link, download url, url, a link",
    FORMAT: "mp4, mov, webm, mkv, gif, avi, mpeg4=mp4, quicktime=mov, matroska=mkv, m4v=mp4, gifs=gif, mp4s=mp4",
    RESOLUTION: """
        480p, 360p, 720p, 1080p, 1440p, 2k=1440p, 2160p=4k, 4k, 8k, uhd=4k, ultra hd=4k, 4k uhd=4k, full hd=1080p,
        fhd=1080p, 3840x2160=4k, 1920x1080=1080p, 1080x1920=1080p, 1280x720=720p, 720x1280=720p, 2160x3840=4k,
        854x480=480p, in 720=720p, in 1080=1080p, at 720=720p, at 1080=1080p, in 480=480p, at 480=480p, 1080=1080p,
        in 2160=4k, ultra high definition=4k, 480=480p, 720=720p, 2560x1440=1440p
    """,
    QUALITY: """
        high quality=high, best quality=high, highest quality=high, top quality=high, max quality=high,
        maximum quality=high, full quality=high, hq=high, best possible quality=high,
        highest possible quality=high, in high quality=high, quality high=high, quality best=high,
        quality highest=high, quality max=high, low quality=low, lowest quality=low, lower quality=low,
        draft quality=low, preview quality=low, small file=low, quality low=low, quality draft=low,
        in low quality=low, smallest file=low, best you can=high, max settings=high, highest settings=high,
        low res=low, low resolution=low, high bitrate=high, worst quality=low, crank the quality=high,
        quality maxed=high
    """,
    GOAL: """
        desktop, downloads, downloads folder, downloads directory, computer, laptop, phone, disk, hard drive,
        drive, usb, folder, mom, dad, boss, client, friend, friends, team, site, website, youtube, instagram,
        tiktok, whatsapp, facebook, vimeo, twitter, linkedin, camera roll, wife, husband, customer, email, web,
        slack, telegram, device, machine, gallery
    """,
    CREDITS: """
        credits, creds, credit balance, credits balance, account balance, quota, points, tokens left, top up,
        topped up, topped up yesterday, nemo points, allowance, trial allowance, account credit, account credits,
        my credit, nemo credits, remaining balance, available balance, credit count, cost me, costs me, charged me,
        topup, credit usage, credits usage, recharged, i recharged
    """,
    ACCOUNT: "balance, account, wallet, budget, 💰, 🪙, 💳, usage, credit, plan, cost",
    AMOUNT: """
        how many, how much, left, remaining, remain, remains, have i got, do i have, do we have, have left,
        i have left, what's my, whats my, what is my, what's our, what are my, enough, covers, cover, afford,
        can i afford, how broke, run out, running low, used up, used, spent, gone, is gone, number of, amount of,
        i still have, we still have, still have, wants to know, wants to know whether, wants to know if, find out,
        check my, look up, how's my, land, go through, went through, arrive, arrived, how are my, at least, number,
        burned, burn, burnt, what, have, any
    """,
    STATE: """
        timeline, the timeline, tracks, track, status, state of the project, progress, project state,
        current state, project status, track list, tracklist, draft, the project, status update, status report,
        state, summary of the tracks, rundown of the tracks, already placed, placed already, so far, current draft,
        current timeline, layers, track 1, track 2, track 3, track 4, track 5, clip list, what's there,
        whats there, what's in there, segments, overview of the tracks, current tracks, current cut, current edit,
        the edit, this edit, status check, track summary, layout, project overview
    """,
    SHOW: """
        show, show me, list, list out, display, see, look at, view, let me see, print, remind me, lay out,
        run down, rundown, summarise, summarize, walk me through, what's on, whats on, what is on, what's in,
        whats in, what is in, anything on, anything in, what are, which, describe, report, read out,
        give me a rundown of, overview, what's the, whats the, what is the, how long, currently, did my, is my,
        are my, has my, how is, how's, hows, do i see, every clip, all the clips, all clips, what clips,
        which clips, recap, what does, where's, did the, is there, are there, wants to see, i'd like to see,
        i want to see, check, check on, check the, tell me
    """,
    PROGRESS: """
        is it done, is it done yet, is it ready, is it ready yet, is it finished, is it finished yet,
        are we done yet, are you done, are you done yet, are you finished, done yet, finished yet, ready yet,
        how far along, how far along is it, how far along are we, how far are we, how far is it, where are we,
        where are we at, where are we with, where do we stand, where's it at, how's it going, how is it going,
        how's it coming along, how is it coming along, eta, eta on, what's left to do, what have we got,
        what do we have, what did we end up with, what have we got so far, what do we have so far, what's on there,
        what's on there so far, what's there so far, make it onto, made it onto, end up on,
        has the render finished, has the export finished, is the render done, is the video done,
        is the video ready, is my video ready, is my video done, has it finished, did it finish,
        has the edit finished, are we there yet, any progress, any update, any updates, any news, what is it doing,
        what's it doing, still running, still rendering, still working on it, how long until, how much longer,
        what's taking so long, did it work, coming along, coming together, what's the holdup, what's going on,
        where is my edit, where is the edit
    """,
    UPLOAD: """
        upload, uploading, import, importing, ingest, ingested, bring in, bring, pull in, add a file,
        add a clip from my, add files, add a photo from my, add a video from my, add my file, add my footage,
        attach, attached, dropped in, drop in, load in, load, add this file, add this clip, add this video,
        add these, add the file, uploads, put in, add in, fetch, send you, send you a, share a file,
        give you a file, uploaded, into the project, to the project, add this
    """,
    HANDOVER: """
        here's, this is, this is my, heres, here is, here are, take, take this, use, use this, this file, 📎, 📤,
        i've got some, i have some, the attached, my file, my footage, my clip, attachment, i've got a,
        sitting on my
    """,
    EDIT: """
        make, make me, make it shorter, create, generate, add, trim, cut, cut out, cut off, remove, delete, drop,
        replace, swap, move, put, place, mute, unmute, speed up, slow, slow down, fade, fade in, fade out,
        crossfade, zoom, crop, rotate, flip, mirror, stabilise, stabilize, grade, colour, color, balance the,
        change, set, turn up, turn down, raise, lower, increase, reduce, boost, blur, sharpen, tighten, shorten,
        extend, stretch, loop, freeze, split, merge, join, combine, reorder, rearrange, insert, apply, write, type,
        draw, animate, roll, scroll, overlay, caption, captions, subtitle, subtitles, title, transcribe, translate,
        dub, narrate, teach, explain, follow, track it, track the, track him, track her, let, give it, have it,
        keep, undo, redo, fix, correct, adjust, edit the, align, sync, match, duck, normalise, normalize, denoise,
        clean up, take out, take off, build, design, produce, compose, pick, choose, try, use stock, show a,
        show an, show two, show some, put together, turn it into, warmer, brighter, darker, louder, quieter,
        faster, slower, rewrite, credit the, dissolve, reverse, highlight, resize, reframe, restyle, style,
        upscale, enhance, switch, rename, revert, restore, call it, layer, mix
    """,
    NOT: """
        don't, dont, do not, no need, no need to, not yet, never, stop, without, hold off, hold off on, forget,
        forget about, skip, skip the, not ready to, lets not, let's not, not going to, don't need, don't want,
        do not want, rather not, no, nobody should, nobody, not, not now, don't bother, please don't, stop asking,
        stop asking me, stop asking me to, isn't ready to, cancel the, instead of, shouldn't, should not, can't,
        cannot, won't, i'm not ready to, hold the, wait with, hold, avoid
    """,
    ELSE: """
        anything else, anything, everything else, nothing, any more, anymore, nothing else, a thing, else, edits,
        more edits
    """,
    CONTRAST: "not the, not my, rather than, instead of the, not an, not a",
    ABILITY: """
        what formats, which formats, do you support, does it support, can you handle, can it handle, do you handle,
        what codecs, how does, how do i, how do you, how can i, how would i, is it possible to, are you able to,
        what resolutions, which resolutions, do you accept, is there a limit, what's the limit, what is the limit,
        max size, maximum size, what kinds of, what types of, what file types, which file types, why can't,
        why does, why is, why did, why do, what's the difference, what is the difference, does exporting,
        does downloading, does uploading, will exporting, how much does, how much do, how many credits does,
        how much is, how large, how big, is there a way to, do exports, do downloads, are exports, is export,
        is exporting, can i upload, what happens, where do exports, where are exports, supported, how long does,
        how long do, which codec, what can you, what size, do you keep, does nemo
    """,
    POLITE: """
        can you, could you, would you, will you, can u, could u, would u, i'd like you to, any chance,
        any chance i, please can you, mind, would you mind, do you mind, i want you to, i need you to,
        wants you to, feel free to, go ahead and, go ahead, time to, let's, lets, ready to, i'm ready to,
        we're ready to, want to, i want to, i'd like to, i would like to, wants to, needs to, would like to,
        you can, we can, you may, is ready to, i'd love to, need to, i need to, should be, the user, user,
        the client, agent note, note, can we, could we, shall we, you should, can i, could i, may i, the customer
    """,
    DONE: """
        lgtm, looks good, looks great, looks good to me, looks perfect, that's perfect, perfect, love it,
        i love it, great, i'm happy, happy, i'm happy with everything, happy with everything, happy with it,
        happy with this, we're done, i'm done, we are done, i am done, all done, done, no more edits,
        no more changes, no further edits, no further changes, approved, has approved, has approved the cut,
        approved the cut, approves the cut, wrap it up, wrap up, that's a wrap, we're good, all good, good to go,
        awesome, nice, amazing, beautiful, excellent, good, cool, nailed it, that's it, that's all, it's going on,
        going on our, so i can, so we can, so that i can, so that we can, because i, i can text, to my mom, if yes,
        if so, if it is, if it's done, if it's ready, if that works, if there's enough, if there is enough,
        if i have enough, if that's enough, let me know, ping me, thank you, thanks, thx, cheers, you're a star,
        no changes, change nothing, brilliant, when done, when it's done, when you're done, once done,
        once that's done, once it's done, when finished, wonderful, finished, before i commit,
        before i commit to anything, where it landed, i'll post it, i'm going to post it, it's for, for the,
        great job, good job, well done, great work, it's perfect, it is perfect, everything looks good,
        everything looks great, everything is fine, once you're done, when ready, when it's ready, if ready,
        if finished, to post, to share, to send
    """,
    THIS: """
        it, this, that, them, these, those, everything, all, this one, that one, all of it, one, ones, itself,
        as is
    """,
    AFTER: "afterwards, afterward, as well, too, at the end of it",
    BEFORE: """
        before you do, before that, beforehand, before doing so, before you do that, before you start, but first,
        first though
    """,
    THEN: """
        then, and then, after that, finally, →, ->, =>, also, and also, but, until, next, once that is done,
        when that's done, when that is done, after which, lastly, plus, followed by, and finally, and after that,
        and afterwards, secondly, by the way, btw, and if so, i'd like the, i want the, >, |, +
    """,
    AND: "and, &, or, so, since, because",
    EARLIER: "before, before you, prior to, ahead of, before we, before i",
    FILLER: """
        a, an, the, please, pls, plz, just, my, our, me, you, i, we, us, is, are, am, be, to, of, for, with, in,
        on, at, as, by, now, oh, ok, okay, hey, hi, hello, yes, yeah, yep, lol, ur, u, im, i'm, it's, its, well,
        right, right now, rn, away, asap, straight away, immediately, quick, quickly, quality, format, resolution,
        container, out, up, over, down, into, onto, from, with its, there, here, maybe, only, actually, wait, hmm,
        um, second, same, again, animated, .mp4, small, copy of, task, action, command, one more time,
        one last time, go, do, did, does, would, could, can, will, when, if, still, already, got, has, had, nemo,
        teh, that's, thats, hand, settings, setting, size, somewhere, directly, today, 2day, tonight, whole, full,
        final, new, our whole, both, each, user's, my whole, kindly, simply, first, last, generation, free, trial,
        start time, start times, with its start time, yet, after, once, then the, dear, everyone, guys, man, dude,
        bro, buddy, mate, quick question, question, 🙏, 👍, 🚢, 👀, ❤, 🎉, 😊, 😂, 🔥, ✅, 🎬, 😀, ⏳, 🥺, 😭, 👌,
        🙌, more
    """,
}

CHINESE: Final[dict[str, str]] = {
    EXPORT: """
        导出, 汇出, 输出, 下载, 出片, 交件, 交付, 渲染输出, 渲染导出, 渲染出来, 导出来, 下载下来, 导一下, 导出一下,
        下载一下, 下载链接, 生成最终, 出成片, 交片, 存到本地, 保存到本地, 下下来, 导个, 导成, 输出成, 导出成,
        导出为, 输出为, 下载成, 下载为, 存成, 转成, 转存, 汇出成, 汇出为, 导一版, 导一份, 出个成片, 转档, 另存为,
        另存新档, 交作业, ⬇, ⬇️, 💾, 📥
    """,
    RENDER: "渲染, 算图",
    GIVE: """
        给我, 发我, 发给我, 传给我, 发一份给我, 给我一份, 发我一份, 我要, 要, 拿, 拿给我, 寄给我, 交给我, 我想要,
        想要, 来一份, 给我一个, 给我个, 发过来, 给, 发, 发给, 丢给我, 传我, 甩给我, 发一下, 打包给我, 送我, 帮我要
    """,
    SAVE: "保存, 存, 转换, 储存, 存下来, 保存下来",
    FILM: """
        成片, 最终版, 成品, 完整版, 最终视频, 最终影片, 做好的片子, 剪好的片子, 做好的视频, 剪好的视频, 做好的影片,
        剪好的影片, 完成的影片, 完成的视频, 终版, 最后的视频, 最后的影片, 成片文件, 视频文件, 影片档, 成果,
        最终成片, 定稿, 定版, 完片, 母带, 整个视频, 整支影片, 整条视频, 完整视频, 剪完的视频, 剪完的片子,
        最终的视频
    """,
    MOVIE: "视频, 影片, 片子, 文件, 档案, 短片, 档, 素材, 录像, 片",
    LINK: "链接, 连结, 网址",
    FORMAT: "动图=gif",
    RESOLUTION: "全高清=1080p, 超高清=4k, 超清4k=4k, 四k=4k",
    QUALITY: """
        画质拉满=high, 最高画质=high, 最高质量=high, 高画质=high, 高质量=high, 最好画质=high, 画质最高=high,
        画质选最高=high, 画质最好=high, 质量最高=high, 画质要最好=high, 画质要高=high, 高清=high, 原画质=high,
        最清晰=high, 最好的画质=high, 最高的画质=high, 画质调到最高=high, 画质要最高=high, 质量拉满=high,
        品质最高=high, 最高品质=high, 高品质=high, 低画质=low, 低质量=low, 画质低=low, 画质低一点=low, 低清=low,
        最低画质=low, 画质最低=low, 低品质=low, 画质选最低=low, 压缩版=low, 小体积=low, 画质开到最高=high,
        质量选最高=high
    """,
    GOAL: """
        本地, 邮箱, 电脑, 桌面, 手机, 相册, 硬盘, 客户, 老板, 网盘, 桌面上, 电脑上, 电脑里, 手机里, 抖音, 小红书,
        b站, 朋友圈, 微信, 桌面上的, 手机上的, 电脑里的, 手机里的
    """,
    CREDITS: """
        积分, 余额, 点数, 额度, 配额, 账户余额, 账号余额, 账户积分, 账户分数, 账户点数, 剩余点数, 剩余积分,
        剩余额度, 积份, 次数额度, 充值到账, 充了, 代币, 点券, 分数余额, 消耗情况, 储值, 加值
    """,
    ACCOUNT: "账户, 账号, 号里, 号上, 点, 分数, 账户里, 账号里, 帐, 分, 我的号",
    AMOUNT: """
        还剩, 不够, 不足, 还剩多少, 剩多少, 剩下多少, 多少, 还有多少, 够, 够吗, 还够吗, 够不够, 还够, 够用, 剩,
        剩余, 用了多少, 花了多少, 扣了多少, 消耗了多少, 还有吗, 还有, 还有没有, 剩几, 还剩几, 几点, 只看, 够再,
        够不够再, 还够再, 还够做, 够做, 够生成, 多不多, 到账了吗, 到账, 用光, 用完, 知道, 确认一下, 确认, 我的
    """,
    STATE: """
        时间轴, 时间线, 轨道, 音轨, 进度, 进展, 状态, 项目状态, 轨道列表, 进渡, 草稿, 当前工程, 工程, 项目,
        剪辑进度, 制作进度, 轨, 目前状态, 当前状态, 轨道信息, 分轨, 时间轴上, 时间线上, 轨道上, 时间轴里, 草稿里,
        timeline上, 当前进度, 专案, 字幕轨, 视频轨, 图层
    """,
    SHOW: """
        什么, 查, 查一下, 查下, 查查, 查询, check下, 看, 看看, 看一下, 看下, 列出, 列一下, 列下, 列, 显示, 展示,
        有什么, 有啥, 有哪些, 都有什么, 都有啥, 是什么, 是啥, 给我看, 让我看, 报一下, 怎么样, 怎么样了, 如何,
        现在有, 目前有, 查看, 看一眼, 瞧瞧, 现在有啥, 现在有什么, 上有, 里有, 告诉我, 到哪, 到哪了, 到哪里了,
        show一下, check一下, 给我看看, 放了什么, 放了哪些, 多长, 有几条, 几条, 列出来, 说说, 汇报, 汇报一下,
        更新一下, 里面有什么, 哪些, 总结一下
    """,
    PROGRESS: """
        好了吗, 好了没, 做完了吗, 做完了没, 做好了吗, 做好了没, 剪完了吗, 剪好了吗, 剪好了没, 剪完了没, 完成了吗,
        完成了没, 弄好了吗, 弄好了没, 弄完了吗, 做到哪, 做到哪了, 做到哪一步, 做到哪一步了, 做到哪一步啦, 做到几成,
        做到几成了, 还要多久, 多久能好, 到哪一步了, 进行到哪, 进行到哪了, 剪到哪了, 剪到哪, 渲染好了吗, 渲染完了吗,
        生成好了吗, 生成完了吗, 好了嘛, 完事了吗, 搞定了吗, 搞定没, 什么时候好, 啥时候好, 什么时候能好, 多久,
        好没好, 到几成了, 完成多少了, 做得怎么样了, 剪得怎么样了, 弄得怎么样了, 做到什么程度, 还要等多久, 结束了吗,
        出来了吗, 出来了没
    """,
    UPLOAD: """
        上传, 导入, 汇入, 传, 传个, 传一下, 传个文件, 传上去, 加进来, 放进来, 导进来, 拉进来, 上传一下, 传文件,
        加个文件, 添加文件, 传给你, 发给你, 传素材, 导一下素材, 传一段, 传上来, 加到项目里, 放进项目, 加入项目,
        放到项目里, import一下, 收一下, 上传下, 添加素材, 传几个, 传一些
    """,
    HANDOVER: """
        用, 拿去, 在这, 在这里, 这是, 素材在, 文件在, 素材在这, 用这个, 用上, 档案在这, 文件在这, 给你, 收好, 附上,
        附件
    """,
    EDIT: """
        放, 放到, 放在, 插入, 加到, 加在, 加, 加个, 加上, 加一个, 加一段, 改, 改成, 换, 换成, 剪, 剪掉, 剪了, 做,
        做个, 做一个, 做一支, 做一段, 做一条, 做成, 生成, 画, 画一条, 画一个, 删, 删掉, 删除, 去掉, 调, 调成, 调到,
        调得, 配, 配点, 配上, 来一段, 来个, 来一条, 教, 教大家, 拼, 拼一条, 放慢, 加快, 加速, 减速, 静音, 淡入,
        淡出, 放大, 缩小, 移, 移到, 裁, 裁剪, 标题, 字幕, 字卡, 文案, 旁白, 口号, 写, 打上, 打, 念, 合并, 拆分,
        分割, 替换, 旋转, 翻转, 模糊, 锐化, 变, 变成, 提高, 降低, 小声点, 大声点, 大一点, 小一点, 制作, 创作, 讲,
        介绍, 设计, 拍, 弄成, 弄个, 修, 修一下, 修复, 撤销, 恢复, 叠加, 贴, 贴上, 缩短, 延长, 循环, 倒放, 当背景,
        当bgm, 做背景, 作为背景, 当, 压低, 对齐, 滚动, 让, 剪一条, 剪成, 剪辑成, 搞个, 整一个, 润色, 翻译,
        再淡一点, 音乐, 转场, 抠, 打码, 上移, 下移, 挪, 挪到, 改到, 补, 补上, 配音, 重做, 重新
    """,
    NOT: """
        别, 不要, 先别, 先不要, 不用, 别再, 不必, 不需要, 先不, 暂时不, 暂不, 无需, 不想, 请勿, 还不能, 没必要,
        停止, 不急着, 先不急着, 不要再, 禁止, 不准, 取消, 不, 勿, 毋须
    """,
    ELSE: "改了, 动, 动了, 其他, 别的, 任何东西, 再改, 再动, 改动",
    CONTRAST: "不是, 而不是",
    ABILITY: """
        支持, 支援, 哪些格式, 什么格式, 怎么, 怎样, 如何才能, 最大, 能不能支持, 可以支持, 为什么, 为啥, 限制, 上限,
        多大, 几gb, 几 gb, 能导出哪些, 能导出什么, 会不会, 要多少积分, 要几点, 多少钱, 是什么意思, 有什么区别,
        几分钟内, 需要多少积分, 要花多少, 能传多大, 要不要钱, 收费吗, 可不可以导, 多少积分一
    """,
    POLITE: """
        可以, 可以帮我, 能, 能不能, 可不可以, 能否, 麻烦, 请, 请帮我, 帮我, 帮忙, 我想, 想, 可以请你, 直接, 马上,
        现在就, 那就, 帮, 替我, 用户想, 用户要, 用户, 可否, 是否可以, 我准备, 准备, 可以直接, 赶紧, 立刻, 快, 请你,
        给我把, 你帮我, 麻烦你, 然后帮我
    """,
    DONE: """
        剪完了, 剪完了吧, 做完, 改完, 剪完, 改好, 弄完, 好了, 可以了, 没问题, 没问题了, 不错, 很好, 完美, 满意,
        不改了, 就这样, 就这样吧, 定了, 通过, 别再改了, 不用改了, 不要再改了, 没问题就, 够的话, 够的话就, 足够的话,
        如果够, 如果够的话, 够就, 做完就, 好了就, 好的话, 如果好了, 做好就, 完成就, 可以的话, 谢谢, 辛苦了, 多谢,
        ping我, 告诉我一声, 喊我, 叫我, 穷得叮当响, 太棒了, 很满意, 搞定了, 行了, 做好了, 收工, 大功告成, 够了就,
        没钱了, 好了告诉我, 完成后, 做完后, 改完后, 弄好后, 剪好后, 好了之后, 做完之后, 改完之后, 完成之后
    """,
    THIS: "它, 这个, 那个, 这条, 这支, 这段, 全部, 一份, 这份, 一个, 这些, 那条, 一版, 那支, 的",
    AFTER: "之后再",
    BEFORE: "在那之前, 在此之前",
    THEN: """
        然后, 再, 最后, 接着, 之后, 随后, 顺便, 顺带, 另外, 还有就是, 并且, 但是, 不过, 同时, 完了, 接下来, 以及,
        先
    """,
    AND: "和, 跟, 并, 且, 因为, 所以",
    PRIOR: "前先, 之前先, 之前, 以前",
    FILLER: """
        一下, 吧, 了, 啦, 呀, 哦, 啊, 嘛, 把, 将, 下来, 出来, 成, 为, 以, 我, 你, 您, 都, 现在, 目前, 格式, 画质,
        解析度, 分辨率, 质量, 是, 在, 上, 里, 有, 所有, 一, 好, 嗯, 那, 也, 还, 就, 到, 过来, 说, 选, 个, 下, 啥,
        请问, 你好, 您好, 亲, 哈, 喔, 欸, 诶, 呗, 这边, 一次, 版本, 版, 快点, 尽快, 立即, 即可, 即, 的话
    """,
    ASK: "吗, 呢, 没, 没有",
}

# Words that look like the above and are not: what they name is in the picture, or somewhere else.
CONTENT: Final = """
    white balance, balance beam, new balance, bank balance, work life balance, colour balance, color balance,
    balance board, credit card, credit cards, credit score, credit scores, credit union, end credits, end credit,
    opening credits, closing credits, film credits, movie credits, rolling credits, roll the credits, credit roll,
    credits roll, credits scroll, credits at the end, credits at the start, credits at the beginning, credits over,
    credits scene, post credits, credits sequence, scrolling credits, the credits sequence, credits page,
    credits song, status quo, whatsapp status, status bar, social status, status symbol, relationship status,
    marital status, state by state, united states, solid state, state of the art, state fair, head of state,
    progress bar, loading bar, progress ring, upload speed, upload speeds, download speed, download speeds,
    download arrow, download icon, download button, upload button, upload icon, export button, animated timeline,
    historical timeline, timeline of, timeline graphic, a timeline, race track, train track, train tracks,
    soundtrack, tire tracks, tyre tracks, railway tracks, running track, track and field, motion track,
    motion tracking, track record, animal tracks, points out, bullet points, data points, key points, power points,
    points at, points to, match points, talking points, selling points, loyalty points, reward points,
    bonus points, reward points program, import duty, import duties, import export, export tariffs, exports up,
    exports of, export business, export market, export data, coffee exports, oil exports, file cabinet,
    filing cabinet, film look, film grain, film noir, video game, video games, video call, movie theater,
    movie theatre, movie poster, link in bio, chain link, account manager, savings account, bank account,
    delivery truck, delivery man, delivery driver, delivery guy, delivery bike, delivery van, pizza delivery,
    food delivery, parcel delivery, baby delivery, ship it out of, render as, a video about, a video of,
    a film about, a video for, a clip of, a movie about, a short video, a video, a movie, a film, a clip,
    video about, video of, clip of, gift card, quotas, budget airline, travel budget, 白平衡, 定积分, 微积分,
    不定积分, 积分符号, 会员积分, 积分兑换, 积分商城, 红利积点, 信用卡, 积分榜, 积分赛, 比赛积分, 积分卡, 余额宝,
    余额不足, 精神状态, 心理状态, 健康状态, 工作状态, 状态栏, 朋友圈状态, 身体状态, 最佳状态, 进度条, 火车轨道,
    铁轨, 卫星轨道, 太空轨道, 轨道交通, 轨道炮, 星轨, 行星轨道, 历史时间轴, 时间轴动画, 下载按钮, 下载图标,
    上传按钮, 导出按钮, 上传简历, 下载速度, 上传速度, 下载量, 一键下载, 立即下载, 扫码下载, 下载app, 下载我们,
    导出两个字, 出口, 进口, 渲染气氛, 渲染一下气氛, 渲染氛围, 传统, 传奇, 传说, 传递, 传承, 传播, 宣传, 宣传片,
    宣传视频, 传单, 传家宝, 一段视频, 一个视频, 一条视频, 一支影片, 一部影片, 一个短片, 一支短片, 一条短视频,
    短视频, 视频通话, 交付使用, 输出功率, 热点, 景点, 特点, 重点, 地点, 观点, 缺点, 优点, 早点, 晚点, 一点, 点心,
    点赞, 点亮, 终点, 起点, 亮点, 焦点, 大点, 小点, 快点, 慢点, 点缀, 甜点, 分享, 分钟, 分别, 十分, 充分, 部分,
    分手, 发展, 发布, 发现, 发光, 发型, 头发, 出发, 爆发, 沙发, 发生, 重要, 需要, 主要, 要求, 不要紧, 用户协议,
    应用, 使用, 作用, 用心, 用力, 做饭, 音乐节, 看见, 看起来, 看上去, 看书, 看海, 看日出, 拿铁, 拿着, 给力, 片头,
    片尾, 照片, 图片, 卡片, 芯片, 名片, 碎片, 一片, 传感器, 外传, 遗传
"""

# Edits that bring something in: with them, the bare name of a file is a file to upload.
ADDING: Final = frozenset(
    "add put insert place overlay set apply 加 加上 加到 加在 放 放到 放在 插入 贴 贴上 配 配上 换成".split()
)

# Keywords whose slips of the keyboard are understood too: a letter missing, doubled, or in its neighbour's place.
OFTEN_MISTYPED: Final = (
    "export exporting download upload uploading credits credit balance status timeline render import progress"
)
# Real words among such slips.
REAL_WORDS: Final = frozenset({"stats", "statuses", "impot", "edits", "tracks", "credit", "credits"})
