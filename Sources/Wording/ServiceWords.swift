extension Words {
    /// What keeps a client from talking to the daemon.
    public enum Unreachable: Sendable, Hashable {
        /// There is no socket.
        case noSocket
        /// A socket is there, but nobody answers.
        case refused
        /// This user may not connect.
        case notPermitted
        /// Something else lies there.
        case notASocket
        /// The connection was closed before the answer.
        case closed
        /// No answer came in time.
        case timedOut
        /// What came is not an answer; in the words of what read it.
        case unreadable(String)
        /// The path cannot be that of a socket.
        case badPath
        /// Anything else, in the words of the system.
        case failed(String)
    }

    /// Why the daemon cannot be asked, and what to do.
    public func unreachable(_ why: Unreachable, socket: String) -> String {
        let path = quoted(socket)
        return switch why {
        case .noSocket:
            pick(
                "服务未运行：没有套接字\(path)；启动：systemctl start yearpland.socket，或用 --socket 指明位置",
                "the daemon is not running: there is no socket \(path); start it with "
                    + "`systemctl start yearpland.socket`, or say with --socket where it is")
        case .refused:
            pick(
                "服务未运行：套接字\(path)无人应答；启动：systemctl start yearpland",
                "the daemon is not running: nobody answers on the socket \(path); start it with "
                    + "`systemctl start yearpland`")
        case .notPermitted:
            pick(
                "无权连接\(path)；请管理员把账号加入 yearplan 组：adduser 账号 yearplan，然后重新登录",
                "not allowed to connect to \(path); ask an administrator to put you into the group yearplan "
                    + "(`adduser LOGIN yearplan`) and log in again")
        case .notASocket:
            pick(
                "\(path)不是套接字；请用 --socket 指明服务的套接字", "\(path) is not a socket; say with --socket where the daemon's is")
        case .closed:
            pick(
                "服务在答复前断开了连接；请重试，用 journalctl -u yearpland 查看原因",
                "the daemon closed the connection before it answered; try again, `journalctl -u yearpland` may say why")
        case .timedOut:
            pick(
                "服务没有及时答复；请重试，用 systemctl status yearpland 查看状态",
                "the daemon did not answer in time; try again, `systemctl status yearpland` tells how it is")
        case .unreadable(let why):
            pick(
                "\(path)的答复无法读懂（\(visible(why))）；它是 yearpland 的套接字吗？",
                "the answer on \(path) cannot be read (\(visible(why))); is it the socket of yearpland?")
        case .badPath:
            pick(
                "\(path)不能作为套接字的路径（1至107字节）；请用 --socket 另写一个",
                "\(path) cannot be the path of a socket, which has 1 to 107 bytes; give another with --socket")
        case .failed(let why):
            pick(
                "无法连接\(path)：\(visible(why))；请重试，用 systemctl status yearpland 查看状态",
                "cannot connect to \(path): \(visible(why)); try again, `systemctl status yearpland` tells how it is")
        }
    }

    /// Why the ledger takes nothing at present.
    public enum LedgerFault: Sendable, Hashable, CaseIterable {
        case full, readOnly, failed
    }

    /// That nothing was recorded, and what to do.
    public func ledgerUnavailable(_ fault: LedgerFault) -> String {
        switch fault {
        case .full:
            pick("未登记：磁盘已满；腾出空间后重试", "not recorded: the disk is full; make room and try again")
        case .readOnly:
            pick(
                "未登记：状态目录只读；请管理员检查文件系统后重试",
                "not recorded: the state directory is read-only; have the file system looked at and try again")
        case .failed:
            pick(
                "未登记：台账写入失败；请查看 journalctl -u yearpland 后重试",
                "not recorded: the ledger could not be written; see `journalctl -u yearpland` and try again")
        }
    }

    /// That a subscriber fell behind.
    public func lagging(cursor: Int64) -> String {
        pick(
            "接收过慢，已被断开；用 yearplan watch --since \(cursor) 继续，不会遗漏",
            "this end was too slow and was cut off; `yearplan watch --since \(cursor)` goes on without a gap")
    }

    /// That a program did not take a message, and when it is tried again.
    public func notDelivered(seq: Int64, why: String, seconds: Int) -> String {
        pick(
            "第\(seq)条未能送出：\(visible(why))；\(seconds)秒后重试",
            "\(seq) was not handed over: \(visible(why)); trying again in \(seconds) s")
    }

    /// That a program will never take a message.
    public func undeliverable(seq: Int64, program: String) -> String {
        pick(
            "第\(seq)条无法送出，\(quoted(program))已拒收，略过",
            "\(seq) is passed over: \(quoted(program)) said that it cannot be delivered")
    }

    /// That a copy was written.
    public func backedUp(_ file: String, bytes: Int, events: Int64, anchor: String) -> String {
        pick(
            "已备份到\(quoted(file))：\(bytes)字节，\(events)个事件，锚\(visible(anchor))",
            "backed up to \(quoted(file)): \(bytes) bytes, \(events) events, anchor \(visible(anchor))")
    }

    /// That a copy is not whole.
    public var backupCut: String {
        pick("备份不完整，未写入文件；请重试", "the copy is not whole and was not kept; try again")
    }

    /// That a file is there already.
    public func fileExists(_ file: String) -> String {
        pick("\(quoted(file))已存在；请换一个文件名", "\(quoted(file)) is there already; name another file")
    }

    /// That a cursor lies beyond the end.
    public func noSuchCursor(since: Int64, head: Int64) -> String {
        pick(
            "没有\(quoted(String(since)))，台账只到\(head)；请确认连接的是原来的服务",
            "there is no \(quoted(String(since))) yet, the ledger ends at \(head); is this the daemon the cursor came from?"
        )
    }

    /// That files were refused.
    public func planRefused(errors: Int) -> String {
        pick(
            "\(errors)处错误；仍按原计划运行；请改正后执行 yearplan reload",
            "\(errors) error\(plural(errors)); the running plan is unchanged; mend them and run `yearplan reload`")
    }

    /// That a checked plan has no errors.
    public func planGood(duties: Int, warnings: Int) -> String {
        let remark = warnings > 0 ? pick("，\(warnings)处警告", ", \(warnings) warning\(plural(warnings))") : ""
        return pick("计划无误：\(duties)项\(remark)", "no errors: \(duties) dut\(duties == 1 ? "y" : "ies")\(remark)")
    }

    /// That a checked plan has errors.
    public func planBad(errors: Int, warnings: Int) -> String {
        let remark = warnings > 0 ? pick("，\(warnings)处警告", ", \(warnings) warning\(plural(warnings))") : ""
        return pick("\(errors)处错误\(remark)", "\(errors) error\(plural(errors))\(remark)")
    }

    /// That the last good plan runs because the files are bad.
    public func runningOnLastGood(errors: Int) -> String {
        pick(
            "计划文件有\(errors)处错误，按上一次无误的计划运行；改正后执行 yearplan reload",
            "the plan files have \(errors) error\(plural(errors)), the last good plan runs; mend them and run `yearplan reload`"
        )
    }

    /// That there is no plan, said to those who administer.
    public func planMissing(directory: String) -> String {
        pick(
            "致管理员：没有有效的计划，不会有任何提醒；请把计划放入\(quoted(directory))，用 yearplan check 检查，再执行 yearplan reload",
            "to the administrators: no plan is in force, so nobody is reminded of anything; put one into "
                + "\(quoted(directory)), check it with `yearplan check`, then run `yearplan reload`")
    }

    /// What a reload changed.
    /// - Parameter calendar: what it changed about the working calendar, in words already.
    public func reloaded(
        added: Int, removed: Int, changed: Int, pinned: Int, withdrawn: Int, calendar: String? = nil
    ) -> String {
        let change = pick(
            "计划已重新装入：新增\(added)项，删去\(removed)项，更改\(changed)项；保留日期\(pinned)项，撤出\(withdrawn)项",
            "plan reloaded: \(added) added, \(removed) removed, \(changed) changed; "
                + "\(pinned) keep their dates, \(withdrawn) withdrawn")
        return change + (calendar.map { pick("；\($0)", "; \($0)") } ?? "")
    }

    /// The service manager's status line: how many are open and overdue, and what comes next.
    /// - Parameter next: the civil date and time of the next reminder.
    public func statusLine(open: Int, overdue: Int, next: String?) -> String {
        let head = pick("进行中\(open)项，逾期\(overdue)项", "\(open) open, \(overdue) overdue")
        return head
            + (next.map { pick("；下次提醒：\($0)", "; next reminder: \($0)") } ?? pick("；暂无提醒", "; no reminder to come"))
    }
}
