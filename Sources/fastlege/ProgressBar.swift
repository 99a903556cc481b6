import Foundation

/// A line on the terminal with how far something has come and how long is left.
///
/// Shown only on a terminal, and only once the work has lasted two seconds.
final class ProgressBar: @unchecked Sendable {
    private let what: String
    private let began = DispatchTime.now().uptimeNanoseconds
    private let lock = NSLock()
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = false
    private var lastShown: UInt64 = 0

    init(_ what: String) { self.what = what }

    /// So many done of so many.
    func show(_ done: Int, of total: Int) {
        guard isTerminal, total > 0 else { return }
        lock.withLock {
            let now = DispatchTime.now().uptimeNanoseconds
            let passed = now - began
            guard passed > 2_000_000_000, now - lastShown > 100_000_000 else { return }
            lastShown = now
            shown = true
            let left = passed / UInt64(max(done, 1)) * UInt64(max(0, total - done)) / 1_000_000_000
            let cells = min(30, done * 30 / total)
            let bar =
                String(repeating: "█", count: cells) + String(repeating: "░", count: 30 - cells)
            Self.tell("\r\(bar) \(done * 100 / total) % of \(total) \(what), \(left) s left  ")
        }
    }

    /// Clears the line.
    func end() {
        lock.withLock { if shown { Self.tell("\r\u{1B}[K") } }
    }

    private static func tell(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
