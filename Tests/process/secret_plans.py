"""A plan everybody may know of, and secret duties beside it: `dark-` in every id and 暗 in every other word of theirs."""

# What must not reach a stranger.
MARKS = ("dark", "暗")

ROSTER = """\
people:
  张三: {login: zhangsan, superior: 李四, mail: zhangsan@example.org}
  李四: {login: lisi}
  王五: {login: wangwu, superior: 李四}
  赵六: {login: zhaoliu, superior: 李四}
groups:
  前台柜员: [王五, 赵六]
  支行: {城关支行: 王五, 东街支行: 赵六, 西门支行: 王五}
occasions: [员工休假, 防汛期]
"""

OPEN = """\
plan: 明面的计划
year: 2026
time-zone: Asia/Shanghai
calendar: cn
owner: 李四
remind: {opens: yes, before: [7d, 1d], overdue: 1wd, escalate: [{after: 1wd, to: superior}]}
duties:
  - {id: patrol, title: 巡查, category: check, when: 3月, owner: 王五, counts-toward: patrols}
  - {id: patrols, title: 全年巡查, category: check, when: 全年12次, owner: 王五}
  - {id: report, title: 报告, category: report, when: 每月, owner: 王五}
  - {id: bulletin, title: 通报, category: report, after: patrol, when: 3个工作日内, owner: 王五}
  - {id: branches, title: 机构检查, category: check, when: 每季度不低于25%，全年100%, covers: 支行, owner: 王五}
  - {id: exam, title: 考试, category: exam, when: 3月, owner: 王五, participants: 前台柜员, pass: 60}
  - {id: handover, title: 交接, category: personnel, after: 员工休假, when: 当日, owner: each}
  - {id: meeting, title: 会议, category: meeting, when: 时间待定, owner: 王五}
  - {id: signed, title: 复核, category: check, when: 3月, owner: 王五, verify: {by: 李四}}
  - {id: late, title: 迟报, category: report, when: 3月20日, owner: 王五}
"""

SECRET = """\
year: 2026
duties:
  - {id: dark-quota, title: 暗访次数, category: check, when: 全年10次, owner: 张三, confidential: yes}
  - {id: dark-visit, title: 暗访走访, category: check, when: 3月, owner: 张三, confidential: yes, counts-toward: patrols, results: [found, clean], note: 暗记, source: 暗令, place: 暗处}
  - {id: dark-gate, title: 暗访准备, when: 每月, owner: 张三, confidential: yes, before: report}
  - {id: dark-child, title: 暗访通报, category: report, after: patrol, when: 5个工作日内, owner: 张三, confidential: yes}
  - {id: dark-leave, title: 休假暗查, category: check, after: 员工休假, when: 3个工作日内, owner: 张三, confidential: yes}
  - {id: dark-flood, title: 汛期暗查, category: check, when: 每周五, while: 防汛期, owner: 张三, confidential: yes}
  - {id: dark-exam, title: 暗考, category: exam, when: 3月, owner: 张三, participants: 前台柜员, pass: 60, retake: {within: 30d, until: pass}, confidential: yes}
  - {id: dark-branches, title: 暗访机构, category: check, when: 全年100%, covers: 支行, owner: 张三, confidential: yes}
  - {id: dark-round, title: 暗巡, category: check, when: 每季度, each: 支行, owner: 张三, counts-toward: branches, confidential: yes}
  - {id: dark-member, title: 逐家暗访, category: check, when: 每季度, each: 支行, owner: 张三, confidential: yes}
  - {id: dark-signed, title: 暗访复核, category: check, when: 3月, owner: 张三, verify: {by: 李四}, confidential: yes}
  - {id: dark-date, title: 暗访会议, category: meeting, when: 时间待定, owner: 张三, confidential: yes}
  - {id: dark-right, title: 暗访机会, when: 3月, owner: 张三, optional: yes, confidential: yes}
  - {id: dark-interval, title: 每十日暗访, when: 每10天, owner: 张三, confidential: yes}
  - {id: dark-closing, title: 暗访回头看, after: patrol, when: 3月末, closes: patrol, owner: 张三, confidential: yes}
  - {id: dark-early, title: 早先的暗访, when: 1月, owner: 张三, confidential: yes}
  - {id: dark-late, title: 迟到的暗访, when: 3月20日, owner: 张三, confidential: yes}
"""

# It is in the first files and no longer in the second.
GONE = """\
  - {id: dark-gone, title: 取消的暗访, when: 3月, owner: 张三, confidential: yes}
  - {id: dark-old, title: 改名的暗访, when: 3月, owner: 张三, confidential: yes}
"""
CAME = """\
  - {id: dark-new, formerly: dark-old, title: 改名的暗访, when: 3月, owner: 张三, confidential: yes}
"""

# Duties everybody may know of that look at secret ones.
LINKED = """\
year: 2026
duties:
  - {id: follow, title: 后续, after: dark-visit, when: 3个工作日内, owner: 王五}
  - {id: summary, title: 小结, after: dark-right, when: 4月, owner: 王五}
  - {id: look-back, title: 回头看, when: 3月, closes: dark-visit, owner: 王五}
  - {id: towards, title: 日常走访, when: 3月, counts-toward: dark-quota, owner: 王五}
  - {id: ahead, title: 事前准备, before: dark-member, owner: 王五}
  - {id: meanwhile, title: 期间周报, when: 每周五, while: dark-visit, owner: 王五}
  - {id: gated, title: 受限, when: 3月, owner: 王五}
  - {id: dark-key, title: 暗门, when: 3月, before: gated, owner: 张三, confidential: yes}
"""

# What is kept with secret work.
PAPER = "secret paper"

# Names of secret occurrences in every form in which something is named.
NAMES = [
    "dark-visit", "dark-visit@2026", "暗访走访", "dark", "dark-quota@2026.1", "dark-visit@2026.finding1",
    "dark-exam@2026.retake1", "dark-exam@2026.retake1/王五", "dark-member@2026-Q1/城关支行", "dark-branches/城关支行",
    "dark-gone@2026", "dark-new@2026", "dark-old@2026", "dark-signed", "dark-visi", "dark-date",
]
