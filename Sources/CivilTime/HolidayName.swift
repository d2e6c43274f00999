/// The names of holidays and the other words by which people call them.
public enum HolidayName {
    /// The statutory holidays of China that are days off for all, in the order of the year.
    public static let statutory = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]

    private static let aliases = [
        "元旦节": "元旦", "元旦節": "元旦", "新年": "元旦",
        "春節": "春节", "农历新年": "春节", "農曆新年": "春节",
        "清明": "清明节", "清明節": "清明节",
        "五一": "劳动节", "五一节": "劳动节", "五一節": "劳动节", "五一劳动节": "劳动节", "五一勞動節": "劳动节",
        "勞動節": "劳动节", "国际劳动节": "劳动节",
        "端午": "端午节", "端午節": "端午节",
        "中秋": "中秋节", "中秋節": "中秋节",
        "十一": "国庆节", "国庆": "国庆节", "國慶": "国庆节", "國慶節": "国庆节", "十一国庆节": "国庆节",
    ]

    /// The name a calendar uses for a holiday: 劳动节 for 五一, 国庆节 for 十一; a name without alias is returned as it is.
    public static func canonical(_ name: String) -> String { aliases[name] ?? name }

    /// The names of a key that joins several with 、, as the notices do (国庆节、中秋节), each in its canonical form.
    public static func names(joined key: String) -> [String] {
        key.split(separator: "、", omittingEmptySubsequences: false).map { canonical(String($0)) }
    }
}
