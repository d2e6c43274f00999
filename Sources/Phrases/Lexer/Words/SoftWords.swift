/// Words that leave the time to somebody, words without a time, and words that are not read.
enum SoftWords {
    static let table: [(String, Word)] = [
        ("以", .by), ("为准", .prevails), ("按", .accordingTo), ("按照", .accordingTo), ("根据", .accordingTo),
        ("依据", .accordingTo), ("依", .accordingTo), ("视", .accordingTo), ("安排", .arrangement),
        ("通知", .notified), ("另行通知", .arrangement), ("要求", .arrangement), ("规定", .arrangement),
        ("部署", .arrangement), ("规定时间内", .arrangement), ("规定时间", .arrangement), ("另行安排", .arrangement),

        ("定期", .vague), ("不定期", .vague), ("经常", .vague), ("经常性", .vague), ("日常", .vague), ("持续", .vague),
        ("按时", .vague), ("定时", .vague), ("常规", .vague), ("临时", .vague), ("随时", .vague), ("平时", .vague),
        ("长期", .vague), ("常态化", .vague), ("适当", .vague), ("不断", .vague), ("时常", .vague),
        ("有效期", .validity), ("有效期为", .validity), ("有效期限", .validity),

        ("不", .unsupported), ("未", .unsupported), ("无", .unsupported), ("若", .unsupported), ("如", .unsupported),
        ("直到", .unsupported), ("直至", .unsupported), ("连续", .unsupported), ("累计", .unsupported),
        ("满", .unsupported), ("农历", .unsupported), ("左右", .unsupported),
        ("前后", .unsupported), ("前夕", .unsupported), ("前期", .unsupported), ("中期", .unsupported),
        ("后期", .unsupported), ("除夕", .unsupported), ("元宵", .unsupported),
        ("重阳", .unsupported), ("腊月", .unsupported), ("正月", .unsupported), ("圣诞", .unsupported),
        ("立春", .unsupported), ("冬至", .unsupported), ("夏至", .unsupported), ("半月", .unsupported),
        ("半天", .unsupported), ("明年", .unsupported), ("去年", .unsupported), ("明天", .unsupported),
        ("昨天", .unsupported), ("一旦", .unsupported), ("约", .unsupported), ("大约", .unsupported),
        ("非", .unsupported), ("没", .unsupported), ("勿", .unsupported), ("免", .unsupported), ("取消", .unsupported),
        ("大于", .unsupported), ("小于", .unsupported), ("超过", .unsupported), ("凡", .unsupported), ("倘", .unsupported),
        ("双节", .unsupported), ("两节", .unsupported), ("重大节日", .unsupported), ("重要节日", .unsupported),
        ("传统节日", .unsupported), ("重点节日", .unsupported), ("重大节假日", .unsupported), ("重要节假日", .unsupported),
        ("分别", .content),
    ]
}
