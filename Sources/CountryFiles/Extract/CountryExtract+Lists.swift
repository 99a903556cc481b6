import Country
import Settlement

extension CountryExtract {
    func writeLists(_ file: RowFile) {
        let lists = country.contracts
        file.rows(lists.count) { row in
            let list = country.list(row)
            file.text(row, of: contracts)
            file.text(lists.municipality[row], of: municipalities)
            writeDoctor(lists.doctor[row], file)
            file.text(ContractForm.allCases[Int(lists.form[row])].rawValue)
            file.yesNo(list.vacant ? 1 : 0)
            file.number(lists.maxPatients[row], none: Nowhere.short)
            file.text(Int(lists.agreementDate[row]), of: days)
            file.decimal(Int(lists.posts[row]), places: 2)
            if lists.complete[row] == 1 { file.number(list.residents) } else { file.none() }
            file.text(list.status.word)
            file.text(Int(lists.openSince[row]), of: days)
            let office = lists.office[row]
            if office == Nowhere.short {
                file.none()
            } else {
                file.code(UInt64(country.offices.organisationNumber[Int(office)]), digits: 9)
            }
        }
    }

    /// The number of a doctor's row.
    private func writeDoctor(_ doctor: UInt16, _ file: RowFile) {
        if doctor == Nowhere.short { return file.none() }
        file.code(UInt64(country.doctors.hprNumber[Int(doctor)]), digits: 1)
    }

    func writeDoctors(_ file: RowFile) {
        let doctors = country.doctors
        let (given, family) = (cells(country.names.given), cells(country.names.family))
        file.rows(doctors.count) { row in
            writeDoctor(UInt16(row), file)
            file.number(Int(doctors.sex[row]))
            file.text(Int(doctors.birthDate[row]), of: days)
            file.yesNo(doctors.specialist[row])
            file.yesNo(doctors.trainee[row])
            file.text(doctors.givenName[row], of: given)
            file.text(doctors.familyName[row], of: family)
        }
    }

    func writePeriods(_ file: RowFile) {
        let periods = country.periods
        file.rows(periods.count) { row in
            file.text(periods.contract[row], of: contracts)
            writeDoctor(periods.doctor[row], file)
            file.word(GPRelationship(rawValue: periods.relationship[row])?.code)
            file.text(Int(periods.from[row]), of: days)
            file.text(Int(periods.until[row]), of: days)
            file.number(Int(periods.workingPercentage[row]))
            writeDoctor(periods.substituteFor[row], file)
        }
    }
}
