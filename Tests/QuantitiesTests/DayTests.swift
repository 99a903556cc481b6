import Quantities
import Testing

@Suite("Days and months")
struct DayTests {
    @Test("every day from 1899 to 2101 follows the one before and reads back as written")
    func everyDay() throws {
        var day = try #require(Day(1899, 1, 1))
        var (year, month, number) = (1899, 1, 1)
        while year < 2101 {
            #expect(day.parts == (year, month, number))
            #expect(Day(day.description) == day)
            day = day.adding(days: 1)
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            number += 1
            if number > lengths[month - 1] { (month, number) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(
        "days that do not exist, and texts that are no days, are refused",
        arguments: [
            "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-1-01", "2022-01-32", "",
            "2022-01-01 ",
            "２０２２-01-01",
        ])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test("two years after 29 February is 1 March")
    func leapDay() throws {
        #expect(Day("2020-02-29")?.adding(years: 2) == Day("2022-03-01"))
        #expect(Day("2020-02-29")?.adding(years: 4) == Day("2024-02-29"))
    }

    @Test("a month knows its days and its year's")
    func lengths() {
        #expect(Month("2016-12")?.days == 31)
        #expect(Month("2016-12")?.daysInYear == 366)
        #expect(Month("2017-02")?.days == 28)
        #expect(Month("2021-12")?.next == Month("2022-01"))
    }

    @Test("one who comes on the 2nd counts from the next 1st")
    func counted() throws {
        #expect(Month.firstCounted(onOrAfter: try #require(Day("2022-03-01"))) == Month("2022-03"))
        #expect(Month.firstCounted(onOrAfter: try #require(Day("2022-03-02"))) == Month("2022-04"))
    }

    @Test("a span of months is written with two points")
    func ranges() {
        #expect(Month.range("2022-04..2022-06")?.upperBound == Month("2022-06"))
        #expect(Month.range("2022-06..2022-04") == nil)
        #expect(Month.range("2022-04.2022-06") == nil)
        #expect(Month.range("2022") == nil)
    }

    @Test("a period holds its first day and not its end")
    func halfOpen() throws {
        let period = Period(from: "2022-01-01", until: "2022-02-01")
        #expect(period.contains(try #require(Day("2022-01-01"))))
        #expect(!period.contains(try #require(Day("2022-02-01"))))
        #expect(Period(from: "2022-01-01").contains(try #require(Day("2999-01-01"))))
    }
}
