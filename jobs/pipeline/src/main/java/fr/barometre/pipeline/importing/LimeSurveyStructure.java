package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.DataRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The structure that LimeSurvey exports beside the answers (.lss): wording of questions and of
 * their parts, labels of codes; in French where it has French.
 *
 * <p>Source: the tables {@code questions}, {@code subquestions}, {@code question_l10ns}, {@code
 * answers} and {@code answer_l10ns} of files that LimeSurvey 3 to 6 write; before 4 the texts stand
 * in the first three themselves.
 */
final class LimeSurveyStructure {
  private static final String PREFERRED = "fr";

  private final Path file;
  private final Element root;

  private LimeSurveyStructure(Path file, Element root) {
    this.file = file;
    this.root = root;
  }

  /**
   * @throws DataRefused if it is no such file
   */
  static Structure read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      // A structure needs no entities, and those of a stranger's file may read ours.
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(file.toFile()).getDocumentElement();
      return new LimeSurveyStructure(file, root).structure();
    } catch (SAXException | IOException failure) {
      throw refused(file, failure.getMessage());
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Structure structure() {
    List<Map<String, String>> questions = rows("questions");
    if (questions.isEmpty()) {
      throw refused(file, "it has no questions");
    }
    Map<String, String> texts = texts("question_l10ns", "qid", "question");
    Map<String, String> codeOf = new HashMap<>();
    Map<String, String> wording = new LinkedHashMap<>();
    for (Map<String, String> row : questions) {
      if (isChosen(row) && row.getOrDefault("parent_qid", "0").equals("0")) {
        codeOf.put(row.get("qid"), row.get("title"));
        wording.put(
            row.get("title"), plain(texts.getOrDefault(row.get("qid"), row.get("question"))));
      }
    }
    List<Map<String, String>> parts = new ArrayList<>(rows("subquestions"));
    parts.addAll(questions);
    for (Map<String, String> row : parts) {
      String parent = codeOf.get(row.getOrDefault("parent_qid", "0"));
      if (isChosen(row) && parent != null) {
        wording.put(
            parent + "[" + row.get("title") + "]",
            plain(texts.getOrDefault(row.get("qid"), row.get("question"))));
      }
    }
    return new Structure(wording, answers(codeOf));
  }

  private Map<String, Map<String, String>> answers(Map<String, String> codeOf) {
    Map<String, String> texts = texts("answer_l10ns", "aid", "answer");
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    for (Map<String, String> row : rows("answers")) {
      String question = codeOf.get(row.get("qid"));
      if (question != null && isChosen(row)) {
        answers
            .computeIfAbsent(question, any -> new LinkedHashMap<>())
            .put(row.get("code"), plain(texts.getOrDefault(row.get("aid"), row.get("answer"))));
      }
    }
    return answers;
  }

  /** Texts in French where there are some, by the id of what they are of. */
  private Map<String, String> texts(String table, String id, String column) {
    Map<String, String> texts = new HashMap<>();
    for (Map<String, String> row : rows(table)) {
      if (row.getOrDefault("language", PREFERRED).startsWith(PREFERRED)) {
        texts.put(row.get(id), row.get(column));
      } else {
        texts.putIfAbsent(row.get(id), row.get(column));
      }
    }
    return texts;
  }

  /** Before version 4 a row stands once for each language. */
  private boolean isChosen(Map<String, String> row) {
    String language = row.getOrDefault("language", "");
    return language.isEmpty() || language.startsWith(PREFERRED) || !hasFrench();
  }

  private boolean hasFrench() {
    NodeList languages = root.getElementsByTagName("language");
    for (int i = 0; i < languages.getLength(); i++) {
      if (languages.item(i).getTextContent().strip().startsWith(PREFERRED)) {
        return true;
      }
    }
    return false;
  }

  private List<Map<String, String>> rows(String table) {
    List<Map<String, String>> rows = new ArrayList<>();
    NodeList tables = root.getElementsByTagName(table);
    for (int t = 0; t < tables.getLength(); t++) {
      NodeList found = ((Element) tables.item(t)).getElementsByTagName("row");
      for (int r = 0; r < found.getLength(); r++) {
        Map<String, String> row = new HashMap<>();
        for (Node cell = found.item(r).getFirstChild();
            cell != null;
            cell = cell.getNextSibling()) {
          if (cell.getNodeType() == Node.ELEMENT_NODE) {
            row.put(cell.getNodeName(), cell.getTextContent().strip());
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Without tags and the entities that LimeSurvey's editor writes. */
  private static String plain(String html) {
    return (html == null ? "" : html)
        .replaceAll("<[^>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static DataRefused refused(Path file, String reason) {
    return new DataRefused(
        List.of(
            file
                + ": this is no structure of a LimeSurvey questionnaire ("
                + reason
                + "). Export it as .lss."));
  }
}
