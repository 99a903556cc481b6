/// The words that stand for a form or a yes.
enum InputWords {
    static let form = [
        "selfemployed": "selfEmployed", "supported": "supported", "salaried": "salaried",
        "næringsdrivende": "selfEmployed", "næringsdrivande": "selfEmployed", "8.2": "supported",
        "8.2-avtale": "supported", "fastlønn": "salaried", "fastløn": "salaried",
    ]
    static let yesNo = ["yes": "yes", "no": "no", "ja": "yes", "nei": "no"]
}
