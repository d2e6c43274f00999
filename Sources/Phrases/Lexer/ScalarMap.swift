/// A fixed map from scalars to numbers, searched without hashing anything but the scalar.
struct ScalarMap: Sendable {
    /// Scalars in open addressing; `free` where nothing stands.
    private var keys: [UInt32]
    private var values: [UInt32]
    private let mask: Int

    private static let free: UInt32 = 0xFFFF_FFFF

    /// A map of pairs; a later pair replaces an earlier one of the same scalar.
    init(_ pairs: [(UInt32, UInt32)]) {
        var capacity = 64
        while capacity < pairs.count * 3 { capacity *= 2 }
        keys = [UInt32](repeating: ScalarMap.free, count: capacity)
        values = [UInt32](repeating: 0, count: capacity)
        mask = capacity - 1
        for (key, value) in pairs {
            let slot = slot(key)
            keys[slot] = key
            values[slot] = value
        }
    }

    /// The scalars of a text, each with 1.
    init(set text: String) {
        self.init(text.unicodeScalars.map { ($0.value, 1) })
    }

    /// The number of a scalar; nil where it has none.
    subscript(_ key: UInt32) -> UInt32? {
        let slot = slot(key)
        return keys[slot] == key ? values[slot] : nil
    }

    /// Whether a scalar has a number.
    func contains(_ key: UInt32) -> Bool { keys[slot(key)] == key }

    private func slot(_ key: UInt32) -> Int {
        var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while keys[slot] != ScalarMap.free, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
