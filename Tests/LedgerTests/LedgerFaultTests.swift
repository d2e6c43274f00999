import Planning
import Testing

@testable import Ledger

struct LedgerFaultTests {
    private static let purpose = LedgerPurpose.rehearsal(Rehearsal(from: .init(milliseconds: -1), speed: 1))

    private static let faults: [(fault: LedgerFault, code: String, isTransient: Bool)] = [
        (.full("/var/lib/yearplan/ledger.sqlite"), "full", true),
        (.busy("/var/lib/yearplan/ledger.sqlite"), "busy", true),
        (.overtaken(head: .start), "overtaken", true),
        (.corrupt("event 3 has no kind"), "corrupt", false),
        (.newer("event 3 is of a kind"), "newer", false),
        (.otherPurpose(found: .real, wanted: purpose), "other_purpose", false),
        (.unstorable("a name"), "unstorable", false),
        (.io("a disk"), "io", false),
    ]

    @Test(arguments: faults)
    func `A fault has a code for programs and words for people`(fault: LedgerFault, code: String, isTransient: Bool) {
        #expect(fault.code == code)
        #expect(fault.isTransient == isTransient)
        #expect(fault.description.first?.isLowercase == true)
        #expect(fault.description.last != ".")
    }

    @Test func `A time before 1970 is printed`() {
        #expect(Self.purpose.description == "a rehearsal from 1969-12-31T23:59:59Z")
    }
}
