// Counts the people of a country file by age, list and municipality in one pass.
// usage: counts FILE REPETITIONS          (single-threaded; one line of JSON)
//
// The columns are found by the head's table, whose layout is described in
// Sources/CountryFiles/Snapshot/SnapshotHead.swift. Checksums are sum of count x (place + 1), modulo 2^64.
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FIXED = 80, ENTRY = 96, PLACES = 65536, AGES = 106, ORIGIN = -29219, NONE = 65535 };

typedef struct { int year, month, day; } Parts;

static uint64_t number(const uint8_t *at, int width) {
  uint64_t value = 0;
  memcpy(&value, at, width);
  return value;
}

static const void *column(const uint8_t *file, const char *name, size_t *count) {
  uint64_t head = number(file + 24, 8);
  for (const uint8_t *entry = file + FIXED; entry < file + head; entry += ENTRY)
    if (strncmp((const char *)entry, name, 40) == 0) {
      *count = number(entry + 56, 8);
      return file + number(entry + 48, 8);
    }
  fprintf(stderr, "no column %s\n", name);
  exit(1);
}

// Year, month and day of the month of days since 1970.
static Parts parts(int days) {
  int shifted = days + 719468, era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int ofEra = shifted - era * 146097;
  int year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
  int ofYear = ofEra - (365 * year + year / 4 - year / 100), month = (5 * ofYear + 2) / 153;
  Parts p = {0, month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1};
  p.year = year + era * 400 + (p.month <= 2);
  return p;
}

static uint8_t ages[PLACES];
static uint32_t byAge[PLACES], byContract[PLACES], byHome[PLACES];

static void makeAges(int on) {
  Parts now = parts(on);
  for (int i = 0; i < PLACES; i++) {
    Parts born = parts(i + ORIGIN);
    int early = now.month < born.month || (now.month == born.month && now.day < born.day);
    int full = now.year - born.year - early;
    ages[i] = full < 0 ? 0 : full > AGES - 1 ? AGES - 1 : full;
  }
}

static void __attribute__((noinline)) count(
    const uint16_t *born, const uint16_t *contract, const uint16_t *home, size_t people) {
  for (size_t row = 0; row < people; row++) {
    byAge[ages[born[row]]]++;
    byContract[contract[row]]++;
    byHome[home[row]]++;
  }
}

static uint64_t checksum(const uint32_t *counts, size_t places, int none) {
  uint64_t sum = 0;
  for (size_t i = 0; i < places; i++) sum += (uint64_t)counts[i] * (i + 1);
  return none ? sum + (uint64_t)counts[NONE] * (places + 1) : sum;
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: counts FILE REPETITIONS\n"), 2;
  int fd = open(argv[1], O_RDONLY), reps = atoi(argv[2]);
  struct stat facts;
  if (fd < 0 || fstat(fd, &facts) || reps < 1) return perror(argv[1]), 1;
  const uint8_t *file = mmap(NULL, facts.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (file == MAP_FAILED || memcmp(file, "fastlege", 8)) return fprintf(stderr, "no country file\n"), 1;
  size_t people, lists, homes;
  const uint16_t *born = column(file, "people.birthDate", &people);
  const uint16_t *contract = column(file, "people.contract", &people);
  const uint16_t *home = column(file, "people.municipality", &people);
  column(file, "contracts.office", &lists);
  column(file, "municipalities.number", &homes);
  double *times = malloc(sizeof *times * reps);
  for (int rep = -1; rep < reps; rep++) {  // the first maps the pages in and is not measured
    double start = now(CLOCK_PROCESS_CPUTIME_ID);
    memset(byAge, 0, sizeof byAge);
    memset(byContract, 0, sizeof byContract);
    memset(byHome, 0, sizeof byHome);
    makeAges((int32_t)number(file + 64, 4));
    count(born, contract, home, people);
    if (rep >= 0) times[rep] = now(CLOCK_PROCESS_CPUTIME_ID) - start;
  }
  qsort(times, reps, sizeof *times, ascending);
  printf("{\"program\":\"counts\",\"people\":%zu,\"cpu_median_s\":%.9f,\"age\":\"%016llx\","
         "\"contract\":\"%016llx\",\"municipality\":\"%016llx\"}\n", people, times[reps / 2],
         (unsigned long long)checksum(byAge, AGES, 0), (unsigned long long)checksum(byContract, lists, 1),
         (unsigned long long)checksum(byHome, homes, 1));
}
