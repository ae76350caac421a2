package check
import ("testing";"os";"path/filepath";"fmt")
func TestZZ(t *testing.T){
 files,_:=filepath.Glob("../examples/*.yaml"); more,_:=filepath.Glob("../examples/van-phong/*.yaml")
 for _,f:=range append(files,more...){ src,_:=os.ReadFile(f); doc:=read(src); if doc==nil{fmt.Println("SKIP",f);continue}
  for _,d:=range append(Definition(doc.Definition,doc.Type,doc.Spec),Words(doc.Definition,doc.Type,doc.Spec)...){ fmt.Println(filepath.Base(f),d.Pos.Line,d.ID,d.Severity(),d.Message(0))}}
}
