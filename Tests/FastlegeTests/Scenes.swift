import Foundation
import Reports

extension Desk {
    /// Lists and municipalities of every sort: each kind of line, and most findings.
    func everySort() throws {
        try write(
            "lists.csv",
            """
            gpContractId,municipality,hprNumber,form,vacant,maxPatients,agreementDate,posts,residents
            4711,0301,1234567,selfEmployed,no,1300,2019-02-01,1,1200
            4712,0301,,supported,no,800,2022-03-01,1,430
            4713,0301,,salaried,no,900,,1,800
            -14,1103,,,no,0,2020-01-01,1,10
            4715,1103,,,no,2500,2021-12-15,1,2600
            -a.16,4601,,,yes,,,1,300
            4717,5001,,,no,1000,2022-01-01,0.8,333
            4718,5001,,,no,,2022-01-01,0.5,450
            4719,5001,,,no,499,2022-01-01,1,450
            4720,5001,,,no,600,2030-01-01,1,450
            4721,5001,,,no,600,2015-01-01,1,450
            0042,5007,,,no,600,,1,0

            """)
        try write(
            "municipalities.csv",
            """
            municipality,name,population
            0301,Oslo,700000
            1103,+cmd|' /C calc'!A1,150000
            4601,@SUM(A1),290000
            5001,=1+1,3000

            """)
    }

    /// Settles lists and municipalities of every sort.
    func settleEverySort(_ month: String, _ more: String...) throws -> CommandRun {
        try everySort()
        return try run(
            [
                "settle", "--month", month, "--lists", "lists.csv", "--municipalities",
                "municipalities.csv",
            ] + more)
    }
}
