package distribution

// paper is the first of the Channels.
const paper = "giấy"

// OnPaper says whether what the receiver gets is carried to him: on paper, or by a
// way that nobody has named.
func (r Receiver) OnPaper() bool { return r.Channel == "" || r.Channel == paper }
