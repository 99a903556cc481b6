#!/usr/bin/env python3
"""Asks the second reckoning (oracle.py) for every worked example in law/cases, and names each disagreement."""

import datetime
import sys
from pathlib import Path

import oracle

COLUMNS = (
    "case,title,month,knownOn,allow,form,vacant,residents,maxPatients,agreementDate,posts,population,gpPosts,"
    "otherResidents,otherPosts,kind,amountOre,payee,status,rule,finding,where,how"
).split(",")


def lists_of(row):
    own = {"gpContractId": "1", "municipality": "9999"}
    own.update({k: row[k] for k in "form vacant residents maxPatients agreementDate posts".split()})
    lists = [oracle.GPList(own)]
    if row["otherResidents"]:
        other = {**own, "gpContractId": "2", "form": "selfEmployed", "vacant": "no"}
        other.update(maxPatients="", agreementDate="", residents=row["otherResidents"], posts=row["otherPosts"])
        lists.append(oracle.GPList(other))
    return lists


def disagreements(row):
    known = datetime.date.fromisoformat(row["knownOn"]) if row["knownOn"] else None
    law = oracle.Law(oracle.DEFAULT_LAW, known, row["allow"] or None)
    facts = {"9999": {"population": row["population"], "gpPosts": row["gpPosts"], "centrality": ""}}
    lines, findings = oracle.settle(law, row["month"], lists_of(row), facts)

    found = [line[1:] for line in lines if line[0] == f"{row['month']}/1/{row['kind']}"]
    stated = [(int(row["amountOre"]), row["payee"], row["status"])] if row["amountOre"] else []
    if found != stated:
        yield f"the table says {stated}, the reckoning {found}"
    if row["finding"] and row["finding"] not in {f[0] for f in findings if f[1] in ("1", "9999", "-")}:
        yield f"{row['finding']} was not found, but {findings}"
    in_force = law.rule(row["kind"], datetime.date.fromisoformat(row["month"] + "-01"))
    if row["amountOre"] and row["rule"] != in_force:
        yield f"the table says {row['rule']}, in force is {in_force}"
    if row["where"] != "derived" and row["where"] not in law.published:
        yield f"no source has the key {row['where']}"


def main():
    counted = wrong = 0
    sys.stderr = open("/dev/null", "w")
    for path in sorted((oracle.DEFAULT_LAW / "cases").glob("*.csv")):
        rows = oracle.read_csv(path)
        seen = set()
        for row in rows:
            if list(row) != COLUMNS or row["case"] in seen:
                print(f"{path.name} {row.get('case')}: wrong columns, or a case named twice")
                wrong += 1
            seen.add(row["case"])
            for what in disagreements(row):
                print(f"{path.name} {row['case']} ({row['title']}): {what}")
                wrong += 1
        counted += len(rows)
        print(f"{path.name}: {len(rows)}")
    print(f"{counted} examples, {wrong} disagreements")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
