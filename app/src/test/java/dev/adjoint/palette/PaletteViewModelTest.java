// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.icons.Icons;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final PaletteViewModel palette = new PaletteViewModel(StandardOps.CATALOG);

  private List<String> names() {
    return palette.rows().stream()
        .filter(PaletteRow.Entry.class::isInstance)
        .map(row -> ((PaletteRow.Entry) row).op().name())
        .toList();
  }

  private PaletteRow.Heading heading(Category category) {
    return palette.rows().stream()
        .filter(PaletteRow.Heading.class::isInstance)
        .map(PaletteRow.Heading.class::cast)
        .filter(row -> row.category() == category)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsEveryOpThatPeopleMayUseAndNoOther() {
    List<String> expected =
        StandardOps.OPS.stream()
            .filter(op -> op.category() != Category.INTERNAL)
            .map(OpDef::name)
            .sorted()
            .toList();
    assertEquals(expected, names().stream().sorted().toList());
    assertEquals(expected.size(), palette.size());
  }

  @Test
  void headingsCountTheirOps() {
    int counted =
        palette.rows().stream()
            .filter(PaletteRow.Heading.class::isInstance)
            .mapToInt(row -> ((PaletteRow.Heading) row).count())
            .sum();
    assertEquals(palette.size(), counted);
  }

  @Test
  void whatModelsUseMostIsAtTheTopOfItsCategory() {
    assertTrue(names().indexOf("Relu") < names().indexOf("Elu"));
    assertTrue(names().indexOf("MatMul") < names().indexOf("Det"));
    assertTrue(names().indexOf("Abs") < names().indexOf("Acos"));
  }

  @Test
  void lettersThatManyNamesBeginWithFindTheMostUsed() {
    palette.queryProperty().set("re");
    assertEquals("Relu", palette.bestMatch().orElseThrow().name());
    palette.queryProperty().set("soft");
    assertEquals("Softmax", palette.bestMatch().orElseThrow().name());
  }

  @Test
  void foldedCategoryKeepsItsHeadingAndCount() {
    int count = heading(Category.ACTIVATION).count();
    palette.toggle(Category.ACTIVATION);
    assertFalse(names().contains("Relu"));
    assertEquals(
        new PaletteRow.Heading(Category.ACTIVATION, count, true), heading(Category.ACTIVATION));
    palette.toggle(Category.ACTIVATION);
    assertTrue(names().contains("Relu"));
  }

  @Test
  void searchingUnfoldsWhatIsFound() {
    palette.toggle(Category.ACTIVATION);
    palette.queryProperty().set("relu");
    assertTrue(names().contains("Relu"));
    assertFalse(heading(Category.ACTIVATION).folded());
  }

  @Test
  void exactNameIsTheBestMatch() {
    palette.queryProperty().set("max");
    assertEquals("Max", palette.bestMatch().orElseThrow().name());
    palette.queryProperty().set("  MATM ");
    assertEquals("MatMul", palette.bestMatch().orElseThrow().name());
  }

  @Test
  void lettersInOrderFindLongNames() {
    palette.queryProperty().set("smcel");
    assertEquals(List.of("SoftmaxCrossEntropyLoss"), names());
  }

  @Test
  void nothingTypedChoosesNothing() {
    assertTrue(palette.bestMatch().isEmpty());
    palette.queryProperty().set("no such op");
    assertTrue(palette.bestMatch().isEmpty());
    assertEquals(List.of(), palette.rows());
  }

  @Test
  void shortFormulasBecomeHints() {
    OpDef add = StandardOps.CATALOG.find("Add").orElseThrow();
    OpDef softmax = StandardOps.CATALOG.find("Softmax").orElseThrow();
    assertEquals("A+B", PaletteViewModel.hint(add));
    assertEquals("", PaletteViewModel.hint(softmax));
  }

  @Test
  void everyOpHasAGlyph() {
    for (OpDef op : StandardOps.OPS) {
      String category = op.category().name().toLowerCase(Locale.ROOT);
      boolean plainBlock = Icons.glyph(op.name(), category).equals("ui/block");
      assertTrue(!plainBlock || op.category() == Category.INTERNAL, op.name());
    }
  }

  @Test
  void markedOpStandsOnTopToo() {
    OpDef relu = StandardOps.CATALOG.find("Relu").orElseThrow();
    palette.toggleMark(relu);
    assertEquals(new PaletteRow.Marked(1), palette.rows().getFirst());
    assertEquals(2, names().stream().filter("Relu"::equals).count());
    palette.toggleMark(relu);
    assertEquals(1, names().stream().filter("Relu"::equals).count());
  }

  @Test
  void marksAreKeptAsOneTextAndReadBack() {
    Favourites favourites = new Favourites("MatMul,,Unknown");
    StringBuilder kept = new StringBuilder();
    favourites.onChange(kept::append);
    new PaletteViewModel(StandardOps.CATALOG, favourites)
        .toggleMark(StandardOps.CATALOG.find("Relu").orElseThrow());
    assertEquals("MatMul,Relu,Unknown", kept.toString());
  }
}
