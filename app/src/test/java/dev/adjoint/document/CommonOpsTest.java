// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonOpsTest {
  @Test
  void everyCommonOpIsAnOpAndNamedOnce() {
    for (String name : CommonOps.names()) {
      assertTrue(StandardOps.CATALOG.find(name).isPresent(), name);
    }
    assertEquals(CommonOps.names().size(), new HashSet<>(CommonOps.names()).size());
  }

  @Test
  void othersFollowByName() {
    List<String> sorted =
        StandardOps.CATALOG.all().stream().sorted(CommonOps.first()).map(OpDef::name).toList();
    int common = CommonOps.names().size();
    assertEquals(CommonOps.names(), sorted.subList(0, common));
    List<String> others = sorted.subList(common, sorted.size());
    assertEquals(others.stream().sorted().toList(), others);
  }
}
