"""The film's pictures, one after the other: shots, mixed and titled."""

from __future__ import annotations

from collections.abc import Generator

from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.picture import Picture, blend
from nemo_mcp.studio.render.shots import Face, open_face
from nemo_mcp.studio.render.titles import Overlay, draw_title, opacity


def pictures(plan: Plan) -> Generator[Picture]:
    """Yield every frame of a film. Only the shots on screen are held open.

    Raises:
        RenderError: a source cannot be read.
    """
    faces: dict[int, Face] = {}
    overlays: dict[int, Overlay | None] = {}
    try:
        for frame in range(plan.frames):
            for index in [i for i in faces if frame >= plan.visible(i)[1]]:
                faces.pop(index).close()
            moment = plan.moment(frame)
            picture = _shown(plan, faces, moment.shot, frame)
            if moment.coming >= 0:
                picture = blend(picture, _shown(plan, faces, moment.coming, frame), moment.mix)
            if moment.light < 1:
                picture = picture.lit(moment.light)
            yield _titled(plan, overlays, picture, frame)
    finally:
        for face in faces.values():
            face.close()


def _shown(plan: Plan, faces: dict[int, Face], index: int, frame: int) -> Picture:
    if index not in faces:
        faces[index] = open_face(plan, index)
    first, last = plan.visible(index)
    # The middle of the frame's time: rounded time stamps of a file then never show a frame twice.
    seconds = float((frame + 0.5 - plan.shots[index].start) / plan.fps)
    return faces[index].at(seconds, (frame + 0.5 - first) / (last - first))


def _titled(plan: Plan, overlays: dict[int, Overlay | None], picture: Picture, frame: int) -> Picture:
    for index, title in enumerate(plan.titles):
        if not title.start <= frame < title.end:
            overlays.pop(index, None)
            continue
        if index not in overlays:
            overlays[index] = draw_title(title, plan.width, plan.height)
        overlay = overlays[index]
        if overlay:
            picture = overlay.over(picture, opacity(title, frame))
    return picture
