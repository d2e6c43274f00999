import Phrases
import Planning

/// Keys of exams that have no effect where they stand.
struct ExamWarnings {
    let duties: [ReadDuty]
    let diagnostics: Diagnostics

    func report() {
        for duty in duties {
            mark(duty)
            makeUps(duty)
        }
    }

    private func mark(_ read: ReadDuty) {
        guard read.duty.passMark != nil else { return }
        let place = read.place(of: "pass")
        let isInterval = read.duty.schedule.kind == .interval && read.duty.since == .done
        switch read.duty.schedule.kind {
        case .quota, .coverage:
            diagnostics.warning(
                place, "“pass” has no effect on what is counted", hint: "give the exam a duty of its own")
        case .interval where isInterval:
            diagnostics.warning(
                place, "“pass” has no effect on what is counted from the last time",
                hint: "write “since: first”, or a period such as 每季")
        default:
            guard read.duty.participants == nil, read.duty.each == nil, read.duty.after == nil else { return }
            diagnostics.warning(
                place, "“pass” has no effect: nobody takes part", hint: "name those who do with “participants”")
        }
    }

    private func makeUps(_ read: ReadDuty) {
        guard read.duty.retake != nil, read.duty.passMark == nil else { return }
        diagnostics.warning(
            read.place(of: "retake"), "“retake” has no effect without a mark", hint: "add for example “pass: 60”")
    }
}
