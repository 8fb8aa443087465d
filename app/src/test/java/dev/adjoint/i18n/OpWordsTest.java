// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.inspector.rule.ChainFormula;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpWordsTest {
  private static final Pattern CONSTRAINT = Pattern.compile("(?m)^[-* ]*\\**(C\\d+)\\**:");
  private static final Pattern CODE =
      Pattern.compile("\"((?:graph|attribute|type|body)\\.[a-z]+-?[a-z]*)\"");
  private static final Path MODEL = Path.of("..", "graph-model", "src", "main");

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(MODEL)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void everyOpAndAttributeSpeaksEveryLanguage() {
    List<String> missing = new ArrayList<>();
    for (OpDef op : StandardOps.OPS) {
      if (op.category() != Category.INTERNAL) {
        require("op." + op.name(), missing);
        for (Attribute<?> attribute : op.attributes()) {
          require("attribute." + op.name() + "." + attribute.name(), missing);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyConstraintOfTheHelpPagesIsToldInEveryLanguage() throws IOException {
    List<String> missing = new ArrayList<>();
    int constraints = 0;
    for (Path page : files(".md")) {
      String op = page.getFileName().toString().replace(".md", "");
      Matcher found = CONSTRAINT.matcher(Files.readString(page));
      while (found.find() && StandardOps.CATALOG.find(op).isPresent()) {
        constraints++;
        require("rule." + op + "." + found.group(1), missing);
      }
    }
    assertTrue(constraints > 70, "found only " + constraints);
    assertEquals(List.of(), missing);
  }

  @Test
  void everyCodeOfInferenceIsToldInEveryLanguage() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (Path source : files(".java")) {
      if (source.toString().contains("infer")) {
        Matcher found = CODE.matcher(Files.readString(source));
        while (found.find()) {
          codes.add("rule." + found.group(1));
        }
      }
    }
    assertTrue(codes.size() > 8, codes.toString());
    List<String> missing = new ArrayList<>();
    codes.forEach(code -> require(code, missing));
    assertEquals(List.of(), missing);
  }

  @Test
  void ruleNobodyTranslatedIsToldInEnglish() {
    Messages messages = new Messages(Language.KOREAN);
    Diagnostic known = Diagnostic.error("graph.cycle", "a", "", "a cycle", "", "");
    Diagnostic strange = Diagnostic.error("Strange.C9", "a", "", "strange", "", "");
    assertEquals("노드들이 서로의 결과를 기다리며 고리를 이룹니다", new OpWords(messages).problem(known));
    assertEquals("strange", new OpWords(messages).problem(strange));
    messages.languageProperty().set(Language.ENGLISH);
    assertEquals("a cycle", new OpWords(messages).problem(known));
  }

  private static final Pattern ENGLISH_WORDS =
      Pattern.compile(" (where|while|else|over|the|of|with|from|by|through|and|back|at|in)\\b");

  @Test
  void chainRulesInWordsSpeakEveryLanguageOfTheSamePorts() {
    OpWords korean = new OpWords(new Messages(Language.KOREAN));
    List<String> missing = new ArrayList<>();
    for (OpDef op : StandardOps.OPS) {
      for (String line : op.category() == Category.INTERNAL ? List.<String>of() : op.chainRule()) {
        String port = ChainFormula.port(line);
        String told = korean.chainRule(op, port, line);
        if (ENGLISH_WORDS.matcher(told).find() || !ports(op, told).equals(ports(op, line))) {
          missing.add(op.name() + ": " + told);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /// What a line names of the op's ports, gradients apart from values.
  private static TreeSet<String> ports(OpDef op, String line) {
    TreeSet<String> known = new TreeSet<>();
    op.inputs().forEach(port -> known.add(port.name()));
    op.outputs().forEach(port -> known.add(port.name()));
    TreeSet<String> named = new TreeSet<>();
    for (ChainFormula.Mention mention : ChainFormula.rightHandSide(line)) {
      if (mention.gradient() || known.contains(mention.port())) {
        named.add(mention.gradient() + " " + mention.port());
      }
    }
    return named;
  }

  private static String title(Language language, String code, String port, String clause) {
    Diagnostic fault = Diagnostic.error(code, "n", port, clause, "", "");
    return new OpWords(new Messages(language)).title(fault);
  }

  @Test
  void titleOfAProblemBeginsWithACapitalLetter() {
    assertEquals(
        "Input x of Dense is not connected",
        title(Language.ENGLISH, "graph.missing-input", "x", "input x of Dense is not connected"));
    assertEquals(
        "Input input of Flatten is not connected",
        title(
            Language.ENGLISH,
            "graph.missing-input",
            "input",
            "input input of Flatten is not connected"));
    assertEquals(
        "There is nothing to choose from",
        title(Language.ENGLISH, "ArgMax.C2", "data", "there is nothing to choose from"));
  }

  @Test
  void titleThatBeginsWithNamesMarksThemAndLeavesThemAsTheyAreWritten() {
    assertEquals(
        "“depth” must be one number",
        title(Language.ENGLISH, "OneHot.C1", "depth", "depth must be one number"));
    assertEquals(
        "“starts”, “ends”, “axes” and “steps” must be lists of one length",
        title(
            Language.ENGLISH,
            "Slice.C1",
            "axes",
            "starts, ends, axes and steps must be lists of one length"));
    assertEquals(
        "“alpha” is -1", title(Language.ENGLISH, "attribute.invalid", "alpha", "alpha is -1"));
  }

  @Test
  void titleOfAProblemInABodyBeginsWithItsPlace() {
    Diagnostic inner = Diagnostic.error("Strange.C9", "h", "B", "strange", "", "");
    Diagnostic outer = Diagnostic.within("loop", "body", inner);
    assertEquals("h.B: strange", new OpWords(new Messages(Language.ENGLISH)).title(outer));
  }

  @Test
  void titleInAnotherLanguageIsThatOfTheRule() {
    assertEquals(
        "꼭 필요한 입력이 연결되지 않았습니다",
        title(Language.KOREAN, "graph.missing-input", "x", "input x of Dense is not connected"));
  }

  private static void require(String key, List<String> missing) {
    for (Language language : Language.values()) {
      if (!OpWords.has(language, key)) {
        missing.add(key + " in " + language);
      }
    }
  }
}
