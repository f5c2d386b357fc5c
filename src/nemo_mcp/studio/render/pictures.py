"""The film's pictures: shots, mixed, with what lies over them."""

from __future__ import annotations

from collections.abc import Iterator

from nemo_mcp.studio.render.faces import Face, open_face
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.insets import OpenInset
from nemo_mcp.studio.render.layers import faded
from nemo_mcp.studio.render.picture import Picture
from nemo_mcp.studio.render.titles import Lettering
from nemo_mcp.studio.render.transitions import mixed


class Screen:
    """What a film shows at each frame. Asked in rising order it holds open only what is on screen.

    Raises:
        RenderError: a source cannot be read.
    """

    def __init__(self, plan: Plan, *, threads: int = 1, keep: bool = False) -> None:
        """`threads` decode each clip; `keep` leaves open what has been shown, for jumps to and fro."""
        self._plan, self._threads, self._keep = plan, threads, keep
        self._faces: dict[int, Face] = {}
        self._insets: dict[int, OpenInset] = {}
        self._titles: dict[int, Lettering] = {}

    def at(self, frame: int) -> Picture:
        if not self._keep:
            self._leave(frame)
        plan = self._plan
        moment = plan.moment(frame)
        picture = self._shown(moment.shot, frame)
        if moment.coming >= 0:
            shot = plan.shots[moment.coming]
            picture = mixed(shot.enter, picture, self._shown(moment.coming, frame), moment.done, shot.side)
        if moment.veil:
            picture = picture.veiled(moment.veil, white=moment.white)
        return self._titled(self._inlaid(picture, frame), frame)

    def run(self, first: int, last: int) -> Iterator[Picture]:
        return (self.at(frame) for frame in range(first, last))

    def _shown(self, index: int, frame: int) -> Picture:
        if index not in self._faces:
            self._faces[index] = open_face(self._plan, index, self._threads)
        first, last = self._plan.visible(index)
        seconds = self._seconds(frame, self._plan.shots[index].start)
        return self._faces[index].at(seconds, (frame + 0.5 - first) / (last - first))

    def _inlaid(self, picture: Picture, frame: int) -> Picture:
        for index, inset in enumerate(self._plan.insets):
            shot = inset.shot
            if not shot.start <= frame < shot.end:
                continue
            if index not in self._insets:
                self._insets[index] = OpenInset(self._plan, inset, self._threads)
            over = self._insets[index].at(self._seconds(frame, shot.start))
            if over is not None:
                picture = over.over(picture, inset.opacity * faded(frame, shot.start, shot.end, inset.fade))
        return picture

    def _titled(self, picture: Picture, frame: int) -> Picture:
        for index, title in enumerate(self._plan.titles):
            if not title.start <= frame < title.end:
                continue
            if index not in self._titles:
                self._titles[index] = Lettering(title, self._plan)
            picture = self._titles[index].over(picture, frame)
        return picture

    def _seconds(self, frame: int, start: int) -> float:
        # The middle of the frame's time: rounded time stamps of a file then never show a frame twice.
        return float((frame + 0.5 - start) / self._plan.fps)

    def _leave(self, frame: int) -> None:
        """Let go of what is not seen any more."""
        for index in [i for i in self._faces if frame >= self._plan.visible(i)[1]]:
            self._faces.pop(index).close()
        for index in [i for i in self._insets if frame >= self._plan.insets[i].shot.end]:
            self._insets.pop(index).close()
        for index in [i for i in self._titles if frame >= self._plan.titles[i].end]:
            self._titles.pop(index)

    def close(self) -> None:
        for face in (*self._faces.values(), *self._insets.values()):
            face.close()
        self._faces, self._insets, self._titles = {}, {}, {}
