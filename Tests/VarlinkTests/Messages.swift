/// Calls of the test service, and its answers, as they go over the wire.
func echo(_ text: String) -> String {
    #"{"method":"org.example.test.Echo","parameters":{"text":"\#(text)"}}"#
}

func hold(_ text: String) -> String {
    #"{"method":"org.example.test.Hold","parameters":{"text":"\#(text)"}}"#
}

func note(_ text: String, oneway: Bool = false) -> String {
    #"{"method":"org.example.test.Note","parameters":{"text":"\#(text)"},"oneway":\#(oneway)}"#
}

func echoed(_ text: String) -> String {
    #"{"parameters":{"text":"\#(text)"}}"#
}

let release = #"{"method":"org.example.test.Release"}"#
let done = #"{"parameters":{}}"#
