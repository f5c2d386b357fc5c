"""What people say in English around a request: that they are pleased, and why it is urgent."""

from __future__ import annotations

from typing import Final

from . import vocabulary as say

TALK: Final[dict[str, str]] = {
    say.DONE: """
        lgtm, looks good, looks great, looks good to me, looks fine, looks perfect, looks amazing, looks awesome,
        that's perfect, perfect, love it, i love it, loved it, great, i'm happy, happy, i'm happy with everything,
        happy with everything, happy with it, happy with this, happy with that, we're done, i'm done, we are done,
        i am done, all done, done, no more edits, no more changes, no further edits, no further changes, approved,
        approves, has approved, has approved the cut, approved the cut, approves the cut, wrap it up, wrap up,
        wrap this up, that's a wrap, it's a wrap, we're good, all good, good to go, awesome, nice, amazing,
        beautiful, excellent, good, cool, nailed it, that's it, that's all, going on our, i can text, to my mom,
        if yes, if so, if that works, let me know, inform me, if possible, if you can, ping me, thank you, thanks,
        thx, cheers, ty, you're a star, no changes, change nothing, brilliant, when done, when it's done,
        when you're done, once done, once that's done, once it's done, when finished, wonderful, finished, complete,
        completed, ready, before i commit, before i commit to anything, where it landed, i'll post it,
        i'm going to post it, it's for, great job, good job, well done, great work, it's perfect, it is perfect,
        everything looks good, everything looks great, everything is fine, once you're done, when ready,
        when it's ready, to post, to share, to send, good as is, fine as is, fine, signed off, signed off on,
        sign off, i'm satisfied, satisfied, pleased, thrilled, happy now, stunning, superb, fantastic, fabulous,
        gorgeous, flawless, spot on, exactly what i wanted, just what i wanted, just right, green light, greenlit,
        thumbs up, gave the ok, gave the green light, given the ok, final, locked, picture lock, we have a winner,
        i think we're there, we're there, that'll do, that will do, good enough, works, works for me, that works,
        all set, we're all set, i'm all set, no complaints, no notes, no objections, wow, love this, love that,
        loves it, loved, loving it, passed, passed review, cleared, accepted, confirmed, confirms, ok with it,
        okay with it, happy with the result, happy with how, came out great, turned out great, turned out well,
        came out well, nothing to add, as it is, through, whenever you're ready, whenever you can, when you can,
        when you get a chance
    """,
    say.CONTEXT: """
        i, we, i'm, i am, we're, we are, i've, we've, they, they're, everyone, everybody, waiting, waits, wait,
        hurry, rush, rushing, late, running late, deadline, due, meeting, presentation, presenting, present it,
        pitch, pitching, review, reviewer, reviewing, reviewed, call, called, calls, calling, keeps, keep asking,
        nagging, bugging, impatient, excited, urgent, urgently, urgency, asap, right away, soon, minute, minutes,
        hour, hours, day, days, week, weeks, month, morning, afternoon, evening, noon, midnight, tomorrow, yesterday,
        tonight, today, monday, tuesday, wednesday, thursday, friday, saturday, sunday, weekend, o'clock, pm, eod,
        flight, airport, leaving, leave, leaves, work, screening, premiere, launch, release, campaign, post, posting,
        posted, upload it later, showing, showing it, show it to, watch, watching, watched, likes, like, liked,
        thinks, think, thought, said, asked, told, tells, reports, reported, informed, mentioned, goes, going, go,
        went, legal, marketing, sales, finance, department, stakeholder, stakeholders, investor, investors, ceo,
        sponsor, sponsors, agent, agents, assistant, orchestrator, planner, supervisor, subtask, task, step, steps,
        action, actions, needed, action needed, required action, next action, next step, context, reason,
        background info, intent, goal, objective, phase, stage, todo, to do, item, ticket, priority, high priority,
        prio, hi, hello, hey, morning all, sorry, sorry to bother you, btw, fyi, by the way, anyway, guys, man, dude,
        bro, buddy, mate, dear, at last, really, so much, very much, pretty, quite, honestly, basically, i guess,
        i think, i believe, i suppose, submit, submitting, submitted, submission, application, festival deadline,
        project is due, homework, assignment, customer call, news, warning, notice, notification, message, got a,
        fingers crossed, can't wait, i can't wait, cannot wait, phone battery, battery, offline, wifi, my side,
        our end, from my side, on my side, me too, all of us, both of us, whole team, from their side, on their side,
        from our side, as discussed, as agreed, agreed, discussed, ended, starting, happening, need it by,
        needs it by, wants it by, by tonight, by tomorrow, by friday, by monday, before lunch, before noon, continue,
        continuing, proceed, proceeding, deciding, decide, planning, plan on, move on, moving on, i do anything,
        do anything else, share, sharing, qa, qc, grandmother, grandfather, gran, nana, aunt, uncle, cousin, son,
        daughter, my class, my office, for school, asking about, ask about, asks about, question about, asked about
    """,
}
