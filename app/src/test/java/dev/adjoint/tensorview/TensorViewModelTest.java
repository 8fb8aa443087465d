// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TensorViewModelTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final TensorViewModel model = new TensorViewModel(Workbench.on(waiting::add));

  private static NamedTensor value(String name, long... sizes) {
    return new NamedTensor(name, Tensor.of(DType.FLOAT32, Shape.of(sizes), i -> i), false);
  }

  private static NamedTensor gradient(String name, long... sizes) {
    return new NamedTensor("∂L/∂" + name, value(name, sizes).tensor(), true);
  }

  private Shown shown() {
    return model.shownProperty().get().orElseThrow();
  }

  @Test
  void showsTheValueUntilTheGradientIsAskedFor() {
    model.show(List.of(value("h", 4, 5), gradient("h", 4, 5)));
    assertEquals("h", shown().named().name());
    assertTrue(shown().kinds());
    model.chooseGradient(true);
    assertEquals("∂L/∂h", shown().named().name());
    model.show(List.of(value("h", 4, 5)));
    assertEquals("h", shown().named().name());
    model.show(List.of());
    assertEquals(Optional.empty(), model.shownProperty().get());
  }

  @Test
  void offersOnlyLooksThatMakeSense() {
    model.show(List.of(value("loss")));
    assertEquals(List.of(Look.TABLE), shown().looks());
    assertEquals(Look.TABLE, shown().look());
    model.show(List.of(value("b", 10)));
    assertFalse(shown().looks().contains(Look.IMAGE));
    assertEquals(Look.HEAT_MAP, shown().look());
    model.show(List.of(value("x", 64, 784)));
    assertEquals(Look.IMAGE, shown().look());
    model.show(List.of(value("none", 0, 3)));
    assertEquals(List.of(), shown().looks());
  }

  @Test
  void chosenLookStaysFromNodeToNodeWhereItFits() {
    model.show(List.of(value("W", 20, 10)));
    model.chooseLook(Look.HISTOGRAM);
    model.show(List.of(value("loss")));
    assertEquals(Look.TABLE, shown().look());
    model.show(List.of(value("b", 10)));
    assertEquals(Look.HISTOGRAM, shown().look());
  }

  @Test
  void chosenSliceStaysWhileValuesChange() {
    model.show(List.of(value("x", 2, 3, 4, 5)));
    model.setSlice(shown().slice().movedTo(1, 2));
    NamedTensor next = value("x", 2, 3, 4, 5);
    model.show(List.of(next));
    assertEquals(2, shown().slice().at().get(1));
    assertEquals(next.tensor(), shown().slice().tensor());
  }

  @Test
  void pointedOutPictureBecomesTheSlice() {
    model.show(List.of(value("maps", 2, 6, 8, 8)));
    model.selectTile(9);
    assertEquals(List.of(1L, 3L, 0L, 0L), shown().slice().at());
    assertEquals(Optional.of(9L), shown().tile());
    model.show(List.of(value("maps", 1, 6, 8, 8)));
    assertEquals(Optional.empty(), shown().tile());
  }

  @Test
  void oneOfSeveralOutputsIsChosen() {
    model.show(List.of(value("split:0", 2), value("split:1", 2), gradient("split:0", 2)));
    assertEquals(List.of("split:0", "split:1"), shown().names());
    model.chooseName("split:1");
    assertEquals("split:1", shown().named().name());
  }

  @Test
  void smallTensorsAreKnownAtOnce() {
    model.show(List.of(value("W", 60, 60)));
    assertEquals(1799.5, shown().analysis().orElseThrow().statistics().mean());
    assertTrue(waiting.isEmpty());
  }

  @Test
  void largeTensorsAreAnalysedElsewhereAndOnce() {
    NamedTensor large = value("W", 1000, 100);
    model.show(List.of(large));
    assertEquals(Optional.empty(), shown().analysis());
    model.chooseLook(Look.PLOT);
    model.setRow(3);
    assertEquals(1, waiting.size());
    waiting.remove().run();
    assertEquals(49999.5, shown().analysis().orElseThrow().statistics().mean());
    model.show(List.of(large));
    assertTrue(shown().analysis().isPresent());
    assertTrue(waiting.isEmpty());
  }

  @Test
  void onlyTheNewestOfLargeTensorsIsAnalysed() {
    NamedTensor before = value("before", 1000, 100);
    model.show(List.of(before));
    model.show(List.of(value("after", 1000, 50)));
    assertEquals(2, waiting.size());
    waiting.remove().run();
    assertEquals(Optional.empty(), shown().analysis());
    waiting.remove().run();
    assertEquals(50_000, shown().analysis().orElseThrow().statistics().count());
    model.show(List.of(before));
    assertEquals(1, waiting.size());
  }

  @Test
  void secondPlaceBeginsWithWhatWasChosen() {
    model.show(List.of(value("x", 2, 3, 4), gradient("x", 2, 3, 4)));
    model.chooseLook(Look.TABLE);
    model.chooseGradient(true);
    TensorViewModel copy = model.copy();
    model.chooseLook(Look.PLOT);
    Shown seen = copy.shownProperty().get().orElseThrow();
    assertEquals(Look.TABLE, seen.look());
    assertTrue(seen.named().gradient());
  }
}
