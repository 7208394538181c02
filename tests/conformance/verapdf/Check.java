import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files against PDF/A-2a and PDF/UA-1, all in one run. Prints a line for every file and profile, "passed FILE PROFILE", and
 * one for every rule that failed, "failed FILE PROFILE RULE CONTEXT MESSAGE", parted by tabs.
 */
public final class Check {
  private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1};
  private static final int MOST_PER_RULE = 3;

  public static void main(String[] files) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) {
      for (PDFAFlavour profile : PROFILES) {
        out.println(verdict(file, profile));
      }
    }
  }

  private static String verdict(String file, PDFAFlavour profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, MOST_PER_RULE, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) {
        return line("passed", file, profile.getId());
      }
      StringBuilder lines = new StringBuilder();
      for (TestAssertion failure : result.getTestAssertions()) {
        String rule = failure.getRuleId().getClause() + "-" + failure.getRuleId().getTestNumber();
        lines.append(lines.length() == 0 ? "" : "\n");
        lines.append(line("failed", file, profile.getId(), rule, failure.getLocation().getContext(), failure.getMessage()));
      }
      return lines.toString();
    } catch (Exception exception) {
      return line("failed", file, profile.getId(), "unreadable", "", exception.toString());
    }
  }

  private static String line(String... parts) {
    for (int index = 0; index < parts.length; index++) {
      parts[index] = parts[index].replaceAll("\\s+", " ");
    }
    return String.join("\t", parts);
  }
}
