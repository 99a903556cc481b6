#!/usr/bin/env python3
"""A second reckoning of the capitation, the base grant and the equalisation grant.

This program knows nothing of the Swift product. It was written from the description of the law
alone, so that two answers reached in two ways can be laid side by side. It is slow and plain on
purpose: whole numbers and fractions only, one function for each sentence of the law.

    oracle.py --lists lists.csv --month 2022-10
    oracle.py --lists lists.csv --municipalities municipalities.csv --month 2020-05 --known-on 2020-05-31
    oracle.py --lists lists.csv --municipalities m.csv --residents people.csv --month 2026-07 --allow illustrative

Output, first the money and then what was found, each part sorted:

    2022-10/4711/capitation <TAB> 6531667 <TAB> contractHolder <TAB> confirmed
    F <TAB> BASEGRANT-LIST-500 <TAB> 4711              (a list's contract, or a municipality's number)
    F <TAB> LAW-NOT-KNOWN <TAB> -                      (the whole month is refused; no money lines)
"""

import argparse
import calendar
import csv
import datetime
import sys
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

import yaml

WEAKER = ["confirmed", "derived", "expected", "illustrative"]  # from strongest to weakest
SHAPE_OF_RULE = {
    "FlatCapitation": "flat",
    "BreakpointCapitation": "breakpoint",
    "PatientAdjustedCapitation": "nationalAverage",
}
DEFAULT_LAW = Path(__file__).resolve().parents[2] / "law"


class NotKnown(Exception):
    """The law of the day is not known, or is known only with a status that is not accepted."""


# ---------------------------------------------------------------- the dated law


class Law:
    """The folder `law/`, asked about one day as it was known on another (or the same) day."""

    def __init__(self, folder, known_on, allow):
        described = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))
        self.published = {s["key"]: s["published"] for s in described["sources"]}
        self.rules = described["rules"]
        self.known_on = known_on or max(self.published.values())
        self.accepted = WEAKER[: 2 if allow is None else WEAKER.index(allow) + 1]
        self.versions = {}
        for path in sorted((folder / "parameters").glob("*.yaml")):
            parameter = yaml.safe_load(path.read_text(encoding="utf-8"))
            self.versions[parameter["name"]] = parameter["versions"]

    def is_public(self, entry):
        return self.published[entry["source"]] <= self.known_on

    def newest_begun(self, entries, day):
        """The public entry that began last, of those begun by `day`."""
        begun = [e for e in entries if self.is_public(e) and e["from"] <= day]
        return max(begun, key=lambda e: e["from"], default=None)

    def successor_hidden(self, entries, entry):
        """Something follows at the entry's end, but had not been published yet."""
        following = [e for e in entries if e["from"] == entry["until"]]
        return bool(following) and not any(self.is_public(e) for e in following)

    def parameter(self, name, day):
        """The version of a parameter that holds on `day`; NotKnown if there is none to use."""
        entries = self.versions[name]
        version = self.newest_begun(entries, day)
        if version is None:
            raise NotKnown(f"{name} on {day}: nothing is known that early")
        end = version["until"]
        if self.successor_hidden(entries, version):
            end = version.get("agreedUntil") or end
        if end is not None and day >= end:
            raise NotKnown(f"{name} on {day}: the last version known ends {end}")
        if version["status"] not in self.accepted:
            raise NotKnown(f"{name} on {day}: the version is only {version['status']}")
        return version

    def rule(self, kind, day):
        """The name of the rule of that kind in force on `day`, or None."""
        entries = [r for r in self.rules if r["kind"] == kind]
        rule = self.newest_begun(entries, day)
        if rule is None:
            return None
        ended = rule["until"] is not None and rule["until"] <= day
        if ended and not self.successor_hidden(entries, rule):
            return None
        return rule["rule"]


def weakest(*versions):
    return max((v["status"] for v in versions), key=WEAKER.index)


# ---------------------------------------------------------------- small reckonings


def whole_ore(kroner):
    """Kroner as whole øre; half an øre goes away from zero."""
    ore = kroner * 100
    size = (2 * abs(ore.numerator) + ore.denominator) // (2 * ore.denominator)
    return size if ore >= 0 else -size


def rounded_thousandths(product_numerator, denominator):
    return (2 * product_numerator + denominator) // (2 * denominator)


def share_of_year(version, first):
    """What part of a yearly amount the month that begins on `first` pays."""
    kind = version["value"]["share"]
    if kind == "twelfth":
        return Fraction(1, 12)
    if kind == "byDays":
        days = calendar.monthrange(first.year, first.month)[1]
        return Fraction(days, 366 if calendar.isleap(first.year) else 365)
    raise ValueError(f"unknown month share {kind}")


def years_after(day, years):
    """The same date some years later; 29 February falls on 1 March where it does not exist."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)


def full_years(birth_month, first):
    born = datetime.date.fromisoformat(birth_month[:7] + "-01")
    age = first.year - born.year - ((first.month, first.day) < (born.month, born.day))
    if age < 0:
        raise ValueError(f"born {birth_month}, after {first}")
    return age


# ---------------------------------------------------------------- the facts


class GPList:
    """One list of the register on the 1st of the month."""

    def __init__(self, row):
        self.contract = row["gpContractId"]
        self.municipality = row["municipality"]
        self.form = row["form"]
        self.vacant = row["vacant"] == "yes"
        self.cap = int(row["maxPatients"]) if row["maxPatients"] else None
        agreed = row["agreementDate"]
        self.agreed = datetime.date.fromisoformat(agreed) if agreed else None
        self.posts = Fraction(row["posts"] or "1")
        self.residents = int(row["residents"] or "0")
        self.weight = None  # thousandths, when the persons and the weights are both known

    @property
    def payee(self):
        return "municipality" if self.vacant or self.form == "salaried" else "contractHolder"


def read_csv(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return [{k: (v or "").strip() for k, v in row.items()} for row in csv.DictReader(file)]


def listed_on(people, first):
    """The persons who are on a list on that day; `until` is the first day away from it."""
    day = first.isoformat()
    return [
        p
        for p in people
        if (not p.get("from") or p["from"] <= day) and (not p.get("until") or day < p["until"])
    ]


def person_weight(person, centrality, value, first):
    """One person's weight in thousandths: the four factors multiplied out, rounded once."""
    age = full_years(person["birthMonth"], first)
    band = max(i for i, start in enumerate(value["bandStarts"]) if start <= age)
    by_age = value[{"1": "men", "2": "women"}[person["sex"]]][band]
    product = (
        by_age
        * value["use"][int(person["use"]) - 1]
        * value["centrality"][centrality - 1]
        * value["socio"][int(person["socio"]) - 1]
    )
    return rounded_thousandths(product, 1000**3)


# ---------------------------------------------------------------- the three kinds of money


def capitation_a_year(gp_list, scale, ceiling, weights):
    """Kroner a year for the people of one list, before the month's share is taken."""
    value = scale["value"]
    counted = min(gp_list.residents, ceiling)
    if value["shape"] == "flat":
        return counted * Fraction(value["rate"])
    if value["shape"] == "breakpoint":
        low = min(gp_list.residents, value["breakpoint"])
        return low * Fraction(value["below"]) + (counted - low) * Fraction(value["above"])
    if value["shape"] != "nationalAverage":
        raise ValueError(f"unknown shape {value['shape']}")
    if weights is None:
        return counted * Fraction(value["rate"])
    w = weights["value"]
    index_sum = Fraction(gp_list.weight, 1000)
    index_sum *= Fraction(w["normaliserNumerator"], w["normaliserDenominator"])
    if gp_list.residents > ceiling:
        index_sum *= Fraction(ceiling, gp_list.residents)
    return index_sum * Fraction(value["rate"])


def single_rate(scale, wanted):
    """The one rate a grant is reckoned with: the flat, the lower band's, or the average."""
    shape = {"theOnly": "flat", "below": "breakpoint", "average": "nationalAverage"}[wanted]
    if scale["value"]["shape"] != shape:
        raise NotKnown(f"the rate '{wanted}' is asked of a scale of shape {scale['value']['shape']}")
    return Fraction(scale["value"]["below" if wanted == "below" else "rate"])


def base_grant_a_year(grant, scale):
    wanted = {"flat": "theOnly", "breakpoint": "below", "nationalAverage": "average"}
    return grant["value"]["people"] * single_rate(scale, wanted[scale["value"]["shape"]])


def why_no_base_grant(gp_list, grant, first, own_a_year, grant_a_year):
    """The first reason that stands in the way, or None when the grant is due."""
    value = grant["value"]
    if gp_list.vacant:
        return "BASEGRANT-VACANT"
    if gp_list.residents >= value["people"]:
        return "BASEGRANT-LIST-500"
    if gp_list.cap is None:
        return "BASEGRANT-CAP-UNKNOWN"
    if gp_list.cap < value["minimumCap"]:
        return "BASEGRANT-CAP-500"
    if gp_list.agreed is None:
        return "BASEGRANT-DATE-UNKNOWN"
    if gp_list.agreed > first:
        return "BASEGRANT-NOT-STARTED"
    if first >= years_after(gp_list.agreed, value["years"]):
        return "BASEGRANT-TWO-YEARS"
    if value["onlyIfHigher"] == "yes" and own_a_year >= grant_a_year:
        return "BASEGRANT-CAPITATION-HIGHER"
    return None


def lift_per_post(lists, facts, version):
    """(people each post is lifted by, None), or (None, the reason there is no grant)."""
    value = version["value"]
    if not facts or not facts.get("population"):
        return None, "EQUALISATION-FACTS-MISSING"
    population = int(facts["population"])
    if population >= value["populationBelow"]:
        return None, "EQUALISATION-POPULATION"
    if value["averageList"] == "listLength":
        with_gp = [l for l in lists if not l.vacant]
        people, posts = sum(l.residents for l in with_gp), sum(l.posts for l in with_gp)
    elif value["averageList"] == "populationPerPost":
        people = population
        posts = Fraction(facts["gpPosts"]) if facts.get("gpPosts") else sum(l.posts for l in lists)
    else:
        raise ValueError(f"unknown reading {value['averageList']}")
    if posts == 0:
        return None, "EQUALISATION-NO-POSTS"
    lift = value["referenceList"] - Fraction(people) / posts
    return (lift, None) if lift > 0 else (None, "EQUALISATION-AVERAGE-LIST")


# ---------------------------------------------------------------- one month


def settle(law, month, lists, municipalities, people=None):
    """(lines, findings) of one month. A line is (key, øre, payee, status); a finding (code, whom)."""
    first = datetime.date.fromisoformat(month + "-01")
    try:
        rule = law.rule("capitation", first)
        if rule is None:
            raise NotKnown(f"no rule of capitation on {first}")
        scale = law.parameter("capitation.scale", first)
        share = law.parameter("capitation.monthShare", first)
        ceiling_version = law.parameter("list.ceiling", first)
        if scale["value"]["shape"] != SHAPE_OF_RULE[rule]:
            raise NotKnown(f"{rule} on {first}, but its rate was not yet published")
    except NotKnown as reason:
        print(f"refused: {reason}", file=sys.stderr)
        return [], [("LAW-NOT-KNOWN", "-")]

    part = share_of_year(share, first)
    ceiling = ceiling_version["value"]["people"]
    adjusted = rule == "PatientAdjustedCapitation"
    weights = None
    if people is not None:
        weights = count_people(law, first, lists, municipalities, people, adjusted)

    grant = optional(law, "baseGrant", "baseGrant", first)
    lines, findings = [], []

    def pay(gp_list, kind, a_year, *used):
        key = f"{month}/{gp_list.contract}/{kind}"
        lines.append((key, whole_ore(a_year * part), gp_list.payee, weakest(*used)))

    for gp_list in lists:
        own = capitation_a_year(gp_list, scale, ceiling, weights)
        if gp_list.residents > ceiling:
            findings.append(("CAPITATION-CEILING", gp_list.contract))
        if adjusted and weights is None:
            findings.append(("INDEX-NOT-KNOWN", gp_list.contract))
        if grant is not None:
            instead = base_grant_a_year(grant, scale)
            reason = why_no_base_grant(gp_list, grant, first, own, instead)
            if reason is None:
                # Compared with a weighted capitation, the grant rests on the weights too.
                compared = [weights] if weights and grant["value"]["onlyIfHigher"] == "yes" else []
                pay(gp_list, "baseGrant", instead, grant, scale, share, *compared)
                continue
            findings.append((reason, gp_list.contract))
        used = [scale, share, ceiling_version] + ([weights] if weights else [])
        pay(gp_list, "capitation", own, *used)

    if law.rule("equalisationGrant", first):
        equalise(law, first, lists, municipalities, scale, share, pay, findings)
    return sorted(lines), sorted(findings)


def optional(law, rule_kind, parameter, first):
    """The parameter of a rule that need not be there; None when there is no rule or no version."""
    if law.rule(rule_kind, first) is None:
        return None
    try:
        return law.parameter(parameter, first)
    except NotKnown:
        return None


def equalise(law, first, lists, municipalities, scale, share, pay, findings):
    version = optional(law, "equalisationGrant", "equalisation", first)
    by_municipality = defaultdict(list)
    for gp_list in lists:
        by_municipality[gp_list.municipality].append(gp_list)
    for number, its_lists in by_municipality.items():
        if version is None:
            findings.append(("EQUALISATION-NOT-KNOWN", number))
            continue
        lift, reason = lift_per_post(its_lists, municipalities.get(number), version)
        if reason:
            findings.append((reason, number))
            continue
        rate = single_rate(scale, version["value"]["rate"])
        for gp_list in its_lists:
            pay(gp_list, "equalisationGrant", gp_list.posts * lift * rate, version, scale, share)


def count_people(law, first, lists, municipalities, people, adjusted):
    """Counts the persons into their lists, and weighs them where weights apply and are accepted."""
    on_list = defaultdict(list)
    for person in listed_on(people, first):
        on_list[person["gpContractId"]].append(person)
    weights = None
    if adjusted:
        try:
            weights = law.parameter("capitation.weights", first)
        except NotKnown:
            pass
    for gp_list in lists:
        mine = on_list.get(gp_list.contract, [])
        gp_list.residents = len(mine)
        if weights is None:
            continue
        facts = municipalities.get(gp_list.municipality) or {}
        if not facts.get("centrality"):
            raise SystemExit(f"municipality {gp_list.municipality}: centrality is needed for weights")
        centrality = int(facts["centrality"])
        gp_list.weight = sum(person_weight(p, centrality, weights["value"], first) for p in mine)
    return weights


def main():
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--lists", required=True)
    asked.add_argument("--municipalities")
    asked.add_argument("--residents")
    asked.add_argument("--month", required=True, help="YYYY-MM")
    asked.add_argument("--known-on", type=datetime.date.fromisoformat, help="YYYY-MM-DD")
    asked.add_argument("--allow", choices=["expected", "illustrative"])
    asked.add_argument("--law", type=Path, default=DEFAULT_LAW)
    given = asked.parse_args()

    law = Law(given.law, given.known_on, given.allow)
    lists = [GPList(row) for row in read_csv(given.lists)]
    facts = read_csv(given.municipalities) if given.municipalities else []
    people = read_csv(given.residents) if given.residents else None
    by_number = {row["municipality"]: row for row in facts}
    lines, findings = settle(law, given.month, lists, by_number, people)
    for line in lines:
        print(*line, sep="\t")
    for finding in findings:
        print("F", *finding, sep="\t")


if __name__ == "__main__":
    main()
