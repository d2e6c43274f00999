import Testing

@testable import Wording

struct TextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("会计督导", 8), ("第1次", 5), ("ＡＢＣ", 6), ("“会计”", 6), ("é", 1), ("e\u{301}", 1),
        ("か\u{3099}", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("👍", 2), ("👩‍💻", 2), ("🇨🇳", 2),
        ("❤️", 2), ("…", 1), ("—", 1), ("a\u{200B}b", 2), ("𠀀", 2), ("〇", 2), ("（）", 4), ("→", 1),
    ])
    func width(_ text: String, _ columns: Int) {
        #expect(displayWidth(text) == columns)
    }

    @Test(arguments: [("会计", 6, "会计  "), ("abc", 2, "abc"), ("", 2, "  ")])
    func fillsUp(_ text: String, _ width: Int, _ expected: String) {
        #expect(padded(text, to: width) == expected)
    }

    @Test(arguments: [
        ("会计督导", 8, "会计督导"), ("会计督导", 7, "会计督…"), ("会计督导", 6, "会计…"), ("abcdef", 4, "abc…"), ("ab", 1, "…"),
    ])
    func cuts(_ text: String, _ width: Int, _ expected: String) {
        #expect(shortened(text, to: width) == expected)
        #expect(displayWidth(shortened(text, to: width)) <= width)
    }

    @Test(arguments: [
        ("季度考试", "季度考试"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb", "a\\u{A}b"), ("a\tb", "a\\u{9}b"),
        ("\u{7F}", "\\u{7F}"), ("\u{9B}2J", "\\u{9B}2J"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{2066}", "\\u{2066}"),
        ("\u{2028}", "\\u{2028}"), ("\u{FEFF}x", "\\u{FEFF}x"), ("\r\n", "\\u{D}\\u{A}"), ("é👍", "é👍"),
    ])
    func makesControlCharactersVisible(_ text: String, _ expected: String) {
        #expect(visible(text) == expected)
    }

    @Test(
        arguments: [
            (nil, nil, nil, Language.en), (nil, nil, "zh_CN.UTF-8", .zh), (nil, nil, "zh", .zh),
            (nil, nil, "C.UTF-8", .en),
            (nil, "en_GB", "zh_CN", .en), ("zh_TW", "en_GB", "C", .zh), ("", "", "zh_CN", .zh),
            ("POSIX", nil, "zh_CN", .en),
            (nil, nil, "zha_CN", .en), (nil, nil, "ZH-Hans", .zh),
        ] as [(String?, String?, String?, Language)])
    func language(_ lcAll: String?, _ lcMessages: String?, _ lang: String?, _ expected: Language) {
        #expect(Language(lcAll: lcAll, lcMessages: lcMessages, lang: lang) == expected)
    }
}
