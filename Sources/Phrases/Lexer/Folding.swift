/// Folds the ways of writing a scalar into one: full width to ASCII, traditional to simplified, punctuation to one sign of
/// each sort.
enum Folding {
    /// Stands for every kind of blank.
    static let blank: UInt32 = 0x20
    /// Stands for what is dropped: quotation marks, title marks, dots of omission.
    static let nothing: UInt32 = 0x1F_FFFF

    /// The scalar in its one way of writing.
    static func fold(_ value: UInt32) -> UInt32 {
        if value < 0x80 {
            switch value {
            case 0x09: return blank
            case 0x22, 0x27: return nothing
            case 0x7E: return hyphen
            case 0x41...0x5A: return value + 0x20
            default: return value
            }
        }
        if (0xFF01...0xFF5E).contains(value) { return fold(value - 0xFEE0) }
        return table[value] ?? value
    }

    private static let hyphen: UInt32 = 0x2D

    private static let table: ScalarMap = {
        var pairs: [(UInt32, UInt32)] = []
        func map(_ characters: String, to target: UInt32) {
            for scalar in characters.unicodeScalars { pairs.append((scalar.value, target)) }
        }
        map("\u{3000}\u{00A0}\u{2002}\u{2003}\u{2009}\u{200B}\u{FEFF}", to: blank)
        map("–—―−‐‑‒~～〜─－", to: hyphen)
        map("“”‘’「」『』《》〈〉〝〞…⋯·・＂＇", to: nothing)
        map("，﹐", to: 0x2C)
        map("；", to: 0x3B)
        map("（〔【［", to: 0x28)
        map("）〕】］", to: 0x29)
        map("：", to: 0x3A)
        map("。．", to: 0x2E)
        map("％﹪", to: 0x25)
        map("○◯Ｏ", to: 0x3007)
        var iterator = traditional.unicodeScalars.makeIterator()
        while let old = iterator.next(), let new = iterator.next() { pairs.append((old.value, new.value)) }
        return ScalarMap(pairs)
    }()

    /// Pairs of a traditional character and its simplified form: those of the vocabulary and those common beside it.
    private static let traditional =
        "儘尽盡尽場场週周個个後后內内間间時时節节兩两開开營营業业終终辦办當当號号結结達达滿满連连續续於于應应須须組组織织計计劃划舉举"
        + "檢检報报據据為为爲为準准從从與与蓋盖單单雙双數数點点鐘钟鍾钟勞劳動动國国慶庆長长學学課课隨随經经員员離离崗岗調调"
        + "訓训練练專专項项總总關关該该請请會会議议團团體体處处務务導导財财產产貨货幣币銀银賬账帳账機机構构網网區区縣县鄉乡"
        + "書书記记錄录審审評评級级證证驗验習习講讲談谈話话題题級级職职責责質质實实現现發发電电聯联絡络隊队隸隶隱隐難难雖虽"
        + "雜杂際际陽阳陰阴陳陈陸陆隨随險险額额顧顾風风館馆馬马驗验魚鱼鳥鸟龍龙龜龟劑剂勵励勸劝協协參参將将尋寻對对導导層层"
        + "屆届歲岁歷历曆历曉晓暫暂術术條条樣样檔档歸归殘残氣气決决況况測测溫温滅灭災灾煩烦爭争牆墙狀状獎奖環环畢毕異异療疗"
        + "監监眾众確确禮礼種种稱称穩稳競竞筆笔簡简籌筹紀纪約约紅红納纳純纯紙纸細细終终統统絕绝給给綜综網网線线緊紧編编"
        + "緩缓縱纵繳缴繼继罰罚義义聽听腦脑臺台舊旧蘭兰藝艺號号衛卫補补裝装複复見见規规視视覺觉觀观訂订討讨託托設设許许訴诉"
        + "診诊詢询試试詳详誤误說说誰谁論论諮咨講讲謝谢識识護护讀读變变讓让貴贵買买費费資资賞赏賠赔賣卖趕赶趙赵車车軍军較较"
        + "輔辅輪轮轉转農农運运過过還还進进遞递遲迟選选遺遗郵邮醫医釋释針针錢钱錯错鎖锁鎮镇門门閉闭閱阅陣阵隔隔順顺預预領领"
        + "頭头頻频類类願愿顯显餘余饋馈駐驻驟骤萬万億亿圓元"
}
