import PlanFiles
import Planning

/// The repository, found from this file.
let repository: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
}()

/// China's calendar, as it is installed.
let calendarFiles: [SourceFile] = {
    do {
        return try PlanDirectory.calendars(in: [repository + "/config/calendars"])
    } catch {
        return []
    }
}()

/// Reads texts as the files `a.yaml`, `b.yaml` … of one plan directory.
func read(_ texts: String..., calendars: [SourceFile] = calendarFiles) -> PlanReading {
    let files = zip("abcdefgh", texts).map { SourceFile(name: "\($0).yaml", bytes: Array($1.utf8)) }
    return PlanReader.read(plans: files, calendars: calendars, zone: PlanDirectory.zone)
}

/// The first lines of diagnostics, without their excerpts.
func lines(_ reading: PlanReading) -> [String] {
    reading.diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.severity): \($0.message)" }
}

/// The first lines of the errors.
func errors(_ reading: PlanReading) -> [String] {
    lines(reading).filter { $0.contains(": error: ") }
}

/// A plan with a small roster; what is given stands in its last duty, from line 21 and column 5 on.
func planWith(_ keys: String..., header: String = "note-free: x") -> String {
    let extra = header == "note-free: x" ? "" : header
    return """
        plan: 运营工作计划
        year: 2026
        time-zone: Asia/Shanghai
        calendar: cn
        owner: 运营部长
        occasions: [员工休假, 防汛期]
        people:
          张三: {login: zhangsan, superior: 李四}
          李四: {login: lisi}
          王五: {login: wangwu, superior: 张三}
        groups:
          运营部长: 李四
          会计督导: [张三]
          前台柜员: [王五]
          支行: {城关支行: 王五, 东街支行: 张三}
        \(extra)
        duties:
          - {id: cross-checks, title: 交叉检查, when: 全年2次}
          - {id: quarterly-exam, title: 季度考试, category: exam, when: 每季度下旬, participants: 前台柜员}
          - {id: cross-check-1, title: 第一次交叉检查, when: 2月下旬至3月下旬, results: [found, clean]}
          - id: tested
            title: 试验
        \(keys.map { "    " + $0 }.joined(separator: "\n"))
        """
}

/// The duty of a reading with an id.
func duty(_ id: String, _ reading: PlanReading) -> Duty? {
    reading.book?.plans.lazy.flatMap(\.duties).first { $0.id == id }
}
