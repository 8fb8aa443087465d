// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultWordsTest {
  private static final Path ENGINE =
      Path.of("..", "execution-engine", "src", "main", "java", "dev", "adjoint");
  private static final Path JSON =
      Path.of("..", "graph-model", "src", "main", "java", "dev", "adjoint", "json");
  private static final Path ONNX = JSON.resolveSibling("onnx");
  private static final Path TRAINING = Path.of("src", "main", "java", "dev", "adjoint", "training");

  private final FaultWords korean = new FaultWords(new Messages(Language.KOREAN));

  @Test
  void everyReasonAndRemedyOfFilesAndTrainingIsToldInKorean() throws IOException {
    List<String> said =
        Stream.of(
                EngineFaults.in(ENGINE.resolve("data")),
                EngineFaults.in(ENGINE.resolve("tensorfile")),
                EngineFaults.in(ENGINE.resolve("train")),
                EngineFaults.in(ENGINE.resolve("engine")),
                EngineFaults.in(JSON),
                EngineFaults.in(TRAINING))
            .flatMap(List::stream)
            .toList();
    assertTrue(said.size() > 80, "found only " + said);
    assertEquals(
        "",
        said.stream().filter(s -> FaultWords.find(s).isEmpty()).collect(Collectors.joining("\n")));
  }

  @Test
  void whatOpsMeetInNumbersIsToldInKorean() throws IOException {
    assertTold(
        "%s",
        EngineFaults.in(ENGINE.resolve("backend")),
        EngineFaults.in(ENGINE.resolve(Path.of("reference", "kernel"))),
        EngineFaults.in(ENGINE.resolve(Path.of("cpu", "kernel"))));
  }

  @Test
  void whyAGraphIsNotWrittenAsCodeOrOnnxIsToldInKorean() throws IOException {
    assertTold(
        "%s",
        EngineFaults.in(ENGINE.resolve("codegen")), EngineFaults.in(ENGINE.resolve("exchange")));
  }

  @Test
  void whatIsWrongWithAnOnnxFileIsToldInKorean() throws IOException {
    // Of a tensor it is said what is wrong with it, after its name.
    assertTold("tensor 7 %s", EngineFaults.in(ONNX));
  }

  @SafeVarargs
  private static void assertTold(String whole, List<String>... said) {
    List<String> all = Stream.of(said).flatMap(List::stream).toList();
    assertTrue(all.size() > 8, "found only " + all);
    assertEquals(
        "",
        all.stream()
            .filter(s -> FaultWords.find(s).isEmpty())
            .filter(s -> FaultWords.find(whole.formatted(s)).isEmpty())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void aGraphThatIsNotWrittenSaysItInOneSentence() {
    assertEquals(
        "pick: Slice 연산은 Keras 코드로 적을 수 없습니다: 뒤에서부터 자릅니다",
        korean.text("pick: Slice has no form in Keras here: it slices backwards"));
    assertEquals(
        "m.onnx: 쓰지 못했습니다: ONNX로 적을 수 없습니다: step (Sgd: 학습에만 필요함). 이것들을 빼세요",
        korean.text(
            "m.onnx: not written: ONNX cannot say step (Sgd, which only training needs);"
                + " take these out"));
    assertEquals(
        "m.onnx: 깨졌습니다: 텐서 \"w\"의 크기가 음수입니다: -3. 다시 받거나 다시 내보내세요",
        korean.text(
            "m.onnx: is damaged: tensor \"w\" has a negative size, -3; fetch or export it again"));
    assertEquals(
        "at: Gather: 2번 자리의 인덱스 9이(가) 축 0의 범위 -4…3 밖입니다",
        korean.text("at: Gather: index 9 at position 2 is outside -4…3 of axis 0"));
  }

  @Test
  void aFaultKeepsItsPlaceAndItsNames() {
    assertEquals(
        "training.loss: 그래프에 score 출력이 없습니다",
        korean.text("training.loss: the graph has no output score"));
    assertEquals(
        "line.csv:3: 2열: \"x\"은(는) 수가 아닙니다. 12, -0.5, 1e-3 같은 수를 쓰세요",
        korean.text(
            "line.csv:3: column 2: \"x\" is no number;"
                + " write a number such as 12, -0.5 or 1e-3"));
  }

  @Test
  void whatAFaultNamesIsToldInKoreanTooWhereItCanBe() {
    assertEquals(
        "a.npy: 읽을 수 없습니다: 그런 파일이나 폴더가 없습니다 (/home/ann). 그곳에 파일을 두거나 경로를 고치세요",
        korean.text(
            "a.npy: cannot be read: there is no such file or folder in /home/ann;"
                + " put it there, or mend the path"));
    assertEquals(
        "손실이 NaN입니다. 처음으로 유한하지 않은 값: Log y, y의 값 (3번 원소가 NaN). 학습률을 낮추거나 기울기를 자르세요",
        korean.text(
            "the loss is NaN; the first value that is not finite is Log y: value of y is NaN or"
                + " infinite (element 3 is NaN); lower the learning rate or clip the gradients"));
  }

  @Test
  void brokenRulesAreToldAsInTheListOfProblems() {
    String fault = "h.B: inner dimensions differ; expected 784, actual 128 [MatMul.C2]";
    String rule = new OpWords(new Messages(Language.KOREAN)).problem("MatMul.C2", "");
    assertEquals("h.B: " + rule + " (784 필요, 지금 128)", korean.text(fault));
    assertEquals(
        "h: 그래프에 x 출력이 없습니다\nloss: 손실은 실수 하나여야 합니다. ReduceMean이나 ReduceSum으로 줄이세요"
            + " (원소 하나 필요, 지금 float32[3])",
        korean.text(
            "h: the graph has no output x\nloss: the loss must be one floating number; reduce it"
                + " with ReduceMean or ReduceSum; expected one element, actual float32[3]"
                + " [training.loss]"));
  }

  @Test
  void whatNobodyTranslatedStaysAsItIs() {
    assertEquals("cudnn: status 7", korean.text("cudnn: status 7"));
  }

  @Test
  void anEnglishWindowIsToldWhatTheEngineSays() {
    String fault = "training.loss: the graph has no output score";
    assertEquals(fault, new FaultWords(new Messages(Language.ENGLISH)).text(fault));
  }
}
