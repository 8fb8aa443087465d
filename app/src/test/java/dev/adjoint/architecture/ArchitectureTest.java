// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  private static final Rooms HOUSE = new Rooms("dev.adjoint");
  private static final Rooms WRONG_HOUSE = new Rooms("dev.adjoint.architecture.wrong");

  @TestFactory
  Stream<DynamicTest> theHouseKeeps() {
    JavaClasses house = house();
    return rules(HOUSE).stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
  }

  @TestFactory
  Stream<DynamicTest> theWrongHouseBreaks() {
    JavaClasses wrong = new ClassFileImporter().importPackages(WRONG_HOUSE.root());
    return rules(WRONG_HOUSE).stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(),
                    () ->
                        assertTrue(
                            rule.evaluate(wrong).hasViolation(),
                            "no class of the wrong house breaks this rule, so it may hold nothing: "
                                + rule.getDescription())));
  }

  @Test
  void everyModuleIsSeen() {
    JavaClasses house = house();
    for (String room : List.of("graph", "engine", "main", "icons")) {
      assertTrue(
          house.stream().anyMatch(type -> type.getPackageName().equals("dev.adjoint." + room)),
          "no class of dev.adjoint." + room + " was read: the rules would hold by accident");
    }
  }

  @Test
  void everyPackageIsARoomOfTheMap() {
    var known =
        Stream.of(Rooms.MODEL, Rooms.ENGINE, Rooms.APP, Rooms.REST).flatMap(List::stream).toList();
    var unknown =
        house().stream()
            .map(type -> type.getPackageName().split("\\."))
            .map(name -> name.length > 2 ? name[2] : "")
            .filter(name -> !known.contains(name))
            .distinct()
            .toList();
    assertEquals(List.of(), unknown, "no rule looks at these packages: give them a place in Rooms");
  }

  @Test
  void noRuleIsWrittenTwice() {
    var descriptions = rules(HOUSE).stream().map(ArchRule::getDescription).toList();
    assertEquals(descriptions.size(), new HashSet<>(descriptions).size(), descriptions.toString());
  }

  private static JavaClasses house() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(HOUSE.root());
  }

  private static List<ArchRule> rules(Rooms rooms) {
    return Stream.of(
            ModelRules.of(rooms),
            EngineRules.of(rooms),
            WindowRules.of(rooms),
            HabitRules.of(rooms))
        .flatMap(List::stream)
        .toList();
  }
}
