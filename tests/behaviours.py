"""Every promised behaviour, once: its id, where the promise is written, and the promise.

A test names what it proves with `@proves("id")`; `test_behaviours.py` fails for an id without a test and for a test
that names an unknown id.
"""

from __future__ import annotations

from typing import NamedTuple


class Behaviour(NamedTuple):
    """A promise. `source` is a section of the API reference ("API §6"), of the design, or of the MCP specification."""

    id: str
    source: str
    sentence: str


WIRE = [
    Behaviour(
        "wire.headers", "API §2", "Every request to the API carries the token and the three attribution headers."
    ),
    Behaviour(
        "wire.attribution",
        "API §2",
        "Attribution names the skill in use, else the server; the platform is set, or read from where it is installed.",
    ),
    Behaviour(
        "wire.errors-table",
        "API §3",
        "Every error code, bare status, page of a proxy and broken connection becomes its own error.",
    ),
    Behaviour("wire.errors-tree", "design, Errors", "The exception tree is drawn in one docstring, whole and right."),
    Behaviour(
        "wire.errors-top-up",
        "API §3",
        "Without credits an anonymous user is given the link that registers this very account.",
    ),
    Behaviour(
        "wire.errors-safe-reads",
        "API §9",
        "Reads are repeated after passing trouble; requests that change something are not.",
    ),
    Behaviour("wire.errors-rate-limit", "API §3", "A rate limit is waited for once, and only if the wait is short."),
    Behaviour(
        "wire.errors-clean",
        "design, Errors",
        "Text of the backend enters errors only bounded and without control or direction characters.",
    ),
    Behaviour("wire.secrets", "design, Errors", "Tokens are taken out of texts and logs, by value and by form."),
    Behaviour(
        "wire.anonymous-token",
        "API §4",
        "An anonymous token is asked for once, under a client id that is kept in a private file.",
    ),
    Behaviour(
        "wire.anonymous-token-kept",
        "API §3",
        "A cloud's anonymous token is kept for later processes while it fits; a loopback backend's is not.",
    ),
    Behaviour(
        "wire.token-renewal",
        "API §3",
        "A refused anonymous token is renewed once for all callers, under the same client id.",
    ),
    Behaviour("wire.own-token", "API §3", "The user's own token is never swapped for another account."),
    Behaviour(
        "wire.session",
        "API §5",
        "Sessions are made with their language, ids stay strings, and people get a link without the token.",
    ),
    Behaviour(
        "wire.run", "API §6", "A message goes out in the shape of the API, and its events arrive as they happen."
    ),
    Behaviour(
        "wire.run-at-most-once",
        "design, At most once",
        "A message goes out again only after a refused guest token or a 429; a failure says whether it may have run.",
    ),
    Behaviour("wire.run-broken", "design, At most once", "A stream that breaks or falls silent is an unknown outcome."),
    Behaviour("wire.stream-split-anywhere", "API §6", "A stream tells the same however its bytes are split."),
    Behaviour(
        "wire.stream-captures",
        "API §6",
        "Recorded streams of both dialects and of a real ADK server tell their turn, split or written in every way.",
    ),
    Behaviour("wire.stream-never-raises", "API §6", "No bytes and no JSON make the reader of a stream raise."),
    Behaviour(
        "wire.stream-dialects",
        "API §6",
        "The ADK dialect and the typed dialect come out as the same events; unknown events are ignored.",
    ),
    Behaviour(
        "wire.stream-life",
        "API §6",
        "Heartbeats, empty data and comments are signs of life; ids and retry times are no events.",
    ),
    Behaviour("wire.stream-text", "API §6", "Thoughts and the user's own words are never shown."),
    Behaviour("wire.stream-errors", "API §6", "Error frames of every form become one clean error event."),
    Behaviour(
        "wire.stream-frame-limit",
        "API §6",
        "Frames of 16 MiB are read; one above the limit is dropped and reading goes on.",
    ),
    Behaviour("wire.stream-keepalive", "API §6", "The connection of a stream is kept awake through its silences."),
    Behaviour(
        "wire.stream-proxy",
        "design, Settings",
        "Event streams go through the environment's proxy, what is on this machine does not.",
    ),
    Behaviour(
        "wire.transcript-once",
        "API §6",
        "Text is shown once: a whole replaces its deltas, a repeated whole is dropped, deltas alone are the text.",
    ),
    Behaviour("wire.transcript-final", "design, When a stream ends", "Words before a tool call are not final."),
    Behaviour("wire.transcript-tools", "API §6", "Only tool calls of whole events count."),
    Behaviour("wire.transcript-question", "API §6", "A question put by a tool call is found with its options."),
    Behaviour(
        "wire.upload", "API §7", "Files go up under their names and media types; both shapes of the answer are read."
    ),
    Behaviour("wire.upload-streams", "API §7", "An upload is never whole in memory and tells how far it is."),
    Behaviour("wire.draft-exact", "API §8", "The draft goes back to the renderer byte for byte as it came."),
    Behaviour("wire.state-lenient", "API §8", "A state is read with missing, null, extra and wrongly typed fields."),
    Behaviour("wire.ids-stay-ids", "API §5", "An id cannot lead a request to another path."),
    Behaviour("wire.render-shapes", "API §9", "Both shapes of a render answer are read."),
    Behaviour(
        "wire.render-errors", "API §9", "A used render id and an unknown render are told apart from other errors."
    ),
    Behaviour(
        "wire.download",
        "API §9",
        "A video comes whole or not at all, from its URL or else from the API; the token goes to the API alone.",
    ),
    Behaviour(
        "wire.download-resume", "API §9", "A broken download goes on where it broke, unless the video has changed."
    ),
    Behaviour(
        "wire.download-torn",
        "design, “Settings”",
        "A film that ends before its last box does, or lacks its index or pictures, is not whole, however cleanly its "
        "answer ended; what is no film must have the size that was told.",
    ),
    Behaviour("wire.deadlines", "design, “At most once”", "No answer is waited for without an end, also if it drips."),
    Behaviour("wire.credits", "API §10", "Credits are read leniently; an answer without them is not a balance."),
    Behaviour("wire.light-import", "design, The way data flows", "Errors, schema and events load no HTTP library."),
]

WORDS = [
    Behaviour("words.summary", "API §8", "The summary is one line in the form that every source gives."),
    Behaviour("words.draft-lenient", "API §8", "A draft is read whatever is missing, null or wrongly typed in it."),
    Behaviour("words.ready", "API §8", "A draft is ready for export when a track has a segment."),
    Behaviour("words.difference", "design, The tools", "Two drafts compared give one line for each change."),
    Behaviour(
        "words.fingerprint", "design, At most once", "A fingerprint changes with what the draft shows, and only then."
    ),
    Behaviour("words.picture", "design, The tools", "A timeline can be drawn; long ones are shortened and say so."),
    Behaviour("words.plan-chat", "API §11", "A message that is not plainly a command goes to the chat, word for word."),
    Behaviour(
        "words.plan-commands", "API §11", "Export, credits, state and upload are taken out of a message, in order."
    ),
    Behaviour(
        "words.plan-whole", "design, Acting on GUI text", "A plan loses no word of an edit, no path and no address."
    ),
    Behaviour(
        "words.plain", "docs/words.md", "What is said every day is understood in each order and with each courtesy."
    ),
    Behaviour("words.plan-price", "API §11", "What something would cost is looked up for nothing, and never sent."),
    Behaviour(
        "words.plan-names", "docs/words.md", "The name of a file is read whole, and without the words before it."
    ),
    Behaviour("words.plan-left-out", "docs/words.md", "A file that a message names to leave it out is not uploaded."),
    Behaviour("words.gui-content", "API §11", "What a reply says about content stays, to the letter."),
    Behaviour("words.gui-sentence", "API §11", "What is left of a reply reads like a sentence, without debris."),
    Behaviour("words.gui-choice", "docs/words.md", "What a hand is to pick is a question, with its answers listed."),
    Behaviour(
        "words.gui-actions", "design, Acting on GUI text", "An instruction to a hand becomes a ready-made tool call."
    ),
    Behaviour(
        "words.gui-idempotent",
        "design, Acting on GUI text",
        "A translated reply is left alone by a second translation.",
    ),
    Behaviour("words.corpora", "API §11", "The readers of words are right on rows of examples in three scripts."),
    Behaviour("words.evidence", "docs/words.md", "A clause is what the weights of what it shows speak for most."),
    Behaviour("words.speed", "design, The way data flows", "Reading words takes time in step with their number."),
]

STUDIO = [
    Behaviour(
        "studio.token",
        "API §4",
        "A client id opens one account: the same token while it is valid, a new one after, credits once.",
    ),
    Behaviour("studio.refusals", "API §3", "Refusals are envelopes with the code and the status of the reference."),
    Behaviour("studio.scopes", "API §3", "A token does only what its scopes allow."),
    Behaviour(
        "studio.prices",
        "API §10",
        "A create, an edit and talk cost what the table says, frozen while they run; export is free.",
    ),
    Behaviour(
        "studio.no-credits", "API §3", "A run that cannot be paid for is refused with 2001 before anything runs."
    ),
    Behaviour("studio.charges", "design, At most once", "Charges never exceed accepted messages, whatever goes wrong."),
    Behaviour("studio.shared-folder", "docs/studio.md", "Several processes may work in one folder at once."),
    Behaviour("studio.restart", "docs/studio.md", "A restart loses nothing."),
    Behaviour(
        "studio.adk-stream",
        "API §6",
        "A turn shows tool calls and results, then its text in either dialect; ADK text in deltas and once whole.",
    ),
    Behaviour("studio.stages-land", "API §6", "The draft of a stage is saved before its result is told."),
    Behaviour(
        "studio.run-refusals",
        "API §6",
        "/run_sse refuses an unknown session and a malformed body as the stock ADK server does.",
    ),
    Behaviour("studio.silence", "API §6", "About 30% of edits end without a text: the same turns for the same seed."),
    Behaviour(
        "studio.two-stages",
        "API §6",
        "The second stage may land after the stream has closed, and never over a newer edit.",
    ),
    Behaviour("studio.questions", "API §6", "A question comes as text, or as a call of ask_question."),
    Behaviour("studio.heartbeats", "API §6", "Heartbeats come in every form the reference lists."),
    Behaviour(
        "studio.leaver",
        "design, Long work is detached",
        "A client that leaves aborts its run, unless the studio is told otherwise.",
    ),
    Behaviour(
        "studio.concurrent-runs", "API §6", "Runs at the same time in one session corrupt neither draft nor books."
    ),
    Behaviour(
        "studio.upload", "API §7", "Uploads are described in either shape, handed out again, and kept once by content."
    ),
    Behaviour(
        "studio.upload-refusals",
        "API §7",
        "Files of other formats, unreadable or too large are refused with 4001 and 4002, the request as a whole.",
    ),
    Behaviour("studio.upload-urls", "API §7", "Files may be named by http URL."),
    Behaviour("studio.listens-once", "docs/studio.md", "A song's beats are found once and remembered."),
    Behaviour(
        "studio.undo",
        "docs/studio.md",
        "A turn can be undone and redone as a whole, also after a restart; a change forgets what was undone.",
    ),
    Behaviour("studio.state", "API §8", "The state holds the draft, the files and the canvas."),
    Behaviour("studio.claim", "API §5", "A claim token shows people the timeline and has no power in the API."),
    Behaviour(
        "studio.render", "API §9", "A render ends with a file behind a URL that needs no token, told in either shape."
    ),
    Behaviour(
        "studio.render-refusals",
        "API §9",
        "Renders without attribution, without segments, of unknown output or of a taken id are refused.",
    ),
    Behaviour(
        "studio.render-one-at-a-time",
        "docs/studio.md",
        "One render runs at a time; a cancelled one is gone within a second.",
    ),
    Behaviour("studio.render-fails", "docs/studio.md", "A failed or crashed render says why."),
    Behaviour(
        "studio.render-restart",
        "docs/studio.md",
        "A render broken off by a restart begins again when it is asked for, and only then.",
    ),
    Behaviour("studio.download-resumes", "API §9", "A download resumes by Range and If-Range."),
    Behaviour(
        "studio.fault-refuse", "docs/studio.md", "A request can be refused with any code, status and Retry-After."
    ),
    Behaviour(
        "studio.fault-page",
        "docs/studio.md",
        "A proxy's page can take the place of any answer, with the work done behind it or not.",
    ),
    Behaviour("studio.fault-shut", "docs/studio.md", "Connections can be refused for a while."),
    Behaviour("studio.fault-pieces", "docs/studio.md", "A body can come byte by byte, or drip."),
    Behaviour(
        "studio.fault-frames",
        "docs/studio.md",
        "Frames come with CR LF, comments, ids and empty data, and half an event between them, on demand.",
    ),
    Behaviour("studio.fault-vanish", "docs/studio.md", "A token can expire in mid-session, and a session can vanish."),
    Behaviour(
        "studio.fault-rules", "docs/studio.md", "Faults are chosen by path, method, count and reproducible chance."
    ),
    Behaviour(
        "studio.fault-reset", "docs/studio.md", "A connection can break before its answer, with the work done or not."
    ),
    Behaviour(
        "studio.fault-cut",
        "docs/studio.md",
        "A stream can be cut or end early after some events or bytes, chunked or not, with the run going on or not.",
    ),
    Behaviour(
        "studio.fault-silence",
        "docs/studio.md",
        "A request can be slow, hang, stall, or send heartbeats of every kind for ever.",
    ),
    Behaviour(
        "studio.fault-turn",
        "docs/studio.md",
        "A turn can be silent, late, said twice, in the other dialect or end with a temporary issue on demand.",
    ),
    Behaviour(
        "studio.fault-errors",
        "docs/studio.md",
        "A stream can end with an error frame, valid or not, or an errorCode, before or after the edit.",
    ),
    Behaviour(
        "studio.fault-download",
        "docs/studio.md",
        "A download can break and be resumed, end short in silence, or claim a wrong length.",
    ),
    Behaviour("studio.fault-render", "docs/studio.md", "Renders can fail once or always, or be forgotten."),
    Behaviour("studio.any-input", "docs/studio.md", "Whatever comes in gets an answer in the promised form."),
    Behaviour(
        "studio.ends",
        "docs/studio.md",
        "A studio leaves signals and errors to its program and ends at once, also with open streams.",
    ),
    Behaviour(
        "studio.light", "docs/studio.md", "Importing the studio loads no heavy library; a missing extra is named."
    ),
]

DIRECTOR = [
    Behaviour(
        "director.edits",
        "API §12",
        "A plain request in English or Chinese, simplified or traditional, gives the timeline that it describes.",
    ),
    Behaviour(
        "director.requests",
        "design, “studio/”",
        "Each request of the table gives what it says and leaves the rest as it was; what cannot be done or is not "
        "understood changes nothing and is free.",
    ),
    Behaviour(
        "director.music-video",
        "API §12",
        "A music video is exactly as long as its song, opens with the song's title and ends with a fade of the music.",
    ),
    Behaviour(
        "director.beats",
        "API §12",
        "Every cut of a music video lies within half a frame of a beat, more often where the song is loud.",
    ),
    Behaviour(
        "director.rates",
        "studio/model.py",
        "A film has the frames a second that were asked for, and its cuts lie on their grid, on the beat at each.",
    ),
    Behaviour(
        "director.movement",
        "API §12",
        "What moves most in the clips is seen on the strongest beats of the song, still without a moment seen twice.",
    ),
    Behaviour(
        "director.rotation",
        "API §12",
        "No moment of a clip is seen twice before all clips are used, and every upload is seen.",
    ),
    Behaviour(
        "director.promo",
        "API §12",
        "A promo has exactly the length asked for, shows every picture, and ends on the logo.",
    ),
    Behaviour(
        "director.prompt",
        "API §12",
        "A prompt names subject, shots, lenses and mood, and its storyboard has the length asked for.",
    ),
    Behaviour(
        "director.stages",
        "API §6",
        "A first cut is raw first; titles, transitions and effects follow in later stages.",
    ),
    Behaviour(
        "director.talk",
        "API §11",
        "What needs no edit, cannot be done or is so already is said free of charge and changes nothing.",
    ),
    Behaviour(
        "director.questions",
        "API §6",
        "What can be meant in several ways is a question with ready-made answers; what depends on it is not done.",
    ),
    Behaviour(
        "director.first-upload",
        "API §12",
        "An edit of uploads that are not on the timeline yet puts them there first.",
    ),
    Behaviour(
        "director.looks",
        "API §11",
        "Cross-fades, fades, colours and shapes change as asked; a new shape says that it is generated again.",
    ),
    Behaviour(
        "director.song-edits",
        "API §12",
        "Edits of a video that is cut to a song leave its cuts on the beat.",
    ),
    Behaviour(
        "director.whole",
        "API §8",
        "Whatever is said, shots leave no gap and do not overlap, and neither sound nor text outlasts the picture.",
    ),
    Behaviour(
        "director.pure",
        "design, “studio/”",
        "The same arguments give the same direction, and the draft that was handed in stays as it was.",
    ),
    Behaviour(
        "director.replies",
        "API §11",
        "A reply says what was done in names, times and volumes, in the language asked in; talk of buttons follows.",
    ),
]

MEDIA = [
    Behaviour("media.formats", "API §7", "The thirteen formats are told apart, with length, upright size and rate."),
    Behaviour(
        "media.by-content",
        "API §7",
        "The content of a file decides what it is, not its name; a song with a cover is a song.",
    ),
    Behaviour("media.upright", "API §7", "What was taken with a turned camera is measured upright."),
    Behaviour(
        "media.unreadable",
        "API §3",
        "What is no media, or damaged, is refused by its name in plain words, whatever its bytes.",
    ),
    Behaviour("media.no-playlists", "design, Files", "An uploaded playlist cannot make the studio read another file."),
    Behaviour(
        "beats.found",
        "API §12",
        "Beats, bars and tempo of songs between 70 and 180 bpm are found, without a constant lag.",
    ),
    Behaviour(
        "media.movement", "API §12", "How much moves in a clip is known for each moment of it, without decoding it."
    ),
    Behaviour("beats.strength", "API §12", "Each beat knows how loud the music around it is."),
    Behaviour("beats.none", "API §12", "What has no pulse has no beats, and what has no sound is refused."),
    Behaviour(
        "music.composed",
        "API §6",
        "Music is composed in a style and tempo, the same for the same seed, and comes to an end.",
    ),
    Behaviour(
        "render.plays-anywhere",
        "API §9",
        "An export is H.264 and AAC with the index first, as many even frames as asked for, sound as long.",
    ),
    Behaviour("render.size", "API §9", "The canvas gives an export its shape, the resolution its size."),
    Behaviour("render.deterministic", "design, The way data flows", "The same draft gives the same bytes."),
    Behaviour("render.cuts", "API §12", "Cuts fall on the frame that the draft asks for."),
    Behaviour("render.cross-fade", "API §12", "A cross-fade is centred on the start of its shot."),
    Behaviour("render.black", "API §12", "A shot can come in through black."),
    Behaviour("render.motion", "API §11", "The camera moves over stills evenly, between the pixels."),
    Behaviour(
        "render.fit", "API §12", "A picture of another shape is cut to fill, or whole before a dark blur of itself."
    ),
    Behaviour("render.cut-outs", "API §12", "A logo stands whole on a ground that it contrasts with."),
    Behaviour("render.stills", "API §7", "Stills of every kind and depth keep their brightness."),
    Behaviour("render.upright", "API §9", "A clip filmed with a turned camera is shown upright."),
    Behaviour("render.clip-time", "API §8", "A clip begins at its in point, and is shown by time whatever its rate."),
    Behaviour(
        "render.clip-end", "API §8", "A clip that is too short holds its last frame, or starts over if much is missing."
    ),
    Behaviour(
        "render.titles",
        "API §8",
        "Titles in Latin and Chinese stand where and while the draft says, within the margins, and fade.",
    ),
    Behaviour("render.cards", "API §12", "A card is a drawn page with its colors and words."),
    Behaviour("render.volume", "API §8", "Music and clips sound as loud as the draft says."),
    Behaviour("render.fades", "API §8", "Music fades in and out."),
    Behaviour("render.sync", "API §12", "Picture and sound stay together."),
    Behaviour("render.no-clipping", "API §9", "Voices that are loud together do not clip."),
    Behaviour("render.composed", "API §6", "A film without a song gets music composed for it."),
    Behaviour(
        "render.plain-errors",
        "design, Errors",
        "A missing, damaged or empty source is named in plain words, without a path.",
    ),
    Behaviour(
        "render.stops", "API §9", "A render stops when it is told to or its parent is gone, and leaves nothing behind."
    ),
    Behaviour(
        "render.process", "API §9", "A render in a process of its own tells its progress and its end, a line each."
    ),
    Behaviour("render.white", "studio/model.py", "A shot can come in through white."),
    Behaviour("render.slide", "studio/model.py", "A sliding picture comes from its side and pushes the other one out."),
    Behaviour("render.wipe", "studio/model.py", "A wipe uncovers the coming picture from its side."),
    Behaviour("render.zoom", "studio/model.py", "A zoom comes nearer while it gives way to the next picture."),
    Behaviour("render.looks", "studio/model.py", "A look does to a colour chart what its name says."),
    Behaviour("render.speed", "studio/model.py", "Speed changes the time of a clip and keeps the pitch of its sound."),
    Behaviour("render.freeze", "studio/model.py", "A frozen clip stands still and is silent."),
    Behaviour("render.turned", "studio/model.py", "Pictures are turned and mirrored as the draft says."),
    Behaviour("render.bars", "studio/model.py", "Bars beside a whole picture have the colour that is asked for."),
    Behaviour(
        "render.insets",
        "studio/model.py",
        "A picture or a logo lies over the film where, while and as faintly as the draft says.",
    ),
    Behaviour("render.rates", "studio/model.py", "A film of 24 to 60 frames a second has each of them."),
    Behaviour("render.type", "studio/model.py", "Titles have the weight, plate and animation of the draft."),
    Behaviour("render.emoji", "docs/studio.md", "Emoji, Japanese and Korean are written without a system font."),
    Behaviour("render.loudness", "studio/model.py", "A film is as loud as it is asked to be, within 1 LU."),
    Behaviour("render.duck", "studio/model.py", "Music makes room while somebody speaks."),
    Behaviour("render.loop", "studio/model.py", "Music that is too short goes on from where it began."),
    Behaviour(
        "render.chunks",
        "docs/studio.md",
        "What a change does not touch is not rendered again, and the film is the same as one rendered anew.",
    ),
    Behaviour("render.progress", "API §9", "Progress rises with the work that is done."),
    Behaviour("render.formats", "docs/studio.md", "Every format holds its codecs and the whole film."),
    Behaviour("render.sources", "API §7", "Sound of every layout and rate, pictures of odd shapes, and torn files."),
    Behaviour("render.animations", "API §7", "An animated GIF or WebP is a clip, and can be seen through."),
    Behaviour("render.hdr", "API §7", "High dynamic range and 10 bits are brought to what common screens show."),
    Behaviour("render.bombs", "docs/studio.md", "Pictures and clips of absurd size are refused, not decoded."),
    Behaviour("render.preview", "docs/studio.md", "One frame, or a sheet of many, shows what the export will show."),
    Behaviour("studio.preview", "docs/studio.md", "A frame and a contact sheet of a session come as pictures."),
    Behaviour("render.lenient", "API §8", "Any draft is either planned whole or refused in words."),
]

JOBS = [
    Behaviour(
        "jobs.found-after-cut",
        "design, “Long work is detached”",
        "A host that cuts a call off finds the job through state, and its result later.",
    ),
    Behaviour(
        "jobs.in-time",
        "design, “Long work is detached”",
        "Every tool answers within wait_seconds + 2 s while the backend hangs.",
    ),
    Behaviour(
        "jobs.progress",
        "design, “Long work is detached”",
        "A host that listens hears growing progress with a message, at the start and every 5 s.",
    ),
    Behaviour(
        "jobs.one-turn-at-a-time",
        "design, “At most once”",
        "Two messages to one session run one after the other, over processes too.",
    ),
    Behaviour("jobs.paid-once", "API §6", "A turn whose stream broke is settled by the state; it is charged once."),
    Behaviour(
        "jobs.lost-and-unchanged",
        "API §6",
        "A lost turn without an effect after all looks is a failure, never sent again by itself.",
    ),
    Behaviour("jobs.refused", "API §3", "A refused message is a failure that says what to do; nothing is charged."),
    Behaviour(
        "jobs.same-message",
        "design, “At most once”",
        "The same message again, while the first is at work in the session, is the same job: it is sent and paid once.",
    ),
    Behaviour("jobs.session-gone", "API §3", "When a session is gone, the message does not go into a new one unasked."),
    Behaviour(
        "jobs.cancel",
        "design, “Long work is detached”",
        "Cancel stops a job and says that what is paid for may still finish.",
    ),
    Behaviour(
        "jobs.cancel-elsewhere",
        "design, “Long work is detached”",
        "A job can be cancelled through any process that shares the journal.",
    ),
    Behaviour(
        "jobs.survive-restart",
        "design, “At most once”",
        "A turn that was sent is found and settled by the next process.",
    ),
    Behaviour(
        "jobs.survive-others",
        "design, “At most once”",
        "A job whose process dies is taken up by any process that shares the journal and is asked for it.",
    ),
    Behaviour(
        "jobs.not-sent",
        "design, “At most once”",
        "A message that had not left when its process ended is reported as not sent.",
    ),
    Behaviour(
        "crash.steps",
        "design, “At most once”",
        "After a crash the free steps of a message go on; other messages are not sent, and what is undone is said.",
    ),
    Behaviour(
        "crash.render-not-submitted",
        "API §9",
        "An export goes on under its own render id, whether or not that had been submitted before the crash.",
    ),
    Behaviour(
        "crash.journal-full",
        "design, “At most once”",
        "With a full disk nothing is begun that cannot be written down; what runs ends, is told, and harms no other.",
    ),
    Behaviour("jobs.library", "design, “The way data flows”", "The resource layer serves a library user without MCP."),
    Behaviour("turn.words", "API §6", "A turn with words gives them translated, and what changed on the timeline."),
    Behaviour("turn.emptied", "docs/words.md", "A timeline that was emptied is not offered for export."),
    Behaviour("turn.silent", "API §6", "A silent edit is reported from the difference of the drafts."),
    Behaviour("turn.late", "design, “When a stream ends”", "An edit that lands after the stream has closed is found."),
    Behaviour(
        "turn.two-stages",
        "API §6",
        "The music and titles that follow a raw cut by themselves are waited for and told as a second stage.",
    ),
    Behaviour(
        "turn.unchanged",
        "design, “When a stream ends”",
        "An end without text and without an edit is never called a success.",
    ),
    Behaviour(
        "turn.unknown-settled",
        "design, “When a stream ends”",
        "A turn whose end was unknown is settled when its edit lands.",
    ),
    Behaviour(
        "turn.failure-revised",
        "design, “When a stream ends”",
        "A turn that was called failed is revised when its edit lands after all.",
    ),
    Behaviour(
        "turn.error-after-edit",
        "design, “When a stream ends”",
        "An error after a landed edit is a success with a note.",
    ),
    Behaviour("turn.temporary-issue", "API §6", "The trailing apology is dropped after a good answer."),
    Behaviour("turn.question", "API §6", "A question, in text or by tool call, becomes needs_input with its options."),
    Behaviour("turn.dialect", "API §6, §7, §9", "The typed dialect and the other shapes of answers do the same job."),
    Behaviour("turn.heartbeats", "API §6", "Heartbeats alone end the wait; the state decides what became of the turn."),
    Behaviour(
        "turn.adk",
        "mcp-notes, “ADK’s stream”",
        "The streams of a real ADK server are read rightly: text once, no thoughts, errors survived.",
    ),
    Behaviour("chat.routing", "API §11", "Requests for export, credits and state never reach the editor."),
    Behaviour("chat.looks", "API §11", "A look tells how long the film is and what it holds, and the project's link."),
    Behaviour("chat.steps", "design, “Acting on GUI text”", "An edit and an export in one message run in that order."),
    Behaviour(
        "export.file", "API §9", "An export leaves a whole H.264 video below the output folder, and no partial file."
    ),
    Behaviour(
        "export.trouble",
        "design, “Errors”",
        "What keeps a video from being made or saved is told with its reason; one that is made can still be had.",
    ),
    Behaviour("export.named", "docs/words.md", "A file has the name that a message gives it, in the output folder."),
    Behaviour("export.never-overwrites", "design, “Settings”", "An existing file is never overwritten."),
    Behaviour("export.empty", "API §9", "An empty timeline is not exported, and the answer says so."),
    Behaviour("export.retried-once", "API §9", "A failed render is tried once more with a new id."),
    Behaviour("export.cancelled", "API §9", "A render that somebody has cancelled is not begun again."),
    Behaviour("export.lost-polls", "API §9", "Lost polls and a broken download do no harm."),
    Behaviour("export.survives-restart", "API §9", "A render goes on in the next process under the same id."),
    Behaviour(
        "export.links-only",
        "design, “Settings”",
        "A network server without folders reads no files and hands out links.",
    ),
    Behaviour("upload.files", "API §7", "Files are uploaded with kind, size and duration as found."),
    Behaviour("upload.names", "API §7", "An edit may name what is in the project already; it is not sent again."),
    Behaviour("upload.converted", "docs/words.md", "What was not made of a file is not exported in its place."),
    Behaviour("upload.each-its-own-result", "API §7", "A bad file fails alone, with its own advice."),
    Behaviour("upload.platforms", "API §11", "Of a page of a video or music platform it is said that none can be had."),
    Behaviour(
        "upload.roots", "design, “Settings”", "Only plain, visible files below the roots are read, links resolved."
    ),
    Behaviour("upload.default-roots", "design, “Settings”", "The root of the disk is never a default root."),
]

FAULTS = [
    Behaviour(
        "faults.truth",
        "design, “At most once”",
        "Under every fault on every endpoint a job ends, says what is so, and is charged once at most.",
    ),
    Behaviour(
        "faults.passing", "API §3, §6, §9", "Trouble that passes by itself does not keep the work from being done."
    ),
    Behaviour(
        "faults.streams",
        "API §6",
        "What a stream may look like changes nothing; what it loses is told by the timeline.",
    ),
    Behaviour(
        "faults.disk-full", "design, “Settings”", "A full disk is told in plain words, and leaves no part of a video."
    ),
    Behaviour("faults.clock", "design, “At most once”", "A clock that jumps changes no deadline and no order."),
]

MACHINE = [
    Behaviour(
        "machine.at-most-once",
        "design, “At most once”",
        "Whatever fails, is cancelled, killed or restarted, in any order: a message is charged once at most.",
    ),
    Behaviour(
        "machine.reachable",
        "design, “At most once”",
        "Every job is found by its id for ever, ends, and says neither a success nor a failure that is none.",
    ),
    Behaviour(
        "machine.no-orphan",
        "API §9",
        "No render is left to itself or made twice; a video on disk is whole or not there.",
    ),
    Behaviour(
        "machine.one-turn",
        "design, “At most once”",
        "What leaves is in the journal, and no other message is at work in its session, over all processes.",
    ),
    Behaviour(
        "machine.ends", "API §6, §9", "On a clock that jumps through the real waits, every call answers in its time."
    ),
    Behaviour("machine.secret", "design, “Errors”", "The token is in no answer, no log and no journal."),
    Behaviour(
        "machine.killed",
        "design, “At most once”",
        "Real processes killed at random moments leave nothing unpaid for, untold, torn or twice.",
    ),
]

SERVER = [
    Behaviour(
        "server.contract",
        "design, “The tools”",
        "Six tools with the arguments and results of the contract, in both eras.",
    ),
    Behaviour(
        "server.plain-arguments", "design, “The tools”", "No argument is nullable; all but the first have a default."
    ),
    Behaviour(
        "server.annotations", "design, “The tools”", "Only state and credits are read-only; chat is not idempotent."
    ),
    Behaviour("server.instructions", "design, “The tools”", "The instructions have under 150 words."),
    Behaviour(
        "server.resources", "design, rooms", "Sessions, timelines and media can be read as resources, with completions."
    ),
    Behaviour("server.prompts", "API §12", "Three prompts, one a skill, with completions for their arguments."),
    Behaviour(
        "server.bad-input",
        "design, “Errors”",
        "Bad input gets an error that names the argument and what to do; nothing is sent.",
    ),
    Behaviour(
        "answers.read-well",
        "design, “The tools”",
        "Whole answers, English and Chinese, read as a person would write them, and stay so.",
    ),
    Behaviour("process.stdio", "MCP, stdio", "A whole job over stdio, in both protocol eras."),
    Behaviour(
        "process.http",
        "MCP, streamable HTTP",
        "A whole job over HTTP, in both protocol eras; without sign-in only this machine is served.",
    ),
    Behaviour(
        "process.ends", "mcp-notes", "The server ends within a second on EOF, SIGTERM and SIGINT, the journal intact."
    ),
    Behaviour("job.music-video", "API §12", "A music video as long as its song, cut on its beats."),
    Behaviour(
        "job.promo",
        "API §12",
        "A promo of the asked length with every picture, a title in its time and music at its volume.",
    ),
    Behaviour("job.video-prompt", "API §12", "A video prompt in words, and its storyboard as a video."),
    Behaviour(
        "cli.session", "design, “The way data flows”", "The tools as commands work in one session, kept in the journal."
    ),
    Behaviour("cli.next", "design, “Settings”", "What a command says to type next goes to the editor it was for."),
    Behaviour("cli.json", "design, “The way data flows”", "--json prints the structured result and nothing else."),
    Behaviour(
        "cli.exit",
        "design, “The way data flows”",
        "A command ends with 0 done, 1 gone wrong or 2 wrongly called, and says why.",
    ),
    Behaviour(
        "cli.interrupted", "design, “Long work is detached”", "Ctrl-C leaves the job's id and how to look at it."
    ),
    Behaviour("cli.progress", "design, “The way data flows”", "A terminal shows a bar, everything else plain lines."),
    Behaviour("cli.studio-missing", "design, “Settings”", "Without its libraries the studio says how to get them."),
    Behaviour(
        "serve.lifespan", "design, “The way data flows”", "EOF, SIGTERM and SIGINT leave the lifespan within a second."
    ),
    Behaviour(
        "serve.http",
        "design, “The way data flows”",
        "HTTP ends within a second with streams open, and tells of a taken port.",
    ),
    Behaviour(
        "serve.light",
        "design, “The way data flows”",
        "The server starts without media libraries, studio or HTTP client.",
    ),
    Behaviour(
        "doctor.lines", "design, “Settings”", "The doctor says in a line each what works, and what to do if not."
    ),
    Behaviour("doctor.exit", "design, “Settings”", "The doctor ends with 1 if the product cannot work."),
    Behaviour(
        "doctor.settings", "design, “Settings”", "The doctor shows every setting with its default, and no secret."
    ),
    Behaviour(
        "doctor.old-python", "docs/troubleshooting.md", "An old Python is told of in a sentence, before anything fails."
    ),
    Behaviour(
        "doctor.libraries",
        "docs/troubleshooting.md",
        "The doctor names missing or outdated libraries, and how to get them.",
    ),
    Behaviour(
        "doctor.folders",
        "docs/troubleshooting.md",
        "The doctor finds folders and journals that cannot be used; its command mends it.",
    ),
    Behaviour(
        "doctor.hosts",
        "docs/troubleshooting.md",
        "The doctor starts what each host's file names, as the host would; its command mends it.",
    ),
    Behaviour(
        "doctor.network",
        "docs/troubleshooting.md",
        "The doctor tells proxies, certificates, names and ports that stand in the way apart.",
    ),
    Behaviour("doctor.clock", "docs/troubleshooting.md", "The doctor tells of a clock that is wrong."),
    Behaviour(
        "doctor.token",
        "docs/troubleshooting.md",
        "The doctor tells of a token that is not accepted; its command mends it.",
    ),
    Behaviour(
        "docs.messages", "docs/troubleshooting.md", "Every message that troubleshooting explains is really said."
    ),
    Behaviour(
        "docs.commands", "README.md", "Every command in README and docs runs as printed, or is known not to be run."
    ),
    Behaviour("docs.tools", "docs/tools.md", "The page of the tools is what the server says."),
    Behaviour(
        "docs.hosts", "docs/getting-started.md", "The page of the hosts shows the files and entries that are written."
    ),
    Behaviour(
        "docs.pictures", "README.md", "Links lead somewhere; pictures are small, and the timeline is the demo's."
    ),
    Behaviour("samples.files", "API §12", "The demo draws clips, pictures and a logo, and plays a song with a beat."),
    Behaviour("samples.same", "API §12", "The demo's material is the same every time."),
    Behaviour("demo.own-files", "API §12", "The demo makes videos from the user's own files."),
    Behaviour(
        "demo.untouched", "design, “Settings”", "The demo keeps out of the user's settings, journal and account."
    ),
    Behaviour("demo.fits", "API §12", "A song and clips become a music video, pictures a promo, all of them both."),
    Behaviour("demo.fails", "design, “Errors”", "A demo that fails says so in a sentence and ends with 1."),
    Behaviour(
        "examples.job",
        "docs/frameworks.md",
        "Each example does the whole job by itself, with long jobs by their handle.",
    ),
]

HOSTS = [
    Behaviour(
        "hosts.install",
        "docs/hosts.md",
        "install puts the server into a host's own file on each operating system, with absolute paths.",
    ),
    Behaviour(
        "hosts.untouched", "docs/hosts.md", "All else in a host's file stays as it is, comments and writing included."
    ),
    Behaviour("hosts.backup", "docs/hosts.md", "The file as it was is kept, with its rights."),
    Behaviour("hosts.dry-run", "docs/hosts.md", "--dry-run shows the difference without secrets, and writes nothing."),
    Behaviour("hosts.again", "docs/hosts.md", "Installing twice changes nothing, and keeps what the user has set."),
    Behaviour("hosts.uninstall", "docs/hosts.md", "uninstall takes the server out again, and nothing else."),
    Behaviour("hosts.strange", "docs/hosts.md", "A file that is not understood is left as it is, and named."),
    Behaviour("hosts.keep", "docs/hosts.md", "Settings reach a host by their names, never by a value in a command."),
    Behaviour("skills.form", "docs/skills.md", "Three skills have the form that Agent Skills and OpenClaw read."),
    Behaviour("skills.true", "docs/skills.md", "Commands, tool calls and links that a skill prints are real ones."),
    Behaviour(
        "skills.honest", "docs/skills.md", "A skill tells which host gets what, what it costs and what is written."
    ),
    Behaviour("skills.evals", "docs/skills.md", "Each skill has tasks and near-misses to try it with."),
    Behaviour("manifests.version", "docs/packages.md", "Package, manifests and skills are of one version."),
    Behaviour(
        "manifests.agree", "docs/packages.md", "Manifests start the server, name known settings and list its tools."
    ),
    Behaviour("skills.headers", "API §2", "The skill in use, by setting or --skill, reaches the three headers."),
]

HTTP = [
    Behaviour(
        "http.sign-in",
        "design, “Settings”",
        "Beyond this machine nobody is served without a valid bearer token, and nothing starts without a sign-in.",
    ),
    Behaviour(
        "http.jwt",
        "MCP, authorization",
        "A JWT signs in with the issuer's signature, issuer, audience, subject and time, and with no other algorithm.",
    ),
    Behaviour("http.door", "MCP, streamable HTTP", "Foreign hosts and origins are refused before anything is done."),
    Behaviour(
        "http.limits",
        "MCP, streamable HTTP",
        "Bodies, requests a minute, tries to sign in and jobs at once have limits.",
    ),
    Behaviour(
        "http.users",
        "design, “Files”",
        "Users have sessions, jobs, files and accounts of their own, and reach nobody else's.",
    ),
    Behaviour(
        "http.secrets", "design, “Errors”", "A caller's token is in no log, result, file, argument or other request."
    ),
]

SAFETY = [
    Behaviour(
        "safety.secrets",
        "docs/safety.md",
        "No byte that leaves the process holds the token, in any writing: answers, logs, journal, files, other hosts.",
    ),
    Behaviour(
        "safety.files-read", "docs/safety.md", "No hidden file, pipe, device, system file or file elsewhere is read."
    ),
    Behaviour(
        "safety.files-race", "docs/safety.md", "A file that is exchanged while it is looked at gives nothing away."
    ),
    Behaviour(
        "safety.files-content",
        "API §7",
        "Format and size are checked, by content as well as by name, before a byte is sent.",
    ),
    Behaviour(
        "safety.files-write",
        "docs/safety.md",
        "Exports stay in the output folder, follow no link out of it, and take no other file's place.",
    ),
    Behaviour("safety.files-names", "docs/safety.md", "File names mean the same on Linux, macOS and Windows."),
    Behaviour(
        "safety.urls-plain",
        "docs/safety.md",
        "Only plain http(s) addresses without a sign-in are handed on.",
    ),
    Behaviour(
        "safety.urls-private",
        "docs/safety.md",
        "Addresses in private networks, in any writing or by name, are refused unless a setting allows them.",
    ),
    Behaviour(
        "safety.downloads",
        "API §9",
        "Downloads are led neither into private networks nor to insecure addresses, nor for ever, nor with the token.",
    ),
    Behaviour(
        "safety.hostile-replies",
        "docs/safety.md",
        "What the editor says stands in a quotation, bounded and visible, and can pass for no line of ours.",
    ),
    Behaviour("safety.hostile-names", "docs/safety.md", "Names are one short line, in quotes unless they are plain."),
    Behaviour("safety.hostile-errors", "docs/safety.md", "Errors and ids of the backend are data as well."),
    Behaviour(
        "safety.bad-input-fuzz", "design, Errors", "Any arguments are answered in time; nothing is lost or charged."
    ),
    Behaviour("safety.bad-input-named", "design, Errors", "An error names the argument and what it takes."),
    Behaviour("safety.bad-input-raw", "design, Errors", "JSON that no client would write does not end the server."),
]

BEHAVIOURS = [*WIRE, *WORDS, *STUDIO, *DIRECTOR, *MEDIA, *JOBS, *FAULTS, *MACHINE, *SERVER, *HOSTS, *HTTP, *SAFETY]
