internal import CYaml

/// Builds the tree of one document from libyaml's events. Events rather than Yams' own nodes, because those stop at the
/// first repeated key and know only where its mapping begins.
struct YAMLComposer {
    private struct Level {
        let place: SourcePlace
        let isMapping: Bool
        var items: [YAMLNode] = []
        var pairs: [YAMLPair] = []
        var key: (text: String, place: SourcePlace)?
        /// The next value belongs to a key that was refused.
        var skipsValue = false
        var lines: [String: Int] = [:]
    }

    private let source: SourceText
    private let diagnostics: Diagnostics
    private var levels: [Level] = []
    private var root: YAMLNode?
    private var documents = 0
    private var values = 0

    /// The document's value, and whether nothing is missing from it.
    static func compose(_ source: SourceText, _ diagnostics: Diagnostics) -> (root: YAMLNode?, isComplete: Bool) {
        var composer = YAMLComposer(source: source, diagnostics: diagnostics)
        let isComplete = composer.run()
        return (composer.root, isComplete)
    }

    private init(source: SourceText, diagnostics: Diagnostics) {
        self.source = source
        self.diagnostics = diagnostics
    }

    private mutating func run() -> Bool {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            diagnostics.error(SourcePlace(source, line: 1, column: 1), "no memory to read the file")
            return false
        }
        defer { yaml_parser_delete(parser) }
        return source.bytes.withUnsafeBufferPointer { bytes in
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            var event = yaml_event_t()
            while true {
                guard yaml_parser_parse(parser, &event) == 1 else {
                    YAMLFault(parser.pointee).report(in: source, to: diagnostics)
                    return false
                }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return true }
                guard take(event) else { return false }
            }
        }
    }

    /// - Returns: whether reading can go on.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            return startDocument(event)
        case YAML_ALIAS_EVENT:
            let place = place(event)
            diagnostics.error(place, "aliases are not allowed; write the value out")
            return add(YAMLNode(value: .refused, place: place))
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            refuse(anchor: scalar.anchor, tag: scalar.tag, event)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let text = String(decoding: bytes, as: UTF8.self)
            return add(YAMLNode(value: .scalar(text, style(scalar.style)), place: place(event)))
        case YAML_SEQUENCE_START_EVENT:
            refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, event)
            return open(Level(place: place(event), isMapping: false))
        case YAML_MAPPING_START_EVENT:
            refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, event)
            return open(Level(place: place(event), isMapping: true))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard let level = levels.popLast() else { return false }
            return add(
                YAMLNode(value: level.isMapping ? .mapping(level.pairs) : .sequence(level.items), place: level.place))
        default:
            return true
        }
    }

    private mutating func startDocument(_ event: yaml_event_t) -> Bool {
        documents += 1
        guard documents == 1 else {
            diagnostics.error(place(event), "several documents in one file; write a file for each")
            return false
        }
        let start = event.data.document_start
        if let version = start.version_directive, (version.pointee.major, version.pointee.minor) != (1, 2) {
            let found = "\(version.pointee.major).\(version.pointee.minor)"
            diagnostics.error(place(event), "the file says YAML \(found); YAML 1.2 is read")
        }
        if start.tag_directives.start != start.tag_directives.end {
            diagnostics.error(place(event), "tags are not allowed")
        }
        return true
    }

    private mutating func open(_ level: Level) -> Bool {
        guard levels.count < YAMLDocument.depthLimit else {
            diagnostics.error(level.place, "nested deeper than \(YAMLDocument.depthLimit) levels")
            return false
        }
        levels.append(level)
        return true
    }

    private mutating func add(_ node: YAMLNode) -> Bool {
        values += 1
        guard values <= YAMLDocument.valueLimit else {
            diagnostics.error(node.place, "more than \(YAMLDocument.valueLimit) values in one file")
            return false
        }
        guard !levels.isEmpty else {
            root = node
            return true
        }
        let top = levels.count - 1
        guard levels[top].isMapping else {
            levels[top].items.append(node)
            return true
        }
        if levels[top].skipsValue {
            levels[top].skipsValue = false
        } else if let key = levels[top].key {
            levels[top].key = nil
            levels[top].pairs.append(YAMLPair(key: key.text, place: key.place, value: node))
        } else {
            takeKey(node, top)
        }
        return true
    }

    private mutating func takeKey(_ node: YAMLNode, _ top: Int) {
        guard case .scalar(let text, _) = node.value else {
            if case .refused = node.value {} else { diagnostics.error(node.place, "a key has to be text") }
            levels[top].skipsValue = true
            return
        }
        if let line = levels[top].lines.updateValue(node.place.line, forKey: text) {
            levels[top].lines[text] = line
            diagnostics.error(
                node.place, "the key \(Visible.quoted(text)) stands here again; it is first in line \(line)")
            levels[top].skipsValue = true
            return
        }
        levels[top].key = (text, node.place)
    }

    private func refuse(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ event: yaml_event_t)
    {
        if anchor != nil { diagnostics.error(place(event), "anchors are not allowed; write the value out each time") }
        if tag != nil { diagnostics.error(place(event), "tags are not allowed") }
    }

    private func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private func place(_ event: yaml_event_t) -> SourcePlace {
        let (start, end) = (event.start_mark, event.end_mark)
        let length = end.line == start.line ? Int(end.column) - Int(start.column) : 1
        return SourcePlace(source, line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
    }
}
