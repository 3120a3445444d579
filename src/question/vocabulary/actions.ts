/**
 * What is done, and how people say it otherwise (动作). Format as in disputes.ts. Source: everyday speech beside the
 * verbs of such reports.
 */
export const ACTIONS = `
培育 培养 ; 带出 教出 ; cultivate / foster / nurture
选派 指派 派驻 派出 ; 抽调 派去 派到 ; assigned / dispatched / posted / seconded
聘请 聘任 选聘 ; 请了 聘了 雇了 ; engaged / recruited
查处 查办 ; 抓了 逮到 查获 ; investigated and dealt with / cracked
惠及 受益 ; 受惠 得了好处 沾光 ; benefited / benefit
建成 新建 建设 ; 盖了 修了 建好 ; completed / newly built
解答 ; 答疑 回答 ; explained / enquiries answered
出具 ; 写了 开具 ; issued opinions
抽取 抽查 抽检 ; 抽了 抽出 ; drawn / sampled
表彰 表扬 ; 夸奖 奖励 ; commended / honoured
移送 移交 ; 交给 送交 ; passed on / referred to
收缴 追缴 追回 ; 要回来 追讨 ; recovered / collected
挽回 ; 追回 讨回 救回 ; recovered losses / saved
撤销 ; 推翻 撤掉 ; quashed / set aside
维持 ; ; upheld
否决 暂缓 叫停 ; 被毙 毙掉 没让过 没通过 ; vetoed / turn down / voted down / blocked
驳回 ; ; dismissed / rejected
取消 精简 ; 砍掉 拿掉 ; cancelled / removed / eliminated
下放 赋权 ; 放下去 ; delegated
走访 回访 ; 上门看 登门 ; visited / visits
接听 受理来电 ; 接了电话 ; answered calls
注册 登记 ; 报名 ; registered / enrolled
纳入 ; 放进 归入 ; included / incorporated
承接 ; 接过来 ; taken over
反馈 ; 回话 ; fed back
`;
