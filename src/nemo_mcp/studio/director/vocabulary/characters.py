"""Traditional and simplified characters."""

from __future__ import annotations

# Traditional characters of the words above and of the replies, and their simplified forms.
_TRADITIONAL = (
    "輯頻視樂動畫圖標題結開頭與個這張將換為轉場過疊靜關閉聲響調設顯刪輕鬆緩釋歡壯電級韻綠黃紅藍順隨舊無裡後製創產"
    "導點擊鈕條軌擇選則總時長縮減對兩載積餘額謝幫會嗎麼幾寫間處鏡橫豎應試續預覽單輸檔號庫屬帳戶費獨讓來從發現測節"
    "倉還併並複雜確認啟變寬廣傳頁遠邊準備稱鄰據聽須項滿歸簡漸隱溫寧癒鐘殘濾貼紙紋飽濃專業細緻筆區實際臺請誤體檢問"
    "沒見雙內參數側輪錄銷復於種術語談計亂親淨別盞圍塊帶幀態掃擬機極構樣氣潔淺濕燈爍環碼籤線經繞統緒編緣膠脈膩藝獲"
    "襯規講訴詞詩誠詳說負質賽軸運進鏈鍵閃陰顆風驟鮮齒乾衝冊嘍摳潑腳顏顛識讀錦頂"
)
_SIMPLIFIED = (
    "辑频视乐动画图标题结开头与个这张将换为转场过叠静关闭声响调设显删轻松缓释欢壮电级韵绿黄红蓝顺随旧无里后制创产"
    "导点击钮条轨择选则总时长缩减对两载积余额谢帮会吗么几写间处镜横竖应试续预览单输档号库属帐户费独让来从发现测节"
    "仓还并并复杂确认启变宽广传页远边准备称邻据听须项满归简渐隐温宁愈钟残滤贴纸纹饱浓专业细致笔区实际台请误体检问"
    "没见双内参数侧轮录销复于种术语谈计乱亲净别盏围块带帧态扫拟机极构样气洁浅湿灯烁环码签线经绕统绪编缘胶脉腻艺获"
    "衬规讲诉词诗诚详说负质赛轴运进链键闪阴颗风骤鲜齿干冲册喽抠泼脚颜颠识读锦顶"
)
TO_SIMPLIFIED = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
TO_TRADITIONAL = {s: t for t, s in TO_SIMPLIFIED.items()}
