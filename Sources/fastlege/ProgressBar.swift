import Foundation

/// A line on the terminal with how far something has come and how long is left.
///
/// Shown only on a terminal, and only once the work has lasted two seconds. Each phase reckons its own
/// time.
final class ProgressBar: @unchecked Sendable {
    private let lock = NSLock()
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let began = DispatchTime.now().uptimeNanoseconds
    private var what: String
    private var phaseBegan: UInt64
    private var furthest = 0
    private var lastShown: UInt64 = 0
    private var shown = false

    init(_ what: String) {
        self.what = what
        phaseBegan = began
    }

    /// Begins another phase, counted in something else.
    func phase(_ what: String) {
        lock.withLock {
            self.what = what
            phaseBegan = DispatchTime.now().uptimeNanoseconds
            furthest = 0
        }
    }

    /// So many done of so many; what comes late from another thread is passed over.
    func show(_ done: Int, of total: Int) {
        guard isTerminal, total > 0 else { return }
        lock.withLock {
            let now = DispatchTime.now().uptimeNanoseconds
            guard done >= furthest, now - began > 2_000_000_000, now - lastShown > 100_000_000
            else { return }
            furthest = done
            lastShown = now
            shown = true
            Self.tell("\r\(line(done, total, now - phaseBegan))\u{1B}[K")
        }
    }

    private func line(_ done: Int, _ total: Int, _ passed: UInt64) -> String {
        let left = passed / UInt64(max(done, 1)) * UInt64(max(0, total - done)) / 1_000_000_000
        let words = " \(done * 100 / total) % of \(total) \(what), \(left) s left"
        let cells = min(30, Self.width - words.count - 1)
        guard cells >= 5 else { return String(words.dropFirst().prefix(max(0, Self.width - 1))) }
        let full = min(cells, done * cells / total)
        return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
            + words
    }

    /// The terminal's columns.
    private static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Clears the line.
    func end() {
        lock.withLock { if shown { Self.tell("\r\u{1B}[K") } }
    }

    private static func tell(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
