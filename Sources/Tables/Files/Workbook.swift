import CZip
import Foundation

/// The parts of a workbook, unpacked one at a time.
final class Workbook {
    private let archive: OpaquePointer
    /// The bytes are lent to libzip and must live as long as it.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ data: Data) throws(TableBreak) {
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(data.count, 1), alignment: 1)
        bytes.copyBytes(from: data)
        let source = zip_source_buffer_create(bytes.baseAddress, UInt64(data.count), 0, nil)
        guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            if let source { zip_source_free(source) }
            bytes.deallocate()
            throw Spreadsheet.notASpreadsheet("a zip archive that cannot be opened")
        }
        self.archive = archive
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// A part's content; nil when there is none of this name.
    func read(_ name: String) throws(TableBreak) -> Data? {
        var stat = zip_stat_t()
        guard zip_stat(archive, name, 0, &stat) == 0 else { return nil }
        guard stat.size <= UInt64(Spreadsheet.largestPart), let file = zip_fopen(archive, name, 0)
        else { throw Spreadsheet.notASpreadsheet("a part of the workbook that cannot be unpacked") }
        defer { zip_fclose(file) }
        var data = Data(count: Int(stat.size))
        let read = data.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
        guard read == Int64(stat.size) else {
            throw Spreadsheet.notASpreadsheet("a part of the workbook that breaks off")
        }
        return data
    }
}
