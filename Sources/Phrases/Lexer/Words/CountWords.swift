/// Counts, units and shares.
enum CountWords {
    static let table: [(String, Word)] = [
        ("至少", .atLeast), ("不少于", .atLeast), ("不低于", .atLeast), ("不得少于", .atLeast), ("不得低于", .atLeast),
        ("最少", .atLeast), ("应不少于", .atLeast), ("不小于", .atLeast), ("≥", .atLeast), (">=", .atLeast),
        ("达到", .atLeast), ("不能少于", .atLeast), ("不应少于", .atLeast), ("达", .atLeast),
        ("恰好", .exactly), ("只", .exactly), ("限", .exactly), ("仅", .exactly), ("仅限", .exactly),
        ("不超过", .atMost), ("不得超过", .atMost), ("至多", .atMost), ("最多", .atMost), ("不多于", .atMost),
        ("不高于", .atMost), ("≤", .atMost), ("<=", .atMost), ("以下", .atMost), ("不得多于", .atMost),
        ("以上", .orMore), ("及以上", .orMore), ("次", .times), ("场", .times), ("期", .times), ("遍", .times),
        ("回", .times), ("场次", .times), ("轮", .rounds), ("一次性", .content),
        ("学时", .unit(.classHours)), ("个学时", .unit(.classHours)), ("课时", .unit(.lessons)),
        ("个课时", .unit(.lessons)), ("家", .unit(.outlets)), ("户", .unit(.households)), ("人次", .unit(.visits)),
        ("人", .unit(.people)), ("名", .unit(.people)), ("篇", .unit(.articles)), ("项", .unit(.items)),
        ("份", .unit(.copies)), ("例", .unit(.cases)), ("题", .unit(.questions)), ("条", .unit(.entries)),
        ("笔", .unit(.transactions)), ("元", .unit(.yuan)), ("元人民币", .unit(.yuan)), ("块钱", .unit(.yuan)),

        ("覆盖", .cover), ("覆盖面", .cover), ("覆盖率", .cover), ("覆盖比例", .cover), ("全覆盖", .coverAll),
        ("全面覆盖", .coverAll), ("所有", .all), ("全部", .all), ("每一位", .all),
    ]
}
