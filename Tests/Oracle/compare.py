#!/usr/bin/env python3
"""The product beside the second reckoning, on seeded random municipalities.

usage: compare.py PROGRAM [ROUNDS] [FIRST_SEED]

Each round makes lists, municipalities and people from its seed, settles a month with the product
(`fastlege settle --format json`) and with oracle.py, and compares every line: name, øre, payee and
status. It prints the seed of a round that differs, and exits 1.
"""

import csv
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LAW = HERE.parents[1] / "law"
MONTHS = ["2001-07", "2016-07", "2016-12", "2017-02", "2019-07", "2020-04", "2020-05", "2021-06",
          "2021-07", "2022-01", "2022-07", "2022-10", "2023-04", "2023-05", "2023-07", "2024-07",
          "2025-07", "2025-12", "2026-01", "2026-06", "2026-07", "2027-06"]
KNOWN = ["", "", "", "2020-05-31", "2021-12-31", "2022-06-30", "2025-07-01"]


def write(path, rows):
    with open(path, "w", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)


def lists(draw, people):
    made = []
    for number in range(draw.randint(1, 9)):
        length = draw.choice([0, 1, 499, 500, 501, 999, 1000, 1001, 2499, 2500, 2501,
                              draw.randint(0, 700), draw.randint(0, 2600)])
        made.append({
            "gpContractId": str(4700 + number), "municipality": draw.choice(["1818", "5518", "0301"]),
            "hprNumber": "", "form": draw.choice(["selfEmployed", "supported", "salaried"]),
            "vacant": draw.choice(["no", "no", "no", "yes"]),
            "maxPatients": draw.choice(["", "499", "500", "900", "1500"]),
            "agreementDate": draw.choice(["", "2015-01-01", "2020-02-29", "2021-11-01",
                                          "2024-06-01", "2025-06-15", "2026-01-01"]),
            "posts": draw.choice(["", "1", "0.5", "2", "1.25"]),
            "residents": "" if people else str(length)})
    return made


def municipalities(draw):
    return [{"municipality": number, "name": "x", "population": draw.choice(sizes),
             "gpPosts": draw.choice(["", "2", "3.5", "7"]), "centrality": str(draw.randint(1, 6))}
            for number, sizes in [("1818", ["4999", "3000", ""]), ("5518", ["1000", "5000"]),
                                  ("0301", ["700000"])]]


def residents(draw, made):
    rows = []
    for number in range(draw.randint(0, 900)):
        year = draw.randint(1920, 2000)
        rows.append({
            "personKey": f"p{number}", "gpContractId": draw.choice(made)["gpContractId"],
            "sex": draw.randint(1, 2), "birthMonth": f"{year}-{draw.randint(1, 12):02}",
            "use": draw.randint(1, 4), "socio": draw.randint(1, 5),
            "from": draw.choice(["", "", "2001-01-01", "2022-10-01", "2022-10-02"]),
            "until": draw.choice(["", "", "2030-01-01", "2025-12-01", "2025-12-02"])})
    return rows or [{"personKey": "p", "gpContractId": made[0]["gpContractId"], "sex": 1,
                     "birthMonth": "1980-01", "use": 1, "socio": 1, "from": "", "until": ""}]


def product(program, arguments):
    run = subprocess.run([program, "settle", *arguments, "--format", "json", "--law", str(LAW)],
                         capture_output=True, text=True)
    if run.returncode == 69:
        return []
    if run.returncode != 0:
        return [f"exit {run.returncode}: {run.stderr}"]
    return sorted(f"{line['id']}\t{line['amountOre']}\t{line['payee']}\t{line['status']}"
                  for line in json.loads(run.stdout)["lines"])


def reckoned(arguments):
    run = subprocess.run([sys.executable, HERE / "oracle.py", *arguments], capture_output=True, text=True,
                         check=True)
    return sorted(line for line in run.stdout.splitlines() if not line.startswith("F\t"))


def differs(program, seed, folder):
    draw = random.Random(seed)
    people = draw.random() < 0.4
    made = lists(draw, people)
    write(folder / "lists.csv", made)
    write(folder / "municipalities.csv", municipalities(draw))
    arguments = ["--lists", str(folder / "lists.csv"), "--municipalities", str(folder / "municipalities.csv"),
                 "--month", draw.choice(MONTHS)]
    if people:
        write(folder / "residents.csv", residents(draw, made))
        arguments += ["--residents", str(folder / "residents.csv")]
    known, allow = draw.choice(KNOWN), draw.choice(["", "expected", "illustrative"])
    arguments += ["--known-on", known] if known else []
    arguments += ["--allow", allow] if allow else []
    ours, theirs = product(program, arguments), reckoned(arguments)
    if ours == theirs:
        return len(ours), None
    only = [f"product {x}" for x in ours if x not in theirs] + [f"oracle  {x}" for x in theirs if x not in ours]
    return 0, "\n".join([f"seed {seed}: {' '.join(arguments[4:])}", *only[:6]])


def main():
    program = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    lines, wrong = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + rounds):
            same, difference = differs(program, seed, Path(folder))
            lines += same
            if difference:
                wrong.append(difference)
    print("\n".join(wrong))
    print(f"{rounds} random municipalities from seed {first}: {lines} lines alike, {len(wrong)} rounds that differ")
    sys.exit(1 if wrong else 0)


main()
