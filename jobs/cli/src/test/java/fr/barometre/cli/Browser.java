package fr.barometre.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Chromium without a window, driven through {@code chromedriver} as the W3C's WebDriver has it.
 * Selectors are those of CSS.
 */
final class Browser implements AutoCloseable {
  static final String TAB = "\uE004";
  static final String ENTER = "\uE007";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
  private static final int TRIES = 100;
  private static final int PAUSE_MILLIS = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  private Browser(Process driver, String server, JsonNode capabilities) throws IOException {
    this.driver = driver;
    awaitReady(server);
    JsonNode opened = postTo(server + "/session", capabilities);
    this.session = server + "/session/" + opened.get("sessionId").asText();
  }

  /**
   * @param profile an empty folder for what the browser keeps
   * @param downloads where it saves files
   */
  static Browser start(Path profile, Path downloads) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder("/usr/bin/chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("chromedriver.log").toFile())
            .start();
    return new Browser(driver, "http://127.0.0.1:" + port, capabilities(profile, downloads));
  }

  private static JsonNode capabilities(Path profile, Path downloads) {
    List<String> flags =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion",
            "--user-data-dir=" + profile);
    Map<String, Object> options =
        Map.of(
            "binary",
            "/usr/bin/chromium",
            "args",
            flags,
            "prefs",
            Map.of("download.default_directory", downloads.toString()));
    return JSON.valueToTree(
        Map.of(
            "capabilities",
            Map.of(
                "alwaysMatch",
                Map.of(
                    "goog:chromeOptions",
                    options,
                    "goog:loggingPrefs",
                    Map.of("performance", "ALL", "browser", "ALL")))));
  }

  void open(Path file) {
    post("/url", Map.of("url", file.toUri().toString()));
  }

  void resize(int width, int height) {
    post("/window/rect", Map.of("width", width, "height", height));
  }

  /** What a script returns. */
  JsonNode run(String script, Object... arguments) {
    return post("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
  }

  /** Waits until a script returns true. */
  void await(String script) {
    for (int i = 0; i < TRIES && !run(script).asBoolean(); i++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException interruption) {
        throw new IllegalStateException(interruption);
      }
    }
  }

  /** What a script hands to the function that is its last argument. */
  JsonNode runAsync(String script) {
    post("/timeouts", Map.of("script", Duration.ofMinutes(2).toMillis()));
    return post("/execute/async", Map.of("script", script, "args", List.of()));
  }

  void click(String selector) {
    run("arguments[0].scrollIntoView({block: 'center'})", Map.of(ELEMENT, find(selector)));
    post("/element/" + find(selector) + "/click", Map.of());
  }

  void type(String selector, String text) {
    post("/element/" + find(selector) + "/value", Map.of("text", text));
  }

  /** Chooses the option with that value, as a person would. */
  void choose(String selector, String value) {
    click(selector + " option[value='" + value + "']");
  }

  void press(String key) {
    List<Map<String, String>> strokes =
        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
    post(
        "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
  }

  /** As a reader sees it: what is hidden has no text, and spaces that keep a line are plain. */
  String text(String selector) {
    return get("/element/" + find(selector) + "/text").asText();
  }

  boolean isShown(String selector) {
    return get("/element/" + find(selector) + "/displayed").asBoolean();
  }

  byte[] screenshot() {
    return Base64.getDecoder().decode(get("/screenshot").asText());
  }

  byte[] pdf() {
    return Base64.getDecoder().decode(post("/print", Map.of("background", true)).asText());
  }

  /** Every address that was asked for since the last time. */
  List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (JsonNode entry : post("/se/log", Map.of("type", "performance"))) {
      JsonNode message = read(entry.get("message").asText()).get("message");
      if (message.get("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(message.at("/params/request/url").asText());
      }
    }
    return addresses;
  }

  /** What the page complained of since the last time. */
  List<String> complaints() {
    return StreamSupport.stream(post("/se/log", Map.of("type", "browser")).spliterator(), false)
        .map(entry -> entry.get("message").asText())
        .toList();
  }

  @Override
  public void close() {
    send(HttpRequest.newBuilder(URI.create(session)).DELETE());
    driver.destroy();
  }

  private String find(String selector) {
    JsonNode found = post("/element", Map.of("using", "css selector", "value", selector));
    return found.get(ELEMENT).asText();
  }

  private void awaitReady(String server) {
    for (int i = 0; i < TRIES; i++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        if (send(HttpRequest.newBuilder(URI.create(server + "/status"))).get("ready").asBoolean()) {
          return;
        }
      } catch (InterruptedException interruption) {
        throw new IllegalStateException(interruption);
      } catch (IllegalStateException notYet) {
        // asked again
      }
    }
    throw new IllegalStateException("chromedriver does not answer");
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(session + path)));
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return postTo(session + path, JSON.valueToTree(body));
  }

  private JsonNode postTo(String address, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(Duration.ofMinutes(3)).build(), HttpResponse.BodyHandlers.ofString());
      JsonNode value = read(response.body()).get("value");
      if (response.statusCode() != 200) {
        throw new AssertionError(value.toString());
      }
      return value;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
