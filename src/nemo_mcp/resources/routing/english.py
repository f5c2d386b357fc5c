"""English requests."""

from __future__ import annotations

from typing import Final

from . import vocabulary as say

PHRASES: Final[dict[str, str]] = {
    say.DONE: """
        lgtm, looks great, that's perfect, perfect, love it, loved it, great, i'm happy, happy, we're done, i'm done,
        done, approved, approves, we're good, awesome, nice, amazing, beautiful, excellent, good, cool, that's all,
        if yes, if so, let me know, inform me, if possible, thank you, thanks, thx, cheers, ty, no changes,
        change nothing, brilliant, when finished, wonderful, finished, complete, completed, ready, it's for,
        great job, well done, great work, it's perfect, to send, fine, signed off, sign off, satisfied, pleased,
        thrilled, stunning, superb, fantastic, fabulous, gorgeous, flawless, greenlit, final, locked, picture lock,
        we're there, good enough, works, wow, love that, loves it, loved, passed, cleared, accepted, confirmed,
        confirms, through
    """,
    say.EXPORT: """
        export, exporting, exports, exported, download, downloading, downloaded, downloadable, deliver, delivery,
        delivering, delivered, render out, render it out, ship it, shipped, final render, final export, output it,
        output at, output, the download, redownload, download link, spit out, pump out, dl, hand in, submit it,
        deliverable, deliverables, ship the, ship, as a file, push out, do export, out the door, hand off, handoff
    """,
    say.RENDER: "render, rendering, rendered, renders, finalise, finalize, finalizing, encode, transcode, compile",
    say.GIVE: """
        give, give me, gimme, lemme have, get me, get, i want, i need, i'd like, wants, want, need, needs, asks for,
        asking for, asked for, let me have, can i have, i'll take, requests, requested, request, grab, i'd love,
        i'll have, where's my, provide, supply, furnish, produce, pass, we want, we need, expects, expecting, requires,
        required, return, waiting for, obtain, receive, retrieve, collect, whip up, i'd appreciate
    """,
    say.SEND: """
        send, send me, send it, send over, send it to me, email me, airdrop, hand me, hand over, drop me, forward,
        sends, sent, sending, fire over, fire it over, shoot over, shoot me, sling me, pass me, slide me
    """,
    say.SAVE: "save, saved, saving, save it, store, stash, drop the",
    say.FILM: """
        final cut, final video, final version, final file, final movie, final edit, final output, finished video,
        finished file, finished movie, finished film, finished clip, finished product, finished edit, completed video,
        the result, result, results, video file, whole video, whole thing, rendered file, master, master file,
        finished cut, finished piece, finished thing, finished one, actual video, this version, the version, a copy,
        this thing, masterpiece, the deliverable, goods, the goods, movie file, film file, finished vid, final vid,
        finished short, finished reel, finished work, completed film, completed movie
    """,
    say.MOVIE: """
        the cut, video, vid, vids, movie, film, file, files, clip, clips, reel, footage, videos, edit, project, copy,
        version, picture, pictures, photo, photos, pic, pics, recording, recordings, voice memo, material, media,
        images, screenshots, snapshots, montage
    """,
    say.FORMAT: """
        mp4, mov, webm, mkv, gif, avi, mpeg4=mp4, mpeg 4=mp4, quicktime=mov, matroska=mkv, m4v=mp4, gifs=gif,
        mp4s=mp4, movs=mov, animated gif=gif, h264=mp4, h 264=mp4, as mp3=mp3, as an mp3=mp3, to mp3=mp3,
        mp3 format=mp3,
        as wav=wav, as a wav=wav, to wav=wav, wav format=wav, as m4a=m4a, as an m4a=m4a, to m4a=m4a
    """,
    say.RESOLUTION: """
        480p, 360p, 720p, 1080p, 1440p, 2k, 2160p=4k, 4k, 8k, uhd=4k, ultra hd=4k, 4k uhd=4k, full hd=1080p,
        fullhd=1080p, fhd=1080p, 3840x2160=4k, 1920x1080=1080p, 1080x1920=1080p, 1280x720=720p, 720x1280=720p,
        2160x3840=4k,
        854x480=480p, in 720=720p, in 1080=1080p, at 720=720p, at 1080=1080p, in 480=480p, at 480=480p, 1080=1080p,
        in 2160=4k, 2160=4k, ultra high definition=4k, 480=480p, 720=720p, 2560x1440=1440p, 1080i=1080p, qhd=1440p,
        3840 by 2160=4k, 1920 by 1080=1080p, 1280 by 720=720p, 3840 x 2160=4k, 1920 x 1080=1080p, 1280 x 720=720p,
        uhd 4k=4k, 1080p60=1080p, 1080p30=1080p, 720p60=720p, 4k60=4k, full high definition=1080p,
        4 k=4k, 1440=1440p, four k=4k, ten eighty=1080p, seven twenty=720p, seven twenty p=720p, fourteen forty=1440p,
        seven hundred twenty p=720p, seven hundred twenty=720p, seven hundred and twenty p=720p, ten eighty p=1080p,
        one thousand eighty p=1080p, one thousand and eighty p=1080p, two k=2k, four eighty p=480p
    """,
    say.QUALITY: """
        hq=high, hi q=high, small file=low, smallest file=low, smaller file=low, low res=low, lo res=low,
        low resolution=low, high res=high, hi res=high, full res=high, compressed=low, lightweight=low,
        max settings=high, highest settings=high, best settings=high, small copy=low, tiny file=low, top notch=high,
        higher quality=high, better quality=high, lower quality=low, as good as it gets=high, crisp as it gets=high,
        as crisp as it gets=high, crisp as possible=high, as crisp as possible=high, sharp as possible=high,
        as sharp as possible=high, as sharp as it gets=high, best you have=high, best you've got=high,
        best you can=high, nicest you have=high, as small as possible=low, as light as possible=low, hi quality=high,
        don't skimp on quality=high, don't skimp on the quality=high
    """,
    say.LEVEL: """
        best=high, highest=high, high=high, top=high, max=high, maximum=high, maxed=high, maxed out=high, full=high,
        finest=high, crispest=high, sharpest=high, superior=high, premium=high, better=high, all the way up=high,
        crank=high, pristine=high, ultra=high, broadcast=high, studio=high, low=low, lowest=low, lower=low, draft=low,
        preview=low, worst=low, poor=low, minimum=low, reduced=low, small=low, basic=low, rough=low, crappy=low,
        smallest=low, trash=low, garbage=low, rubbish=low, crap=low, crisp=high, primo=high
    """,
    say.FINENESS: "quality, qual, bitrate, bit rate, fidelity, settings, q",
    say.GOAL: """
        desktop, downloads, downloads folder, computer, laptop, phone, disk, hard drive, drive, usb, usb stick, stick,
        ssd, folder, mom, mum, mother, dad, father, boss, manager, client, clients, friend, friends, team, site,
        website, youtube, instagram, insta, tiktok, whatsapp, facebook, vimeo, twitter, linkedin, camera roll, wife,
        husband, customer, customers, email, mail, inbox, web, slack, telegram, wechat, discord, device, machine,
        gallery, ipad, iphone, android, tablet, pc, mac, macbook, cloud, dropbox, google drive, icloud, onedrive,
        festival, film festival, grandma, grandpa, parents, sister, brother, family, teacher, professor, editor,
        colleague, colleagues, coworkers, producer, director, tv, cinema, server, messenger, snapchat, reddit, reels,
        shorts
    """,
    say.CREDITS: """
        credits, creds, credit balance, account balance, quota, quotas, points, tokens, tokens left, nemo points,
        allowance, trial allowance, account credits, my credit, nemo credits, remaining balance, credit count,
        credit total, balance, my balance, bal, point total, points total, point count, credit reading, credit figure,
        credits figure
    """,
    say.ACCOUNT: "account, wallet, budget, purse, 💰, 🪙, 💳, usage, credit, plan, subscription, funds, tab, kitty",
    say.MONEY: """
        spend, spent, to spend, afford, cost me, cost, charged, billed, pay for, paid for, paid, payment, top up,
        topped up, topup, recharge, recharged, refill, refilled, running out, used up, burned, burnt, burned through,
        deducted, deduct, do i have left, have i got left, enough left, purchase, money, cash, spending, 500 land,
        low on, expensive, pricey, costly, set me back, set us back, set them back, set the user back, set him back,
        set her back
    """,
    say.AMOUNT: """
        how many, how much, left, remaining, remain, remains, do i have, have left, what's my, whats my, enough,
        covers, gone, is gone, number of, i still have, still have, look up, how's my, land, go through, gone through,
        arrive, arrived, at least, number, what, any, did it, did i, used, am i, sufficient, suffice, how close,
        total, check my, how low, came through, i have, out of, enuf, enuff, do i hv, how mny
    """,
    say.STATE: """
        timeline, the timeline, tracks, track, project state, track list, tracklist, the project, current draft,
        current timeline, layers, layer, track 1, track 2, track 3, second track, segments, segment, current cut,
        the edit, this edit, layout, in there, the draft, my project, this project, sequence, timecodes, clip list,
        list of clips, list of the clips, clips list, layer list, list of layers, list of tracks, list of the tracks,
        track sheet, timeline dump, draft contents, project contents, clip inventory
    """,
    say.STATUS: """
        status, progress, project status, current state, status update, status report, state, situation, update,
        updates, whereabouts, how far, how much longer, percent done, what percentage
    """,
    say.ELEMENT: """
        title, titles, caption, captions, subtitle, subtitles, text, texts, music, song, songs, sound, audio, bgm,
        voiceover, voice over, voice, narration, intro, outro, ending, opening, beginning, middle, scene, scenes,
        shot, shots, frame, frames, logo, logos, sticker, stickers, watermark, transition, transitions, effect,
        effects, filter, filters, element, elements, background, foreground, colour, color, colours, colors, font,
        fonts, headline, slogan, beat, bass, drums, sfx, overlays, b roll, broll, hook, animation, thumbnail, cover,
        lyrics, sky, face, hair, lighting, light, shadows, contrast, saturation, volume, mood, pacing, style, look,
        cough, silence, pause, half, corner, edge, card, banner, lower third, he, she, he's, she's
    """,
    say.SHOW: """
        show, show me, display, read, read me, see, look at, view, print, lay out, report, read out, currently, check,
        check on, check the, peek at, pull up, check if, check whether, see if,
        find out, find out if, find out whether
    """,
    say.QUESTION: """
        list, enumerate, remind me, rundown, rundown of, summarise, summarize, walk me through, what's on, whats on,
        what's in, whats in, anything on, which, describe, overview, overview of, summary, what's the, whats the,
        how long, length of, duration, runtime, running time, what order, which order, order of, did my, is my,
        has my, how's, hows, recap, where's, where are, is there, are there, tell me, read back, what did, what have,
        what sits, whats, catch me up, contents of, breakdown, breakdown of, inventory, outline, what comes,
        what happens, who, have any, did you, what is, what's, tell me if, know if, do we have, when does, where does,
        what time does, what's the first, what's the last, what's the second, what's happening with,
        what's going on with
    """,
    say.IS: "is, are, has, have, did, was, were, still, when will, are you, has it, have you, yet, almost",
    say.PROGRESS: """
        done yet, finished yet, ready yet, eta, eta on, still running, still rendering, any progress, any update,
        any news, any news on, coming along, what's there, already placed, so far, what stage, you put, you used,
        i put, we used, in use, did i put, did we put, did you put, did i use, did we use, did you use
    """,
    say.UPLOAD: """
        upload, uploading, uploads, uploaded, import, importing, imported, imports, ingest, ingested, ingesting,
        bring in, bring, pull in, pull, attach, attached, attaching, dropped in, load in, load, add these, put in,
        fetch, send you a, give you, into the project, to the project, to my media, with you, to you, hand you,
        sending you, shared, sharing, slurp, register, feed in
    """,
    say.HANDOVER: """
        here's, heres, here is, here are, is here, is at, sits at, this is, take, take this, use, use this, using,
        this file, 📎, 📤, the attached, my file, my footage, my clip, attachment, attachments, source, my own, path,
        there's a
    """,
    say.EDIT: """
        say, make, make me, create, generate, add, trim, cut, cut out, remove, delete, drop, drop the last,
        drop the first, drop clip, drop the second, drop the third, drop that, replace, swap, move, put,
        place, mute, unmute, slow, slow down, fade, fade in, fade out, crossfade, zoom, zoom in, crop, rotate, flip,
        mirror, stabilise, stabilize, grade, balance the, change, set, turn, raise, increase, reduce, boost, blur,
        sharpen, tighten, shorten, lengthen, extend, stretch, loop, freeze, split, merge, join, combine, reorder,
        rearrange, insert, apply, write, type, draw, animate, roll, scroll, lay, loop it, transcribe, translate, dub,
        narrate, teach, explain, follow, track it, track the, let, give it, have it, have her, keep, undo, redo, fix,
        correct, adjust, align, sync, match, duck, normalise, normalize, denoise, clean up, take out, build, design,
        compose, pick, choose, try, use stock, show a, convert, warmer, brighter, darker, louder, quieter, faster,
        slower, shorter, longer, bigger, smaller, softer, rewrite, credit the, dissolve, reverse, highlight, resize,
        reframe, restyle, upscale, enhance, switch, rename, revert, restore, call it, mix, get rid of, scrap, erase,
        wipe, lose the, kill the, hide, reveal, end with, end on, finish with, warm up, brighten, darken, lighten,
        soften, punch up, polish, retime, start on, introduce, replay, repeat, shift, nudge, tilt, pan, colour in,
        bring the, pull the, push the, modify, alter, recut, regenerate, redo the, give the, give her, give each,
        mark, underline, bleep, chop, snip, shave, lose, substitute, touch, spell, overlay, play, append, prepend, tack,
        stitch, splice, speed up
    """,
    say.DEMAND: """
        too, should, must, needs to, has to, ought to, needs more, wrong, off, blurry, shaky, ugly, washed out, feels,
        sounds, instead of, less, like a, typo, misspelled, misspelt, missing, can't hear, barely, distracting,
        boring, says
    """,
    say.WITH: "with, without, including, plus a, that has, featuring, of a, about",
    say.NOT: """
        don't, dont, do not, no need to, not yet, never, stop, hold off on, forget, skip, not ready to, lets not,
        don't need, don't want, no, nobody should, nobody, not, please don't, shouldn't, can't, cannot, won't,
        hold the, avoid, no more, zero, no further, wait with, wait with the, not after, not here for, didn't come for,
        hold off, hold off with, hold off with the, hold off on the, except, except for, anything but, any format but,
        leave out
    """,
    say.CONTRAST: "not the, not my, rather than, instead of the, not an, not a, instead of exporting",
    say.POLITE: """
        can you, could you, would you, will you, can u, could u, mind, go ahead, go ahead and, time to, let's, lets,
        ready to, want to, i want to, i'd like to, wants to, would like to, you can, we can, need to, i need to,
        should be, the user, user, the client, agent note, note, can we, can i, could i, may i, the customer, kindly,
        where can i, i'll, we'll, let me, proceed with, ensure, i asked you to, don't forget, don't forget to,
        dont forget, dont forget to, do not forget, do not forget to, never forget, remember, remember to, be sure to,
        make sure to, make sure you
    """,
    say.FIRST: "first, firstly, beforehand, first of all, first off, first things first, prior",
    say.FIRSTLY: "but first, first though, though first, only first",
    say.BEFORE: """
        provided you, provided that you, on condition that you, ahead of that, ahead of this, prior to that,
        prior to this,
        before you do, before u do, preceded by, before that, before doing so, before you do that, before you start,
        before continuing, before you continue, before proceeding, before we proceed, before you proceed,
        before going on, before anything else, before you go on, before deciding, before i decide, before moving on,
        before we finish, before we wrap up, before i go, before we go on, before we continue, before we start,
        before i finish, before finishing
    """,
    say.THEN: """
        then, and then, after that, finally, →, ->, =>, ⟶, ⇒, ➜, ➡, ➡️, also, and also, but, until, till, next,
        once that is done, when that's done, when that is done, after which, lastly, plus, followed by, and finally,
        and after that, afterwards, afterward, and afterwards, secondly, and if so, i'd like the, i want the, >, |, +,
        thereafter, subsequently, n then, thn, than export, and lastly, last of all, and last of all, step 1, step 2,
        step 3, step 4, step 5
    """,
    say.AND: "and, &, or, n, nd, 'n', 'n, as well as, so, while, just, now, for now",
    say.REASON: """
        cause, cuz, coz, since, so that, because i, so my, in case, so the user, so they can, so he can, so she can,
        so i can, because
    """,
    say.CORRECTION: """
        oh wait, wait wait, hold on, scratch that, strike that, no wait, wait no, actually no, actually, i mean,
        i meant, make that, sorry i meant, correction, on second thought, on second thoughts, or rather, oops, whoops,
        my bad, hang on, hmm no, nope, change of plan, change of plans, changed my mind, i changed my mind,
        better yet, ignore that, disregard that, no sorry, not that
    """,
    say.IF: """
        if, unless, provided, provided that, as long as, assuming, only if, in the event that, should it be, if it's
    """,
    say.EARLIER: "before, before you, prior to, ahead of, before we, before i",
    say.PRIOR: """
        only after, but only after, only once, but only once, only when, but only when, after you, after you've,
        after you have, not before, but not before, but not until
    """,
    say.ONCE: """
        once, when, as soon as, after, the moment, the minute, the instant, the second it, the second it's,
        the second you, the second they, right after
    """,
}

_VERY = r"(?:so |really |very |pretty |just |absolutely |already )?"
_GOOD = "good|great|perfect|awesome|nice|cool|lovely|amazing|wonderful|fantastic|beautiful|excellent|brilliant"
_SHOWS = r"(?:(?:the|this|that|your|my) (?:[a-z]+ ){1,2}|it |that |this )?(?:looks?|sounds?|is|was)|(?:it|that)'s"
_SOMEBODY = r"(?:the |my |our )?(?:user|client|customer)"
_NAME = r"(?!(?:export|download|render|save|upload|import|undo|redo|stop|status|progress|credits|balance)\b)[a-z]{2,12}"
_FOR_US = r"(?: (?:for )?(?:you|us|me))"
_WISHES = "(?:asks?|asked|asking|wants?|wanted|needs?|needed|would like|wishes|requests?|requested)"
_ASKS = (
    r"(?:asks?|asked|asking|wonders?|wondering|wants? to know|would like to know)"
    r"(?= (?:how|what|which|where|when|whether|if)\b)"
)
# How a message is opened, which asks for nothing: before a mark.
GREETINGS: Final = (
    rf"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening))(?: {_NAME})?"
    r"|how are you(?: doing)?(?: today)?|(?:i )?hope (?:you're|you are|all is|this finds you) (?:doing )?well"
    r"|(?:many )?thanks|thx|thank you|sorry|please|ok(?:ay)?(?: so)?|alright|right|so|well|sure|yes|yeah|yep|yup"
    r"|oh|ah|um+|hm+|ugh|wow|lol|omg|so yeah|guys|listen|look|honestly|anyway|again|fyi|nemo|me again|got it|i'm back"
    r"|no worries|not bad|(?:that's )?(?:much|way) better|as (?:discussed|agreed)|per our (?:call|chat|meeting)"
    r"|(?:i (?:need|could use) (?:your|some) help|(?:can|could) (?:you|u) help(?: me)?(?: out)?)"
    r"|i have a (?:question|request)"
    r"|actually|just (?:wondering|asking|curious|checking)|(?:i )?(?:was|am|'m) (?:just )?wondering"
    r"|first|firstly|first of all|first off|to start(?: with)?|next|finally(?=,)|lastly|also|now|btw|by the way"
    rf"|quick (?:q|thing)|(?:on behalf of|for) {_SOMEBODY}"
    r"|(?:i )?(?:really |just )?love (?:it|this|that)(?: so (?:far|much))?|well done"
    rf"|(?:{_GOOD}) (?:work|job|one)|(?:{_SHOWS}) {_VERY}(?:{_GOOD})(?: (?:so far|now|already|to me))?|{_GOOD}"
)
# Before a colon.
LABELS: Final = (
    r"step (?:\d{1,2}|one)|next step|goal|task|request|instructions?|prompt|question|message|user|human"
    r"|(?:a |one |last |another |my )?(?:quick )?(?:one|question|request|change|favou?r)|one (?:more|last) thing|nemo"
    r"|here's (?:the|my) (?:task|request)|(?:here's )?what i need|fyi|update|note|again|reminder|follow-?up"
    rf"|{_SOMEBODY}(?: (?:says?|said|asks?|asked|writes?|wrote|requests?|requested|wants?){_FOR_US}?)?"
)
# And without a mark.
PASSED_ON: Final = (
    r"(?:(?:oh,? )?(?:and|also)|and also|oh|(?:(?:hey|hi|yo|ok) )?@?nemo|lol|omg|ugh)\s(?=[a-z])"
    rf"|(?:{_SOMEBODY}|(?:the |my |our )?(?:boss|editor)) (?:has |have |is |just )?"
    rf"(?:{_WISHES}{_FOR_US}? to\s|{_ASKS}\s)"
    rf"|(?:they|she|he) (?:has |have |is |are |just )?(?:{_WISHES}{_FOR_US} to\s|{_ASKS}\s)"
)
# Who is meant by what an opening passes on, and by whom: "(the user wants you to) give them the mp4".
OTHERS: Final = r"\b(?:user|client|customer|boss|editor|they)\b"
SPEAKERS: Final = r"\b(?P<verb>tell|give|show|send|hand|drop|let|get|mail|email) them\b|\btheir\b|\bthey\b"
# How a message is closed.
CLOSINGS: Final = (
    r"(?:(?:many )?thanks|thank (?:you|u)|thx|tysm|ty|cheers|lol|haha)"
    r"(?: (?:so much|very much|a lot|a bunch|a million|again|in advance|everyone|guys|team|nemo))?"
    r"|(?:and )?(?:please )?(?:hurry(?: up)?|be quick|make it (?:quick|fast))(?: please)?|(?:it's )?urgent|asap"
    r"|let me know (?:if (?:that|it|this|you|anything)\b[^.!?\n]{0,30}|what you think)"
    r"|let me know (?:when|once) (?:it's|that's|you're) [a-z]{2,10}"
    r"|when(?:ever)? you (?:can|get a (?:chance|minute)|have time)"
    r"|(?:much )?appreciated?(?: it)?|have a (?:nice|great|good) (?:day|one|evening|weekend)|i owe you one"
    r"|\(?(?:sorry|apologies) for (?:the )?[a-z]{2,10}\)?|that's all(?: for (?:now|today))?|that's it for (?:now|today)"
    r"|no rush|take your time|(?<=[.!?] )(?:please|pls)|sent from my [a-z]{2,12}"
    r"|(?:all the best|best|(?:best |kind |warm )?regards|cheers|thanks|love|yours|xx?)[,.!]?\s*\n\s*[a-z]+(?: [a-z]+)?"
)
