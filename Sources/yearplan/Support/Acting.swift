import CalendarInterface
import Wording

extension CommonOptions {
    /// Has something recorded and prints the receipt.
    /// - Parameters:
    ///   - subject: what the sentence is about where the receipt names no occurrence.
    ///   - date: the day the sentence names.
    func act<Method: Wire.ActingMethod>(
        _ method: Method.Type, _ parameters: Method.Parameters, in session: Session, as act: Words.Act,
        subject: String = "", date: String? = nil
    ) throws {
        let receipt = try session.call(method, parameters).receipt
        try show(Wire.ActReply(receipt: receipt)) {
            ReceiptPage.text(receipt, act, subject: subject, date: date, $0, $1)
        }
    }
}
