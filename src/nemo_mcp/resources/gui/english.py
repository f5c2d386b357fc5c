"""English talk of buttons, panels and hands. Verbs count where a request begins."""

from __future__ import annotations

from typing import Final

from . import vocabulary as say

ENGLISH: Final[dict[str, str]] = {
    say.CLICK: """
        click, click on, tap, tap on, press, hit, smash, hover, hover over, toggle, tick, untick, check the box,
        uncheck, uncheck the box, long press, swipe, push, mash, punch, pinch, press and hold, hold down, clicking,
        clicking on, tapping, tapping on, pressing, hitting, toggling, ticking, hovering over, refresh the page,
        reload the page, refresh, reload, focus, click back, click through to, mouse over, switch on, switch off, flip
        the switch, you have clicked, you've clicked, you have pressed, you've pressed, hold shift, hold ctrl, hold
        alt, hold cmd, hold option, hold the mouse button, hold down shift, un tick, un check, unmark, deselect,
        unselect, poke, prod, whack, jab, strike, bash, smack, flick the switch, flip on, flip off, flick on, flick
        off, give it a click, give it a tap, one click on, a click on, two clicks on, a double click on, a tap on, a
        right click on, single click, single click on, clear the box, push in the, press down, thumb, swipe up, swipe
        left, swipe right, swipe down, two finger tap, force press, tap twice on, click twice on, a press of, a click
        of, one tap on, a long press on, click over to, long tap, long click, touch and hold, smash that, slam, thump,
        tap away at, hover your mouse over, hover your cursor over, rest the pointer on, rest the cursor on, rest your
        cursor on, move your mouse over, move the cursor over, aim at, check off, tick off, cross off, pop a tick in,
        put a tick in, put a tick next to, put a check in, swipe across, swipe over, pinch out, spread your fingers,
        give it one click, give it a press, touch, touch the, stab at, pound
    """,
    say.CONTEXT: """
        right click, right click on, double click, double click on, double tap, double tap on, shift click,
        ctrl click, control click, cmd click, command click, alt click, option click, middle click, triple click,
        right clicking, right clicking on, double clicking, double clicking on, double tapping, secondary click
    """,
    say.DRAG: "drag, drag and drop, drag & drop, nudge, dragging, dragging and dropping",
    say.HAUL: """
        pull, slide, resize, park, grabbing, draw, brush, brush over, pulling, sliding, stretch, stretching, bring,
        crank, paint over, turn, grab, yank, tug, fling, shove, chuck, lob, hurl, heave, lug, twist, twirl, swivel,
        wiggle, notch, notch up, notch down, ease, inch, scoot, slot, slot in, tuck,
        hoist, squash, let go of, let go, tow, whip, spread two fingers, ratchet, ratchet up, wind up, reel in,
        roll in, jiggle, shuffle, shunt, flick, spin, scribble over, dab, wipe over, smear, rub out, rub over, circle,
        scroll it, pry, prise, tighten, loosen, yanking, tugging, shoving, twisting, spinning, shifting, nudging,
        squeeze, narrow, tilt, swing, sweep, scooch, scooch over, shimmy, haul, lug over, heft, pluck, snatch,
        seize, take hold of, grab hold of, catch hold of, clutch, latch onto, march, walk it over, trace, trace over,
        encircle, scrawl, daub, scrub out, rope off, mask off, draw a box around
    """,
    say.DROP: """
        drop, dropping, release, throw, toss, put, dump, plonk, plop, let fall, hand in, hand it in,
        hand over, hand me, feed in, slip in, slip it in, load, load in, load up, re add, add it again,
        pass it, chuck in, throw in, dropping in, deposit, plunk, plunk down, sling, sling in, slap, slap in, shoehorn,
        wedge, cram, cram in, stuff in, jam in, bung, bung in, pop it in, stick it in, tip it in, fire in, shoot over,
        send over, post, paste in, lay down, set it down
    """,
    say.OPEN: """
        scroll, zoom in, zoom in on, zoom into, zoom out, scroll down, scroll up, scroll to, scroll through, open,
        open up, open it up, expand, widen, go for, go to, head to, go back to, head back to, head over to,
        hop over to, navigate to, switch to, switch over to, visit, jump to, browse to, browse, unfold, pull up,
        bring up, look under, look in, find, check, check out, see, top up, top up on, top up at, top up in, refill,
        recharge, buy more, go into, head into, have a look at, take a look at, look at, review, manage, you'll find,
        you can find, you will find, you'll see, find them, find it, collapse, close, dismiss, pull down, access,
        consult, use, use the, using, enter, entered, dock, return to, come back to, confirm, verify, read, compare,
        swing by, log in, log into, sign in, launch, make use of, glance at, peek at, reach, get to, follow, study,
        view, give, head for, hop to, hop into, jump into, pop into, dive into, peek into, dig into, leaf through,
        flick to, flick through, pull out, pull open, cycle through, slide out, you should see, you should now see,
        you can now see, you now see, you will now see, unroll, uncollapse, unhide, reveal, pop open, wander over to,
        wander to, stroll over to, stroll to, pay a visit to, poke around, poke around in, rummage, rummage through,
        rummage in, rummage around in, sift through, search, search for, search in, stop by, drop by, call up,
        conjure up, swing over to, slip over to, step over to, make your way to, turn to, flip to, flip over to,
        flip through, thumb through, page through, tab over to, spread open, look up, look through, have a peek,
        have a peek at, have a peek in, take a peek, take a peek at, peek, peek in, have a glance, have a glance at,
        have a browse, have a rummage, have a rummage in, cast an eye over, run your eye over, browse through,
        dip into, duck into, nip over to, pop over to, skip over to, move over to, go over to, come over to,
        slide over to, steer to, proceed to, get into, look inside, look into, look over, look around in,
        walk over to, wait for, wait until, wait till, hurry over to, roll up, roll out, fold out, fold down,
        fold open, flip open, flip up, swing open, click open, undock, unfurl, drill into, delve into, scan,
        trawl through, summon, invoke, fire up, crack open, peel open, peel back, unveil, maximise, maximize,
        minimise, minimize, enlarge, pop over, float, hop over, hop along to, jump over, leap to, leap into,
        bounce over to, breeze over to, saunter over to, sail over to, sidle over to, trot over to, trot to,
        march over to, march to, stride to, trek to, travel to, venture into, move on to, change over to, glance over,
        glance through, glance up, gaze at, stare at, squint at, examine, survey, explore, explore the, investigate,
        snoop around, nose around, nose through, scour, comb through, wade through, plough through, plow through,
        work through, work your way through, walk through, flip back to, turn back to, leaf to, page to,
        look to the right, look to your right, look to the left, look beneath, hunt for, hunt down, dig out, dig up,
        dig through, fish out, root around in, root through, root out, ferret out, locate, pinpoint, identify,
        fold it out, fold that out, fold it open, pull it up, pull that up, bring it up, bring that up, call it up,
        go there, hop over there, head there, head over there, pop over there, pop in there, take a glance,
        take a glance there, take a peek there, have a look there, look there, check there, glance there
    """,
    say.EDIT: """
        adjust, change, edit, fine tune, tweak, customise, customize, modify, rename, rearrange, reorder, configure,
        fix, alter, correct, turn it down, turn it up, turn down, turn up, swap, trim, split, cut, crop, rotate,
        flip, mute, unmute, lower, raise, increase, decrease, reduce, boost, add, remove, delete, erase, undo, redo,
        revert, restore, sort, group, ungroup, lock, unlock, hide, copy, paste, duplicate, retype, type, type in,
        fill in, sharpen, restyle, recolor, recolour, position, reposition, set, pin, replace, apply, approve, tag,
        share it, send it, save it, balance, shorten, lengthen, extend, speed up, slow down, snap, align, centre,
        center, scale, do this, do that, do it, do so, make, keep, save, share, send, get, pick it up, re record,
        regenerate, continue, fetch, retrieve, upgrade, reach for, move, move it
    """,
    say.CHOOSE: """
        choose, select, pick, enable, disable, activate, mark, choosing, selecting, picking, turn on, turn off,
        turn it on, turn it off, you have chosen, you've chosen, you have selected, you've selected, you have picked,
        you've picked, opt for, highlight, specify, hold, lasso, deactivate
    """,
    say.PREVIEW: """
        preview, play, watch, listen, listen to, replay, scrub, scrub through, scrub along, give it a look, have a
        look, play it back, play back, let it run, run it, take a look, previewing, playing, watching, scrubbing,
        scrubbing through, scrub to, check it, check the result, check the preview, playback, look, review it,
        inspect, step through, loop, see it, see the result, hear, rewatch, give it a spin, give it a watch, give it a
        listen, rewind, fast forward, view it, test it, judge it, try it, slide back to, skip to, skip back to, jump
        back to, rewind to, audition, roll it, roll, roll the tape, let it roll, let it play, let it loop, let it
        spin, start playback, start the playback, start it from, run the, run through, run it through, run it from,
        cue, cue up, spool, spool to, spool back, spool back to, wind, wind back, wind back to, wind forward, wind to,
        skim, skim over, skim through, skim to, crawl through, crawl along, spin the jog wheel, step to, step forward,
        step back, step along, sweep over, sweep across, glide over, shuttle, shuttle to, seek, seek to, have it
        played, have it play, set it going, start the player, sit through, watch it back, watch back, eyeball, give it
        a run, pause, pause at, pause on, stop at, hop back to, hop forward to, go back to the start, play through,
        play over, play from, replay from, roll back to, rewind a little, jog, jog to, jog back to, jog through, run
        back to, let it go on, move through, go through, drag through, flip between, flick between, toggle between,
        switch between, proofread, watch for, zip to, jump over to, fly to, whizz to, whiz to, dash to, hurry to, go
        straight to, zip over to, give it a whirl, give it a go, give it a once over, give it a play, have a play,
        have a gander, take a gander, take a listen, take it from the top, run it back, zip through, zoom through, fly
        through, race through, speed through, skip through, jump through, step over, single step, frame by frame
        through, creep through, glide along, trace along, run your cursor along, run your mouse over, hover along,
        follow along, listen back, listen out for, watch out for the, view in full, cycle, recheck, double check, spot
        check, sanity check, compare side by side, halt, land on, settle on, jump ahead, jump forward, jump back, skip
        ahead, skip forward, hop ahead, hop back, go forward to, back up to, reel back, spool forward, wind it back
    """,
    say.SUGGEST: "i'd suggest, i suggest, i recommend, i'd recommend, try, consider, start by, how about, it's worth",
    say.MOUSE: """
        with your mouse, with the mouse, using the mouse, using your mouse, with the cursor, with your cursor,
        use the mouse, use your mouse, use the mouse to, use your mouse to, with your finger, with your fingers,
        use the cursor, use the cursor to, place the cursor, place your cursor, put the cursor, put your cursor,
        using the cursor, with the arrow keys, use the arrow keys, by hand with, by hand with the cursor,
        by hand with the mouse, with the mouse wheel, using the mouse wheel, with your mouse wheel,
        with the scroll wheel, with your trackpad, with the trackpad, with your pointer, with the pointer,
        using the pointer
    """,
    say.PANEL: """
        panel, tab, sidebar, side bar, side panel, media library, media bin, dialog, dialogue box, dialog box, popup,
        pop up, mixer, inspector, toolbar, tool bar, gallery tab, media pool, my presets, view menu, navigation bar,
        nav bar, asset panel, ribbon, pane, panels, tabs, brand kit, modal, context menu, track list, clip list,
        layer list, storyboard view, top bar, bottom bar, menu bar, tool strip, project list, list view, file menu,
        edit menu, header bar, asset browser, version history, edit history, project page, projects page, web editor,
        rail, side rail, media browser, effects browser, submenu, sub menu, console, preferences, properties,
        options menu, media shelf, asset library, effects panel, right click menu, sub tab, captions list,
        subtitle list, comment thread, version list, revision list, activity log, activity feed, jobs list, job queue,
        render queue, task list, notifications, notification centre, notification center, command bar, search results,
        action bar, options bar, option bar, advanced options, more options, recent projects, my projects, my uploads,
        my templates, my videos, my files, shared folder, folder list, folder tree, file list, file manager,
        voice picker, voice list, font list, font picker, language picker, language list, track headers, mixing desk,
        level meter, homepage, ai tools, fly out, picker, chooser, selector, navigator, subpanel, subtab,
        dropdown list
    """,
    say.ROOM: """
        window, page, screen, section, library, menu, drawer, dashboard, history, bin, browser, gallery, hub, tool,
        editor, tray, shelf, canvas, storyboard, settings, workspace, palette, presets, layers, cabinet, rack, wizard,
        sheet, widget, catalogue, catalog, archive, vault, card view, board view, grid view, status bar,
        title bar, popover, flyout, carousel, lightbox, overlay menu, inbox, help menu, log window,
        layer tree, overview, versions list, sequence view, clip browser, notes column,
        attachment tray, toolbox
    """,
    say.BUTTON: """
        the plus, a plus, plus icon, button, icon, arrow, key, keys, star, switch, gear, gear icon, thumbnail,
        thumbnails, swatch, dot, dots, plus sign, link below, box, buttons, three dots, cross, bin icon, trash icon,
        badge, link, pencil, chip, triangle, icons, trash can, ellipsis, hamburger, cog, padlock, eye icon, label,
        scissors, tile, card, ⚙, ☰, ⛶, 🗑, ✂, ✓, ✔, ✕, ⋯, ⋮, symbol, paper plane, magic wand, wand, heart icon,
        thumbs up, thumbs down, tick mark, minus sign, loudspeaker, speaker icon, camera icon,
        camera roll button, camera roll, house icon, bell icon, floppy disk, up arrow, down arrow, swap arrows,
        chevron, caret, pushpin, the x, hand icon, loupe, magnifying glass, funnel, broom, trash, recycle bin,
        the minus, green plus, blue plus, pill, toggles, lightning bolt, hourglass, globe icon,
        home icon, back arrow, curved arrow, round arrow, crosshair, grip, before / after, tickmark, kebab,
        three lines, three little dots, wrench, spanner, magnet icon, square icon, diamond icon, bookmark icon,
        flag icon, lock icon, chain icon, info icon, little arrow, little triangle, little cross, red cross, checkmark,
        green tick, magnifier, clapperboard, musical note, lightbulb, paint bucket, sparkles, question mark,
        exclamation mark, mouse button, red dot, envelope, clock, globe, flag, diamond
    """,
    say.TOOL: """
        slider, sliders, fader, faders, knob, dial, drop down, dropdown, dropdowns, dropdown's, drop down menu,
        dropdown menu, handle, handles, corner handle, corner handles, checkbox, checkboxes, check box, radio button,
        text box, text field, search bar, search box, input field, toggle switch, color picker, colour picker,
        color wheel, colour wheel, crop frame, eyedropper, razor tool, blade tool, split tool, crop tool, text tool,
        brush tool, eraser, pen tool, selection tool, speed control, volume control, opacity control, control,
        spinner, stepper, scroll bar, scrollbar, scroll wheel, tooltip, trim handle, trim handles, bounding box,
        range tool, tickbox, slide bar, zoom control, eraser tool, track header, playback controls, combo box,
        dotted outline, volume line, wheel, jog wheel, thumb wheel, pulldown, pull down menu, spin box, number field,
        value field, rotary, fader's, crossfader, lever, marquee, magic brush, ruler, gizmo, in point, out point,
        rubber band, razor blade, pipette, dropper, puck, number box, spin dial, trackball, mouse wheel, trackpad,
        touchpad, stylus, value box, search field, entry field, control point, anchor point, crop handle, fade handle,
        volume handle
    """,
    say.KEYS: """
        ctrl, cmd, ⌘, space bar, spacebar, the space bar, the space key, backspace, the delete key, enter key,
        return key, esc, escape key, keyboard shortcut, hotkey, shortcut, anywhere, twice, inside, outside, space,
        keyboard, arrow keys, the enter key, shift, alt, delete key, tab key, key combo, your keyboard, the l key,
        the j key, the k key, j and l, left arrow, right arrow
    """,
    say.PLAYER: """
        timeline, player, preview window, preview player, preview pane, preview panel, preview area, viewer,
        player controls, timeline viewer, preview screen, play icon, play button, monitor, timeline view, full screen,
        preview monitor, ▶, ⏵, ⏯, ▷, ►, program monitor, video player, viewport, time ruler, playback window,
        preview box, preview frame, fullscreen, preview tab, big triangle, play arrow, sequence, preview card,
        play triangle, play symbol, playback bar, transport, transport bar, transport controls, loop button,
        filmstrip, film strip, viewing window, preview strip, theatre mode, theater mode, big monitor, little monitor,
        video window, preview thumbnail
    """,
    say.PLAYHEAD: "playhead, play head, scrubber, scrub bar, seek bar, progress bar",
    say.EXPORT: """
        share button, share icon, export, download, exports, downloads, export icon, export menu, export dialog,
        render button, exporting, downloading, finish & download, save to disk, export panel, export settings, ⤓, ⬇,
        ⭳, 💾, 📥, get video, get my video, save video, download icon, download arrow, export window, download link,
        save icon, save as, publish, deliver, deliver button, publish button, save selected, save to files,
        save to device, get file, get your file, download tile, export tile, export wizard, export sheet, export tab,
        save as button, render to file, send to phone, grab file, fetch file, save button, save to computer,
        save to my computer, save to your computer, download video, download film, download file, export video,
        export film, ship it, deliver it, render and save, export queue, export preset, save a copy,
        save to your device, save to desktop, save to phone, save the file, save the video, save the film,
        save your film, save your video, save the result, save out, render it, render out, render settings,
        render tab, render page, render queue button, delivery page, delivery tab, finish button, finish tab,
        output tab, output panel, output settings, generate video, write to disk, send to device, collect your film,
        pick up your film
    """,
    say.UPLOAD: """
        upload, upload button, import, cloud icon, add media, + button, plus button, import button, uploading, attach,
        re upload, reupload, browse files, upload icon, paperclip, paperclip icon, uploader, re import, upload tab,
        upload page, import dialog, import media, add files, choose file, choose files, file picker, + icon, + sign,
        plus icon, choose a file, select file, select files, from device, from your device, 📎, ➕, add photo,
        add photos, add clip, add clips, add video, add file, add audio, add music, choose a photo, attachment,
        attachments, add from device, insert media, new media, add footage, add a file, import tile, upload tile,
        add source, select photos, choose photos, pick a file, pick files, import files, import clips, add image,
        add images, insert file, from your computer, from my computer, from computer, paper clip, paper clip icon,
        add your file, add your files, add your music, add your photos, add your clips, add your footage, drop area,
        drop target, drop spot, dashed rectangle, dashed frame, dashed area, dashed square, dotted box, dotted frame,
        dotted rectangle, empty slot, cloud with an arrow, choose video, select video, select a file, select a photo,
        browse computer, browse your computer, browse your files, browse your device, file chooser, file selector,
        file explorer, from your camera roll, local files, attach a file, attach a photo, big plus, the big plus,
        round plus, the round plus, the plus in the media bin, the plus in the media library, the plus in the library,
        the plus in the bin, the plus in the media panel
    """,
    say.ACCOUNT: """
        billing page, billing, account page, credits page, your account, pricing tab, pricing page, recharge page,
        subscription page, payment page, profile, avatar, account settings, billing section, billing tab, top up page,
        credit page, account tab, my account, account menu, usage page, the account, plan page, upgrade page,
        wallet page, store page, plans page, credits tab, account section, profile page, wallet, profile menu,
        your initials, billing settings, usage tab, account panel, credits panel, billing panel, profile picture,
        profile icon, user menu, account icon, account dashboard, coin icon, coin symbol, coin counter,
        next to the coin, beside the coin, by the coin, near the coin, the coin in, the coin at, credit meter,
        credit counter, credits counter, subscription tab, plans tab, subscription settings, your profile,
        top up button, buy credits, membership, membership page, subscription, subscriptions, plans & billing,
        plans and billing, transactions, usage meter, balance widget, credits widget, credits badge, credit badge,
        credits icon, your profile picture, payments, payment, top up dialogue, store, shop, credits pill,
        plan & usage, plan and usage, invoice page, invoices, manage plan, upgrade plan, plan picker, pricing,
        checkout, plan settings, account options, payment method, credit store, upgrade button, account button,
        account card, account centre, account center, account info, account details, accounts page, bills, bill page,
        balance counter, balance display, cart, cart icon, coin button, coin purse, coins, coin pack, credit bundle,
        credit card, credit history, credit icon, credit log, credit menu, credit pack, credit packs, credit package,
        credit panel, credit pill, credit tab, credit tracker, credits bar, credits button, credits chip,
        credits display, credits history, credits indicator, credits link, credits menu, credits section,
        credits view, credits window, gem icon, gem counter, get credits, get more credits, add credits,
        purchase credits, purchase more, purchase page, purchase button, purchase history, purchases, piggy bank,
        plan button, plan card, plan chooser, plan info, plan menu, plan options, plan overview, plan panel,
        plan selector, plan tab, pro plan, go pro, upgrade to pro, upgrade option, upgrade options, upgrade account,
        user icon, user page, user panel, user settings, receipts, receipt page, recharge option, recharge options,
        renewal page, shopping cart, statement, statements, token counter, token balance, token page, usage button,
        usage counter, usage graph, usage history, usage log, usage menu, usage report, usage summary, usage view,
        usage chart, voucher
    """,
    say.BALANCE: """
        your balance, your credits, credit balance, remaining credits, how many credits, how many you have,
        your remaining credits, account balance, your credit balance, your remaining balance, what you have left,
        your usage, your plan, your credit usage, how many are left, the balance, more credits, some credits,
        what you've got left, what's left, how much is left, how much you have, how many remain, your total,
        credits left, the remaining credits, your allowance
    """,
    say.FILES: """
        files, file, photos, photo, images, footage, your own, song, logo, clips, media, pictures, videos, assets,
        image, pdf, recording, recordings, document, soundtrack, mp3, documents, screenshots, picture
    """,
    say.CLIP: """
        clip, track, edge, edges, end of, end, beginning, layer, segment, marker, markers, corner, border, cut point,
        waveform, layers of, frame, borders, sides, transition, cards, outline, item, row, bar, lane, curve, point,
        node
    """,
    say.BOX: """
        here, upload box, drop zone, upload area, the window, into the window, upload zone, upload window,
        dropbox area, browser window, the box, upload panel, upload field, this window, this page, chat box,
        chat window, the chat, this chat, the page, the browser, dotted area, dashed box, dropzone, chat,
        the conversation, message box
    """,
    say.READY: """
        lights up, turns blue, turns green, yours to press, waiting for you, is Undo, becomes active, will light up,
        does that, does it, does this, brings it back, will do that, will do it, takes care of it, takes you there,
        gets you there, is waiting, does the trick, handles that, will take you there, is what you need,
        is one click away, is just a click away, is there for that, lets you, will let you, allows you, opens it,
        plays it, saves it, is the button, is the one to press, is ready for you, is yours to press,
        is waiting for your click, awaits your click, waits for your click, needs your click, is yours, will show up,
        shows up, will appear, will pop up, pops up, is available, are available, will be waiting, becomes available,
        will be listed, runs it, plays them, saves them, does the job, moves them, removes it, removes them,
        undoes it, brings up, brings them back, hands you, produces, is the button to push, is the one, does the rest,
        is all yours, one click does it, will fetch, fetches it, has turned blue, has turned green
    """,
    say.LOCATED: """
        is at the, is in the, sits at the, sits in the, is located, is on the, lives in, live on, lives on,
        can be found, appears, lives under, is under, is under the, are under the, are in the, are on the, at the top,
        to the top, sit in, sits under, sits on, shows the same, lists, shows all, shows every, is where, is right,
        is next to, is below, is above, has the full, holds the, is up there, is over there, is right there,
        is down there, is there, are up there, is at hand, sits to the right, sits at, hangs in, hides under,
        hides in, hides behind, is behind, is tucked, sits behind, are behind, lies in, is listed, are listed,
        is displayed, is shown, are shown, comes out of, waits in, waits behind, waits under, is found in,
        are found in, is kept in, are kept in, live in, lurks in, dwells in, is filed under, are filed under,
        is filed in, are filed in, is stored in, are stored in, is stored under, are stored under, is parked in,
        are parked in, is sitting in, are sitting in, are collected in, are gathered in, is collected in,
        are kept under, is kept under, is logged in, are logged in, is tucked into, are tucked into, is tucked away in,
        are tucked away in, is waiting in, are waiting in, is waiting under, are waiting under
    """,
    say.STORY: """
        scene, shot, hook, caption reads, title card, end card, tagline, slogan, headline, narrator, narration, voice
        over, voiceover, script, lyric, lyrics, line, dialogue, subtitle, subtitles, cta, call to action, sign,
        tutorial, tutorial's, demo, walkthrough, screen recording, onboarding, lesson, ad, advert, film, movie,
        trailer, explainer, mockup, mock up, on screen, story, storyboard note, recipe, character, actor, host, title,
        caption, text, chorus, verse, sticker, banner, poster, speech bubble, transcript, voice, beat sheet, closing
        shot, prompt, frame by frame, quote, lower third, your app, the app, animation, shot list, scene list, scenes,
        shots, scene breakdown, running order, steps in the video, screencast, title ideas, hooks,
        slogans, presenter, instructor, teacher, interviewer
    """,
    say.TELLS: """
        explains, teaches, demonstrates, in this order, says, reads, how it works, walks through, walks viewers
        through, shows how to, tells viewers to, goes like this, goes as follows, steps, steps are, screens, covers,
        step cards, has two captions, has three captions, has four captions
    """,
    say.LEAD: """
        please, just, simply, next, now, first, please do, you can, you could, you may, you may want to, then just,
        you might want to, you might, feel free to, remember to, be sure to, make sure to, don't forget to,
        do not forget to, never forget to, which you can, that you can, which you could, you'll be able to,
        you are able to, you're able to, go ahead and, also, afterwards, try to, you can also, if you like, let's,
        you should, you need to, you'll need to, you have to, you'll want to, you will need to, kindly, once again,
        again, to finish, when ready, meanwhile, by the way, as a last step, as a final step, as a next step,
        any time, anytime, either, finally, lastly, alternatively, please note, ps, all you have to do is,
        all you need to do is, you only need to, i recommend you, you must, quickly, instead, optionally, step #,
        step, you're welcome to, you are welcome to, you're free to, easily, manually, you can simply, you can just,
        you can always, it's best to, time to, don't hesitate to, you want to, you wish to, your next step is to,
        the next step is to, how to, you simply, you just, ready to, ready, yourself, best to, directly, from there,
        and you can, before that, afterward, to start, to begin, have to, need to, in that case, if so, if yes,
        if not, one more thing, tip, hint, note, or else just, i'd suggest you, i suggest you, i'd recommend you,
        maybe, perhaps, to do so, to do that, to do this, still, always, go and, it's time to, you're ready to,
        you'll have to, you'd better, it's possible to, it's easy to, you get to, could you, can you, would you,
        will you, could you please, can you please, would you mind, all that's left is to, all that is left is to,
        what's left is to, the last step is to, the only thing left is to, the final step is to, you'd best,
        to that end, to this end, you are invited to, you're invited to, you are encouraged to, you're encouraged to,
        you are advised to, you are asked to, you're asked to
    """,
    say.NOT: """
        don't, do not, never, no need to, there's no need to, there is no need to, you don't need to,
        you don't have to, needn't, you needn't, hold off on, hold off, not ready to, not yet, wait before, avoid,
        refrain from, stop pressing, stop clicking, you shouldn't, shouldn't, you should not, should not, can't,
        cannot, don't need to, don't have to, must not, mustn't, you can't, you cannot, not, instead of, rather than,
        without
    """,
    say.IF: """
        otherwise, if, when, whenever, once, unless, as soon as, in case, otherwise if, should you, should the,
        should it, should they, should he, should she, should one, should any, should your, should this,
        should that, should her, should his, should anyone, should anything, should there, should a
    """,
    say.UNTIL: "until, after, before, while, till, during, after that, after this",
    say.TO: "to, in order to, so you can, so that you can",
    say.FOR: "for",
    say.SEES: """
        you'll hear, you will hear, you'll notice, you will notice, you'll notice that, you'll hear that,
        you'll see that, you will see that, you'll see how, you'll see why, you'll hear how, you can hear,
        you can hear that, you'll find that, you will find that, you'll feel, you'll see what, you'll hear what,
        you should hear, you should notice, you'll come across, you will come across, you'll spot, you'll meet,
        you'll discover, you'll run into
    """,
    say.RESULT: "you get, you'll get, you will get, you gain, you'd get, gives you, gets you",
    say.BY: "by, simply by, just by, either by",
    say.AND: "after which, and, or, then, and then, but, so, or else, because, plus, so that",
    say.SELF: """
        i'll, i can, i could, i will, i would, i'd, i'm going to, let me, should i, shall i, can i, could i, we'll,
        want me to, like me to, i may, i might, i want to, we can, we could, i'd rather, i should, me to, i had to,
        i'm about to, i won't, shall we
    """,
    say.SUBJECT: """
        i, i've, i'm, he, she, they, we, tell me, who, whose, say, name, ask, reply, report any, report back,
        report to me, jot down, note down, leave it, keep it as, you asked, you said, you told me, you wanted,
        you've got, you sent, let me know, describe, you have, you had, he'll, she'll, we've, what, they'll, they'd,
        they've, they're, he'd, he's, she'd, she's, we're, we'd, visitors, viewers, customers, guests, players,
        students, pupils, children, kids, patients, shoppers, someone, somebody, anyone, anybody, everyone, nobody,
        a visitor, a customer, a user, the user, the visitor, the customer
    """,
    say.FINITE: """
        is, are, was, were, has, had, does, did, isn't, aren't, wasn't, weren't, been, being, stays, starts, ends,
        runs, takes, lasts, comes, goes, gets, sounds, looks, uses, holds, falls, appears at, gives, shows
    """,
    say.SAVED: "saved, stored, on your computer, in your downloads folder",
    say.NAMED: """
        accept, confirm it, done, ok, okay, generate, retry, submit, reset, start, cancel, yes, no, resume, rebuild,
        update
    """,
    say.PREPOSITION: """
        in, on, at, onto, into, from, under, above, below, within, beside, near, inside the, inside your, across,
        against, underneath, behind, between, next to, close to
    """,
    say.WITH: "with, via, through, using the, using your, by using, by means of, with the help of",
}
