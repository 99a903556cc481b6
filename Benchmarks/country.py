#!/usr/bin/env python3
"""Measures a whole country in columns, in turns, and writes docs/performance-country.md.

usage: Benchmarks/country.py [ROUNDS]          (9 rounds or more; 9 unless told)

The nation is built with the released program; its file is opened, taken up and counted by Benchmarks/Sources/
country-bench; Benchmarks/C/counts.c counts the same file by the same loop. The memory's bandwidth is told by the
triad of ../shared/peers/microsim; where that is not at hand, or no C compiler is, the rest is measured, the page is
not written, and what is lacking is said. Each round runs every program once, one after the other.
"""
import filecmp, json, os, platform, re, shutil, statistics, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PEER = os.path.join(os.path.dirname(ROOT), "shared", "peers", "microsim")
SCRATCH = os.path.join(ROOT, ".build", "benchmarks")
CHECKSUMS = ("people", "age", "contract", "municipality")


def run(*command):
    subprocess.run(command, check=True, cwd=ROOT)


def answer(*command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)


def twice(*command):
    """The package manager may hold a list of files from before one was added; the second build has it anew."""
    try:
        run(*command)
    except subprocess.CalledProcessError:
        print("the build failed; trying once more", file=sys.stderr)
        run(*command)


def build_ours():
    twice("swift", "build", "-c", "release", "--product", "fastlege")
    twice("swift", "build", "-c", "release", "--product", "country-bench", "--scratch-path", SCRATCH,
          "--package-path", "Benchmarks")
    return os.path.join(ROOT, ".build", "release", "fastlege"), os.path.join(SCRATCH, "release", "country-bench")


def build_counts():
    """The C loop by every compiler at hand: name → program."""
    programs = {}
    for compiler in ("gcc", "clang"):
        if shutil.which(compiler):
            programs[compiler] = os.path.join(SCRATCH, f"counts-{compiler}")
            run(compiler, "-O3", "-Wall", "-o", programs[compiler], "Benchmarks/C/counts.c")
    return programs


def version(compiler):
    said = subprocess.run([compiler, "--version"], capture_output=True, text=True).stdout
    return next(iter(re.findall(r"\d+\.\d+\.\d+", said)), "of no known version")


def build_triad():
    if not os.path.isdir(PEER):
        return None
    folder = os.path.join(SCRATCH, "triad")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name in ("triad.c", "spec.h", "Makefile"):
        shutil.copyfile(os.path.join(PEER, name), os.path.join(folder, name))
    built = subprocess.run(["make", "-s", "-C", folder, f"B={folder}", f"{folder}/triad"], stderr=subprocess.DEVNULL)
    return os.path.join(folder, "triad") if built.returncode == 0 else None


def build_nation(fastlege, threads, path):
    """Processor seconds, wall seconds and megabytes (10⁶) of one build of the nation."""
    started = time.monotonic()
    command = [fastlege, "country", "build", "--on", "2026-01-01", "--seed", "1", "--threads", str(threads), "--out", path]
    child = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)}: ended with {child.returncode}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - started, "mb": usage.ru_maxrss * 1024 / 1e6}


def forget(path):
    """Asks the system to drop the file from its cache."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def last_level_cache():
    """MiB of the largest cache; 32 where the system does not say."""
    sizes = [32]
    folder = "/sys/devices/system/cpu/cpu0/cache"
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        try:
            with open(os.path.join(folder, name, "size")) as file:
                sizes.append(int(file.read().strip().rstrip("K")) // 1024)
        except (OSError, ValueError):
            pass
    return max(sizes)


def one_round(fastlege, bench, counts, triad, evict):
    paths = [os.path.join(SCRATCH, f"nation-{threads}.country") for threads in (1, 2)]
    found = {f"build {threads}": build_nation(fastlege, threads, path) for threads, path in zip((1, 2), paths)}
    if not filecmp.cmp(*paths, shallow=False):
        sys.exit("one thread and two do not make the same file")
    nation = paths[0]
    found["bytes"] = os.path.getsize(nation)
    forget(nation)
    found["open cold"] = answer(bench, "open", nation, "1")
    found["take cold"] = answer(bench, "take", nation, "1")
    found["open"] = answer(bench, "open", nation, "1")
    found["take"] = answer(bench, "take", nation, "1")
    found["count"] = answer(bench, "count", nation, "9")
    for compiler, program in counts.items():
        found[compiler] = answer(program, nation, "9")
        if any(found[compiler][key] != found["count"][key] for key in CHECKSUMS):
            sys.exit(f"{compiler}: {found[compiler]}, but ours {found['count']}")
    found["filter"] = answer(bench, "filter", nation, "9")
    found["filter cold"] = answer(bench, "filter", nation, "5", str(evict))
    if triad:
        found["triad"] = answer(triad, "1")
    found["load"] = os.getloadavg()[0]
    return found


def spread(values, digits=3):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def grouped(number):
    return f"{number:,}".replace(",", " ")


def column(rounds, name, key, scale=1.0):
    return [scale * found[name][key] for found in rounds]


def bandwidth(rounds, name):
    return [found[name]["bytes"] / found[name]["median_s"] / 1e9 for found in rounds]


def build_rows(rounds):
    rows = ["| the nation built | processor seconds | bar | seconds on the clock | most memory, MB | bar |", "|---|---|---|---|---|---|"]
    for threads, words in ((1, "one thread"), (2, "two threads")):
        name = f"build {threads}"
        rows.append(f"| {words} | **{spread(column(rounds, name, 'cpu'), 2)}** | ≤ 8 | {spread(column(rounds, name, 'wall'), 2)} "
                    f"| **{spread(column(rounds, name, 'mb'), 0)}** | ≤ 600 |")
    return rows


def open_rows(rounds):
    rows = ["| the file, in a new process | milliseconds on the clock | processor milliseconds | bar |", "|---|---|---|---|"]
    for name, words, bar in (("open", "opened: head and column table checked", "≤ 50"),
                             ("open cold", "the same, the file dropped from the system's cache", "–"),
                             ("take", "the whole country taken up: every checksum, place and code checked", "–"),
                             ("take cold", "the same, most of the file still to be read", "–")):
        wall, cpu = (spread(column(rounds, name, key, 1000), 1) for key in ("median_s", "cpu_median_s"))
        rows.append(f"| {words} | {'**' + wall + '**' if bar != '–' else wall} | {cpu} | {bar} |")
    return rows


def count_rows(rounds, compilers):
    ours = column(rounds, "count", "cpu_median_s", 1000)
    rows = ["| counted by age, list and municipality | processor milliseconds | ours / C | bar |", "|---|---|---|---|",
            f"| ours | {spread(ours, 2)} | | |"]
    medians = {name: statistics.median(column(rounds, name, "cpu_median_s")) for name in compilers}
    for name in compilers:
        theirs = column(rounds, name, "cpu_median_s", 1000)
        ratio = spread([a / b for a, b in zip(ours, theirs)], 2)
        fastest = medians[name] == min(medians.values())
        rows.append(f"| C, `{name} -O3` ({version(name)}){', the faster' if fastest and len(medians) > 1 else ''} | {spread(theirs, 2)} | "
                    f"{'**' + ratio + '**' if fastest else ratio} | {'≤ 1.25' if fastest else ''} |")
    return rows


def filter_rows(rounds, triad):
    rows = ["| two columns counted | GB/s, one thread | share of the triad | bar |", "|---|---|---|---|"]
    for name, words, bar in (("filter cold", "columns not in the processor's cache", "≥ 50 %"), ("filter", "columns in the cache", "–")):
        ours = bandwidth(rounds, name)
        share = "–"
        if triad:
            share = spread([100 * a / b for a, b in zip(ours, column(rounds, "triad", "triad_gb_s"))], 0) + " %"
        rows.append(f"| {words} | {spread(ours, 1)} | {'**' + share + '**' if bar != '–' else share} | {bar} |")
    if triad:
        rows += [f"| triad a = b + 3 c, three arrays of 256 MiB | {spread(column(rounds, 'triad', 'triad_gb_s'), 1)} | | |",
                 f"| a sum read from one of them | {spread(column(rounds, 'triad', 'read_gb_s'), 1)} | | |"]
    return rows


def page(rounds, lacking, compilers, triad, evict):
    cpuinfo = open("/proc/cpuinfo") if os.path.exists("/proc/cpuinfo") else []
    model = next((l.split(":")[1].strip() for l in cpuinfo if l.startswith("model name")), platform.machine())
    loads = [found["load"] for found in rounds]
    first = rounds[0]
    checks = " · ".join(f"`{first['count'][key]}`" for key in CHECKSUMS[1:])
    rows = ["# A country's speed", "",
            f"The nation of 2026-01-01, seed 1: {grouped(first['count']['people'])} people, {first['bytes'] / 1e6:.0f} MB of columns. "
            f"{len(rounds)} rounds, every program",
            f"once a round in turn; median (lowest–highest of the rounds). {os.cpu_count()} × {model}, last-level cache",
            f"{last_level_cache()} MiB, load {min(loads):.1f}–{max(loads):.1f}. Written by `make bench`.", ""]
    rows += [f"**Lacking:** {'; '.join(lacking)}.", ""] if lacking else []
    rows += build_rows(rounds) + ["", "One thread and two make the same bytes, in every round.", ""]
    rows += open_rows(rounds) + [""] + count_rows(rounds, compilers)
    rows += ["", "Both are single-threaded and read the same three columns of the same file, and met the same checksums by age, list and",
             f"municipality, {checks} (Σ count × (place + 1), modulo 2⁶⁴).", ""]
    rows += filter_rows(rounds, triad)
    rows += ["", f"Counted: residents of Oslo born 67 years before the day or earlier ({grouped(first['filter']['found'])} people), by `people.birthDate` and",
             f"`people.municipality`; bytes are those of the two columns, {first['filter']['bytes'] / 1e6:.1f} MB. Both columns fit this processor's last-level",
             f"cache, so the bar is held against the first row: {evict} MiB of other memory are written between repetitions there.",
             "", "## Why", ""] + WHY
    return "\n".join(rows) + "\n"


WHY = [
    "A file is mapped, not read: opening costs its head, whatever the size of the country, and taking it up costs one SHA-256",
    "of every byte, shared by two threads, and one look at every place and code. Ages are looked up in a table of birth dates,",
    "made anew in every repetition by ours and by the C; each of the three counts has a counter for every value of sixteen bits,",
    "so that no place can be outside and the inner loop checks one index only, that into the table. The loop is bound by the",
    "counters of municipalities: neighbours have one home, and a counter is raised again before its last raise is stored (two",
    "sets of them in turn take the C down by four tenths; both loops are kept plain). The count by two columns sums blocks that",
    "sixteen bits hold, with conditions as numbers, so that the compiler takes eight rows at a time and memory is what it waits for.",
    "The C is compiled with `-O3`, the triad as its own Makefile says, ours with Swift's plain release settings.",
    "", "Memory is the largest resident size of the process. Tests hold both counts equal to loops that anybody can read",
    "(`Tests/CountryTests/CountingTests.swift`).",
]


def main():
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    fastlege, bench = build_ours()
    counts, triad = build_counts(), build_triad()
    lacking = [] if counts else ["no C compiler, so no loop in C beside ours"]
    if not triad:
        lacking.append("the triad of ../shared/peers/microsim is not at hand, so the memory's bandwidth is not known")
    evict = max(256, 4 * last_level_cache())
    rounds = []
    for number in range(wanted):
        rounds.append(one_round(fastlege, bench, counts, triad, evict))
        print(f"round {number + 1} of {wanted}", file=sys.stderr)
    text = page(rounds, lacking, list(counts), triad, evict)
    print(text)
    if lacking:
        print("the page is not written: " + "; ".join(lacking), file=sys.stderr)
    else:
        with open(os.path.join(ROOT, "docs", "performance-country.md"), "w") as file:
            file.write(text)


main()
