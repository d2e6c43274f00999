import Glibc
import PlanFiles
import Testing

@Suite struct PlanDirectoryTests {
    /// A directory that is removed with what the test put into it.
    private final class Scratch {
        let path: String

        init() {
            var template = Array("/tmp/planfiles-XXXXXX".utf8CString)
            path = mkdtemp(&template).map { String(cString: $0) } ?? ""
        }

        func write(_ name: String, _ text: String) {
            guard let file = fopen(path + "/" + name, "w") else { return }
            fputs(text, file)
            fclose(file)
        }

        deinit {
            for name in ["a.yaml", "b.yaml", ".c.yaml", "d.yml", "e.yaml", "cn.yaml"] {
                unlink(path + "/" + name)
                rmdir(path + "/" + name)
            }
            rmdir(path)
        }
    }

    @Test func readsEveryYAMLFileInTheOrderOfNames() throws {
        let scratch = Scratch()
        for name in ["b.yaml", "a.yaml", ".c.yaml", "d.yml"] { scratch.write(name, "# \(name)\n") }
        let files = try PlanDirectory.files(in: scratch.path)
        #expect(files.map(\.name) == [scratch.path + "/a.yaml", scratch.path + "/b.yaml"])
        #expect(files.map(\.stem) == ["a", "b"])
        #expect(files[0].bytes == Array("# a.yaml\n".utf8))
    }

    @Test func refusesWhatIsNoRegularFile() {
        let scratch = Scratch()
        mkfifo(scratch.path + "/e.yaml", 0o600)
        #expect(throws: FileFault.self) { try PlanDirectory.files(in: scratch.path) }
        do {
            _ = try PlanDirectory.files(in: scratch.path)
        } catch {
            #expect(error.kind == .notRegular)
            #expect(error.description == scratch.path + "/e.yaml: not a regular file")
        }
    }

    @Test func saysWhatIsMissing() {
        do {
            _ = try PlanDirectory.files(in: "/nonexistent/plan.d")
            Issue.record("read a directory that is not there")
        } catch {
            #expect(error.kind == .missing)
            #expect(error.description == "/nonexistent/plan.d: no such file or directory")
        }
    }

    @Test func aLaterDirectoryReplacesCalendarsOfAnEarlier() throws {
        let scratch = Scratch()
        scratch.write("cn.yaml", "calendar: cn\n")
        let files = try PlanDirectory.calendars(
            in: [repository + "/config/calendars", scratch.path, "/nonexistent/calendars"])
        #expect(files.first { $0.stem == "cn" }?.name == scratch.path + "/cn.yaml")
    }

    @Test func readsZonesByNameOnly() {
        #expect(PlanDirectory.zone("Asia/Shanghai")?.starts(with: Array("TZif".utf8)) == true)
        for name in [
            "", "Asia", "../zoneinfo/Asia/Shanghai", "/etc/passwd", "Asia//Shanghai", "Asia/Nowhere", "Asia/上海",
        ] {
            #expect(PlanDirectory.zone(name) == nil, "\(name)")
        }
    }
}
