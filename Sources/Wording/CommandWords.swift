extension Words {
    /// That there is no such command.
    public func unknownCommand(_ name: String, nearest: String?) -> String {
        let hint =
            nearest.map { pick("；是不是\(quoted($0))？", "; did you mean \(quoted($0))?") }
            ?? pick("；yearplan --help 列出全部命令", "; `yearplan --help` lists them all")
        return pick("没有\(quoted(name))这个命令", "there is no command \(quoted(name))") + hint
    }

    /// That the daemon takes offence at a parameter.
    public func invalidParameter(_ name: String, message: String?) -> String {
        let reason = message.map { pick("：\($0)", ": \($0)") } ?? ""
        return pick(
            "服务不接受参数\(quoted(name))\(reason)", "the daemon does not take the parameter \(quoted(name))\(reason)")
    }

    /// That the daemon lacks a method of the interface.
    public var olderService: String {
        pick(
            "服务不认得这个请求；它比 yearplan 旧吗？请一并升级，再执行 systemctl restart yearpland",
            "the daemon does not know this call; is it older than this command? upgrade both and run "
                + "`systemctl restart yearpland`")
    }

    /// What an audit found.
    public enum Verdict: Sendable, Hashable, CaseIterable {
        case intact, broken, cut, rewritten, damaged
    }

    /// What an audit found, in one line.
    /// - Parameters:
    ///   - seq: the entry that is wrong.
    ///   - files: how many kept files are as they were.
    public func audit(_ verdict: Verdict, entries: Int64, anchor: String, seq: Int64?, files: Int = 0) -> String {
        let files = files > 0 ? pick("，留存文件\(files)个", ", \(files) kept file\(files == 1 ? "" : "s")") : ""
        let place = seq.map { pick("第\($0)条", "entry \($0)") } ?? pick("台账", "the ledger")
        return switch verdict {
        case .intact:
            pick(
                "台账完好：共\(entries)条\(files)，锚 \(visible(anchor))",
                "the ledger is intact: \(entries) entr\(entries == 1 ? "y" : "ies")\(files), anchor \(visible(anchor))")
        case .broken:
            pick(
                "台账被改动：\(place)与前一条不相接；请停用并与备份比对",
                "the ledger was tampered with: \(place) does not follow from the one before; compare with a backup")
        case .cut:
            pick(
                "台账被截断：共\(entries)条，锚在其后；请与备份比对",
                "the ledger was cut: it has \(entries) entr\(entries == 1 ? "y" : "ies") and the anchor lies behind; "
                    + "compare with a backup")
        case .rewritten:
            pick(
                "台账被改写：\(place)已不是锚所指的那一条；请与备份比对",
                "the ledger was rewritten: \(place) is not the one the anchor stands for; compare with a backup")
        case .damaged:
            pick(
                "台账各条完好，但留存的文件缺失或被改动；请从备份取回",
                "the entries are as they were recorded, but kept files are missing or were altered; "
                    + "fetch them from a backup")
        }
    }

    /// That a watch begins.
    public func watching(head: Int64) -> String {
        pick("台账至第\(head)条；按 Ctrl-C 结束", "the ledger stands at \(head); Ctrl-C ends")
    }

    /// How the clock of a rehearsal runs.
    public func rehearsal(from: String, speed: Int) -> String {
        let pace = speed == 1 ? "" : pick("，\(speed)倍速", ", \(speed) times as fast")
        return pick("自\(visible(from))起", "from \(visible(from))") + pace
    }

    /// How many clients are connected and how many follow the ledger.
    public func clients(connections: Int, subscribers: Int) -> String {
        pick("\(connections)个，其中\(subscribers)个在跟踪", "\(connections), of which \(subscribers) follow the ledger")
    }

    /// That no plan is in force.
    public var noPlanInForce: String { pick("尚无计划", "none") }

    /// The years without an official calendar.
    public func provisional(years: [Int]) -> String {
        let years = list(years.map(String.init))
        return pick("\(years)年节假日安排尚未公布", "no official calendar yet for \(years)")
    }

    /// That a directory holds no plan.
    public func noPlanFiles(_ path: String) -> String {
        pick(
            "\(quoted(path))中没有 .yaml 文件；请指明计划目录", "there is no .yaml file in \(quoted(path)); name the plan directory")
    }

    /// That a file is not the log it was given as.
    public func notALog(_ path: String) -> String {
        pick(
            "\(quoted(path))不是日志；应为 yearplan log --json 的输出",
            "\(quoted(path)) is no log; expected the output of yearplan log --json")
    }

    /// What keeps a file or a directory from being read.
    public enum Unreadable: Sendable, Hashable {
        case missing, notAPlan, notAllowed, notRegular, notUTF8
        case tooLarge(limit: Int)
        case tooMany(limit: Int)
        /// In the words of the system.
        case failed(String)
    }

    /// That a file or a directory cannot be read.
    public func unreadable(_ path: String, _ why: Unreadable) -> String {
        switch why {
        case .missing: pick("没有\(quoted(path))；请检查路径", "there is no \(quoted(path)); check the path")
        case .notAPlan:
            pick(
                "\(quoted(path))不是目录，也不是 .yaml 文件；请指明计划目录",
                "\(quoted(path)) is neither a directory nor a .yaml file; name the plan directory")
        case .notAllowed:
            pick(
                "无权读取\(quoted(path))；请管理员授权，或用 sudo 执行",
                "not allowed to read \(quoted(path)); have the right given to you, or use sudo")
        case .notRegular: pick("\(quoted(path))不是文件；请指明文件", "\(quoted(path)) is not a regular file; name one that is")
        case .notUTF8:
            pick("\(quoted(path))不是 UTF-8 文本；请转换编码", "\(quoted(path)) is not UTF-8 text; convert it")
        case .tooLarge(let limit):
            pick(
                "\(quoted(path))大于\(limit)字节；请分成几个文件",
                "\(quoted(path)) has more than \(limit) bytes; split it")
        case .tooMany(let limit):
            pick(
                "\(quoted(path))中的 .yaml 文件多于\(limit)个；请移走不属于计划的",
                "\(quoted(path)) holds more than \(limit) .yaml files; move those away that are no plan")
        case .failed(let why):
            pick("无法读取\(quoted(path))：\(visible(why))", "cannot read \(quoted(path)): \(visible(why))")
        }
    }

    /// That no calendar was found at all.
    public var noCalendars: String {
        pick("没有找到任何日历；请用 --calendars 指明目录", "there are no calendars; say with --calendars where they are")
    }

    /// How many messages a simulation brought.
    public func simulated(_ count: Int) -> String { pick("共\(count)条提醒", "\(count) message\(plural(count))") }
}
