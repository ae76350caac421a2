package importer

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congvan/internal/needs"
)

// Whatever a text holds, it imports without a panic and without a word lost, or
// is refused.
func FuzzImport(f *testing.F) {
	for _, name := range []string{"003_265f12023b6fabaf.txt", "000_96607e671a784562.txt"} {
		f.Add(seed(f, name))
	}
	examples, err := filepath.Glob("../examples/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range examples {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("Số\n-CV/HU\nCà Mau, ngày\ntháng 10\nnăm 2026\nPHIẾU GỬI\n----- Căn cứ A¹\n\n¹ B.\nC\fPHỤ LỤC 1\n| a | b |\n|---|\n"))
	f.Add([]byte("Nơi nhận:   T/M BAN\n- Như trên;   BÍ THƯ\n- Lưu VP.\n   Nguyễn Văn A\n\x0cQUY CHẾ\nx\n(Ban hành kèm theo\ny)\n"))
	f.Fuzz(func(t *testing.T, text []byte) { keeps(t, text) })
}

// Papers that were torn and put together wrongly, with marks where none belong,
// lose no word either.
func TestKeepsTheWordsOfTornPapers(t *testing.T) {
	needs.Time(t)
	papers := [][]byte{seed(t, "003_265f12023b6fabaf.txt"), seed(t, "000_96607e671a784562.txt"), []byte(laidOut)}
	marks := []string{
		"\n", "\f", "1", "(1)", "¹", "**", "*", "PHỤ LỤC\n", "Phụ lục 1\n", "QUY CHẾ\n", "(Kèm theo x)\n", "Nơi nhận:\n", "- Lưu VP.\n", "Số\n",
		"ngày", "tháng", "   ", "\n|a|b|\n", "[^1]", "[^1]: x", "- ", "Kính gửi: ", "T/M BAN\n", "Căn cứ x", "-----", "a)", "(đã ký)\n", "\\",
		"[x](y)", "#", "2\n", "....", "\"", ":", "<br>", "0", "\u00a0", "-> x <-", "KHẨN\n", "MẬT\n", "Dự thảo lần 2\n", "(Báo cáo a trình b)\n",
	}
	const rounds = 60
	for round := range int64(rounds) {
		r := rand.New(rand.NewSource(round))
		text := append([]rune{}, []rune(string(papers[r.Intn(len(papers))]))...)
		for range 1 + r.Intn(8) {
			at := r.Intn(len(text))
			piece := []rune(marks[r.Intn(len(marks))])
			if r.Intn(2) == 0 {
				piece = text[at:min(len(text), at+r.Intn(200))]
			}
			to := r.Intn(len(text))
			text = append(append(append([]rune{}, text[:to]...), piece...), text[to:]...)
			if cut := r.Intn(len(text)); r.Intn(3) == 0 {
				text = append(text[:cut:cut], text[min(len(text), cut+r.Intn(200)):]...)
			}
		}
		keeps(t, []byte(string(text)))
	}
}

// laidOut is a paper as poppler lays it out with spaces.
const laidOut = `                                                  TÀI LIỆU HỘI NGHỊ
  ĐẢNG BỘ XÃ SUỐI LÀNH                      ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ VĂN PHÒNG ĐẢNG UỶ
              *                            Suối Lành, ngày 02 tháng 7 năm 2026
        Số     -BB/CB
        Dự thảo lần 2
              KHẨN

                                   BIÊN BẢN
                   họp chi bộ thường kỳ tháng 7 năm 2026
                                    -----

     Hồi 14 giờ 00 phút, ngày 02/7/2026, tại phòng họp số 2, trụ sở Đảng uỷ xã,
Chi bộ Văn phòng Đảng uỷ họp thường kỳ1.
    I- THÀNH PHẦN
    1. Có mặt: 11/12 đảng viên; vắng 01 đồng chí đi công tác. Chủ trì: đồng chí
Nguyễn Văn B, Bí thư Chi bộ; ghi biên bản: đồng chí Trần Thị C.

      TT      Nội dung              Kết quả
      1       Đánh giá công tác     Đạt
      2       Bầu cấp uỷ            Đã bầu
                                    đủ
1
 Theo Quy chế làm việc.
` + "\f" + `                                      2

    Cuộc họp kết thúc hồi 16 giờ 15 phút cùng ngày; biên bản đã được đọc lại và
thông qua.

        NGƯỜI GHI BIÊN BẢN                      CHỦ TRÌ HỘI NGHỊ


               Trần Thị C                          Nguyễn Văn B
Nơi nhận:
- Ban Xây dựng Đảng (để báo cáo);
- Lưu Chi bộ.
TranThiC-12
` + "\f" + `                                   PHỤ LỤC
                            DANH SÁCH ĐẢNG VIÊN
             (Kèm theo Biên bản số    -BB/CB, ngày 02/7/2026)
                                    -----
     1. Nguyễn Văn B.
`

// A paper of five hundred pages takes seconds, and one of twice as many about
// twice as long.
func TestTakesTimeInProportion(t *testing.T) {
	needs.Time(t)
	page := string(seed(t, "000_96607e671a784562.txt"))
	const pages = 500
	text := []byte(strings.Repeat(page+"\f", pages/3))
	started := time.Now()
	keeps(t, text)
	const most = 30 * time.Second // of a machine that does other things too
	if took := time.Since(started); took > most {
		t.Errorf("%d pages took %v", pages, took)
	}
}
