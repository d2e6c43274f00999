extension Basis: Codable {
    private enum CodingKeys: String, CodingKey {
        case planYear, title, opens, nominalDue, due, owners, isConfidential, isProvisional, isAssumed
    }

    /// Reads a snapshot; what an older one did not say is false.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            planYear: try values.decode(Int.self, forKey: .planYear),
            title: try values.decode(String.self, forKey: .title),
            opens: try values.decodeIfPresent(forKey: .opens),
            nominalDue: try values.decodeIfPresent(forKey: .nominalDue),
            due: try values.decodeIfPresent(forKey: .due),
            owners: try values.decode([String].self, forKey: .owners),
            isConfidential: try values.decode(Bool.self, forKey: .isConfidential),
            isProvisional: try values.decodeIfPresent(forKey: .isProvisional) ?? false,
            isAssumed: try values.decodeIfPresent(forKey: .isAssumed) ?? false)
    }

    /// Writes a snapshot; a doubt that there is none is not written.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(planYear, forKey: .planYear)
        try values.encode(title, forKey: .title)
        try values.encodeIfPresent(opens, forKey: .opens)
        try values.encodeIfPresent(nominalDue, forKey: .nominalDue)
        try values.encodeIfPresent(due, forKey: .due)
        try values.encode(owners, forKey: .owners)
        try values.encode(isConfidential, forKey: .isConfidential)
        if isProvisional { try values.encode(true, forKey: .isProvisional) }
        if isAssumed { try values.encode(true, forKey: .isAssumed) }
    }
}

extension KeyedDecodingContainer {
    fileprivate func decodeIfPresent<Value: Decodable>(forKey key: Key) throws -> Value? {
        try decodeIfPresent(Value.self, forKey: key)
    }
}
