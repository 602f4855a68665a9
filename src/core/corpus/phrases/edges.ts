/**
 * Words by what they do at the edge of a phrase. A segmenter knows words and not their parts of speech: these lists are short because reports are written with few
 * verbs, and these are the ones that a phrase begins behind.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What joins a sentence: begins and ends no phrase. */
export const joining = words(
	`的 了 和 与 及 以及 等 等等 在 为 以 对 将 把 被 让 使 向 从 到 由 于 就 也 都 要 是 有 不 更 最 再 又 能 可 着 地 得 并 或 而 且 还 则 按 按照 根据 通过 围绕 针对 基于 依托 关于 对于
	以来 以上 以下 以内 左右 之间 其中 我们 我 各 每 该 本 其 这 那 一批 一系列 一个 一些 各类 各项 各级 各地 各方面 有关 相关 方面 之 所 后 前 中 内 上 下 间 外 时 个 项 较 很 已 未 非 如 来 去
	当 同 同时 特别 特别是 尤其 尤其是 包括 因 起 出 入 至 达 名 家 次 位 年 月 日 条 件 人 户 亿 万 年度 今年 去年 全年 明年 当前 目前 期间 时期 今后 过去 一年 五年 几年 部分 重要 主要 有力 一场 一大批
	可以 能够 需要 必须 应当 已经 正在 仍然 成为 作为 不是 没有 具有 我国 我省 我市 我区 全省 全市 全区 全国`,
);

/** What is counted by: stands between a numeral and what there is so much of. */
export const measures = words(
	'级 元 亩 吨 米 里 平方 公里 立方 千瓦 瓦 大 类 张 双 倍 强 成 座 所 户 家 批 层 届 期 度 位 级别 量级',
);

/** How something is done: stands between the verb and what it is done to. */
export const manner = words(
	`大力 积极 加快 全面 深入 扎实 切实 坚决 持续 不断 进一步 着力 稳步 有序 有效 充分 高效 统筹 协同 精准 科学 严格 依法 主动 稳妥 逐步 坚定 坚定不移 努力 奋力 全力 全力以赴 重点 率先 加力 加大力度
	大幅 大幅度 显著 明显 迅速 快速 平稳 合理 适时 适当 尽快 尽早 抓紧 牢牢 始终 一以贯之 毫不动摇 继续 更好 更加 更大 较快 普遍 基本 总体 联动 广泛 高度 自觉 认真 纵深 强力 从严 严肃 稳定 力争 争取 因地制宜 分类 再 新 共同`,
);

/** What is done. */
export const doing = words(
	`推进 推动 加强 实施 开展 建设 发展 完善 深化 促进 支持 提高 提升 落实 健全 优化 扩大 强化 加大 构建 打造 培育 建立 推行 推广 实现 保障 坚持 鼓励 引导 做大 做强 做优 做好 壮大 巩固 拓展
	推出 启动 组织 办好 抓好 制定 出台 探索 研究 整治 治理 改善 改进 保持 增强 完成 确保 防止 防范 化解 遏制 打击 严厉打击 打好 打赢 规范 参与 融入 服务 服务于 带动 引领 激发 释放 培养 吸引
	引进 引育 集聚 布局 规划 谋划 保护 修复 创建 争创 创造 开发 利用 运用 应用 使用 用好 用足 采取 制订 修订 编制 增加 增长 减少 降低 下降 稳住 调整 协调 管理 监管 监督 检查 考核 评估 评价 验收 审批
	办理 解决 破解 破除 打破 打通 畅通 疏通 连接 对接 衔接 结合 合作 共建 交流 学习 宣传 弘扬 传承 践行 贯彻 贯彻落实 执行 履行 遵守 维护 守护 守牢 守住 兜牢 筑牢 织密 夯实 充实 丰富 满足 适应 应对
	迎接 抢抓 把握 抓住 抓牢 抓实 突出 聚焦 瞄准 锚定 面向 立足 着眼 走 迈出 迈上 开启 开创 谱写 书写 奋进 进入 达到 取得 获得 获批 赢得 超过 突破 位居 居 列 新增 新建 建成 投产 投用 竣工 开工 运行
	运营 开通 通车 上线 纳入 覆盖 惠及 帮助 帮扶 关心 关爱 关注 重视 发挥 体现 彰显 展现 呈现 形成 处置 处理 清理 排查 整改 问责 追究 查处 惩治 减轻 减免 免除 取消 放开 放宽 放活 搞活 盘活 做实 做细
	压实 落细 补齐 补强 延伸 延长 拉动 撬动 助力 赋能 护航 举办 承办 召开 印发 发布 公布 发放 下达 下放 拨付 安排 筹措 投放 发行 募集 进行 给予 予以 作出 做出 提出 提供 提倡 倡导 反对 抵制 禁止 限制
	控制 管控 管住 严控 严防 严禁 杜绝 抓 建 办 促 推 强 稳 保 防 补 增 减 降 提 扩 兴 育 引 优 谋 创 争 转 建好 管好 搞好 参加 恢复 设立 成立 组建 试行 改革 改造 创新 升级 转型 投入 执行 认定 评选 落地 梯度 做`,
);

/** Behind one of these stands the name of a policy: 开展 “人工智能+” 行动. */
export const naming = words(
	'实施 推进 推动 开展 落实 坚持 深化 启动 完善 建立 健全 构建 实行 推行 推广 发展 培育 打造 践行 树立 贯彻 创建 建设 加强 加快 打好 打赢 持续 深入 全面 积极 大力 扎实 继续 出台 制定 组织 弘扬 牢固 完成 统筹 巩固 运用 支持 强化 抓好',
);

/** What a policy of its own is called by, last: 提振消费专项行动. What stands before is its name, verbs and all. */
export const nameHeads: readonly string[] =
	'行动 工程 计划 战略 攻坚战 保卫战 革命 试点 工作法 活动年 服务年 大会战'.split(' ');

/** What is set up to last is named as often as it is merely described: 河长制, but 劳动者工资正常增长机制. */
export const institutionHeads: readonly string[] = '政策 机制 体系 制度 体制 规划 制'.split(' ');

/** What a subject of policy is called by, last: 银发经济, 瞪羚企业. */
export const subjectHeads: readonly string[] =
	`示范区 先行区 试验区 实验区 合作区 自贸区 新区 园区 产业园 基地 中心 平台 集群 走廊 通道 枢纽 格局 模式 理念 经济 产业 企业 技术 科技 制造 制造业 智能 农业 工业 服务业 消费 市场 金融 贸易 债券 国债 基金
	补贴 贷款 保险 基建 生产力 数字化 智能化 绿色化 城镇化 工业化 现代化 一体化 便利化 均等化 市场化 法治化 城市 乡村 社区 社会 政府 模型 数据 网络 能源 材料 装备 终端 银行 地下管廊 公园 学校 经费 资本 教育 医疗 医院 养老`.split(
		/\s+/,
	);

/** What stands behind a quoted name: “两重”建设. It tells that the name is one of policy, and is no part of it. */
export const carriers = words(
	'建设 行动 工程 政策 战略 改革 工作 规划 机制 制度 活动 项目 试点 模式 品牌 企业 经验 理念 任务 要求 体系 计划 精神 监管 发展 战略 基地 目标 方针 原则 联动 普法 管理 治理 教育 专项 创建 服务 设施 格局 部署 产业 城市 园区 平台 人才 村 镇 县 区',
);
