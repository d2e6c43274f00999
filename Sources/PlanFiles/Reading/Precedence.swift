/// What has to come before what in a set of things numbered from 0, without recursion, so that a long chain is no
/// deeper than a short one.
struct Precedence {
    /// Every number, those it depends on first; meaningless where there are circles.
    private(set) var order: [Int] = []
    /// Things that depend on themselves, each circle once, beginning with its smallest number.
    private(set) var circles: [[Int]] = []

    private enum Mark {
        case new, open, done
    }

    /// - Parameter edges: for each number, those it depends on.
    init(_ edges: [[Int]]) {
        var marks = [Mark](repeating: .new, count: edges.count)
        order.reserveCapacity(edges.count)
        for start in edges.indices where marks[start] == .new {
            var path = [(node: start, next: 0)]
            marks[start] = .open
            while let top = path.last {
                guard top.next < edges[top.node].count else {
                    marks[top.node] = .done
                    order.append(top.node)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let target = edges[top.node][top.next]
                switch marks[target] {
                case .new:
                    marks[target] = .open
                    path.append((target, 0))
                case .open:
                    if let from = path.firstIndex(where: { $0.node == target }) {
                        circles.append(Self.rotated(path[from...].map(\.node)))
                    }
                case .done: break
                }
            }
        }
    }

    private static func rotated(_ circle: [Int]) -> [Int] {
        guard let least = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return circle }
        return Array(circle[least...] + circle[..<least])
    }
}
