package diag

// postMessages are those about what goes to each receiver: copies of his own,
// slips, envelopes and labels. They are never written to.
var postMessages = map[ID]entry{
	NobodyAddressed: {Error,
		Words{"văn bản không ghi gửi riêng cho nơi nào nên không dựng riêng từng nơi được", "the document is addressed to nobody, so there is nobody to make a copy for"},
		Words{"ghi các nơi ở kinh_gui, hoặc dựng không có --rieng-tung-noi", "name them below kinh_gui, or make it without --rieng-tung-noi"}},
	TextMadeOtherwise: {Error,
		Words{"mẫu %[1]s nay đã khác, không dựng lại được lời văn đã phát hành cho riêng từng nơi", "the template %[1]s has changed since: the text that was issued can no longer be made for each guest"},
		Words{"dùng bản chung, hoặc khôi phục mẫu như khi phát hành", "use the common copy, or take back the template as it was"}},
	NoRoomOnPaper: {Error,
		Words{"“%[1]s” không vừa %[2]s dù đã dùng cỡ chữ nhỏ nhất", "“%[1]s” has no room on %[2]s even in the smallest type"},
		Words{"rút gọn tên hoặc địa chỉ trong danh bạ, hoặc chọn cỡ lớn hơn", "shorten the name or the address in the directory, or choose a larger one"}},
	NoAddress: {Warning,
		Words{"chưa có địa chỉ: %[1]s", "no address is known of: %[1]s"},
		Words{"ghi dia_chi trong danh bạ, hoặc ghi tay", "give dia_chi in the directory, or write it in by hand"}},
	NobodyOnPaper: {Error,
		Words{"không có nơi nào nhận bằng giấy", "nobody receives this on paper"},
		Words{"xem kenh trong danh bạ", "look at kenh in the directory"}},
}
