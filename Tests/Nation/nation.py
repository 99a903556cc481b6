#!/usr/bin/env python3
"""The whole nation: built, checked, measured against what is published, and settled beside the oracle.

usage: nation.py PROGRAM          (the release build of fastlege)

With UPDATE_DOCS=1 it writes docs/fit.md anew; otherwise the page must be as it would be written.
The country file is read here by a reader of its own, and the money reckoned by Tests/Oracle.
"""

import collections
import csv
import datetime
import hashlib
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "Oracle"))
sys.path.insert(0, str(HERE))
import jsonschema  # noqa: E402
import oracle  # noqa: E402
from country_file import CountryFile  # noqa: E402

FAILED = []


def check(what, holds, more=""):
    print(("passed  " if holds else "FAILED  ") + what + (f": {more}" if more else ""), flush=True)
    if not holds:
        FAILED.append(what)


def run(program, *arguments, code=0):
    made = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True)
    if made.returncode != code:
        check(f"fastlege {' '.join(arguments[:3])}", False,
              f"exit {made.returncode}: {(made.stderr or made.stdout)[-400:]}")
    return made.stdout


def build(program, folder, year, *more):
    path = f"{folder}/{year}.country"
    run(program, "country", "build", "--on", f"{year}-01-01", "--out", path, *more)
    return path


def reports(program, folder):
    """Every year built and held against what is published; the reports by year."""
    found = {}
    for year in range(2019, 2027):
        path = build(program, folder, year)
        report = json.loads(run(program, "country", "report", path, "--format", "json"))
        found[year] = report
        counts = collections.Counter(row["status"] for row in report["margins"])
        check(f"the nation on {year}-01-01 is outside no published figure", counts["outside"] == 0,
              ", ".join(f"{n} {status}" for status, n in sorted(counts.items())))
        run(program, "country", "verify", path)
    return found


def in_norwegian(program, folder, found):
    """No figure keeps its English name in bokmål or nynorsk."""
    for year, report in found.items():
        names = {row["margin"] for row in report["margins"] if not row["margin"].startswith("population: ")}
        for language in ("nb", "nn"):
            text = run(program, "country", "report", f"{folder}/{year}.country", "--language", language)
            kept = [name for name in names if f"\n  {name} " in text]
            if kept:
                check(f"{year}: every figure has a name in {language}", False, "; ".join(kept[:3]))
    check("every figure of every year has a name in bokmål and nynorsk", "every figure" not in " ".join(FAILED))


def exact_totals(report):
    wanted = {"lists": 5944, "lists with a GP": 5747, "lists without a GP": 197,
              "people on lists with a GP": 5504387, "people on lists without a GP": 117899,
              "open lists": 1340, "lists whose GP is a woman": 2869, "sum of caps of lists with a GP": 5620565}
    ours = {row["margin"]: row["ours"] for row in report["margins"] if row["municipality"] is None}
    for name, value in wanted.items():
        check(f"2026: {name} is {value}", ours[name] == value, str(ours[name]))
    schema = json.loads((ROOT / "docs" / "schema" / "fit.schema.json").read_text())
    wrong = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(report)]
    check("the report is as docs/schema/fit.schema.json says", not wrong, "; ".join(wrong[:3]))


def same_bytes(program, folder, path):
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    for threads in ("1", "3"):
        other = f"{folder}/threads.country"
        run(program, "country", "build", "--threads", threads, "--out", other)
        check(f"{threads} threads make the same bytes",
              hashlib.sha256(open(other, "rb").read()).hexdigest() == digest)
        os.unlink(other)
    size = os.path.getsize(path)
    check("the nation with all columns is at most 250 MB", size <= 250_000_000, f"{size} bytes")


def part_of_nation(program, folder, nation):
    """A municipality made alone has every list of its own and everybody, as in the nation."""
    number = "1149"
    run(program, "country", "build", "--municipality", number, "--out", f"{folder}/part.country")
    part = CountryFile(f"{folder}/part.country")

    def told(country):
        ids = country.texts("contracts.id")
        place = country.column("municipalities.number").index(int(number))
        contracts = country.column("people.contract")
        lists_of = country.column("contracts.municipality")
        names = ["people.key", "people.nin", "people.birthDate", "people.memberSince", "people.use",
                 "people.socio", "people.ground", "people.marks", "people.givenName", "people.familyName"]
        columns = [country.column(name) for name in names]
        homes = country.column("people.municipality")
        rows = {}
        for row, (home, contract) in enumerate(zip(homes, contracts)):
            listed = None if contract == 65535 else contract
            if home == place or (listed is not None and lists_of[listed] == place):
                rows[columns[0][row]] = tuple(c[row] for c in columns) + (
                    home, None if listed is None else ids[listed])
        return rows

    alone, among = told(part), told(nation)
    check(f"{number} alone has the people it has in the nation, with the same values",
          alone == among and len(alone) == len(part.column("people.key")), f"{len(alone)} people")


def plausible(country):
    """What no published figure says, and a reader of the data would stumble over."""
    with open(ROOT / "facts" / "municipalities.csv", newline="") as file:
        places = sorted(csv.DictReader(file), key=lambda row: row["municipality_no"])
    numbers = [row["municipality_no"] for row in places]
    assert [f"{n:04}" for n in country.column("municipalities.number")] == numbers
    homes, contracts = country.column("people.municipality"), country.column("people.contract")
    lists_in = country.column("contracts.municipality")
    flows = collections.Counter((home, lists_in[c]) for home, c in zip(homes, contracts)
                                if home != 65535 and c != 65535 and lists_in[c] != home)

    def km(a, b):
        north = (float(places[a]["lat"]) - float(places[b]["lat"])) * 111.2
        middle = math.radians((float(places[a]["lat"]) + float(places[b]["lat"])) / 2)
        east = (float(places[a]["lon"]) - float(places[b]["lon"])) * 111.2 * math.cos(middle)
        return math.hypot(north, east)

    far = {limit: sum(n for (a, b), n in flows.items() if km(a, b) > limit) for limit in (60, 200)}
    all_guests = sum(flows.values())
    check("three in four guests are listed within 60 km, and one in twenty at most beyond 200 km",
          far[60] * 4 <= all_guests and far[200] * 20 <= all_guests, f"{far} of {all_guests}")
    for number in ("1853", "3336", "4220", "5514", "5518", "5528"):
        home = numbers.index(number)
        own = {b: n for (a, b), n in flows.items() if a == home}
        near = sum(n for b, n in own.items() if km(home, b) <= 60)
        check(f"{number} has no list, and its people are on neighbours'", home not in set(lists_in)
              and near >= 0.9 * sum(own.values()) > 0, f"{near} of {sum(own.values())} within 60 km")
    first, born = country.column("households.firstMember"), country.column("people.birthDate")
    too_near = 0
    adult = country.day + 29219 - 6575  # 29 219 days from 1890 to 1970; 18 years are 6 575
    for start, end in zip(first, first[1:]):
        children = sorted(b for b in born[start:end] if b > adult)
        too_near += sum(1 for a, b in zip(children, children[1:]) if b - a < 280)
    check("no two children at home are born less than 280 days apart", too_near == 0, str(too_near))


def lists_of(country):
    """The lists as the oracle takes them, with their people counted here."""
    counted = collections.Counter(country.column("people.contract"))
    columns = {name: country.column(f"contracts.{name}") for name in
               ["municipality", "doctor", "form", "maxPatients", "agreementDate", "posts"]}
    numbers = country.column("municipalities.number")
    epoch = datetime.date(1890, 1, 1)
    rows = []
    for row, name in enumerate(country.texts("contracts.id")):
        agreed = columns["agreementDate"][row]
        rows.append({
            "gpContractId": name, "municipality": f"{numbers[columns['municipality'][row]]:04}",
            "hprNumber": "", "form": ["selfEmployed", "supported", "salaried"][columns["form"][row]],
            "vacant": "yes" if columns["doctor"][row] == 65535 else "no",
            "maxPatients": columns["maxPatients"][row],
            "agreementDate": "" if agreed == 65535 else str(epoch + datetime.timedelta(agreed)),
            "posts": str(columns["posts"][row] / 100), "residents": counted[row]})
    return rows


def by_municipality(lines):
    sums = collections.Counter()
    for number, kind, ore in lines:
        sums[number, kind] += ore
    return sums


def settled_alike(program, folder, path, country):
    lists = lists_of(country)
    with open(f"{folder}/lists.csv", "w", newline="") as file:
        table = csv.DictWriter(file, lists[0])
        table.writeheader()
        table.writerows(lists)
    numbers, population = country.column("municipalities.number"), country.column("municipalities.population")
    facts = {f"{n:04}": {"municipality": f"{n:04}", "population": str(p), "gpPosts": "", "centrality": ""}
             for n, p in zip(numbers, population)}
    law = oracle.Law(oracle.DEFAULT_LAW, None, "illustrative")
    home = {row["gpContractId"]: row["municipality"] for row in lists}
    for month in ("2019-12", "2020-06", "2022-10", "2023-04"):
        document = json.loads(run(program, "settle", "--country", path, "--month", month, "--format", "json"))
        ours = by_municipality((x["municipality"], x["kind"], x["amountOre"]) for x in document["lines"])
        lines, _ = oracle.settle(law, month, [oracle.GPList(dict(r, residents=str(r["residents"]), maxPatients=str(r["maxPatients"]))) for r in lists], facts, None)
        theirs = by_municipality((home[line[0].split("/")[1]], line[0].split("/")[2], int(line[1])) for line in lines)
        wrong = [key for key in ours.keys() | theirs.keys() if ours[key] != theirs[key]]
        check(f"{month}: each municipality is paid what the second reckoning gives", not wrong,
              f"{len(ours)} sums, {sum(ours.values()) / 100:.2f} kr" if not wrong else str(wrong[:5]))


def rate_times_people(program, path, country):
    people, lists = len(country.column("members.person")), len(country.column("contracts.status"))
    law = oracle.Law(oracle.DEFAULT_LAW, None, "illustrative")
    for month in ("2023-05", "2024-07", "2025-12", "2026-01"):
        document = json.loads(run(program, "settle", "--country", path, "--month", month, "--format", "json"))
        said = next(line for line in document["heading"] if "before grants" in line)
        amount = int(re.sub(r"\D", "", re.search(r"grants ([^k]*) kr", said).group(1)))
        day = datetime.date.fromisoformat(month + "-01")
        rate = law.parameter("capitation.scale", day)["value"]["rate"]
        owed = Fraction(rate) * 100 * people / 12
        check(f"{month}: capitation before grants is rate × people ÷ 12 within half an øre a list",
              abs(amount - owed) <= Fraction(lists, 2), f"{float(amount - owed):+.2f} øre over {lists} lists")
        check(f"{month}: the run says that its weights are illustrative",
              document["heading"][0].startswith("ILLUSTRATION"))


def page(found):
    """docs/fit.md: the nation beside what is published."""
    def number(value):
        if value is None:
            return "–"
        return f"{value:,.2f}".rstrip("0").rstrip(".").replace(",", " ") if value % 1 else f"{int(value):,}".replace(",", " ")

    rows = ["# The country beside the published figures", "",
            "Written by the suite `nation` with `UPDATE_DOCS=1`, from `fastlege country report --format json`, seed 1.",
            "What is published is in [`facts/`](../facts/README.md); what is not is an assumption, a row of",
            "[`facts/assumptions.csv`](../facts/assumptions.csv), and is listed as such.", "",
            "| 1 January | figures | exact | within | outside | assumption |", "|---|---|---|---|---|---|"]
    for year, report in found.items():
        counts = collections.Counter(row["status"] for row in report["margins"])
        rows.append(f"| {year} | {number(len(report['margins']))} | {number(counts['exact'])} | {counts['within']} "
                    f"| {counts['outside']} | {number(counts['assumption'])} |")
    for year in (2026, 2024, 2020):
        margins = found[year]["margins"]
        nation = [r for r in margins if r["municipality"] is None and not r["margin"].startswith("population: ")]
        rows += ["", f"## {year}-01-01: the nation", "",
                 "| figure | published | ours | difference | tolerance | status |", "|---|---|---|---|---|---|"]
        for row in nation:
            if row["status"] == "assumption" and year != 2026:
                continue
            basis = "" if row["basis"] in ("published", "assumption") else f" ({row['basis']})"
            rows.append(f"| {row['margin']} | {number(row['published'])} | {number(row['ours'])} "
                        f"| {number(row['difference'])} | {number(row['tolerance'])} | {row['status']}{basis} |")
        groups = collections.defaultdict(collections.Counter)
        for row in margins:
            if row["municipality"] is not None or row["margin"].startswith("population: "):
                where = "the nation by sex and single year" if row["municipality"] is None else (
                    "each municipality by sex and five-year band" if row["margin"].startswith("population: ")
                    else f"each municipality: {row['margin']}")
                groups[where][row["status"]] += 1
        rows += ["", "| figures | exact | within | outside | assumption |", "|---|---|---|---|---|"]
        rows += [f"| {where} | {number(c['exact'])} | {c['within']} | {c['outside']} | {c['assumption']} |"
                 for where, c in sorted(groups.items())]
    return "\n".join(rows) + "\n"


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        found = reports(program, folder)
        in_norwegian(program, folder, found)
        exact_totals(found[2026])
        path = f"{folder}/2026.country"
        same_bytes(program, folder, path)
        country = CountryFile(path)
        part_of_nation(program, folder, country)
        plausible(country)
        settled_alike(program, folder, path, country)
        rate_times_people(program, path, country)
    text, stored = page(found), ROOT / "docs" / "fit.md"
    if os.environ.get("UPDATE_DOCS"):
        stored.write_text(text)
    check("docs/fit.md is as it would be written (UPDATE_DOCS=1 writes it)",
          stored.exists() and stored.read_text() == text)
    print(f"nation: {len(FAILED)} failed")
    sys.exit(1 if FAILED else 0)


main()
