import ArgumentParser

/// The command `fastlege`: put together here, and only here.
@main
struct Fastlege: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fastlege",
        abstract: "The Norwegian regular-GP scheme: its law as dated data, and what it pays.",
        discussion:
            "Exit: 0 done · 64 usage · 65 bad input · 66 not found · 69 law not known · 73/74 output.",
        subcommands: [SettleCommand.self, LawCommand.self, CountryCommand.self])

    static func main() {
        Unfinished.watch()
        main(nil)
    }
}
