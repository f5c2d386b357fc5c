"""Everyday nouns in both languages: what files are often called, so that 海滩 finds beach.mp4."""

from __future__ import annotations

# English words, then Chinese ones, each separated by bars; all of a row mean the same.
NOUNS = (
    ("beach|seaside|shore", "海滩|沙滩|海边"), ("sea|ocean", "大海|海洋|海"), ("wave|waves", "海浪|浪花"),
    ("city|town|downtown|skyline", "城市|城|都市"), ("street|road", "街道|马路|街|公路|路"), ("bridge", "大桥|桥"),
    ("building|tower", "大楼|楼房|高楼|塔"), ("house|home", "房子|家"), ("room", "房间"), ("office", "办公室"),
    ("kitchen", "厨房"), ("market", "市场|集市"), ("shop|store", "商店|店铺|店"), ("school", "学校"),
    ("park", "公园"), ("garden", "花园"), ("forest|woods|wood", "森林|树林"), ("tree|trees", "大树|树"),
    ("flower|flowers", "鲜花|花朵|花"), ("leaf|leaves", "树叶|叶子"), ("grass|meadow", "草地|草原"),
    ("field", "田野"), ("mountain|mountains|peak", "大山|高山|山峰|山"), ("hill", "山坡|小山"), ("valley", "山谷"),
    ("river|stream", "河流|小河|河|溪流"), ("lake", "湖泊|湖边|湖"), ("waterfall", "瀑布"), ("water", "水"),
    ("desert", "沙漠"), ("island", "岛屿|小岛|海岛"), ("sky", "天空"), ("cloud|clouds", "云朵|云"),
    ("sun", "太阳"), ("moon", "月亮"), ("star|stars", "星星|星空"), ("sunset", "日落|夕阳"), ("sunrise", "日出"),
    ("morning", "早晨|清晨"), ("night", "夜晚|夜景"), ("rain", "雨"), ("snow", "雪景|雪"), ("fire", "火焰|篝火"),
    ("car", "汽车|车"), ("bus", "公交车|巴士"), ("bike|bicycle", "自行车|单车"), ("train", "火车|列车"),
    ("boat|ship", "小船|轮船|船"), ("plane|airplane", "飞机"), ("airport", "机场"), ("station", "车站"),
    ("dog|puppy", "小狗|狗狗|狗"), ("cat|kitten", "小猫|猫咪|猫"), ("bird|birds", "小鸟|鸟"), ("horse", "马"),
    ("fish", "鱼"), ("mug|cup", "马克杯|杯子|水杯|杯"), ("coffee", "咖啡"), ("tea", "茶"), ("bottle", "瓶子"),
    ("glass", "玻璃杯"), ("bag|backpack", "背包|包包|包"), ("shoe|shoes|sneaker|sneakers", "鞋子|运动鞋|鞋"),
    ("shirt|dress", "衬衫|裙子|衣服"), ("hat", "帽子"), ("watch", "手表"), ("phone", "手机"),
    ("laptop|computer", "电脑|笔记本"), ("camera", "相机"), ("book|books", "书本|书"), ("table|desk", "桌子"),
    ("chair", "椅子"), ("lamp", "台灯"), ("box", "盒子"), ("food|meal", "食物|美食"), ("cake", "蛋糕"),
    ("bread", "面包"), ("fruit", "水果"), ("pizza", "披萨"), ("face|portrait", "人脸|脸"), ("girl", "女孩"),
    ("boy", "男孩"), ("man", "男人"), ("woman", "女人"), ("baby", "宝宝|婴儿"), ("kid|kids|child"
    "|children", "孩子|小孩"),
    ("family", "家庭|家人"), ("friend|friends", "朋友"), ("people|crowd", "人群"), ("team", "团队"),
    ("wedding", "婚礼"), ("birthday", "生日"), ("party", "派对|聚会"), ("concert", "演唱会|音乐会"),
    ("dance", "跳舞|舞蹈"),
    ("surf|surfing|surfer", "冲浪"), ("swim|swimming", "游泳"), ("ski|skiing", "滑雪"), ("run|running", "跑步"),
    ("hike|hiking", "徒步"), ("travel|trip", "旅行|旅途"), ("drone|aerial", "航拍"), ("interview", "采访|访谈"),
    ("product", "产品"), ("voice|narration", "旁白|配音|解说"), ("hotel", "酒店"), ("church", "教堂"),
    ("temple", "寺庙"), ("castle", "城堡"), ("museum", "博物馆"), ("harbor|harbour|port", "港口"),
)  # fmt: skip
