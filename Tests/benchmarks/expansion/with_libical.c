/* The same with libical: REPETITIONS RULE... */
#include <libical/ical.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static struct icaltimetype days[100000];

static size_t expand(int count, char **rules)
{
    size_t found = 0;
    struct icaltimetype start = icaltime_from_string("20250101");
    for (int index = 0; index < 200; index++) {
        struct icalrecurrencetype rule = icalrecurrencetype_from_string(rules[index % count]);
        icalrecur_iterator *iterator = icalrecur_iterator_new(rule, start);
        for (;;) {
            struct icaltimetype day = icalrecur_iterator_next(iterator);
            if (icaltime_is_null_time(day) || day.year > 2025) break;
            days[found++] = day;
        }
        icalrecur_iterator_free(iterator);
    }
    return found;
}

static uint64_t checksum(size_t count)
{
    uint64_t value = 14695981039346656037u;
    for (size_t index = 0; index < count; index++) {
        uint64_t day = (uint64_t)(icaltime_as_timet_with_zone(days[index], icaltimezone_get_utc_timezone()) / 86400);
        value = (value ^ day) * 1099511628211u;
    }
    return value;
}

int main(int count, char **arguments)
{
    if (count < 3) return 64;
    for (int repetition = 0; repetition < atoi(arguments[1]); repetition++) {
        struct timespec begin, end;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        size_t found = expand(count - 2, arguments + 2);
        clock_gettime(CLOCK_MONOTONIC, &end);
        if (repetition == 0) printf("%zu %" PRIu64 "\n", found, checksum(found));
        printf("%f\n", (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6);
    }
    return 0;
}
