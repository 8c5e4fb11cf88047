package org.vipprogramme.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Camunda Tasklist as one signed-in person uses it. */
final class Tasklist implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;

  private static final AtomicInteger SESSIONS = new AtomicInteger();

  private final String user;

  private Tasklist(BrowserContext context, String user) {
    this.context = context;
    this.user = user;
    this.page = context.newPage();
  }

  /** Signs in with the user id as password. */
  static Tasklist signIn(Browser browser, String url, String user) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 1000));
    context.setDefaultTimeout(60_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Tasklist tasklist = new Tasklist(context, user);
    tasklist.load(url + "/camunda/app/tasklist/default/");
    tasklist.page.locator("input[type=text]").fill(user);
    tasklist.page.locator("input[type=password]").fill(user);
    tasklist.page.locator("button[type=submit]").click();
    assertThat(tasklist.page.locator(".task-filters")).isVisible();
    return tasklist;
  }

  /** Now and then Tasklist stops at its loading wheel; like a person, load it again. */
  private void load(String address) {
    for (int attempt = 0; attempt < 3; attempt++) {
      page.navigate(address);
      try {
        page.locator("input[type=text]").waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        return;
      } catch (TimeoutError stuck) {
        // once more
      }
    }
    assertThat(page.locator("input[type=text]")).isVisible();
  }

  /** Starts a process that asks for nothing yet; what Tasklist says of it covers the buttons. */
  Tasklist start(String process) {
    chooseProcess(process).pressStart();
    complaint().first().waitFor();
    while (complaint().count() > 0) {
      complaint().first().locator("button.close:visible").click();
    }
    return this;
  }

  /** Starts a process whose start form asks for a file. */
  Tasklist startWithFile(String process, Path file) {
    chooseProcess(process);
    page.locator(".modal-body input[type=file]").setInputFiles(file);
    return pressStart();
  }

  private Tasklist chooseProcess(String process) {
    page.getByText("Start process", new Page.GetByTextOptions().setExact(true)).click();
    page.locator(".modal-body").getByText(process).first().click();
    return this;
  }

  private Tasklist pressStart() {
    Locator start =
        page.locator(".modal-footer")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"));
    start.click();
    assertThat(page.locator(".modal-body")).hasCount(0);
    return this;
  }

  /** Shows a filter and waits until the client's task is in its list. */
  Tasklist show(String filter, String task, String client) {
    showUntilThere(filter, card(task, client));
    return this;
  }

  /** Opens the client's task out of a filter; waits until it is there. */
  Tasklist open(String filter, String task, String client) {
    show(filter, task, client);
    card(task, client).first().locator("h4 a").click();
    assertThat(page.locator(".task-details h2").first()).hasText(task);
    return this;
  }

  private Locator card(String task, String client) {
    return page.locator(".tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText(task))
        .filter(new Locator.FilterOptions().setHasText(client));
  }

  /**
   * Save points run behind the scenes, and a list that is open shows new tasks only after a while.
   */
  private void showUntilThere(String filter, Locator card) {
    for (int attempt = 0; attempt < 30; attempt++) {
      showFilter("My open work");
      showFilter(filter);
      try {
        card.first().waitFor(new Locator.WaitForOptions().setTimeout(1_500));
        return;
      } catch (TimeoutError notYet) {
        // look again
      }
    }
    assertThat(card.first()).isVisible();
  }

  private void showFilter(String name) {
    page.locator(".task-filters").getByText(name).first().click();
  }

  Tasklist claim() {
    page.locator(".task-details")
        .getByText("Claim", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")))
        .isVisible();
    form();
    return this;
  }

  Locator form() {
    Locator form = page.locator(".fjs-form");
    assertThat(form).isVisible();
    return form;
  }

  Tasklist choose(String option) {
    form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  Tasklist tick(String label) {
    form()
        .locator(".fjs-form-field-checkbox")
        .filter(new Locator.FilterOptions().setHasText(label))
        .locator("input")
        .check();
    return this;
  }

  /** Fills a text or number field, by the start of its label. */
  Tasklist fill(String label, String text) {
    return type(field(label), text);
  }

  /** Fills a field in the last row of a list. */
  Tasklist fillInLastRow(String label, String text) {
    return type(fields(label).last(), text);
  }

  /** A text field hands its text over when it is left. */
  private Tasklist type(Locator field, String text) {
    Locator input = field.locator("input, textarea").first();
    input.fill(text);
    input.blur();
    return this;
  }

  Tasklist pick(String label, String option) {
    return pickIn(field(label), option);
  }

  Tasklist pickInLastRow(String label, String option) {
    return pickIn(fields(label).last(), option);
  }

  private Tasklist pickIn(Locator select, String option) {
    select.locator(".fjs-input-group").click();
    select
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
    return this;
  }

  /** A date as the field shows it (month/day/year) and a time such as 10:30. */
  Tasklist moment(String date, String time) {
    Locator dateInput = form().locator(".fjs-datetime-subsection input.flatpickr-input").first();
    dateInput.fill(date);
    dateInput.press("Enter");
    if (time != null) {
      Locator timeInput =
          form()
              .locator(
                  ".fjs-timepicker input, .fjs-datetime-subsection input:not(.flatpickr-input)")
              .last();
      timeInput.fill(time);
      timeInput.press("Enter");
    }
    return this;
  }

  /** Adds a row to a list, by the list's label. */
  Tasklist addRow(String list) {
    form()
        .locator(".fjs-form-field-dynamiclist")
        .filter(new Locator.FilterOptions().setHasText(list))
        .locator(".fjs-repeat-render-add")
        .click();
    return this;
  }

  private Locator field(String label) {
    return fields(label).first();
  }

  private Locator fields(String label) {
    return form()
        .locator(".fjs-form-field:not(.fjs-form-field-group):not(.fjs-form-field-dynamiclist)")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator("label").filter(new Locator.FilterOptions().setHasText(label))));
  }

  Tasklist complete() {
    pressComplete();
    assertThat(page.locator(".fjs-form")).hasCount(0);
    return this;
  }

  Tasklist pressComplete() {
    moveToComplete();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true))
        .click();
    return this;
  }

  /** Moving to the buttons checks the form. */
  Tasklist moveToComplete() {
    page.locator(".form-actions").hover();
    return this;
  }

  /** The red message that Tasklist shows when the server refuses. */
  Locator complaint() {
    return page.locator(".notifications .alert, [notifications-panel] .alert");
  }

  Tasklist closeComplaint() {
    complaint().locator("button.close:visible").click();
    assertThat(complaint()).hasCount(0);
    return this;
  }

  Locator inForm(String text) {
    return form().getByText(text).first();
  }

  Locator value(String label) {
    return field(label).locator("input, textarea").first();
  }

  Tasklist screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return this;
  }

  /** Leaves a picture of what was last seen: the first thing to look at when a test fails. */
  @Override
  public void close() {
    screenshot(
        Path.of("target", "browser", "last-seen-" + user + SESSIONS.incrementAndGet() + ".png"));
    context.close();
  }
}
