package prose

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// largest is the largest number that has words here: beyond it one would say
// "triệu tỷ".
const largest = 999_999_999_999_999

// Words is n in words, "một nghìn không trăm linh năm".
func Words(n int64) (string, error) { return words(n, "linh") }

// WordsLe is n in words with "lẻ" for "linh", as the South says it.
func WordsLe(n int64) (string, error) { return words(n, "lẻ") }

// Money is an amount in words, "Một triệu hai trăm nghìn đồng".
func Money(n int64) (string, error) {
	text, err := Words(n)
	if err != nil {
		return "", err
	}
	return Capital(text + " đồng"), nil
}

// words is n in words; linh stands for tens that are missing.
func words(n int64, linh string) (string, error) {
	if n < -largest || n > largest {
		return "", wrong("số %[1]s quá lớn để viết bằng chữ", "%[1]s is too large to be written in words", Grouped(n))
	}
	var out []string
	switch {
	case n == 0:
		return "không", nil
	case n < 0:
		out, n = append(out, "âm"), -n
	}
	billions, rest := int(n/1_000_000_000), int(n%1_000_000_000)
	if billions > 0 {
		out = append(groups(out, billions, linh, false), "tỷ")
	}
	return strings.Join(groups(out, rest, linh, billions > 0), " "), nil
}

// groups adds the words of n, which is below a billion, to out. behind says
// that a higher group has been named, so that hundreds and tens that are
// missing are too.
func groups(out []string, n int, linh string, behind bool) []string {
	for _, group := range []struct {
		size int
		name string
	}{{1_000_000, "triệu"}, {1000, "nghìn"}, {1, ""}} {
		part := n / group.size % 1000
		if part == 0 {
			continue
		}
		out = hundreds(out, part, linh, behind)
		if group.name != "" {
			out = append(out, group.name)
		}
		behind = true
	}
	return out
}

// hundreds adds the words of n, which has at most three digits, to out.
func hundreds(out []string, n int, linh string, behind bool) []string {
	digits := []string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	hundred, ten, one := n/100, n/10%10, n%10
	if hundred > 0 || behind {
		out = append(out, digits[hundred], "trăm")
	}
	switch {
	case ten > 1:
		out = append(out, digits[ten], "mươi")
		digits[1], digits[4], digits[5] = "mốt", "tư", "lăm"
	case ten == 1:
		out = append(out, "mười")
		digits[5] = "lăm"
	case one > 0 && (hundred > 0 || behind):
		out = append(out, linh)
	}
	if one > 0 {
		out = append(out, digits[one])
	}
	return out
}

// Grouped is n in digits, a full stop after each three: "1.200.000".
func Grouped(n int64) string { return grouped(strconv.FormatInt(n, 10)) }

// grouped puts the full stops into a whole number.
func grouped(digits string) string {
	digits, negative := strings.CutPrefix(digits, "-")
	var b strings.Builder
	if negative {
		b.WriteByte('-')
	}
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Decimal is f with a comma and at most so many digits behind it, "12,5";
// zeros at the end are left out, and halves are rounded up, as they are in
// school.
func Decimal(f float64, digits int) (string, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "", wrong("không phải là số", "not a number")
	}
	if err := checkDigits(digits); err != nil {
		return "", err
	}
	// By way of the digits that f is written with: 2.675 is meant, not the
	// binary number a little below it.
	exact, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	return decimal(exact, digits), nil
}

// mostDigits is how many digits behind the comma can be asked for.
const mostDigits = 9

func checkDigits(digits int) error {
	if digits < 0 || digits > mostDigits {
		return wrong("số chữ số sau dấu phẩy phải từ 0 đến %[1]d, không phải %[2]d", "there can be 0 to %[1]d digits behind the comma, not %[2]d", mostDigits, digits)
	}
	return nil
}

// decimal is r with a comma and at most so many digits behind it.
func decimal(r *big.Rat, digits int) string {
	whole, behind, _ := strings.Cut(r.FloatString(digits), ".") // rounds halves away from 0
	behind = strings.TrimRight(behind, "0")
	switch {
	case behind != "":
		return grouped(whole) + "," + behind
	case whole == "-0":
		return "0"
	}
	return grouped(whole)
}
