/// Times of the opening day.
enum MomentWords {
    static let table: [(String, Word)] = [
        ("日始", .moment(.open)), ("日初", .moment(.open)), ("营业前", .moment(.open)), ("开门前", .moment(.open)),
        ("营业开始前", .moment(.open)), ("办理业务前", .moment(.open)), ("营业开始后", .moment(.open)),
        ("开业前", .moment(.open)), ("班前", .moment(.open)), ("上班前", .moment(.open)), ("开门营业前", .moment(.open)),
        ("营业开始时", .moment(.open)), ("营业开始", .moment(.open)),
        ("午休", .moment(.noon)), ("中午", .moment(.noon)), ("午间", .moment(.noon)),
        ("营业终了", .moment(.close)), ("日终", .moment(.close)), ("下班", .moment(.close)), ("下班前", .moment(.close)),
        ("清场", .moment(.close)), ("业务处理完毕", .moment(.close)), ("营业结束", .moment(.close)),
        ("营业结束后", .moment(.close)), ("营业终了后", .moment(.close)), ("营业终了时", .moment(.close)),
        ("营业终了前", .moment(.close)), ("营业结束前", .moment(.close)), ("下班时", .moment(.close)),
        ("日终时", .moment(.close)), ("日终前", .moment(.close)), ("日终后", .moment(.close)),
        ("业务终了", .moment(.close)), ("业务结束", .moment(.close)), ("业务结束后", .moment(.close)),
        ("业务处理完毕后", .moment(.close)), ("班后", .moment(.close)), ("下班后", .moment(.close)),
        ("营业期间", .businessHours), ("营业时间", .businessHours), ("营业时间内", .businessHours),
        ("上午", .forenoon), ("早上", .forenoon), ("早晨", .forenoon), ("下午", .afternoon), ("傍晚", .afternoon),
        ("晚上", .afternoon), ("晚", .afternoon), ("晚间", .afternoon), ("当晚", .afternoon), ("夜间", .afternoon),
        ("早", .forenoon), ("凌晨", .forenoon), ("清晨", .forenoon), ("晨会", .moment(.open)), ("早会", .moment(.open)),
        ("班前会", .moment(.open)), ("夕会", .moment(.close)), ("班后会", .moment(.close)), ("日终了", .moment(.close)),
        ("轧账后", .moment(.close)), ("班前班后", .several([.moment(.open), .and, .moment(.close)])),
        ("营业前后", .several([.moment(.open), .and, .moment(.close)])),
        ("晨夕会", .several([.moment(.open), .and, .moment(.close)])),
        ("早晚", .dayParts(2)), ("早、晚", .dayParts(2)), ("早中晚", .dayParts(3)), ("早、中、晚", .dayParts(3)),
    ]
}
