package org.vipprogramme.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The mail templates that lie beside the diagrams, each as HTML and as plain text. What people
 * wrote is escaped in HTML.
 */
@Component
public class Templates {

  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");

  /**
   * A letter.
   *
   * @param template folder and file without its ending, as in {@code
   *     weekly-review/weekly-review-mail}
   * @param values what the template names
   */
  public Mails.Letter letter(String subject, String template, Map<String, Object> values) {
    Context context = new Context(Locale.ENGLISH, values);
    return new Mails.Letter(
        subject, text.process(template, context), html.process(template, context));
  }

  private static SpringTemplateEngine engine(TemplateMode mode, String ending) {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("processes/");
    files.setSuffix(ending);
    files.setTemplateMode(mode);
    files.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
