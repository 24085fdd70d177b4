import java.io.File;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDFs by veraPDF's rules for PDF/UA-1, and prints a line for each: whether it conforms, and how many rules and
 * checks that took; then what fails. The rules are read here, because veraPDF reads them with a library that is not there.
 */
public class Judge {
    public static void main(String[] names) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        for (String name : names) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = ValidatorFactory.createValidator(profile, 20, false, false, false)) {
                ValidationResult result = validator.validate(parser);
                System.out.printf("%s %d %d%n", result.isCompliant(), profile.getRules().size(), result.getTotalAssertions());
                for (TestAssertion one : result.getTestAssertions()) {
                    if (one.getStatus() == TestAssertion.Status.FAILED) {
                        System.out.printf("%s %s %s%n", one.getRuleId().getClause(), one.getMessage(), one.getLocation().getContext());
                    }
                }
            }
        }
    }

    static ValidationProfile profile() throws Exception {
        var file = Judge.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/PDFUA-1.xml");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
        Set<Rule> rules = new HashSet<>();
        for (Element one : all(root, "rule")) {
            Element id = all(one, "id").get(0);
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                    PDFAFlavour.Specification.ISO_14289_1, id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                one.getAttribute("object"), one.hasAttribute("deferred") ? Boolean.valueOf(one.getAttribute("deferred")) : null,
                one.getAttribute("tags"), text(one, "description"), text(one, "test"),
                Profiles.errorFromValues(text(one, "message"), new ArrayList<>()), new ArrayList<>()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(
                one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
        }
        var details = Profiles.profileDetailsFromValues("PDF/UA-1", "", "veraPDF", new Date(0));
        return Profiles.profileFromValues(PDFAFlavour.PDFUA_1, details, "", rules, variables);
    }

    static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> listed = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            listed.add((Element) found.item(n));
        }
        return listed;
    }

    static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }
}
