"""Three prompts, one for each common job (API reference §12), with completions for their arguments."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver.prompts import Prompt
from pydantic import Field

SUGGESTIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("music-video-clip", "style"): (
        "fast cuts on every beat",
        "calm cuts on every bar",
        "cinematic",
        "dreamy cross-fades",
        "high energy",
        "vintage",
    ),
    ("ai-video-maker-ai", "seconds"): ("15", "30", "45", "60"),
    ("ai-video-maker-ai", "music"): ("upbeat", "lo-fi", "cinematic", "none"),
    ("video-prompt-generation", "seconds"): ("10", "15", "30", "60"),
    ("video-prompt-generation", "style"): (
        "cinematic lighting",
        "bright and clean",
        "moody and dark",
        "documentary",
        "macro detail",
    ),
}
"""What a host may offer while the user fills in an argument; anything else is welcome too."""

_Song = Annotated[str, Field(description="Path or address of the song (mp3, wav, m4a, aac)")]
_Clips = Annotated[str, Field(description="Paths or addresses of the clips and pictures, or the folder they are in")]
_Images = Annotated[str, Field(description="Paths or addresses of the product pictures and the logo")]
_Idea = Annotated[str, Field(description="What the video is about, in a sentence")]
_Words = Annotated[str, Field(description="Words to show: the brand, a hook, an offer")]
_Style = Annotated[str, Field(description="Look and rhythm")]
_Seconds = Annotated[str, Field(description="Length in seconds")]
_Music = Annotated[str, Field(description="Kind of background music")]

_FINISH = (
    "If an answer says “running”, call state with its job_id until it has ended, and never send a message twice. "
    "Tell me what is on the timeline and ask whether I want changes before you export; then export and tell me "
    "where the file is."
)


def music_video(song: _Song, clips: _Clips, style: _Style = "") -> str:
    """A music video from a song and clips, cut on the beat."""
    wish = f" Style: {style}." if style else ""
    return (
        f"Make a music video from my song {song} and this material: {clips}.\n"
        "1. Upload the song first, then the clips and pictures, with upload and session “new”.\n"
        "2. Send one chat message: create a music video with beat-synced visuals and transitions for the song, "
        f"as long as the song.{wish}\n"
        f"3. {_FINISH}"
    )


def promo(images: _Images, words: _Words = "", seconds: _Seconds = "30", music: _Music = "upbeat") -> str:
    """A promo from product pictures, with music and text."""
    shown = f" Show these words: {words}." if words else ""
    sound = "without music" if music == "none" else f"with {music} background music at 35%"
    return (
        f"Make a promo video from these pictures: {images}.\n"
        "1. Upload all pictures with upload and session “new”; fewer than ten are best. The logo comes last.\n"
        f"2. Send one chat message: turn the images into a {seconds} second promo {sound}, text overlays, every "
        f"picture shown, the logo at the end.{shown}\n"
        f"3. {_FINISH}"
    )


def video_prompt(idea: _Idea, seconds: _Seconds = "30", style: _Style = "cinematic lighting") -> str:
    """A detailed video prompt from an idea, and a storyboard of it."""
    return (
        f"Write a detailed prompt for a {seconds} second video: {idea}. Style: {style}.\n"
        "1. Add to the idea what makes it specific: subject, place, light, camera, mood, pacing, aspect ratio. Ask "
        "me at most one question.\n"
        "2. Send it as one chat message with session “new”, and ask for the detailed prompt and the video.\n"
        f"3. Show me the prompt in full. {_FINISH}"
    )


def register(server: MCPServer) -> None:
    """Put the prompts into the server."""
    for prompt in _prompts():
        server.add_prompt(prompt)


@cache
def _prompts() -> list[Prompt]:
    return [
        Prompt.from_function(music_video, "music-video-clip", "Music video from a song and clips"),
        Prompt.from_function(promo, "ai-video-maker-ai", "Promo from pictures"),
        Prompt.from_function(video_prompt, "video-prompt-generation", "Video prompt from an idea"),
    ]


def suggestions(prompt: str, argument: str, typed: str) -> list[str]:
    """Values for a prompt's argument that contain what was typed so far."""
    return [value for value in SUGGESTIONS.get((prompt, argument), ()) if typed.lower() in value.lower()]
