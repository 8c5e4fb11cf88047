package org.vipprogramme.questionnaire;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.vipprogramme.calendar.LocalTimes;
import org.vipprogramme.client.Client;
import org.vipprogramme.client.Clients;
import org.vipprogramme.team.Team;

/** The questionnaire as a sheet of A4: S1 to S5 on the first side, S6 to S8 on the second (R5). */
@Service
public class QuestionnairePdf {

  private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("S1", "Client, date of the meeting, rep");
    TITLES.put("S2", "Key contacts");
    TITLES.put("S3", "What the client is proud of");
    TITLES.put("S4", "Present cooperation");
    TITLES.put("S5", "Objective quality");
    TITLES.put("S6", "Growth in volume");
    TITLES.put("S7", "New goods, services, directions");
    TITLES.put("S8", "Referrals");
  }

  private final Questionnaires questionnaires;
  private final Clients clients;
  private final Team team;
  private final LocalTimes times;
  private final ITemplateEngine templates;

  QuestionnairePdf(
      Questionnaires questionnaires,
      Clients clients,
      Team team,
      LocalTimes times,
      ITemplateEngine templates) {
    this.questionnaires = questionnaires;
    this.clients = clients;
    this.team = team;
    this.times = times;
    this.templates = templates;
  }

  /** One question with its answer. */
  public record Line(String question, String answer) {}

  /** One section of the sheet; without lines when it was not answered yet. */
  public record Section(String number, String title, List<Line> lines) {}

  /** The sheet as a PDF. */
  public byte[] of(long questionnaireId) {
    Questionnaire questionnaire = questionnaires.get(questionnaireId);
    Client client = clients.get(questionnaire.clientNo());
    Context context = new Context();
    context.setVariable("client", client);
    context.setVariable("rep", team.nameOf(questionnaire.repId()));
    context.setVariable("metAt", times.text(questionnaire.metAt()));
    context.setVariable("questionnaire", questionnaire);
    context.setVariable("pausedAt", questionnaire.pausedAt().orElse(null));
    context.setVariable("sections", sections(questionnaire));
    return render(templates.process("questionnaire", context));
  }

  private List<Section> sections(Questionnaire questionnaire) {
    List<Section> sections = new ArrayList<>();
    TITLES.forEach(
        (number, title) -> sections.add(new Section(number, title, lines(questionnaire, number))));
    return sections.subList(1, sections.size());
  }

  private List<Line> lines(Questionnaire questionnaire, String number) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (SectionAnswers section : questionnaire.sections()) {
      if (section.section().equals(number)) {
        AnsweredQuestion.of(section, questionnaires.form(section.formVersionId()))
            .forEach(line -> answers.put(line.question(), line.text()));
      }
    }
    return answers.entrySet().stream()
        .map(answer -> new Line(answer.getKey(), answer.getValue()))
        .toList();
  }

  private static byte[] render(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans");
    builder.useFont(
        () -> font("DejaVuSans-Bold.ttf"),
        "DejaVu Sans",
        700,
        com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
        true);
    builder.withHtmlContent(html, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return pdf.toByteArray();
  }

  private static InputStream font(String name) {
    try {
      return new ClassPathResource(FONTS + name).getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
