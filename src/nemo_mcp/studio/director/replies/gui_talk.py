"""The editor's talk of buttons and panels, which follows what was done.

The original takes every user for a hand on a mouse; what speaks for it to an agent has to leave this out.
"""

from __future__ import annotations

from random import Random

from .phrases import variants

PREVIEW = {
    "en": (
        "Preview it in the timeline.",
        "Click **Play** below the preview window to watch it.",
        "Press the space bar to preview the result.",
        "You can scrub through the timeline to check every cut.",
        "Open the **Preview** panel on the right to see it.",
        "Drag the playhead to the start and press Play.",
        "Hit the play button in the player to preview your video.",
        "Double-click the first clip to preview it in full screen.",
        "Move the mouse over the timeline to skim through it.",
        "Toggle the **Full screen** button to watch it large.",
        "Use the arrow keys to step through it frame by frame.",
        "Scroll down to the preview area and press **Play**.",
    ),
    "zh": (
        "在时间轴预览效果。",
        "点击预览窗口下方的**播放**按钮查看。",
        "按空格键即可预览。",
        "可以拖动播放头检查每一处剪切。",
        "打开右侧的**预览**面板查看效果。",
        "双击第一个片段可全屏预览。",
        "把鼠标移到时间轴上即可快速浏览。",
        "点击**全屏**按钮观看大图。",
        "用方向键可以逐帧查看。",
    ),
}
ADJUST = {
    "en": (
        "Drag the edges of a clip in the timeline to fine-tune it.",
        "Drag and drop clips to change their order.",
        "Open the **Properties** panel to adjust it.",
        "Right-click a clip and choose **Edit** for more settings.",
        "Select the text on the canvas to change its font.",
        "Use the volume slider in the **Audio** panel to balance the sound.",
        "Click the gear icon next to the track for more options.",
        "Open the **Text** tab in the left sidebar to restyle the title.",
        "Hover over the segment and click the pencil icon to edit it.",
        "Go to the **Media** panel and drag more clips in if you like.",
        "Zoom in on the timeline with the slider at the bottom.",
        "Hold Shift and drag the handles to scale the picture.",
        "Pick another preset from the **Effects** tab if you prefer.",
        "Click the **Split** icon in the toolbar to cut a clip yourself.",
        "Open the **Transitions** panel to try another one.",
        "Press Ctrl+Z to undo, or use the arrow buttons above the timeline.",
        "Use the color picker in the sidebar to choose another shade.",
    ),
    "zh": (
        "拖拽片段边缘即可微调长度。",
        "拖拽片段可以调整顺序。",
        "打开**属性**面板进行调整。",
        "右键点击片段，选择**编辑**查看更多设置。",
        "在**音频**面板里拖动滑块调节音量。",
        "点击轨道旁的齿轮图标可查看更多选项。",
        "打开左侧的**文字**标签页修改样式。",
        "在**素材**面板里可以拖入更多片段。",
        "按住 Shift 拖动控制点可以缩放画面。",
        "在**特效**标签页里可以选择其他预设。",
        "点击工具栏的**分割**图标可以自己剪切片段。",
        "打开**转场**面板，把转场拖到两个片段之间。",
        "按 Ctrl+Z 可以撤销。",
    ),
}
EXPORT = {
    "en": (
        "Click the **Export** button in the top right when you are happy with it.",
        "When you're ready, hit **Export** in the top-right corner to download your video.",
        "To save it, press the Export button and choose 1080p.",
        "You can export it from the **File** menu.",
        "Click **Download** once the export has finished.",
        "Select MP4 in the export dialog and click **Confirm**.",
        "Open the share menu at the top and select **Export video**.",
        "Choose a resolution in the export window and press **Start**.",
    ),
    "zh": (
        "满意后点击右上角的导出按钮。",
        "点击右上角的**导出**即可下载视频。",
        "在导出窗口选择 1080p，然后点击**确认**。",
        "导出完成后点击**下载**按钮。",
        "打开顶部的分享菜单，选择**导出视频**。",
        "在导出窗口选择分辨率后点击**开始**。",
    ),
}
ACCOUNT = {
    "en": (
        "Check your account page to see your remaining credits.",
        "You can find your balance under **Billing** in the account menu.",
    ),
    "zh": ("请在帐户页面查看剩余积分。", "点击头像，在**帐单**里可以查看余额。"),
}
UPLOAD = {
    "en": (
        "Click the **Upload** button in the left panel to add your files.",
        "Drag and drop your files into the media panel to upload them.",
    ),
    "zh": ("点击左侧面板的**上传**按钮添加文件。", "把文件拖拽到素材面板即可上传。"),
}
# Said in one breath with the content: the last sentence goes on.
MIXED = {
    "en": (
        ", and you can drag it in the timeline to adjust",
        "; click on it in the timeline to see the details",
        ", which you can preview in the player on the right",
        "; open the **Properties** panel if you want to fine-tune it",
        ", which you can fine-tune with the sliders in the **Properties** panel",
        ", and a right-click on it in the timeline shows more options",
    ),
    "zh": (
        "，可以在时间轴上拖拽调整",
        "，点击时间轴上的片段可查看详情",
        "，可在右侧播放器中预览",
        "，打开**属性**面板可以微调",
        "，可在**属性**面板用滑块微调",
        "，在时间轴上右键可查看更多选项",
    ),
}
_MIXED_SHARE = 0.2


def after_work(said: list[str], language: str, chance: Random) -> str:
    """The reply to an edit: what was done, then one to three instructions to a hand on a mouse."""
    said = said[:]
    if chance.random() < _MIXED_SHARE and "\n" not in said[-1]:
        said[-1] = said[-1].rstrip(".。") + pick(MIXED, language, chance) + ("." if language == "en" else "。")
    groups = chance.sample((PREVIEW, ADJUST, EXPORT), chance.choice((1, 2, 2, 3)))
    return join([*said, *(pick(g, language, chance) for g in groups)], language)


def pick(table: dict[str, tuple[str, ...]], language: str, chance: Random) -> str:
    """One sentence of a table."""
    return chance.choice(variants(table, language))


def join(sentences: list[str], language: str) -> str:
    """Sentences as one text, each once; one of several lines stands by itself."""
    space = " " if language == "en" else ""
    text = ""
    for part in dict.fromkeys(sentences):
        gap = "" if not text else "\n\n" if "\n" in part or text.endswith("\n") else space
        text += gap + part + ("\n" if "\n" in part else "")
    return text.replace("\n\n\n", "\n\n").strip()
