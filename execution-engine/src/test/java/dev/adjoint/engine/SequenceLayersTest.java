// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Opening;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Layers for sequences with given weights. Expected numbers are PyTorch's in float64, its gates
/// put into ONNX's order.
class SequenceLayersTest {

  private static final Graph CLASSIFIER =
      Programs.graph(
          """
          words:i64[N,4] = Input()
          t:f64[N,1] = Input()
          v = Embedding(words, input_dim=5, output_dim=2, dtype=f64)
          h = LSTMLayer(v, units=3)
          s = Dense(h, units=1)
          loss = BinaryCrossEntropyWithLogits(s, t)
          out s, loss
          """);

  /// `sin(0), sin(step), sin(2 · step), …`.
  private static Tensor wave(double step, long... sizes) {
    return Tensor.of(DType.FLOAT64, Shape.of(sizes), i -> Math.sin(i * step));
  }

  private static Session session(Graph graph, Backend backend, Mode mode) {
    return new Session(graph, StandardOps.CATALOG, backend, mode, 1);
  }

  private static Differentiate by(String... names) {
    return new Differentiate(PortRef.of("loss"), List.of(names), Optional.empty());
  }

  private static void expect(Tensor actual, double... expected) {
    assertArrayEquals(expected, actual.toDoubles(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aTextClassifierHasTheLossAndTheGradientsOfPyTorch(Mode mode) {
    Map<String, Tensor> feeds =
        Map.of(
            "words",
            Tensor.vector(1, 3, 0, 3, 4, 4, 2, 0, 3, 1, 1, 2).reshaped(Shape.of(3, 4)),
            "t",
            Tensor.of(DType.FLOAT64, Shape.of(3, 1), i -> 1 - i % 2));
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(CLASSIFIER, backend, mode)) {
      session.setState("v/embeddings", wave(0.7, 5, 2));
      session.setState("h/kernel", wave(0.3, 2, 12));
      session.setState("h/recurrent_kernel", wave(0.5, 3, 12));
      session.setState("h/bias", wave(1.1, 12));
      session.setState(
          "s/kernel", Tensor.of(DType.FLOAT64, Shape.of(3, 1), i -> Math.sin(i * 0.9) + 0.5));
      session.setState("s/bias", Tensor.of(DType.FLOAT64, Shape.of(1), i -> 0.25));
      RunResult result =
          session.run(
              RunRequest.fetch(CLASSIFIER.outputs(), feeds)
                  .with(by("v/embeddings", "h/kernel", "h/recurrent_kernel", "h/bias")));
      expect(result.value("loss"), 0.8769839459397426);
      expect(result.value("s"), -0.4135300432913509, 0.13516338245302634, -0.4558145663271166);
      expect(
          result.gradient("v/embeddings"),
          -0.02823896807299149,
          0.03429956133100266,
          -0.012319671012352686,
          0.008554815560940232,
          0.09683606392270827,
          -0.1477673983951792,
          0.09692213763021645,
          -0.130018983068142,
          -0.0037337391777492717,
          0.006299542913701541);
      expect(
          result.gradient("h/bias"),
          0.01074069552401179,
          0.007786739302622464,
          0.0199993390868757,
          0.012081837267586699,
          0.059407995663392645,
          0.05872324911841205,
          -0.00046695829705316414,
          0.006031859916661816,
          0.006387679453388556,
          -0.02817430732746782,
          -0.016783933011527398,
          -0.11286828649783254);
      expect(
          result.gradient("h/kernel"),
          -0.002585312850088141,
          -0.001791288958205637,
          -0.008835669045623743,
          -0.006850629474779063,
          -0.03781739938332313,
          -0.020814372124568825,
          -0.0024215971688380444,
          -0.0018447185263463764,
          0.0009814343205538354,
          0.01552167635972211,
          -0.0023839596776606947,
          -0.01309179717440459,
          -0.004071146775804684,
          -0.0053870036124219044,
          -0.014749633630254345,
          -0.01369668193031317,
          -0.09338723428757234,
          -0.05398505698385383,
          -0.003589770305662359,
          -0.0058837394152831055,
          -0.002646949484385267,
          0.04449159348283048,
          0.009480390956740928,
          0.0413928067162358);
      expect(
          result.gradient("h/recurrent_kernel"),
          -0.0005440206007255618,
          -1.779855359956355e-05,
          -4.645537829581567e-05,
          9.840971333335774e-05,
          0.002075360850885442,
          -0.00014315935863775232,
          0.0002955990916875971,
          0.00013641514117355646,
          -0.00016904829233306003,
          -0.0015047797917345576,
          -0.00013477535399592037,
          0.0011183302896502422,
          -0.001282148683698765,
          -0.0008983188090343338,
          -0.0026241878846993824,
          -0.0005530559126533107,
          -0.004046776608434119,
          -0.005687821357213471,
          0.00048229066862557783,
          -0.0002913995778960142,
          -0.0003382960972888343,
          0.0022586284203416924,
          0.0015492843665834912,
          0.012733493900506479,
          -0.0006170118551694851,
          -0.00027330548448471553,
          -0.000910062513950063,
          5.9523838380693935e-05,
          0.0012815758698462808,
          -0.0010876662627939799,
          0.00039925076783269237,
          7.558685689298822e-05,
          -9.58778343392674e-05,
          -0.0009282980571296787,
          0.00026257600853976643,
          0.0045411045945050865);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void gatedUnitsHaveTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("GRULayer(x, units=3, return_sequences=1)", 2);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      session.setState("y/kernel", wave(0.3, 2, 9));
      session.setState("y/recurrent_kernel", wave(0.5, 3, 9));
      session.setState("y/bias", wave(1.1, 2, 9));
      RunResult result = session.run(request(graph, 2).with(by("x")));
      expect(
          result.value("y"),
          -0.34669282683591107,
          -0.047054062560127244,
          -0.05176090543993521,
          -0.0982165712876157,
          0.24996798325873,
          0.17331556153838434,
          0.38259615325368834,
          0.6359418521320717,
          0.5078702289323328,
          -0.24777346413213014,
          0.23033552974228158,
          0.22266453303321787,
          -0.41932156543803545,
          0.15299549117167957,
          0.10267199167927009,
          -0.011309519196840201,
          0.4507063640779229,
          0.355057625646694);
      expect(
          result.gradient("x"),
          -0.15748750988650764,
          0.2814172685138925,
          -0.0852046983489216,
          0.2286129905148631,
          -0.19204457761744853,
          0.32436596120719496,
          0.00816151603762287,
          0.12355321592998708,
          -0.20550618583150976,
          0.2942755338409844,
          -0.08233940741583454,
          0.16564547672098712);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void bothDirectionsHaveTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("SimpleRNN(x, units=3, return_sequences=1, direction=bidirectional)", 2);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      session.setState("y/kernel", wave(0.3, 2, 3));
      session.setState("y/recurrent_kernel", wave(0.5, 3, 3));
      session.setState("y/bias", wave(1.1, 3));
      session.setState("y/backward_kernel", wave(0.4, 2, 3));
      session.setState("y/backward_recurrent_kernel", wave(0.6, 3, 3));
      session.setState("y/backward_bias", wave(1.2, 3));
      RunResult result = session.run(request(graph, 2).with(by("x")));
      expect(
          result.value("y"),
          0.5094038104952486,
          0.9153898766208998,
          0.90940180719955,
          0.8303214436198201,
          0.9538508524532393,
          0.8263525888355331,
          0.9171116274230943,
          0.9884391307117817,
          0.9814264013824794,
          0.6647993130857913,
          0.9471410019302665,
          0.9079905844618291,
          0.4866323578538937,
          0.8219473969221683,
          0.5656884231266455,
          -0.6077649581118986,
          0.15164851709997446,
          -0.05451632383134685,
          -0.45777134576576595,
          0.008455207327703145,
          -0.36588672335256806,
          -0.01846849655097642,
          0.31853599181297454,
          -0.4580812718800434,
          0.5215754245734993,
          0.9189054799349421,
          0.9158644703117187,
          0.8475343100195862,
          0.9529232481104125,
          0.8092450181722225,
          0.9058741714170206,
          0.9864293810837771,
          0.9778639871160363,
          0.49688823183005365,
          0.9564067407709679,
          0.9576734749982664);
      expect(
          result.gradient("x"),
          -0.32236632749042016,
          -1.0937092030592213,
          -0.11585344898248652,
          -0.8379989329169655,
          -0.23362927924966365,
          -0.9041018904048168,
          0.18011343673972352,
          0.03420727678497548,
          -0.3559966543284311,
          -1.0757381686716494,
          -0.08564838292514525,
          -0.8455958406386094);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void attentionHasTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("MultiHeadAttention(x, num_heads=2, key_dim=2, use_causal_mask=1)", 4);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      List<String> names = List.of("query", "key", "value", "output");
      for (int i = 0; i < 4; i++) {
        session.setState("y/" + names.get(i) + "_kernel", wave(0.3 + 0.1 * i, 4, 4));
        session.setState("y/" + names.get(i) + "_bias", wave(1.1 + 0.1 * i, 4));
      }
      RunResult result = session.run(request(graph, 4).with(by("x", "y/query_kernel")));
      expect(
          result.value("y"),
          -0.5250614762353061,
          -0.1891688259551585,
          -1.0788594299168777,
          -2.0307547402458317,
          -0.42036230881273495,
          0.03969006657006369,
          -0.8057878077597442,
          -1.808862162396172,
          -0.4372263088799401,
          0.031008416049366216,
          -0.8032543584344007,
          -1.7959986199619247,
          -0.3114383379999059,
          0.20548609845582022,
          -0.641037038720542,
          -1.7027088397383041,
          -0.4625646344465121,
          0.05249961904311651,
          -0.7424411223918372,
          -1.7171071638280022,
          -0.33598374260578034,
          0.08716846356126418,
          -0.8117951500153819,
          -1.8662567064164322);
      expect(
          result.gradient("x"),
          1.09371112639373,
          0.7058683758123637,
          -1.747814535845699,
          0.8136277655929729,
          1.1506349716566509,
          0.8089783782971763,
          -1.2228797109170526,
          0.09851434096084244,
          0.27874048248125816,
          0.3912764621927593,
          -0.21144407695544476,
          -0.1797587244999943,
          1.2517245330429896,
          0.6290132409894571,
          -1.7371554794333164,
          0.7593189184203224,
          0.4971746865010523,
          0.47209911728355003,
          -0.6995218993230925,
          0.14126902269565222,
          0.21305997771883226,
          0.42549669561000036,
          -0.2821418489732022,
          -0.1712327366048455);
      expect(
          result.gradient("y/query_kernel"),
          -0.0024088466759477397,
          -0.0004312501350110402,
          0.0032640077057819947,
          0.0007525028694482933,
          -0.006633129231734533,
          -0.006944631242081925,
          -0.005477313479383787,
          -0.012149218034895395,
          -0.0068338446034847695,
          -0.00924549222558979,
          -0.010896169806350664,
          -0.017681386305914676,
          -0.002889241540032969,
          -0.005938161687488996,
          -0.009705555741157175,
          -0.012488262904884175);
    }
  }

  /// A layer `y` on `x: [N, 3, features]`, and a loss in which every element counts differently.
  private static Graph sequence(String layer, int features) {
    return Programs.graph(
        """
        x:f64[N,3,%d] = Input()
        y = %s
        c = Cos(y)
        loss = ReduceSum(c, keepdims=0)
        out y, loss
        """
            .formatted(features, layer));
  }

  private static RunRequest request(Graph graph, int features) {
    return RunRequest.fetch(graph.outputs(), Map.of("x", wave(0.8, 2, 3, features)));
  }

  @Test
  void aTextClassifierLearnsAlikeCompiledAndEagerAndFromWeightsThatWereKept() {
    try (Backend backend = Devices.open("cpu", 1);
        Session compiled = session(CLASSIFIER, backend, Mode.COMPILED);
        Session eager = session(CLASSIFIER, backend, Mode.EAGER);
        Session again = session(CLASSIFIER, backend, Mode.COMPILED)) {
      OptimizerSettings adam = OptimizerSettings.of(OptimizerSettings.Kind.ADAM, 0.02);
      Descend descend = new Descend(PortRef.of("loss"), adam, Set.of());
      double loss = 1;
      for (int step = 0; step < 160; step++) {
        RunRequest request = RunRequest.fetch(CLASSIFIER.outputs(), batch(step)).with(descend);
        loss = compiled.run(request).value("loss").get(0);
        if (step < 10) {
          assertEquals(loss, eager.run(request).value("loss").get(0), 1e-12);
        }
      }
      assertTrue(loss < 0.15, "chance is 0.69, this is " + loss);
      RunRequest test = RunRequest.fetch(CLASSIFIER.outputs(), batch(1000));
      compiled.states().forEach(again::setState);
      assertTrue(compiled.run(test).value("s").sameAs(again.run(test).value("s")));
    }
  }

  /// Word 4 tells yes, unless word 3 came before it; the order matters.
  private static Map<String, Tensor> batch(long seed) {
    Random random = new Random(seed);
    Tensor words = Tensor.of(DType.INT64, Shape.of(32, 4), i -> random.nextInt(5));
    Tensor truth =
        Tensor.of(
            DType.FLOAT64,
            Shape.of(32, 1),
            row -> {
              double yes = 0;
              for (long i = 4 * row; i < 4 * row + 4 && words.getLong(i) != 3; i++) {
                yes = Math.max(yes, words.getLong(i) == 4 ? 1 : 0);
              }
              return yes;
            });
    return Map.of("words", words, "t", truth);
  }

  @Test
  void openedItIsOnnxsOpWithItsWeightsAndGivesTheSame() {
    Graph open = Opening.open(Inference.of(CLASSIFIER, StandardOps.CATALOG), "h").orElseThrow();
    assertTrue(open.nodes().stream().anyMatch(node -> node.op().equals("LSTM")));
    assertEquals(List.of(), Inference.of(open, StandardOps.CATALOG).diagnostics());
    RunRequest request = RunRequest.fetch(CLASSIFIER.outputs(), batch(3));
    try (Backend backend = Devices.open("cpu", 1);
        Session closed = session(CLASSIFIER, backend, Mode.COMPILED);
        Session opened = session(open, backend, Mode.COMPILED)) {
      Tensor expected = closed.run(request).value("s");
      closed.states().forEach((name, value) -> opened.setState(name.replace("h/", "h_"), value));
      assertArrayEquals(expected.toDoubles(), opened.run(request).value("s").toDoubles(), 1e-14);
    }
  }
}
