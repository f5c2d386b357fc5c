"""English requests."""

from __future__ import annotations

from typing import Final

from . import vocabulary as say
from .english_talk import TALK


def _pairs(firsts: str, seconds: str) -> str:
    """Every first phrase with every second one, as phrases."""
    return ",".join(f"{first} {second}" for first in firsts.split(",") for second in seconds.split(","))


_TO_RUN = _pairs(
    "run,start,begin,trigger,launch,perform,execute,initiate,do,kick off,make,create,prepare",
    "the export,an export,export,the final export,the download,the render,the final render,final render",
)
_TO_ADD = _pairs(
    "add my,add these,add the following,add my own,bring my",
    "pics,photos,pictures,clips,videos,files,images,footage,recordings",
)
_TO_FILE = _pairs(
    "turn it,turn this,turn that,make it,make this,write it,get it,get this", "into a file,a file,to a file"
)

PHRASES: Final[dict[str, str]] = TALK | {
    say.EXPORT: """
        export, exporting, exports, exported, download, downloading, downloaded, downloadable, deliver, delivery,
        delivering, delivered, render out, render it out, ship it, shipped, final render, final export, output it,
        output the video, output as, output to, output in, output at, output, the download, get the file out,
        burn it out, re export, redownload, download link, wrap it and send, publish it, spit out, spit it out,
        print it out, bounce it out, bounce it, dump it, pump out, crank out, churn out, dl, write out, write it out,
        write this out, hand in, hand it in, turn it in, submit it, package it, package it up, deliverable,
        deliverables, bake it out, ship the, ship, finalize and send, finalise and send, render and send,
        into a file, as a file, to a file, push out, put out
    """
    + f",{_TO_RUN},{_TO_FILE}",
    say.RENDER: "render, rendering, rendered, renders, finalise, finalize, finalizing, encode, transcode, compile",
    say.GIVE: """
        give, give me, gimme, get me, get, i want, i need, i'd like, i would like, wants, want, need, needs,
        asks for, asking for, is asking for, asked for, let me have, can i have, could i have, may i have, i'll take,
        could i get, can i get, may i get, can i grab, could i grab, i could get, wants to have, i only want,
        i just want, i only need, i just need, requests, requested, request, grab, i'd love, i'll have, where's my,
        where is my, where can i find, where do i find, provide, supply, furnish, produce, pass, we want, we need,
        we'd like, expects, expecting, requires, required, hook me up with, return, looking for, waiting for, obtain,
        receive, retrieve, collect, pick up, ready to receive, cook up, whip up, knock out, rustle up,
        furnish me with, i'd appreciate, would appreciate, i would appreciate
    """,
    say.SEND: """
        send, send me, send it, send over, send it over, send it to me, email me, e mail me, e mail it, email it,
        mail me, mail it, text me, text it, message me, dm me, airdrop, airdrop it, hand me, hand over, hand it over,
        pass me, pass it over, pass it on, pass it to me, shoot me, shoot it over, throw me, drop me, ping me the,
        forward, forward it, forward me, transfer it, slide me, toss me, toss it over, beam it, hand it to me,
        send that, send this, sends, sent, sending, let me have it, give it to me, get it to me, share it,
        share it with, share the
    """,
    say.SAVE: """
        save, saved, saving, save it, save me, store, store it, stash, put it on, put it in, put it onto,
        put it into, put this on, put this in, put that on, put that in, put this thing on, get it on, get it onto,
        get it into, get this onto, get this on, get this thing onto, get this thing on, get that onto, drop it in,
        drop it into, drop it on, drop it onto, drop the, leave it on, leave it in, leave a copy, load it onto,
        load it on, place it on, place it in, stick it on, stick it in, throw it on, throw it in, copy it to,
        copy it onto, write it to, write it into, burn it to, burn it onto, move it to, transfer to, keep a copy,
        back it up, sits on, dump it on, dump it in, dump it to, want it on, need it on, like it on, want it in,
        need it in, have it on
    """,
    say.FILM: """
        final cut, final video, final version, final file, final movie, final film, final clip, final vid,
        final result, final edit, final product, final output, finished video, finished file, finished movie,
        finished film, finished version, finished clip, finished product, finished edit, finished result,
        finished project, completed video, completed file, completed version, complete video, end result,
        end product, resulting video, resulting file, resulting clip, resulting film, the result, result,
        result file, results, video file, movie file, media file, whole video, full video, entire video, whole thing,
        entire thing, whole movie, output file, rendered video, rendered file, rendered version, exported video,
        exported file, edited video, edited version, edited file, master, master file, master copy, finished cut,
        finished piece, finished thing, finished one, what we've got, what we have, what you've got, what you have,
        what i've got, full res version, full resolution version, high res version, hi res version,
        high resolution version, the real file, actual file, actual video, file itself, video itself, video i made,
        video we made, current version, latest version, latest cut, latest edit, this version, the version,
        a version, new version, full version, full file, a copy, my copy, copy of it, copy of the, shareable version,
        shareable link, final master, ready made video, this thing, my masterpiece, masterpiece, the deliverable,
        goods, the goods, the final one
    """,
    say.MOVIE: """
        the cut, my cut, this cut, our cut, video, vid, vids, movie, film, file, files, clip, clips, reel, footage,
        videos, edit, project, copy, version, picture, pictures, photo, photos, pic, pics, recording, recordings,
        voice memo, material, media, images, screenshots, snapshots, montage
    """,
    say.LINK: "link, download url, url, a link",
    say.FORMAT: """
        mp4, mov, webm, mkv, gif, avi, mpeg4=mp4, mpeg 4=mp4, quicktime=mov, matroska=mkv, m4v=mp4, gifs=gif,
        mp4s=mp4, movs=mov, animated gif=gif, h264=mp4, h 264=mp4
    """,
    say.RESOLUTION: """
        480p, 360p, 720p, 1080p, 1440p, 2k=1440p, 2160p=4k, 4k, 8k, uhd=4k, ultra hd=4k, 4k uhd=4k, full hd=1080p,
        fhd=1080p, 3840x2160=4k, 1920x1080=1080p, 1080x1920=1080p, 1280x720=720p, 720x1280=720p, 2160x3840=4k,
        854x480=480p, in 720=720p, in 1080=1080p, at 720=720p, at 1080=1080p, in 480=480p, at 480=480p, 1080=1080p,
        in 2160=4k, 2160=4k, ultra high definition=4k, 480=480p, 720=720p, 2560x1440=1440p, 1080i=1080p, qhd=1440p,
        3840 by 2160=4k, 1920 by 1080=1080p, 1280 by 720=720p, 3840 x 2160=4k, 1920 x 1080=1080p, 1280 x 720=720p,
        uhd 4k=4k, full high definition=1080p, 4 k=4k, 1440=1440p
    """,
    say.QUALITY: """
        hq=high, hi q=high, small file=low, smallest file=low, smaller file=low, low res=low, lo res=low,
        low resolution=low, high res=high, hi res=high, full res=high, compressed=low, lightweight=low,
        max settings=high, highest settings=high, best settings=high, small copy=low, tiny file=low, top notch=high
    """,
    say.LEVEL: """
        best=high, highest=high, high=high, top=high, max=high, maximum=high, maxed=high, maxed out=high, full=high,
        finest=high, crispest=high, sharpest=high, good=high, great=high, superior=high, premium=high, better=high,
        all the way up=high, crank=high, superb=high, pristine=high, ultra=high, broadcast=high, studio=high,
        low=low, lowest=low, lower=low, draft=low, preview=low, worst=low, poor=low, minimum=low, reduced=low,
        small=low, basic=low, rough=low, crappy=low, smallest=low
    """,
    say.FINENESS: "quality, qual, bitrate, bit rate, fidelity, settings, q",
    say.GOAL: """
        desktop, downloads, downloads folder, download folder, downloads directory, computer, laptop, phone, disk,
        hard drive, drive, usb, usb stick, thumb drive, flash drive, stick, ssd, folder, mom, mum, mother, dad,
        father, boss, manager, client, clients, friend, friends, team, site, website, youtube, instagram, insta,
        tiktok, whatsapp, facebook, vimeo, twitter, linkedin, camera roll, wife, husband, customer, customers, email,
        e mail, mail, inbox, web, slack, telegram, wechat, discord, device, machine, gallery, ipad, iphone, android,
        tablet, pc, mac, macbook, cloud, dropbox, google drive, icloud, onedrive, festival, film festival, grandma,
        grandpa, parents, sister, brother, family, teacher, professor, editor, colleague, colleagues, coworkers,
        producer, director, tv, cinema, server, my end, hard disk, local disk, messenger, snapchat, reddit, reels,
        shorts
    """,
    say.TOWARD: """
        to my, to our, to the, to his, to her, to their, to a, to an, to that, to this, for my, for our, for the,
        for his, for her, for their, for this, for a, for an, for that, into my, into our, into the, into an,
        onto my, onto our, onto the, onto a, by, via, for use, for watching, for sharing, for posting, for playback,
        with my, with our, to everyone, to all, for everyone, for all, for me to, for us to, from my, for one more,
        for another, for two more, for three more, for at least
    """,
    say.CREDITS: """
        credits, creds, credit balance, credits balance, account balance, quota, quotas, points, tokens, tokens left,
        nemo points, allowance, trial allowance, account credit, account credits, my credit, nemo credits,
        remaining balance, available balance, credit count, credit usage, credits usage, credit total, my funds,
        my account's balance, low balance, generation budget, account funds, available funds, remaining funds,
        balance, my balance
    """,
    say.ACCOUNT: "account, wallet, budget, purse, 💰, 🪙, 💳, usage, credit, plan, subscription, funds, tab, kitty",
    say.MONEY: """
        spend, spent, to spend, afford, cost me, costs me, cost us, cost, charged me, charged us, charge me, charged,
        billed, bill me, pay for, paid for, paid, payment, top up, topped up, top it up, topup, top me up, recharge,
        recharged, refill, refilled, run out, running out, running low, used up, use up, burned, burnt, burn through,
        burned through, deducted, deduct, i have left, do i have left, have i got left, i've got left, we have left,
        do we have left, have we got left, i still have left, am i broke, how broke am i, how broke, enough left,
        purchase, money, cash, spending, 500 land, low on
    """,
    say.AMOUNT: """
        how many, how many more, how much, how much more, left, remaining, remain, remains, have i got, do i have,
        do we have, have left, what's my, whats my, what is my, what's our, what are my, enough, covers, gone,
        is gone, number of, amount of, i still have, we still have, still have, i've still got, i still got,
        wants to know, wants to know whether, wants to know if, find out, look up, how's my, land, go through,
        went through, gone through, arrive, arrived, how are my, at least, number, what, any, already used, did it,
        did i, used, am i, are we, sufficient, suffice, how close, where do i stand, total, check my, how is my,
        how low, come through, came through, show up, i have, nearly out of, almost out of, out of
    """,
    say.STATE: """
        timeline, the timeline, tracks, track, state of the project, project state, track list, tracklist, draft,
        the project, summary of the tracks, rundown of the tracks, current draft, current timeline, layers, layer,
        track 1, track 2, track 3, track 4, track 5, first track, second track, third track, clip list, segments,
        segment, overview of the tracks, current tracks, current cut, current edit, the edit, this edit, my edit,
        track summary, layout, project overview, in there, running order, rough cut, the draft, my project,
        this project, project contents, current project, sequence, shot list, edit list, timecodes
    """,
    say.STATUS: """
        status, progress, project status, current state, status update, status report, state, status check,
        state of things, state of play, situation, update, updates, whereabouts, how far
    """,
    say.ELEMENT: """
        title, titles, caption, captions, subtitle, subtitles, text, texts, music, song, songs, sound, audio, bgm,
        voiceover, voice over, voice, narration, intro, outro, ending, opening, beginning, middle, scene, scenes,
        shot, shots, frame, frames, logo, logos, sticker, stickers, watermark, transition, transitions, effect,
        effects, filter, filters, element, elements, background, foreground, colour, color, colours, colors, font,
        fonts, headline, slogan, beat, bass, drums, sound effects, sfx, overlays, b roll, broll, hook, animation,
        thumbnail, cover, lyrics, sky, face, hair, lighting, light, shadows, contrast, saturation, volume, mood,
        pacing, style, look, cough, silence, pause, half, corner, edge, card, banner, lower third, images used, he,
        she, he's, she's
    """,
    say.SHOW: """
        show, show me, display, read, read me, read off, see, look at, view, let me see, print, lay out, report,
        read out, currently, check, check on, check the, wants to see, i'd like to see, i want to see,
        give me a look at, let me look at, peek at, pull up, bring up, check if, check whether, see if, see whether
    """,
    say.QUESTION: """
        list, list out, list off, enumerate, remind me, run down, rundown, rundown of, summarise, summarize,
        summary of, walk me through, what's on, whats on, what is on, what's in, whats in, what is in, anything on,
        anything in, what are, which, describe, give me a rundown of, overview, overview of, give me an overview of,
        give me a summary of, summary, what's the, whats the, what what was the, how long, what length, length of,
        duration, duration of, runtime, running time, what order, which order, order of, did my, is my, are my,
        has my, how is, how's, hows, how are, do i see, recap, where's, where is, where are, is there, are there,
        when is, when are, tell me, how many seconds, how many minutes, at what times, what time, does it have,
        read back, read it back, what did, what have, what has, what sits, what lives, whats, catch me up,
        fill me in, bring me up to speed, keep me posted on, contents of, breakdown, breakdown of, inventory,
        what all, outline, when does, what comes, what happens, who, have any, did you, what is, what's, tell me if,
        tell me whether, know if, know whether, ask if, ask whether, confirm if, confirm whether, confirm that
    """,
    say.IS: "is, are, has, have, did, was, were, still, when will, is it all, are you, has it, have you, yet, almost",
    say.ONGOING: """
        processing, cooking, baking, crunching, loading, in progress, underway, under way, in the works, stuck,
        still working, working on it, still going, in the oven, brewing, pending, queued, through processing,
        being processed, being rendered, still at it, frozen up, hanging, generating
    """,
    say.PROGRESS: """
        is it done, is it done yet, is it ready, is it ready yet, is it finished, is it finished yet, is that done,
        are we done yet, are you done, are you done yet, are you finished, done yet, finished yet, ready yet,
        how far along, how far along is it, how far along are we, how far are we, how far is it, where are we,
        where are we at, where are we with, where do we stand, where's it at, how's it going, how is it going,
        how's it coming along, how is it coming along, how's it coming, how did it go, how are things going,
        how's everything going, how are we doing, how's that going, eta, eta on, what's left to do, what have we got,
        what do we have, what did we end up with, what have we got so far, what do we have so far, what's on there,
        what's on there so far, what's there so far, what we have so far, what we've got so far, what's in it so far,
        make it onto, made it onto, end up on, still running, still rendering, still working on it, still in there,
        are we there yet, are we nearly there, any progress, any update, any updates, any news, any news on,
        what is it doing, what's it doing, what are you doing, what are you working on, how long until,
        how much longer, how long till, what's taking so long, did it work, did that work, coming along,
        coming together, what's the holdup, what's going on, where is my edit, where is the edit, what's there,
        whats there, what's in there, what is in there, already placed, placed already, so far, what's happening,
        how close are we, how close is it, what stage, which stage, what's cooking, percent done, percent complete,
        made so far, done so far, up to now, at this point, how's the edit, what have you done, what did you do,
        what have you made, what changed, what's changed, what have we used, did we use, are we using, did you put,
        did you add, did you use, did you make, did you change, did you cut, did you place, you put, you added,
        you used, i put, i added, i placed, i've placed, i've put, i've added, we put, we added, we placed, we used,
        have we used, in use, have been placed, have been used, have been added, are being used, make it in,
        made it in, make it into, made it into, make the cut, did i upload, have i uploaded, i've uploaded,
        did i add, i uploaded, did i send
    """,
    say.UPLOAD: """
        upload, uploading, uploads, uploaded, import, importing, imported, imports, ingest, ingested, ingesting,
        bring in, bring, pull in, pull, add a file, add a clip from my, add files, add a photo from my,
        add a video from my, add my file, add my footage, attach, attached, attaching, dropped in, load in, load,
        add this file, add this clip, add this video, add these, add the file, put in, add in, fetch, send you,
        send you a, share a file, give you a file, give you, give you some, into the project, to the project,
        add this, add this picture to my media, to my media, into my media, to the media, to the library,
        into the library, to my library, to the bin, into the bin, to the media pool, with you, to you, show you,
        hand you, sending you, sent you, giving you, shared, sharing, use my own, add my own, work from, work with,
        pull down, slurp, suck in, read in, register, open up, feed in, feed it, add some of my own, got for you
    """
    + f",{_TO_ADD}",
    say.HANDOVER: """
        here's, heres, here is, here are, here you go, is here, are here, lives at, is at, are at, located at,
        stored at, sits at, find it at, this is, this is my, that's my, take, take this, use, use this, using,
        this file, 📎, 📤, i've got some, i have some, the attached, my file, my footage, my clip, attachment,
        attachments, i've got a, sitting on my, source, my own, file path, path, saved at, saved under,
        can be found at, there's a, there is a
    """,
    say.EDIT: """
        say, make, make me, make it shorter, create, generate, add, trim, cut, cut out, cut off, cut down, remove,
        delete, drop, replace, swap, move, put, place, mute, unmute, speed up, speed it up, slow, slow down,
        slow it down, fade, fade in, fade out, crossfade, zoom, zoom in, crop, rotate, flip, mirror, stabilise,
        stabilize, grade, balance the, change, set, turn, turn up, turn down, turn it up, turn it down, raise, lower,
        increase, reduce, boost, blur, sharpen, tighten, shorten, lengthen, extend, stretch, loop, freeze, split,
        merge, join, combine, reorder, rearrange, insert, apply, write, type, draw, animate, roll, scroll, lay,
        loop it, transcribe, translate, dub, narrate, teach, explain, follow, track it, track the, track him,
        track her, let, give it, have it, have her, have him, have them, get her, get him, keep, undo, redo, fix,
        correct, adjust, edit the, align, sync, match, duck, normalise, normalize, denoise, clean up, take out,
        take off, build, design, compose, pick, choose, try, use stock, show a, show an, show two, show some,
        put together, turn it into, turn this into, convert, convert it, warmer, brighter, darker, louder, quieter,
        faster, slower, shorter, longer, bigger, smaller, softer, rewrite, credit the, dissolve, reverse, highlight,
        resize, reframe, restyle, upscale, enhance, switch, rename, revert, restore, call it, mix, get rid of, scrap,
        erase, wipe, lose the, kill the, hide, reveal, open with, start with, begin with, end with, end on,
        finish with, finish on, warm up, cool down, brighten, darken, lighten, soften, punch up, spice up, polish,
        retime, start on, introduce, replay, repeat, shift, nudge, tilt, pan, colour in, color in, bring the,
        bring it up, pull the, push the, tweak the, modify, alter, recut, regenerate, redo the, give the, give her,
        give him, give them, give each, give every, mark, underline, bleep, chop, snip, shave, lose, substitute,
        touch, spell, overlay, layer over, play
    """,
    say.DEMAND: """
        too, should, must, needs to, has to, ought to, supposed to, needs more, needs less, wrong, off, blurry,
        shaky, ugly, washed out, out of sync, feels, sounds, instead of, less, in the style of, like a, typo,
        misspelled, misspelt, missing, hard to read, can't read, can't hear, barely, distracting, boring, says
    """,
    say.WITH: "with, without, including, plus a, that has, featuring, of a, of an, about",
    say.NOT: """
        don't, dont, do not, no need, no need to, not yet, never, stop, hold off, hold off on, forget, forget about,
        skip, skip the, not ready to, lets not, let's not, not going to, don't need, don't want, do not want,
        rather not, no, nobody should, nobody, not, not now, don't bother, please don't, stop asking, stop asking me,
        stop asking me to, isn't ready to, cancel the, shouldn't, should not, can't, cannot, won't, i'm not ready to,
        hold the, wait with, avoid, no need for, no more, zero, without any, no further
    """,
    say.LEAVE: """
        don't change, don't touch, don't modify, don't alter, don't edit, do not change, do not touch, do not modify,
        do not alter, do not edit, dont change, dont touch, dont modify, dont edit, without changing,
        without touching, without editing, without modifying, leave everything, leave it as it is, leave it alone,
        leave the rest
    """,
    say.ELSE: """
        anything else, anything, everything else, nothing, any more, anymore, nothing else, a thing, else, edits,
        more edits, tweaks, more tweaks, changes, more changes, further changes, corrections, modifications,
        revisions, comments, feedback, remarks, notes, complaints, objections, issues
    """,
    say.CONTRAST: "not the, not my, rather than, instead of the, not an, not a, instead of exporting",
    say.ABILITY: """
        what formats, which formats, do you support, does it support, can you handle, can it handle, do you handle,
        what codecs, how does, how do i, how do you, how can i, how would i, is it possible to, are you able to,
        what resolutions, which resolutions, do you accept, is there a limit, what's the limit, what is the limit,
        max size, maximum size, what kinds of, what types of, what file types, which file types, why can't, why does,
        why is, why did, why do, why are, why was, what's the difference, what is the difference, does exporting,
        does downloading, does uploading, will exporting, how much does, how much do exports, how many credits does,
        how many credits is, how many credits are needed, how much is, how large, how big, is there a way to,
        do exports, do downloads, are exports, is export, is exporting, can i upload, what happens if,
        what happens when, where do exports, where are exports, supported, how long does, how long do exports,
        how long can, how long may, which codec, what can you, what size, do you keep, does nemo, do you think,
        would you recommend, do you recommend, would you suggest, do you suggest, what would you, should i,
        should we, what should, which should, any ideas, any suggestions, advice, fits better, works better,
        looks better, would look, is better, what's better, what if, what about, how about, can you export in,
        can you render in, can you do, can you export prores, prores, dnxhd, xvid, av1, how do the, how does the,
        how do credits, fits, fit, suits, suit, would fit, would suit
    """,
    say.POLITE: """
        can you, could you, would you, will you, can u, could u, would u, i'd like you to, any chance, any chance i,
        any chance you could, please can you, mind, would you mind, do you mind, i want you to, i need you to,
        wants you to, feel free to, go ahead and, go ahead, time to, let's, lets, ready to, i'm ready to,
        we're ready to, want to, i want to, i'd like to, i would like to, wants to, would like to, you can, we can,
        you may, is ready to, i'd love to, need to, i need to, should be, the user, user, the client, agent note,
        note, can we, could we, shall we, you should, can i, could i, may i, the customer, i just want to,
        i only want to, just want to, only want to, i simply want to, would you be so kind as to, be so kind as to,
        be a dear and, kindly, where can i, where do i, help me, i'm going to, i'll, we'll, let me, allow me to,
        i am going to, i was hoping to, i was hoping you could, i was wondering if you could, i wonder if you could,
        would it be possible to, it's time to, now is the time to, please go ahead and, be kind enough to,
        in order to, proceed with, continue with, go on with, wonder whether, i wonder, i wonder how,
        if you don't mind, if you would, if you please, make sure it's, make sure that, make sure, ensure,
        ensure that
    """,
    say.THIS: """
        it, this, that, them, these, those, everything, all, this one, that one, all of it, one, ones, itself, as is,
        thing, things, stuff, some, something, session, job, piece, the piece
    """,
    say.AFTER: "as well, too at the end, at the end of it",
    say.FIRST: "first, firstly, beforehand, first of all, prior",
    say.FIRSTLY: "but first, first though",
    say.BEFORE: """
        before you do, before u do, preceded by, before that, before doing so, before you do that, before you start,
        before continuing, before you continue, before proceeding, before we proceed, before you proceed,
        before going on, before anything else, before you go on, before deciding, before i decide, before moving on,
        before we finish, before we wrap up, before i go, before we go on, before we continue, before we start,
        before i finish, before finishing
    """,
    say.THEN: """
        then, and then, after that, finally, →, ->, =>, also, and also, but, until, till, next, once that is done,
        when that's done, when that is done, after which, lastly, plus, followed by, and finally, and after that,
        afterwards, afterward, and afterwards, secondly, and if so, i'd like the, i want the, >, |, +, thereafter,
        subsequently, n then, thn, than export, and lastly, step 1, step 2, step 3, step 4, step 5
    """,
    say.AND: "and, &, or, n, nd, 'n', 'n, as well as, so, while, just, now, --",
    say.REASON: """
        because, cause, cuz, coz, since, so i can, so we can, so that, so they can, so he can, so she can, because i,
        so that i can, so that we can, so my, so the client, so the team, in case, as i, as we, given that, seeing as
    """,
    say.CORRECTION: """
        oh wait, wait wait, hold on, scratch that, strike that, no wait, wait no, actually no, actually, i mean,
        i meant, make that, sorry i meant, correction, on second thought, on second thoughts, or rather, oops,
        whoops, my bad, hang on, hmm no, nope, change of plan, change of plans, changed my mind, i changed my mind,
        better yet, ignore that, disregard that, no sorry, not that
    """,
    say.IF: "if, provided, provided that, as long as, assuming, only if, in the event that, should it be, if it's",
    say.EARLIER: "before, before you, prior to, ahead of, before we, before i",
    say.PRIOR: """
        only after, but only after, only once, but only once, only when, but only when, after you, after you've,
        after you have, not before, but not before, but not until
    """,
    say.ONCE: "once, when, as soon as, after, the moment, the minute, right after",
    say.FILLER: """
        a, an, the, please, pls, plz, plss, pleas, pleese, my, our, me, you, us, be, to, of, for, in, on, at, as, oh,
        ok, okay, yes, yeah, yep, yup, sure, alright, lol, ur, u, im, it's, its, well, right, right now, rn, away,
        straight away, immediately, quick, quickly, format, resolution, container, out, up, down, into, onto,
        with its, there, here, maybe, only, hmm, um, uh, er, same, again, animated, .mp4, small, copy of, command,
        one more time, one last time, do, does, would, could, can, will, got, had, nemo, teh, th, that's, thats,
        hand, settings, setting, size, somewhere, directly, 2day, whole, full, entire, new, our whole, both, each,
        user's, my whole, simply, last, generation, free, trial, start time, start times, with its start time,
        then the, quick question, question, 🙏, 👍, 🚢, 👀, ❤, 🎉, 😊, 😂, 🔥, ✅, 🎬, 😀, ⏳, 🥺, 😭, 👌, 🙌, more,
        current, tool, already, one too, this one too, this too, it too, them too, that too, before i have to,
        before i need to, until i have to, till i have to, have to, function, call tool, method, args, arguments,
        params, parameters, input, name, value, op, operation, request type, true, codec, fmt, res, another, other,
        own, proper, properly, nicely, straight, his, her, their, your, been, being, next one, at the moment,
        at this moment, moment, by now, in total, altogether, overall, exactly, precisely, possible, available,
        latest, current one, being so, video's, your end, extra, next to nothing, tho, though, jst, jus, r, wat, wot,
        back, back to me, over, me the, that i, which i, i made, we made, you made, two, three, four, once again,
        for me, for us, to me, to us, from, every, yo, up to, down to, twice
    """,
}
