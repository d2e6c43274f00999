extension Words {
    /// One thing an audit found wrong.
    public func auditFinding(_ code: String, seq: Int64?) -> String {
        let place = seq.map { pick("第\($0)条", "entry \($0)") } ?? pick("台账", "the ledger")
        return switch code {
        case "evidence_missing": pick("\(place)：留存的文件不见了", "\(place): a file that was kept is missing")
        case "evidence_altered": pick("\(place)：留存的文件被改动", "\(place): a file that was kept was altered")
        case "archive_altered":
            pick("\(place)：归档记录的位置不符", "\(place): the places of what was archived are not those that were")
        case "altered": pick("\(place)：内容被改动", "\(place): it is not what was recorded")
        case "unchained": pick("\(place)：与前一条不相接", "\(place): it does not follow from the one before")
        case "missing": pick("\(place)：缺失", "\(place): it is missing")
        case "unreadable": pick("\(place)：无法读取", "\(place): it cannot be read")
        case "misfiled": pick("\(place)：索引不符", "\(place): the index files it elsewhere")
        case "cut": pick("\(place)：锚所指的条目不在", "\(place): the anchor's entry is not there")
        case "rewritten": pick("\(place)：已不是锚所指的那一条", "\(place): it is not the one the anchor stands for")
        case "text_altered": pick("计划或日历原文被改动", "the text of a plan or calendar was altered")
        case "text_missing": pick("\(place)：计划或日历原文缺失", "\(place): the text of its plan or calendar is missing")
        case "cursor_beyond": pick("\(place)：游标超出台账", "\(place): a cursor lies behind the end")
        default: "\(place): \(visible(code))"
        }
    }

    /// That something that was to be kept is no file.
    public func nothingToKeep(_ reference: String) -> String {
        pick(
            "没有文件\(quoted(reference))，无法留存；请检查路径，登记簿编号请不带 --keep",
            "there is no file \(quoted(reference)) to keep; check the path, or leave out --keep for a register number")
    }

    /// That the ledger is not what was recorded, and how to learn more.
    /// - Parameter seq: the first event that is wrong, where it is one.
    public func ledgerDamaged(seq: Int64?) -> String {
        pick(
            "台账\(seq.map { "自第\($0)条起" } ?? "")受损；请运行 yearplan audit",
            "the ledger is damaged\(seq.map { " at event \($0)" } ?? ""); run `yearplan audit`")
    }

    /// That the ledger is not what was recorded, what is wrong first, and what to do.
    /// - Parameter code: as the audit names it.
    public func ledgerDamage(_ code: String, seq: Int64?) -> String {
        let finding = auditFinding(code, seq: seq)
        return pick(
            "台账受损：\(finding)；请运行 yearplan audit，停止服务，原样保留状态目录，并与备份比对",
            "the ledger is damaged: \(finding); run `yearplan audit`, stop the daemon, keep the state directory as it is,"
                + " and compare it with a backup")
    }

    /// That a file is not kept, or was not sent before what names it was recorded.
    public var noSuchEvidence: String {
        pick(
            "没有留存这个文件；登记时加 --keep 才会留存", "this file is not kept; --keep keeps a file with what is recorded")
    }

    /// That a file is not what its hash says.
    public var evidenceAltered: String {
        pick(
            "文件内容与其 SHA-256 不符；是否在传送时被改动？请重试",
            "the file is not what its SHA-256 says; was it changed while it was sent? try again")
    }

    /// That files are larger than what is kept.
    public func filesTooLarge(limit: Int) -> String {
        let size = "\(limit >> 20) MiB"
        return pick(
            "文件过大：最多 \(size)；可只登记其 SHA-256（不加 --keep）",
            "too large: at most \(size) are taken; without --keep the file's SHA-256 is recorded alone")
    }

    /// That nothing is kept with an occurrence.
    public func nothingKept(_ occurrence: String) -> String {
        pick("\(visible(occurrence)) 没有留存的文件", "no file is kept with \(visible(occurrence))")
    }

    /// That a kept file was written.
    public func saved(_ path: String, bytes: Int) -> String {
        pick("已存到\(quoted(path))：\(bytes) 字节", "saved as \(quoted(path)): \(bytes) bytes")
    }

    /// A number of bytes.
    public func bytes(_ count: Int) -> String { pick("\(count) 字节", "\(count) byte\(count == 1 ? "" : "s")") }

    /// That a file is another one than the one that was kept.
    public var keptAltered: String {
        pick(
            "留存的文件已被改动，未保存；请用 yearplan audit 核查", "the kept file was altered and is not saved; see `yearplan audit`")
    }

    /// That a file itself is kept, behind its name.
    public var kept: String { pick("（已留存）", " (kept)") }
}
