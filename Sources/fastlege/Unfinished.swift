import Foundation

/// The file being written, so that an interrupted command leaves nothing half-written behind.
///
/// A signal handler may do little: the path is kept as bytes that it can hand to `unlink`.
enum Unfinished {
    nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

    /// Keeps the path of the file being written, or none.
    static func note(_ path: String?) {
        // The old bytes are kept: a signal may be reading them.
        self.path = path.flatMap { strdup($0) }
    }

    /// Removes the file on an interrupt, and turns a limit on file size into an error of writing.
    static func watch() {
        signal(SIGXFSZ, SIG_IGN)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                if let path = Unfinished.path { unlink(path) }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
