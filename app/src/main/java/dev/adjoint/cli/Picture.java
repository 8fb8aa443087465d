// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.theme.Palette;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `picture FILE OUT`: the graph as the editor draws it. Draws invalid graphs as well.
@Command(name = "picture", description = "Draw a graph into a .svg, .png or .pdf file.")
final class Picture implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  @Parameters(index = "0", paramLabel = "FILE", description = "The project.")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "A .svg, .png or .pdf file.")
  private Path out = Path.of("");

  @Option(names = "--theme", paramLabel = "THEME", description = "light (usual) or dark.")
  private Palette theme = Palette.LIGHT;

  @Option(names = "--force", description = "Overwrite OUT.")
  private boolean force;

  Picture(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault {
    GraphPicture.Format format =
        switch (Project.extension(out)) {
          case ".svg" -> GraphPicture.Format.SVG;
          case ".png" -> GraphPicture.Format.PNG;
          case ".pdf" -> GraphPicture.Format.PDF;
          default -> throw new Fault(out + ": pictures are .svg, .png or .pdf; give such a name");
        };
    Existing.require(out, force);
    Project project = Project.read(file);
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    byte[] picture = new GraphPicture(StandardOps.CATALOG).of(project.graph(), format, theme);
    try {
      AtomicFile.write(out, picture);
    } catch (IOException fault) {
      throw new Fault(out + ": cannot be written: " + IoReason.of(fault));
    }
    terminal.out().println(out);
    return 0;
  }
}
