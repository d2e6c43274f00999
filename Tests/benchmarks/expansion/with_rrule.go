// The same with rrule-go: REPETITIONS RULE...
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/teambition/rrule-go"
)

func expand(rules []string) ([]time.Time, error) {
	var days []time.Time
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	end := time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
	for index := 0; index < 200; index++ {
		option, err := rrule.StrToROption(rules[index%len(rules)])
		if err != nil {
			return nil, err
		}
		option.Dtstart = start
		rule, err := rrule.NewRRule(*option)
		if err != nil {
			return nil, err
		}
		days = append(days, rule.Between(start, end, true)...)
	}
	return days, nil
}

func checksum(days []time.Time) uint64 {
	value := uint64(14695981039346656037)
	for _, day := range days {
		value = (value ^ uint64(day.Unix()/86400)) * 1099511628211
	}
	return value
}

func main() {
	repetitions, err := strconv.Atoi(os.Args[1])
	for repetition := 0; err == nil && repetition < repetitions; repetition++ {
		begin := time.Now()
		var days []time.Time
		days, err = expand(os.Args[2:])
		elapsed := time.Since(begin)
		if repetition == 0 {
			fmt.Println(len(days), checksum(days))
		}
		fmt.Println(float64(elapsed.Nanoseconds()) / 1e6)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
