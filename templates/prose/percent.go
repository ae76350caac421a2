package prose

import (
	"math/big"
	"strconv"
	"strings"
)

// Percent is how much part is of whole, "92,3%", with at most so many digits
// behind the comma. It has more of them where it would else be called 0% or
// 100% and is neither: 299 of 300 votes are not all of them.
func Percent(part, whole, digits int) (string, error) {
	switch {
	case whole <= 0:
		return "", wrong("không tính được tỷ lệ trên tổng số %[1]d", "there is no percentage of %[1]d", whole)
	case part < 0 || part > whole:
		return "", wrong("%[1]d không phải là một phần của %[2]d", "%[1]d is no part of %[2]d", part, whole)
	}
	if err := checkDigits(digits); err != nil {
		return "", err
	}
	exact := big.NewRat(int64(part), int64(whole))
	exact.Mul(exact, big.NewRat(100, 1))
	for {
		text := decimal(exact, digits)
		if part == 0 || part == whole || text != "0" && text != "100" {
			return text + "%", nil
		}
		digits++
	}
}

// CheckSum says where parts do not make up the whole: those who agree, who do
// not and who think otherwise are all who are present.
func CheckSum(whole int, parts ...int) error {
	sum := new(big.Int)
	terms := make([]string, len(parts))
	for i, part := range parts {
		if part < 0 {
			return wrong("%[1]d không phải là một phần của %[2]d", "%[1]d is no part of %[2]d", part, whole)
		}
		sum.Add(sum, big.NewInt(int64(part)))
		terms[i] = strconv.Itoa(part)
	}
	if sum.Cmp(big.NewInt(int64(whole))) != 0 {
		return wrong("%[1]s là %[2]s, không phải %[3]d", "%[1]s is %[2]s, not %[3]d", quote(strings.Join(terms, " + ")), sum, whole)
	}
	return nil
}
