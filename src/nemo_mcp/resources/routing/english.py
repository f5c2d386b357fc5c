"""English requests."""

from __future__ import annotations

from typing import Final

from .vocabulary import (
    ABILITY,
    ACCOUNT,
    AFTER,
    AMOUNT,
    AND,
    BEFORE,
    CONTRAST,
    CREDITS,
    DONE,
    EARLIER,
    EDIT,
    ELSE,
    EXPORT,
    FILLER,
    FILM,
    FORMAT,
    GIVE,
    GOAL,
    HANDOVER,
    LINK,
    MOVIE,
    NOT,
    POLITE,
    PROGRESS,
    QUALITY,
    RENDER,
    RESOLUTION,
    SAVE,
    SHOW,
    STATE,
    THEN,
    THIS,
    UPLOAD,
)

PHRASES: Final[dict[str, str]] = {
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
